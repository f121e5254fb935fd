import type { CaseFile, TimelineEvent } from '@sanad/wire/case';
import { Facts, Said } from '../parts.tsx';
import { useWords } from '../words.tsx';
import { useOffences } from './law.ts';
import { ReferralCard } from './referral-card.tsx';

/** Events of one kind that follow each other in one act (ninety exhibits, one signature) are one link of the spine. */
type Group = { readonly first: TimelineEvent; readonly events: readonly TimelineEvent[] };
const TOGETHER: readonly string[] = ['exhibit.collected', 'operation.checked'];
const WEIGHTY: readonly string[] = [
  'case.opened',
  'operation.recorded',
  'arrest.recorded',
  'referral.proposed',
  'case.referred',
];

/** The timeline down the middle, newest first. */
export function Spine({ file, onDone }: { file: CaseFile; onDone: () => Promise<void> }) {
  const { t, tAny, time, colon } = useWords();
  const groups = groupEvents(file.timeline).reverse();
  const lastProposal = groups.findIndex(({ first }) => first.type === 'referral.proposed');
  const operations = [...file.operations];
  const noteOf = (event: TimelineEvent) =>
    file.notes.find((one) => one.at === event.at && one.by === event.by)?.text ?? '';
  const operationOf = (event: TimelineEvent) =>
    event.type === 'operation.recorded' ? operations.find((one) => one.place === event.text['place']) : undefined;
  return (
    <section className="stack" aria-label={t('timeline')}>
      <h2>{t('timeline')}</h2>
      <ol className="spine">
        {groups.map(({ first, events }, i) => {
          const operation = operationOf(first);
          return (
            <li
              key={`${first.at} ${first.type} ${JSON.stringify(first.text)}`}
              className={WEIGHTY.includes(first.type) ? 'weighty' : 'quiet'}
            >
              <p className="strong">
                {first.text['takenBack'] ? `${t('taken-back')}${colon}` : ''}
                <EventWords
                  event={first}
                  count={events.length}
                  name={file.names[String(first.text['person'])] ?? '—'}
                />
              </p>
              <Facts>
                <span>{time(first.at)}</span>
                <bdi>{file.names[first.by] ?? '—'}</bdi>
              </Facts>
              {first.type !== 'glass.broken' && typeof first.text['reason'] === 'string' ? (
                <p className="small" dir="auto">
                  {first.text['reason']}
                </p>
              ) : null}
              {first.type === 'case.moved' && first.text['authorisation'] ? (
                <p className="small">
                  {t('prosecutor-order')}
                  {colon}
                  <bdi>{first.text['authorisation']}</bdi>
                </p>
              ) : null}
              {first.type === 'note.written' ? <p dir="auto">{noteOf(first)}</p> : null}
              {operation ? (
                <div className="stack tight small">
                  <p>
                    {t('happened-at', { time: time(operation.at) })} {t('services')}
                    {colon}
                    <Said>{operation.services.map((one) => tAny(`service-${one}`, one)).join('، ')}</Said>
                    {operation.localAuthority ? (
                      <>
                        {' · '}
                        {t('authority')}
                        {colon}
                        <Said>{operation.localAuthority}</Said>
                      </>
                    ) : null}
                  </p>
                  {operation.outcome ? <p dir="auto">{operation.outcome}</p> : null}
                </div>
              ) : null}
              {i === lastProposal && file.referral ? <ReferralCard file={file} onDone={onDone} /> : null}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function EventWords({ event, count, name }: { event: TimelineEvent; count: number; name: string }) {
  const { t, tAny, language } = useWords();
  const law = useOffences();
  if (event.type === 'exhibit.collected' && count > 1) return t('event-exhibits-collected', { count });
  const offence = law.data?.find((one) => one.id === event.text['offence']);
  const named = offence ? { offence: `${offence.title[language]} (\u2066${offence.article}\u2069)` } : {};
  return tAny(`event-${event.type.replaceAll('.', '-')}`, event.type, {
    number: '',
    ...event.text,
    ...named,
    count,
    name,
  });
}

function groupEvents(events: readonly TimelineEvent[]): Group[] {
  const groups: Group[] = [];
  for (const event of events) {
    const last = groups.at(-1);
    const same = last && TOGETHER.includes(event.type) && last.first.type === event.type && last.first.by === event.by;
    if (same) groups[groups.length - 1] = { first: last.first, events: [...last.events, event] };
    else groups.push({ first: event, events: [event] });
  }
  return groups;
}
