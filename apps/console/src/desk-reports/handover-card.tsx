import { fromBase64 } from '@sanad/base/bytes';
import type { Handover, Peer } from '@sanad/wire/desk';
import type { ReportContent } from '@sanad/wire/intake';
import { identityOf, tokenOf } from '@sanad/wire/receipt-code';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Decrypter, identityToRecipient } from 'age-encryption';
import { useState } from 'react';
import { send } from '../api.ts';
import { ReasonDialog } from '../case/reason-dialog.tsx';
import { Facts, Problem, Said, Section } from '../parts.tsx';
import { useWords } from '../words.tsx';
import { allowedUses } from './care-cards.tsx';
import { newCode } from './complaint.ts';
import { openSealed, sealTo } from './desk-key.ts';
import { deskFileOf, handoversOf, peersRead } from './desk-reads.ts';
import { Choice, Line } from './fields.tsx';
import { PeerForm } from './peer-form.tsx';

const PARTS = ['saw', 'contacts', 'believe'] as const;
const NAMES = ['ياسمين', 'نرجس', 'زهرة', 'ريحانة', 'سوسن', 'خزامى'];

/** A complaint goes to another installation, sealed on this machine, under a pseudonym. */
export function HandoverCard(props: {
  id: string;
  content: Partial<ReportContent>;
  desk: string;
  language: 'ary' | 'ar' | 'fr' | 'en';
}) {
  const { t } = useWords();
  const { id } = props;
  const client = useQueryClient();
  const file = useQuery(deskFileOf(id));
  const sent = useQuery(handoversOf(id));
  const peers = useQuery(peersRead);
  const again = (): void => void client.invalidateQueries({ queryKey: ['report', id] });
  if (!file.data || !sent.data || !peers.data) return <Problem error={file.error ?? sent.error ?? peers.error} />;
  const handling = file.data.handlings.at(-1)?.handling ?? 'anonymous-advice';
  const mayGo =
    handling === 'legal-duty-referral' || (handling === 'consented-referral' && allowedUses(file.data).has('referral'));
  const isRevoked = handling !== 'legal-duty-referral' && !allowedUses(file.data).has('referral');
  return (
    <Section title={t('handover-title')}>
      <p className="small soft">{t('handover-hint')}</p>
      <ul className="stack">
        {sent.data.map((one) => (
          <Sent
            key={one.id}
            one={one}
            peer={peers.data.find(({ id: of }) => of === one.peer)}
            isRevoked={isRevoked}
            onDone={again}
          />
        ))}
      </ul>
      {mayGo ? (
        <Offer {...props} peers={peers.data} onDone={again} />
      ) : (
        <p className="soft">{t('handover-decide-first')}</p>
      )}
      <PeerForm peers={peers.data} />
    </Section>
  );
}

function Sent({
  one,
  peer,
  isRevoked,
  onDone,
}: {
  one: Handover;
  peer: Peer | undefined;
  isRevoked: boolean;
  onDone: () => void;
}) {
  const { t, date } = useWords();
  const [messages, setMessages] = useState<readonly string[]>([]);
  const [error, setError] = useState<unknown>(null);
  const [isBack, setBack] = useState(false);
  const isOpen = one.state === 'offered' || one.state === 'accepted';
  const act = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
      setError(null);
      onDone();
    } catch (thrown) {
      setError(thrown);
    }
  };
  const ask = () =>
    act(async () => {
      const news = await send<Handover & { messages: { from: string; sealed: string }[] }>(
        'POST',
        `/v1/handovers/${one.id}/news`,
        {},
      );
      const { code } = JSON.parse(await openSealed(one.code)) as { code: string };
      const opener = new Decrypter();
      opener.addIdentity(identityOf(code));
      const theirs = news.body.messages.filter(({ from }) => from === 'desk');
      setMessages(
        await Promise.all(theirs.map(async ({ sealed }) => textOf(await opener.decrypt(fromBase64(sealed), 'text')))),
      );
    });
  return (
    <li className="stack tight ruled">
      <span>
        <strong>
          <Said>{one.pseudonym}</Said>
        </strong>{' '}
        → <Said>{peer?.name ?? ''}</Said>
      </span>
      <span className="small soft">
        <Facts>
          {t(`handover-${one.state}`)}
          {date(one.offeredAt)}
          {t(one.proof === null ? 'handover-undelivered' : 'handover-delivered')}
        </Facts>
      </span>
      {isOpen && isRevoked ? <p className="notice bad">{t('handover-revoked')}</p> : null}
      {messages.map((text) => (
        <p key={text} className="block" dir="auto">
          {text}
        </p>
      ))}
      {one.state === 'withdrawn' ? null : (
        <p className="line">
          <button type="button" className="button" onClick={ask}>
            {t('handover-news')}
          </button>
          {isOpen ? (
            <button type="button" className="button quiet" onClick={() => setBack(true)}>
              {t('handover-back')}
            </button>
          ) : null}
        </p>
      )}
      {isBack ? (
        <ReasonDialog
          act={{ title: t('handover-back'), method: 'POST', path: `/v1/handovers/${one.id}/withdrawals` }}
          onClose={() => setBack(false)}
          onDone={async () => onDone()}
        />
      ) : null}
      <Problem error={error} />
    </li>
  );
}

