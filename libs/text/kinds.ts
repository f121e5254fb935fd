/** What the model tells apart; the first is what it is for. */
export const KINDS = ['lure', 'offer', 'warning', 'report', 'question', 'help', 'other'] as const;
export type Kind = (typeof KINDS)[number];
