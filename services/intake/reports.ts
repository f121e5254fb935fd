import { toHex, utf8 } from '@sanad/base/bytes';
import { fault, isFault } from '@sanad/base/fault';
import type { BlobReference, Spine } from '@sanad/platform/ports';
import type { NewReport, Receipt, ReportContent, ReportOrigin } from '@sanad/wire/intake';
import { PUBLIC, publishKey, receiveReport, sendMessage, withdrawReport } from './commands.ts';
import { beforeReport, currentKey, findReport, messagesOf } from './queries.ts';
import { eraseWithdrawn } from './withdrawals.ts';

export type ReportsDeps = {
  readonly spine: Spine;
  readonly newId: (word: string) => string;
  readonly hash: (data: Uint8Array) => Uint8Array;
};

/** A file that was uploaded whole and waits for its report. */
export type WaitingFile = { readonly content: () => AsyncIterable<Uint8Array> };

export type ReportFrom = {
  readonly origin: ReportOrigin;
  readonly by: string;
  /** verifier key of another installation, its signature checked */
  readonly sender?: string;
  /** makes a repeated one the same; default: the token */
  readonly key?: string;
};
export type NewCode = () => Promise<{ code: string; token: string; replyTo: string }>;
export type TakenReport = {
  readonly language: NewReport['language'];
  readonly content: Pick<ReportContent, 'saw' | 'contacts' | 'underAge'> & Partial<Pick<ReportContent, 'believe'>>;
  /** who says it, if that is known: sealed to the vault */
  readonly identity: { readonly name: string; readonly contact: string } | null;
  /** sealed already, with what they are called */
  readonly files: readonly (WaitingFile & { readonly name: string; readonly type: string })[];
  readonly origin: ReportOrigin;
  readonly by: string;
  readonly key: string;
};

/** What the public does with reports; whoever holds the token is the reporter, whoever she is. */
export type Reports = {
  /** the key that reports are sealed to, and the one for names and contacts; null = none was published */
  keys(): Promise<{ desk: string | null; vault: string | null }>;
  publishKey(by: string, key: { kind: 'desk' | 'vault'; recipient: string }): Promise<void>;
  /** Answers the place of the entry in the ledger. The same token again gives the first answer. */
  receive(
    report: Omit<NewReport, 'uploads'>,
    from: ReportFrom,
    /** opened only when the report is new; null when it has none */
    files: (() => Promise<readonly WaitingFile[]>) | null,
  ): Promise<{ id: string; index: number; repeated: boolean }>;
  /** Takes what comes without a woman's phone: sealed here, in memory. The same `key` again gives the first answer. */
  take(
    tools: { seal: (recipient: string, text: string) => Promise<string>; newCode: NewCode },
    taken: TakenReport,
  ): Promise<{ id: string; index: number }>;
  read(token: string): Promise<Receipt | null>;
  /** The same sealed words again change nothing. */
  add(token: string, sealed: string): Promise<void>;
  withdraw(token: string): Promise<void>;
};

export function createReports({ spine, newId, hash }: ReportsDeps): Reports {
  const keyOf = (token: string): string => toHex(hash(utf8(token)));
  const reports: Reports = {
    keys: async () => ({
      desk: await currentKey(spine.views, 'desk'),
      vault: (await currentKey(spine.views, 'vault')) ?? (await currentKey(spine.views, 'desk')),
    }),
    publishKey: async (by, key) => {
      await spine.transact(async () => ({ entries: [publishKey(by, key)], result: null }));
    },
    receive: async (report, from, files) => {
      const id = newId('report');
      const token = keyOf(report.token);
      const blobs: BlobReference[] = [];
      if (files !== null && (await findReport(spine.views, { token })) === null)
        for (const file of await files()) blobs.push(await spine.blobs.put(file.content(), id));
      const done = await spine.transact(
        async ({ views }) => {
          const known = await beforeReport(views, token);
          const received = { ...report, id, token, origin: from.origin, files: blobs, sender: from.sender ?? null };
          return { entries: receiveReport(from.by, { identity: newId('identity') }, received, known), result: { id } };
        },
        { idempotencyKey: `report:${from.key ?? token}` },
      );
      return { id: done.result.id, index: done.entries[0]!.index, repeated: done.repeated };
    },
    read: async (token) => {
      const found = await findReport(spine.views, { token: keyOf(token) });
      if (!found) return null;
      const messages = (await messagesOf(spine.views, found.id)).map(({ at, from, sealed }) => ({ at, from, sealed }));
      return {
        state: found.state,
        receivedOn: found.received_at.slice(0, 10),
        desk: (await currentKey(spine.views, 'desk')) ?? found.desk,
        replyTo: found.reply_to,
        messages,
      };
    },
    add: async (token, sealed) => {
      await spine.transact(
        async ({ views }) => {
          const found = await findReport(views, { token: keyOf(token) });
          return { entries: [sendMessage(PUBLIC, found, 'reporter', sealed)], result: null };
        },
        // Sealed once and sent until an answer arrives: the same words are one message.
        { idempotencyKey: `added:${keyOf(`${token}:${sealed}`)}` },
      );
    },
    withdraw: async (token) => {
      const { result } = await spine.transact(async ({ views }) => {
        const found = await findReport(views, { token: keyOf(token) });
        return { entries: [withdrawReport(found)], result: found!.id };
      });
      try {
        await eraseWithdrawn(spine, result);
      } catch (cause) {
        if (isFault(cause) && cause.code === 'erasure-held')
          throw fault('report-held', 'a legal hold stands: the wish is recorded, the report is kept', { cause });
        throw cause;
      }
    },
    take: async ({ seal, newCode }, { language, content, identity, files, origin, by, key }) => {
      const { desk, vault } = await reports.keys();
      if (desk === null) throw fault('desk-closed', 'no key was published that a report could be sealed to');
      const { token, replyTo } = await newCode();
      const named = files.map(({ name, type }) => ({ upload: '', name: name.slice(0, 200), type: type.slice(0, 100) }));
      const whole: ReportContent = { v: 1, believe: '', wantsAnswer: 'no', ...content, files: named };
      const sealed = await seal(desk, JSON.stringify(whole));
      const who = identity && (await seal(vault ?? desk, JSON.stringify({ v: 1, ...identity })));
      const report = { language, token, replyTo, desk, sealed, identity: who };
      return reports.receive(
        report,
        { origin, by, key: `${origin}:${key}` },
        files.length === 0 ? null : async () => files,
      );
    },
  };
  return reports;
}