function textOf(opened: string): string {
  try {
    return String((JSON.parse(opened) as { text?: unknown }).text ?? opened);
  } catch {
    return opened;
  }
}

function Offer(props: {
  id: string;
  content: Partial<ReportContent>;
  desk: string;
  language: 'ary' | 'ar' | 'fr' | 'en';
  peers: readonly Peer[];
  onDone: () => void;
}) {
  const { t } = useWords();
  const { id, content, desk, language, peers, onDone } = props;
  const [to, setTo] = useState(peers[0]?.id ?? '');
  const [pseudonym, setPseudonym] = useState(
    () =>
      `${NAMES[crypto.getRandomValues(new Uint8Array(1))[0]! % NAMES.length]} ${10 + (crypto.getRandomValues(new Uint8Array(1))[0]! % 90)}`,
  );
  const [parts, setParts] = useState<readonly string[]>(['saw', 'contacts']);
  const [error, setError] = useState<unknown>(null);
  const peer = peers.find((one) => one.id === to) ?? peers[0];
  if (!peer) return <p className="soft">{t('handover-no-peer')}</p>;
  const offer = async (): Promise<void> => {
    try {
      const code = newCode();
      const chosen = Object.fromEntries(PARTS.map((part) => [part, parts.includes(part) ? (content[part] ?? '') : '']));
      const whole = {
        v: 1,
        ...chosen,
        underAge: content.underAge ?? 'skipped',
        wantsAnswer: 'yes',
        files: [],
        pseudonym,
      };
      await send('POST', `/v1/reports/${id}/handovers`, {
        peer: peer.id,
        pseudonym,
        language,
        token: tokenOf(code),
        replyTo: await identityToRecipient(identityOf(code)),
        sealed: await sealTo(peer.desk, JSON.stringify(whole)),
        code: await sealTo(desk, JSON.stringify({ code })),
      });
      setError(null);
      onDone();
    } catch (thrown) {
      setError(thrown);
    }
  };
  return (
    <div className="stack tight">
      <div className="two-fields">
        <Choice name="handover-to" label={t('handover-to')} value={peer.id} onChange={setTo}>
          {peers.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </Choice>
        <Line name="handover-pseudonym" label={t('handover-pseudonym')} value={pseudonym} onChange={setPseudonym} />
      </div>
      <fieldset>
        <legend>{t('handover-parts')}</legend>
        {PARTS.map((part) => (
          <label key={part} className="choice">
            <input
              type="checkbox"
              checked={parts.includes(part)}
              onChange={(event) =>
                setParts(event.target.checked ? [...parts, part] : parts.filter((other) => other !== part))
              }
            />{' '}
            <span>{t(`handover-${part}`)}</span>
          </label>
        ))}
      </fieldset>
      <p>
        <button type="button" className="button main" onClick={offer}>
          {t('handover-send')}
        </button>
      </p>
      <Problem error={error} />
    </div>
  );
}
