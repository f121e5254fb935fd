import { sql } from 'kysely';
import { CLAIM_MILLISECONDS, type Claims, type Held, type Views } from '../ports.ts';

const now = sql`clock_timestamp()`;
const milliseconds = sql<number>`(extract(epoch from until) * 1000)::float8`;

/** Claims that all servers of a database share. They end by the clock of the database, not by those of the servers. */
export function createClaimsTable(views: Views): Claims {
  const find = async (db: Views, subjects: readonly string[]): Promise<ReadonlyMap<string, Held>> => {
    const { rows } = await sql<{ subject: string; by: string; until: number }>`
      select subject, person as by, ${milliseconds} as until from passing.claims
      where subject in (select jsonb_array_elements_text(${JSON.stringify(subjects)}::jsonb)) and until > ${now}`.execute(
      db,
    );
    return new Map(rows.map(({ subject, by, until }) => [subject, { by, until }]));
  };
  const take = async (subject: string, by: string): Promise<Held | null> => {
    const { rows } = await sql<Held>`
      insert into passing.claims as old (subject, person, until)
      values (${subject}, ${by}, ${now} + ${CLAIM_MILLISECONDS} * interval '1 millisecond')
      on conflict (subject) do update set person = excluded.person, until = excluded.until
        where old.person = excluded.person or old.until <= ${now}
      returning person as by, ${milliseconds} as until`.execute(views);
    return rows[0] ?? null;
  };
  return {
    of: (subjects, within = views) => find(within, subjects),
    release: async (subject, by) => {
      await sql`delete from passing.claims where subject = ${subject} and person = ${by}`.execute(views);
    },
    take: async (subject, by) => {
      for (;;) {
        const taken = await take(subject, by);
        if (taken) {
          // A statement of its own: each locks rows of one person or one campaign, so no two wait for each other.
          await sql`delete from passing.claims where person = ${by} and subject <> ${subject}`.execute(views);
          return taken;
        }
        // Between the two statements it may have come free.
        const held = (await find(views, [subject])).get(subject);
        if (held) return held;
      }
    },
  };
}
