import { fault } from '@sanad/base/fault';
import type { People } from '@sanad/services/people';
import { type Route, route } from '@sanad/wire/route';
import { classLinks, newClass } from '@sanad/wire/training';
import { newToken, type Sessions } from './sessions.ts';

/** Long enough for the answer to leave before the server stops. */
const SOON = 300;

/** "Learner 2" before "Learner 10". */
const BY_NAME = new Intl.Collator('ar', { numeric: true });

/** What a trainer does with a class by one click: hand out its links, and begin with the next one. */
export function classRoutes(deps: {
  readonly people: People;
  readonly sessions: Sessions;
  readonly again: ((token: string) => void) | null;
}): Route[] {
  const { people, sessions, again } = deps;
  const only = (): ((token: string) => void) => {
    if (!again) throw fault('training-only-in-range', 'there is no class here: this server runs no range');
    return again;
  };
  return [
    route({
      method: 'post',
      path: '/v1/training/class/links',
      summary: 'A new one-time sign-in link for every learner of the range',
      roles: ['supervisor'],
      answer: classLinks,
      handle: async () => {
        only();
        const learners = (await people.list())
          .filter((one) => one.revoked_at === null && one.roles.includes('trainee'))
          .sort((a, b) => BY_NAME.compare(a.name, b.name));
        return { body: { items: learners.map(({ id, name }) => ({ name, token: sessions.makeLink(id) })) } };
      },
    }),
    route({
      method: 'post',
      path: '/v1/training/class/again',
      summary: 'Throws away what the class did and makes the range new; answers how its trainer signs in afterwards',
      roles: ['supervisor'],
      answer: newClass,
      handle: async () => {
        const begin = only();
        const token = newToken();
        setTimeout(() => begin(token), SOON);
        return { body: { token }, status: 201 };
      },
    }),
  ];
}
