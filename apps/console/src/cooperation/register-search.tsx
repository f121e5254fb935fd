import type { RequestRow } from '@sanad/wire/cooperation';
import type { ReactNode } from 'react';
import { go, usePlace, withQuery } from '../place.ts';
import { useWords } from '../words.tsx';
import { countryName } from './country.ts';
import { Field, Pick } from './draft-parts.tsx';

type State = RequestRow['state'];

/** States by what has to be done about them. */
const STAGES: Readonly<Record<string, readonly State[]>> = {
  drafts: ['draft'],
  approval: ['proposed', 'approved'],
  waiting: ['sent', 'acknowledged', 'partly-answered'],
  done: ['answered', 'refused', 'used', 'withdrawn'],
};
const LAST = '9999-12-31';

/**
 * Which requests are looked for: by where they stand, by country, by kind, by a number. What is chosen stands in the
 * address, so that a way back or a link finds it again.
 */
export function RegisterSearch(props: {
  rows: readonly RequestRow[];
  children: (rows: readonly RequestRow[]) => ReactNode;
}) {
  const { rows } = props;
  const { t, language } = useWords();
  const { path, query } = usePlace();
  const set = (name: string, value: string | null): void =>
    go(withQuery(path, query, { [name]: value ?? '' }), { replace: true });
  const asked = (name: string): string | null => query.get(name);
  const stage = asked('stage');
  const number = (asked('number') ?? '').trim().toLowerCase();
  const isIn = (row: RequestRow, one: string | null) => one === null || (STAGES[one] ?? []).includes(row.state);
  const shown = rows
    .filter((row) => isIn(row, stage))
    .filter(({ country }) => asked('country') === null || country === asked('country'))
    .filter(({ kind }) => asked('kind') === null || kind === asked('kind'))
    .filter(({ reference, caseNumber }) => `${reference ?? ''} ${caseNumber}`.toLowerCase().includes(number))
    .sort((a, b) => (stage === 'waiting' ? (a.due ?? LAST).localeCompare(b.due ?? LAST) : 0));
  const titles = new Map(rows.map(({ kind, title }) => [kind as string, title[language]]));
  return (
    <>
      <div className="register-search">
        <Pick
          label={t('register-stage')}
          value={stage}
          none={`${t('stage-all')} (${rows.length})`}
          options={Object.keys(STAGES).map((one) => [
            one,
            `${t(`stage-${one as 'drafts'}`)} (${rows.filter((row) => isIn(row, one)).length})`,
          ])}
          onPick={(next) => set('stage', next)}
        />
        <Pick
          label={t('country')}
          value={asked('country')}
          none={t('register-every-country')}
          options={[...new Set(rows.flatMap(({ country }) => country ?? []))].map((code) => [
            code,
            countryName(code, language),
          ])}
          onPick={(next) => set('country', next)}
        />
        <Pick
          label={t('incoming-kind')}
          value={asked('kind')}
          none={t('stage-all')}
          options={[...titles]}
          onPick={(next) => set('kind', next)}
        />
        <Field
          label={t('register-number')}
          value={asked('number') ?? ''}
          ltr
          onChange={(text) => set('number', text)}
        />
      </div>
      <p role="status" className="small soft">
        {t('register-shown', { shown: shown.length, count: rows.length })}
      </p>
      {props.children(shown)}
    </>
  );
}
