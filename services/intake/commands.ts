import { fault } from '@sanad/base/fault';
import { formatId } from '@sanad/base/ids';
import type { Json } from '@sanad/base/jcs';
import type { BlobReference, NewEntry } from '@sanad/platform/ports';
import type { Channel, ChannelCheck, DeskKey, NewReport, ReportOrigin, ReportState } from '@sanad/wire/intake';
import type { Caller } from '@sanad/wire/route';
import type { FoundReport } from './queries.ts';
import type { Bodies } from './views.ts';

/** In whose name the ledger holds what comes from the public: nobody's. */
export const PUBLIC = 'public';
/** Checks of channels and public keys concern nobody: one key for all of them. */
const COMMON_SCOPE = formatId('intake', new Uint8Array(16));

/** A person tried a helpline or platform and says what she found. */
export function checkChannel(by: string, channel: Channel | undefined, check: ChannelCheck): NewEntry {
  if (!channel) throw fault('channel-unknown', 'no such channel in the directory');
  if (check.contact !== channel.contact)
    throw fault('channel-changed', 'the contact that was tried is not the one in the directory');
  const { contact, answer, how } = check;
  return entry('channel.checked', by, COMMON_SCOPE, { channel: channel.id, contact, answer, how }, []);
}

/** Who makes a key can open what is sealed to it: the desk's is a supervisor's, the vault's is the custodian's once it has one. */
export function mayPublish(caller: Pick<Caller, 'roles'>, kind: DeskKey['kind'], isFirst: boolean): void {
  const isTheirs =
    kind === 'desk' ? caller.roles.includes('supervisor') : isFirst || caller.roles.includes('custodian');
  if (!isTheirs) throw fault('desk-key-theirs', 'this key is made by somebody else');
}

/** From now on reports are sealed to this key. */
export function publishKey(by: string, key: DeskKey): NewEntry {
  return entry('desk.key-published', by, COMMON_SCOPE, key, []);
}

export type ReceivedReport = Omit<NewReport, 'uploads' | 'token'> & {
  readonly id: string;
  /** SHA-256 of the token */
  readonly token: string;
  readonly origin: ReportOrigin;
  readonly files: readonly BlobReference[];
  /** verifier key of the installation that hands it over, when its signature held */
  readonly sender?: string | null;
};

/**
 * A report arrives, sealed. Name and contact go under an id and a key of their own, so that either can be erased alone.
 * @param ids of the report and of the identity
 */
export function receiveReport(
  by: string,
  ids: { readonly identity: string },
  report: ReceivedReport,
  known: { readonly desk: string | null; readonly isTaken: boolean },
): NewEntry[] {
  if (known.desk === null) throw fault('desk-closed', 'no key was published that a report could be sealed to');
  if (known.isTaken) throw fault('receipt-taken', 'this code has a report already');
  const { id, identity, token, origin, language, desk, replyTo, sealed, files } = report;
  const body: Bodies['report.received'] = {
    report: id,
    token,
    origin,
    language,
    desk,
    replyTo,
    sealed,
    hasIdentity: identity !== null,
    files: files.map(({ digest, size }) => ({ digest, size })),
    by: by === PUBLIC ? null : by,
    sender: report.sender ?? null,
  };
  const received = entry('report.received', by, id, body, [id]);
  if (identity === null) return [received];
  return [
    received,
    entry('identity.sealed', by, ids.identity, { identity: ids.identity, report: id, sealed: identity }, [
      id,
      ids.identity,
    ]),
  ];
}

/** A message, sealed to whoever reads it: the desk's key or hers. */
export function sendMessage(
  by: string,
  report: FoundReport | null,
  sender: 'desk' | 'reporter',
  sealed: string,
): NewEntry {
  const { id } = open(report);
  return entry('report.message', by, id, { report: id, sender, sealed }, [id]);
}

export function moveReport(by: string, report: FoundReport | null, to: ReportState, reason: string): NewEntry {
  const { id, state, origin } = open(report);
  const isAnswer = to === 'accepted' || to === 'refused';
  if (isAnswer && origin !== 'handover') throw fault('report-move', 'only what was handed over is accepted or refused');
  if (state === to) throw fault('report-there-already', 'the report is in this state already');
  return entry('report.moved', by, id, { report: id, to, reason }, [id]);
}

/** She takes her report back. The entry says only that; its key is destroyed after it. */
export function withdrawReport(report: FoundReport | null): NewEntry {
  const { id } = open(report);
  return {
    type: 'report.withdrawn',
    version: 1,
    actor: PUBLIC,
    about: [id],
    scope: COMMON_SCOPE,
    body: { report: id },
  };
}

function open(report: FoundReport | null): FoundReport {
  if (!report) throw fault('report-unknown', 'no such report');
  return report;
}

function entry<T extends keyof Bodies>(
  type: T,
  actor: string,
  scope: string,
  body: Bodies[T],
  about: readonly string[],
): NewEntry {
  return { type, version: 1, actor, about, scope, body: body as unknown as Json };
}
