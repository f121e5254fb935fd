import type { Exhibit } from '@sanad/wire/case';
import { useQuery } from '@tanstack/react-query';
import { read } from '../api.ts';
import { Island } from '../parts.tsx';
import { useWords } from '../words.tsx';
import { Look } from './picture.tsx';

/** What is shown of the record of a capture; the whole of it lies in the archive. */
type Captured = {
  readonly target_url: string;
  readonly final_url: string;
  readonly page_title: string;
  readonly http_status: number | null;
  readonly capture_start_utc: string;
  readonly settled: boolean;
  readonly tsa_token: string | null;
  readonly legal_basis: string | null;
  readonly observed_context_note: string | null;
  readonly artefacts: readonly { readonly kind: string }[];
  readonly notes: readonly Remark[];
};
type Remark = { readonly code: string; readonly detail: Readonly<Record<string, string | number>> };

const MOST_SHOWN = 8;

/** A captured page: its picture, where and when it was taken, and what the capture lacks. */
export function CapturedPage({ exhibit }: { exhibit: Exhibit }) {
  const { t, time } = useWords();
  const facts = useQuery({
    queryKey: ['facts', exhibit.id, false],
    queryFn: () => read<{ facts: Captured | null }>(`/v1/exhibits/${exhibit.id}/facts?place=0`),
  });
  const page = facts.data?.body.facts;
  if (!page) return null;
  return (
    <section className="stack captured">
      {page.artefacts.some((one) => one.kind === 'png') ? <Look exhibit={exhibit} /> : null}
      <dl className="stack tight small">
        {page.page_title ? (
          <>
            <dt className="label">{t('captured-title')}</dt>
            <dd>
              <bdi>{page.page_title}</bdi>
            </dd>
          </>
        ) : null}
        <dt className="label">{t('captured-address')}</dt>
        <dd>
          <Island>{page.target_url}</Island>
        </dd>
        {page.final_url === page.target_url ? null : (
          <>
            <dt className="label">{t('captured-final')}</dt>
            <dd>
              <Island>{page.final_url}</Island>
            </dd>
          </>
        )}
        <dt className="label">{t('captured-at')}</dt>
        <dd>{time(page.capture_start_utc)}</dd>
        {page.tsa_token ? (
          <>
            <dt className="label">{t('captured-stamp')}</dt>
            <dd>{t('captured-stamped')}</dd>
          </>
        ) : null}
        {page.legal_basis ? (
          <>
            <dt className="label">{t('legal-basis')}</dt>
            <dd>
              <bdi>{page.legal_basis}</bdi>
            </dd>
          </>
        ) : null}
        {page.observed_context_note ? (
          <>
            <dt className="label">{t('note')}</dt>
            <dd>
              <bdi>{page.observed_context_note}</bdi>
            </dd>
          </>
        ) : null}
      </dl>
      {page.notes.length > 0 ? <Remarks notes={page.notes} /> : null}
    </section>
  );
}

function Remarks({ notes }: { notes: readonly Remark[] }) {
  const { t, tAny } = useWords();
  // a page that asks for the same thing again and again is remarked upon once
  const different = [...new Map(notes.map((one) => [JSON.stringify(one), one]))];
  return (
    <div className="stack tight small">
      <h3>{t('captured-remarks')}</h3>
      <ul className="stack tight">
        {different.slice(0, MOST_SHOWN).map(([key, { code, detail }]) => (
          <li key={key}>
            {tAny(`captured-${code}`, code)} {detail['url'] ? <Island>{detail['url']}</Island> : null}
          </li>
        ))}
      </ul>
      {different.length > MOST_SHOWN ? <p>{t('captured-more', { count: different.length - MOST_SHOWN })}</p> : null}
    </div>
  );
}
