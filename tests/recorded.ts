import type { Sanad } from '@sanad/server/compose';

/** Written up to a second later, for what people did before: who read what, and what was refused them. */
const LATER = new Set(['records.read', 'attempt.refused']);

/** Types of what was recorded from an index on, without what is written later of its own accord. */
export async function recordedFrom({ spine }: Sanad, start: number): Promise<string[]> {
  const types: string[] = [];
  for await (const { header } of spine.ledger.read(start)) if (!LATER.has(header.type)) types.push(header.type);
  return types;
}
