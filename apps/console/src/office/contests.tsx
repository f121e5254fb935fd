import type { ContestRow } from '@sanad/wire/oversight';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { read, send } from '../api.ts';
import { useDesk } from '../desk.tsx';
import { Island, Link, Problem, Said, Waiting } from '../parts.tsx';
import { usePlace } from '../place.ts';
import { useWords } from '../words.tsx';
import { aboutOf } from './contest-about.ts';

type Contested = { readonly items: readonly ContestRow[]; readonly names: Readonly<Record<string, string>> };
const WAYS = ['letter', 'portal', 'lawyer', 'commission', 'other'] as const;

/** Somebody says that she was flagged by mistake: taken down, and answered by somebody else than who decided. */
export function Contests() {
  const { t } = useWords();
  const { session } = useDesk();
  const [error, setError] = useState<unknown>(null);
  const found = useQuery({
    queryKey: ['contests'],
    queryFn: async () => (await read<Contested>('/v1/contests')).body,
  });
  const attempt = async (work: () => Promise<unknown>): Promise<void> => {
    setError(null);
    try {
      await work();
      await found.refetch();
    } catch (thrown) {
      setError(thrown);
    }
  };
  const is = (role: (typeof session.person.roles)[number]): boolean => session.person.roles.includes(role);
  if (found.isPending) return <Waiting />;
  return (
    <div className="stack">
      <Problem error={error ?? found.error} />
      {found.data?.items.length === 0 ? <p className="notice">{t('contests-none')}</p> : null}
      {found.data?.items.map((one) => (
        <Contest key={one.id} contest={one} names={found.data.names} mayAnswer={is('supervisor')} attempt={attempt} />
      ))}
      {is('supervisor') || is('investigator') ? <File attempt={attempt} /> : null}
    </div>
  );
}

type Attempt = (work: () => Promise<unknown>) => Promise<void>;

type ContestProps = { contest: ContestRow; names: Contested['names']; mayAnswer: boolean; attempt: Attempt };

function Contest({ contest, names, mayAnswer, attempt }: ContestProps) {
  const { t, date, colon } = useWords();
  const answer = (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    const text = new FormData(event.currentTarget).get('text');
    const given = (submitter as HTMLButtonElement).value;
    return attempt(() => send('POST', `/v1/contests/${contest.id}/answer`, { answer: given, text }));
  };
  return (
    <article className="stack tight notice">
      <p>
        <span className={`tag ${contest.answer === null ? 'review' : 'settled'}`}>
          {t(contest.answer === null ? 'contest-open' : `contest-${contest.answer}`)}
        </span>{' '}
        {t(`contest-way-${contest.way}`)} · {date(contest.at)}
        {contest.answer === null ? ` · ${t('contest-due', { date: date(contest.dueAt) })}` : ''}
      </p>
      <p>
        {t('contest-about')}
        {colon}
        {contest.about.startsWith('camp_') ? (
          <Link to={`/campaigns/${contest.about}`}>
            {t('campaign')} <Island>{contest.about.slice(-6)}</Island>
          </Link>
        ) : (
          <Said>{contest.about}</Said>
        )}
      </p>
      <p dir="auto">{contest.text}</p>
      {contest.answerText ? (
        <p>
          {t('contest-answer')}
          {colon}
          <Said>{contest.answerText}</Said>
          <br />
          <span className="small soft">
            {t('contest-answered-by', {
              name: names[contest.answeredBy ?? ''] ?? '—',
              date: date(contest.answeredAt ?? contest.at),
            })}
          </span>
        </p>
      ) : null}
      {contest.answer === null && mayAnswer ? (
        <form className="stack tight" onSubmit={answer}>
          <label>
            <span className="label">{t('contest-answer')}</span>
            <textarea name="text" dir="auto" required maxLength={10_000} />
          </label>
          <div className="line">
            <button type="submit" className="button" value="upheld">
              {t('contest-uphold')}
            </button>
            <button type="submit" className="button" value="rejected">
              {t('contest-reject')}
            </button>
          </div>
        </form>
      ) : null}
    </article>
  );
}

function File({ attempt }: { attempt: Attempt }) {
  const { t } = useWords();
  const about = usePlace().query.get('about') ?? '';
  const file = (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const element = event.currentTarget;
    const form = new FormData(element);
    const body = { about: aboutOf(String(form.get('about'))), text: form.get('text'), way: form.get('way') };
    return attempt(async () => {
      await send('POST', '/v1/contests', body, { key: crypto.randomUUID() });
      element.reset();
    });
  };
  return (
    <form className="stack" onSubmit={file}>
      <h3>{t('contest-file')}</h3>
      <div className="two-fields">
        <label>
          <span className="label">{t('contest-about')}</span>
          <input type="text" name="about" dir="auto" required maxLength={300} defaultValue={about} />
          <span className="small soft">{t('contest-about-hint')}</span>
        </label>
        <label>
          <span className="label">{t('contest-way')}</span>
          <select name="way">
            {WAYS.map((way) => (
              <option key={way} value={way}>
                {t(`contest-way-${way}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <label>
        <span className="label">{t('contest-text')}</span>
        <textarea name="text" dir="auto" required maxLength={10_000} />
      </label>
      <p>
        <button type="submit" className="button">
          {t('contest-file')}
        </button>
      </p>
    </form>
  );
}
