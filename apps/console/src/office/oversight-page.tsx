import { useDesk } from '../desk.tsx';
import { Section } from '../parts.tsx';
import { go, usePlace, withQuery } from '../place.ts';
import { useWords } from '../words.tsx';
import { Contests } from './contests.tsx';
import { Grants } from './grants.tsx';
import { Kept } from './kept.tsx';
import { Marks, Reads, UnusualDays } from './reads-desk.tsx';
import { Review } from './review.tsx';

const DESKS = {
  unusual: { roles: ['auditor'], show: UnusualDays },
  reads: { roles: ['auditor'], show: Reads },
  marks: { roles: ['auditor'], show: Marks },
  grants: { roles: ['auditor', 'supervisor'], show: Grants },
  review: { roles: ['auditor', 'supervisor', 'administrator'], show: Review },
  contests: { roles: ['auditor', 'supervisor', 'investigator'], show: Contests },
  kept: { roles: ['auditor', 'supervisor', 'administrator'], show: Kept },
} as const;
type Desk = keyof typeof DESKS;

/** Oversight: who saw what, what is unusual, what left, who still needs what she may, what is contested, what is kept. */
export default function OversightPage() {
  const { t } = useWords();
  const { session } = useDesk();
  const { query } = usePlace();
  const open = (Object.keys(DESKS) as Desk[]).filter((name) =>
    DESKS[name].roles.some((role) => session.person.roles.includes(role)),
  );
  const chosen = open.find((name) => name === query.get('desk')) ?? open[0];
  if (!chosen) return null;
  const Show = DESKS[chosen].show;
  return (
    <div className="page">
      <h1>{t('place-oversight')}</h1>
      <div className="tabs" role="tablist" aria-label={t('place-oversight')}>
        {open.map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            aria-selected={name === chosen}
            onClick={() => go(withQuery('/oversight', query, { desk: name, record: '', person: '' }))}
          >
            {t(`desk-${name}`)}
          </button>
        ))}
      </div>
      <Section title={t(`desk-${chosen}`)}>
        <p className="soft">{t(`desk-${chosen}-hint`)}</p>
        <Show />
      </Section>
    </div>
  );
}
