import type { ComplaintMade, NewComplaint } from '@sanad/wire/desk';
import type { ReportContent } from '@sanad/wire/intake';
import { identityOf, makeCode, tokenOf } from '@sanad/wire/receipt-code';
import { identityToRecipient } from 'age-encryption';
import { send } from '../api.ts';
import { sealTo } from './desk-key.ts';

export type Heard = NewComplaint['heard'];
export type Told = Pick<ReportContent, 'saw' | 'believe' | 'contacts' | 'underAge'> & {
  readonly answers?: Readonly<Record<string, string>>;
  readonly name: string;
  readonly contact: string;
};

/** A fresh code, made on this machine. */
export function newCode(): string {
  return makeCode((count) => crypto.getRandomValues(new Uint8Array(count)));
}

/** Seals what a woman told, here, and records it. The code is hers; it goes nowhere from here. */
export async function recordComplaint(
  code: string,
  told: Told,
  to: { readonly desk: string; readonly vault: string | null },
  how: Pick<NewComplaint, 'heard' | 'language' | 'once'>,
): Promise<ComplaintMade> {
  const { name, contact, answers, ...said } = told;
  const content: ReportContent = {
    v: 1,
    wantsAnswer: 'skipped',
    files: [],
    ...said,
    ...(answers && Object.keys(answers).length > 0 ? { answers: { ...answers } } : {}),
  };
  const isNamed = name.trim() !== '' || contact.trim() !== '';
  const complaint: NewComplaint = {
    ...how,
    token: tokenOf(code),
    replyTo: await identityToRecipient(identityOf(code)),
    desk: to.desk,
    sealed: await sealTo(to.desk, JSON.stringify(content)),
    identity: isNamed ? await sealTo(to.vault ?? to.desk, JSON.stringify({ v: 1, name, contact })) : null,
  };
  return (await send<ComplaintMade>('POST', '/v1/desk/complaints', complaint)).body;
}
