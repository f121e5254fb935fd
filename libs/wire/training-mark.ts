/**
 * The word that stands in everything a range makes: pages, chats, pictures, dossiers. It is a notice, not a proof: anybody
 * can write it, so nothing is ever lost over it; a person is asked.
 */
export const TRAINING_MARK = 'sanad-training';
