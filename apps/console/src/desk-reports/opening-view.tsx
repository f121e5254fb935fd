import type { Opening } from '@sanad/wire/desk';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { send } from '../api.ts';
import { useDesk } from '../desk.tsx';
import { FileField } from '../file-field.tsx';
import { Facts, Island, Problem, Said } from '../parts.tsx';
import { useWords } from '../words.tsx';
import { openWith } from './desk-key.ts';
import { Line } from './fields.tsx';
import { isOver } from './opening-parts.ts';

/** One opening: who asked and why, what the second person said, and the name where it was granted. */
export function OpeningView({ one }: { one: Opening }) {
  const { t, date, time } = useWords();
  const { session } = useDesk();
  const client = useQueryClient();
  const [why, setWhy] = useState('');
  const [key, setKey] = useState('');
  const [sealed, setSealed] = useState<string | null>(null);
  const [shown, setShown] = useState<{ name: string; contact: string } | null>(null);
  const [wrong, setWrong] = useState<'opening-key-other' | 'desk-key-wrong' | null>(null);
  const [error, setError] = useState<unknown>(null);
  const { id, roles } = session.person;
  const act = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
      setError(null);
    } catch (thrown) {
      setError(thrown);
    }
  };
  const answer = (said: 'approved' | 'refused') =>
    act(async () => {
      await send('POST', `/v1/identity-openings/${one.id}/answers`, { answer: said, reason: why.trim() });
      await client.invalidateQueries({ queryKey: ['openings'] });
    });
  const open = () =>
    act(async () => {
      // An opening is good once: what came stays in this tab, so that another key can be tried when this was not the one.
      const came =
        sealed ?? (await send<{ sealed: string }>('POST', `/v1/identity-openings/${one.id}/readings`, {})).body.sealed;
      setSealed(came);
      const text = await openWith(key, came).catch(() => null);
      setWrong(text === null ? 'opening-key-other' : null);
      if (text !== null) setShown(JSON.parse(text) as { name: string; contact: string });
    });
  const mayAnswer = one.answer === 'waiting' && one.askedBy !== id && !roles.every((role) => role === 'auditor');
  const mayOpen =
    one.answer === 'approved' &&
    one.openedAt === null &&
    one.askedBy === id &&
    roles.includes('custodian') &&
    !isOver(one, Date.now());
  return (
    <li className="stack tight ruled">
      {one.pseudonym ? (
        <strong>
          <Island>{one.pseudonym.code}</Island> — {t('case')} <Island>{one.pseudonym.number}</Island>
        </strong>
      ) : null}
      {one.report && one.receivedAt ? (
        <strong>{t('opening-of-report', { time: time(one.receivedAt), end: one.report.slice(-5) })}</strong>
      ) : null}
      <Said>{one.reason}</Said>
      <span className="small soft">
        <Facts>
          {t('opening-asked-by', { name: one.askedByName, day: date(one.askedAt) })}
          {one.openedAt
            ? t('opening-opened', { day: date(one.openedAt) })
            : t(isOver(one, Date.now()) ? 'opening-over' : `opening-${one.answer}`)}
        </Facts>
      </span>
      {mayAnswer ? (
        <>
          <Line name={`why-${one.id}`} label={t('opening-why')} value={why} onChange={setWhy} />
          <p className="line">
            <button
              type="button"
              className="button main"
              disabled={why.trim().length < 3}
              onClick={() => answer('approved')}
            >
              {t('opening-grant')}
            </button>
            <button
              type="button"
              className="button quiet"
              disabled={why.trim().length < 3}
              onClick={() => answer('refused')}
            >
              {t('opening-refuse')}
            </button>
          </p>
        </>
      ) : null}
      {(mayOpen || sealed !== null) && !shown ? (
        <>
          <FileField
            label={t('opening-key')}
            onChoose={async (file) => {
              const text = await file?.text();
              const found = /AGE-SECRET-KEY-1[0-9A-Z]+/.exec(text ?? '')?.[0] ?? '';
              setKey(found);
              setWrong(text !== undefined && found === '' ? 'desk-key-wrong' : null);
            }}
          />
          <p>
            <button type="button" className="button main" disabled={key === ''} onClick={open}>
              {t('opening-read')}
            </button>
          </p>
          {wrong ? (
            <p className="notice bad" role="alert">
              {t(wrong)}
            </p>
          ) : null}
        </>
      ) : null}
      {shown ? (
        <dl className="block">
          <dt>{t('opening-name')}</dt>
          <dd>
            <bdi>{shown.name}</bdi>
          </dd>
          <dt>{t('opening-contact')}</dt>
          <dd>
            <bdi>{shown.contact}</bdi>
          </dd>
        </dl>
      ) : null}
      <Problem error={error} />
    </li>
  );
}
