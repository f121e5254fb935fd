import type { CaseFile } from '@sanad/wire/case';
import { type Party, SUSPECTED } from '@sanad/wire/case-party';
import type { SealedName } from '@sanad/wire/desk';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { read, send } from '../api.ts';
import { useDesk } from '../desk.tsx';
import { Island, Problem, Said } from '../parts.tsx';
import { useWords } from '../words.tsx';
import { PartyDialog, ProtectionDialog, RemovalDialog } from './party-dialogs.tsx';

/** It seals, and comes only when it is opened. */
const VaultNameDialog = lazy(() => import('./vault-name-dialog.tsx'));

type Opened = { readonly what: 'new' } | { readonly what: 'protect' | 'remove' | 'name'; readonly party: Party } | null;

/** Who stands in the case: who is suspected, who was targeted (a code and nothing else), who testifies. */
export function PartiesCard(props: { file: CaseFile; etag: string | null; onDone: () => Promise<void> }) {
  const { t } = useWords();
  const { session, mayInvestigate } = useDesk();
  const { file, etag, onDone } = props;
  const [opened, setOpened] = useState<Opened>(null);
  const [error, setError] = useState<unknown>(null);
  const vault = useQuery({
    queryKey: ['sealed-names', file.id],
    enabled: mayInvestigate || session.person.roles.includes('auditor'),
    queryFn: async () => (await read<{ items: SealedName[] }>(`/v1/cases/${file.id}/sealed-names`)).body.items,
  });
  const again = async (): Promise<void> => {
    await vault.refetch();
    await onDone();
  };
  const inform = async (party: Party): Promise<void> => {
    setError(null);
    const path = `/v1/cases/${file.id}/parties/${party.id}/rights`;
    await send('POST', path, { at: new Date().toISOString() }, { key: crypto.randomUUID() }).catch(setError);
    await onDone();
  };
  const close = (): void => setOpened(null);
  const groups = [
    { title: 'parties-suspected', rows: file.parties.filter((one) => SUSPECTED.includes(one.role)) },
    { title: 'parties-targeted', rows: file.parties.filter((one) => one.role === 'targeted') },
    {
      title: 'parties-others',
      rows: file.parties.filter((one) => one.role !== 'targeted' && !SUSPECTED.includes(one.role)),
    },
  ] as const;
  return (
    <section className="stack">
      <h2>{t('parties')}</h2>
      <p className="small soft">{t('parties-hint')}</p>
      <Problem error={error} />
      {groups
        .filter(({ rows }) => rows.length > 0)
        .map(({ title, rows }) => (
          <div key={title}>
            <h3 className="small soft">{t(title)}</h3>
            <ul className="parties">
              {rows.map((party) => (
                <PartyRow
                  key={party.id}
                  party={party}
                  sealedAt={vault.data?.find((one) => one.party === party.id)?.at ?? null}
                  mayInvestigate={mayInvestigate}
                  onOpen={setOpened}
                  onInform={inform}
                />
              ))}
            </ul>
          </div>
        ))}
      {mayInvestigate ? (
        <p>
          <button type="button" className="button" onClick={() => setOpened({ what: 'new' })}>
            {t('party-add')}
          </button>
        </p>
      ) : null}
      {opened?.what === 'new' ? <PartyDialog file={file} onClose={close} onDone={onDone} /> : null}
      {opened?.what === 'protect' ? (
        <ProtectionDialog file={file} party={opened.party} etag={etag} onClose={close} onDone={onDone} />
      ) : null}
      {opened?.what === 'remove' ? (
        <RemovalDialog file={file} party={opened.party} onClose={close} onDone={again} />
      ) : null}
      {opened?.what === 'name' ? (
        <Suspense fallback={null}>
          <VaultNameDialog file={file} party={opened.party} onClose={close} onDone={again} />
        </Suspense>
      ) : null}
    </section>
  );
}

function PartyRow(props: {
  party: Party;
  /** since when her name stands in the vault */
  sealedAt: string | null;
  mayInvestigate: boolean;
  onOpen: (what: Opened) => void;
  onInform: (party: Party) => Promise<void>;
}) {
  const { t, date, list } = useWords();
  const { party, mayInvestigate, onOpen } = props;
  const isSuspected = SUSPECTED.includes(party.role);
  return (
    <li className="stack tight">
      <p>
        <strong>
          <Island>{party.code}</Island>
        </strong>{' '}
        {t(`party-${party.role}`)} {party.name === null ? null : <Said>{party.name}</Said>}
      </p>
      {party.facts ? (
        <p className="small" dir="auto">
          {party.facts}
        </p>
      ) : null}
      {party.measures.length > 0 ? (
        <p className="small">
          <span className="tag review">{t('protected')}</span> {list(party.measures.map((one) => t(`measure-${one}`)))}
          {party.reviewAt ? ` · ${t('review-on', { date: date(party.reviewAt) })}` : ''}
        </p>
      ) : null}
      {isSuspected ? null : (
        <p className="small soft">
          {party.rightsAt ? t('rights-told', { date: date(party.rightsAt) }) : t('rights-not-told')}
        </p>
      )}
      {party.role === 'targeted' ? (
        <p className="small soft">
          {props.sealedAt ? t('vault-name-there', { date: date(props.sealedAt) }) : t('vault-name-none')}
        </p>
      ) : null}
      {mayInvestigate ? (
        <div className="line">
          {party.role === 'targeted' ? (
            <button type="button" className="button quiet" onClick={() => onOpen({ what: 'name', party })}>
              {t(props.sealedAt ? 'vault-name-again' : 'vault-name-put')}
            </button>
          ) : null}
          {isSuspected ? null : (
            <button type="button" className="button quiet" onClick={() => onOpen({ what: 'protect', party })}>
              {t('party-protect')}
            </button>
          )}
          {isSuspected || party.rightsAt ? null : (
            <button type="button" className="button quiet" onClick={() => props.onInform(party)}>
              {t('rights-tell')}
            </button>
          )}
          <button type="button" className="button quiet" onClick={() => onOpen({ what: 'remove', party })}>
            {t('party-remove')}
          </button>
        </div>
      ) : null}
    </li>
  );
}
