import data from './data/weaknesses.json' with { type: 'json' };

/** Known weaknesses of techniques, by their ids in SOLVE-IT. */
export const WEAKNESSES = data.weaknesses;
