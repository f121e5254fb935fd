import type { Opening } from '@sanad/wire/desk';

/** For whom an opening waits: this custodian, somebody else, nobody any more. */
export type Part = 'mine' | 'others' | 'past';

const GOOD_FOR = 86_400_000;

/** What was granted is read within a day or asked for again. */
export function isOver({ answer, answeredAt, openedAt }: Opening, now: number): boolean {
  return answer === 'approved' && openedAt === null && now - Date.parse(answeredAt!) > GOOD_FOR;
}

/** Where it stands on the desk of `me`: she answers what others ask for and reads what she was granted. */
export function partOf(one: Opening, me: string, now: number): Part {
  if (one.answer === 'refused' || one.openedAt !== null || isOver(one, now)) return 'past';
  return (one.answer === 'waiting') === (one.askedBy === me) ? 'others' : 'mine';
}
