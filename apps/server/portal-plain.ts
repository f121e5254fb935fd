import { randomBytes } from 'node:crypto';
import { fromBase64, toBase64 } from '@sanad/base/bytes';
import { isFault } from '@sanad/base/fault';
import type { Place } from '@sanad/portal/frame';
import { type OpenReceipt, receiptHerePage } from '@sanad/portal/receipt-page';
import { reportedPage, reportHerePage } from '@sanad/portal/report-page';
import { REPORT_WORDS } from '@sanad/portal/report-words';
import type { Reports } from '@sanad/services/intake';
import type { ReportContent } from '@sanad/wire/intake';
import { identityOf, makeCode, readCode, tokenOf } from '@sanad/wire/receipt-code';
import { Decrypter, Encrypter, identityToRecipient } from 'age-encryption';

/** What a browser without scripts cannot do for itself, done in memory: sealing, opening, making a code. */
export function newCode(): string {
  return makeCode((count) => randomBytes(count));
}

/** Takes a report from a form. Answers the page with her code; what she wrote is sealed before it is recorded. */
export async function reportPlainly(
  place: Place,
  reports: Reports,
  form: URLSearchParams,
  proofAt: (index: number) => Promise<string>,
): Promise<string> {
  const code = readCode(form.get('code') ?? '');
  const { desk, vault } = await reports.keys();
  if (code === null || desk === null) return reportHerePage(place, { desk, vault }, newCode());
  const field = (name: string, max: number): string => (form.get(name) ?? '').slice(0, max);
  const content: ReportContent = {
    v: 1,
    saw: field('saw', 20_000),
    believe: field('believe', 20_000),
    contacts: field('contacts', 5_000),
    underAge: answerOf(form.get('underAge')),
    wantsAnswer: 'skipped',
    files: [],
  };
  if ([content.saw, content.believe, content.contacts].every((text) => text.trim() === ''))
    return reportHerePage(place, { desk, vault }, code, REPORT_WORDS[place.language].sendEmpty);
  const identity = { v: 1, name: field('name', 200), contact: field('contact', 500) };
  const isNamed = identity.name.trim() !== '' || identity.contact.trim() !== '';
  const { index } = await reports.receive(
    {
      language: place.language,
      token: tokenOf(code),
      replyTo: await identityToRecipient(identityOf(code)),
      desk,
      sealed: await sealed(desk, content),
      identity: isNamed ? await sealed(vault ?? desk, identity) : null,
    },
    { origin: 'portal-plain', by: 'public' },
    null,
  );
  return reportedPage(place, { code, proof: await proofAt(index) });
}

/** Shows, adds to or withdraws a report by its code, which is used in memory and forgotten. */
export async function returnPlainly(place: Place, reports: Reports, form: URLSearchParams): Promise<string> {
  const words = REPORT_WORDS[place.language];
  const code = readCode(form.get('code') ?? '');
  if (code === null) return receiptHerePage(place, { code: '', open: null, said: words.returnShort });
  const token = tokenOf(code);
  const show = async (said: string | null): Promise<string> =>
    receiptHerePage(place, { code, open: await openReceipt(reports, code), said });
  const found = await reports.read(token);
  if (!found) return receiptHerePage(place, { code: '', open: null, said: words.returnUnknown });
  const act = form.get('act');
  if (act === 'withdraw') {
    try {
      await reports.withdraw(token);
    } catch (error) {
      if (!isFault(error) || error.code !== 'report-held') throw error;
      return show(words.held);
    }
    return receiptHerePage(place, { code: '', open: null, said: words.withdrawn });
  }
  const text = (form.get('more') ?? '').slice(0, 20_000);
  if (act === 'add' && text.trim() !== '') {
    await reports.add(token, await sealed(found.desk, { v: 1, text }));
    return show(words.added);
  }
  return show(null);
}

async function openReceipt(reports: Reports, code: string): Promise<OpenReceipt | null> {
  const receipt = await reports.read(tokenOf(code));
  if (!receipt) return null;
  const messages = await Promise.all(
    receipt.messages.map(async ({ at, from, sealed: bytes }) => ({
      at,
      from,
      text: from === 'desk' ? await opened(identityOf(code), bytes) : null,
    })),
  );
  return { state: receipt.state, receivedOn: receipt.receivedOn, messages };
}

async function sealed(recipient: string, content: object): Promise<string> {
  const sealer = new Encrypter();
  sealer.addRecipient(recipient);
  return toBase64(await sealer.encrypt(JSON.stringify(content)));
}

async function opened(identity: string, bytes: string): Promise<string | null> {
  const opener = new Decrypter();
  opener.addIdentity(identity);
  try {
    return await opener.decrypt(fromBase64(bytes), 'text');
  } catch {
    return null;
  }
}

function answerOf(value: string | null): 'yes' | 'no' | 'skipped' {
  return value === 'yes' || value === 'no' ? value : 'skipped';
}
