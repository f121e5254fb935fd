import { fault } from '@sanad/base/fault';
import { formatId } from '@sanad/base/ids';
import type { Json } from '@sanad/base/jcs';
import type { NewEntry } from '@sanad/platform/ports';
import type {
  Consent,
  Handling,
  NewHandover,
  newBulletin,
  newConsent,
  newHandling,
  newPeer,
  Question,
} from '@sanad/wire/desk';
import type { z } from 'zod';
import { barredAsk } from './barred-questions.ts';
import type { DeskBodies, DeskTables } from './desk-views.ts';
import type { Marks } from './marks.ts';
import type { FoundReport } from './queries.ts';

/** What concerns no single report: secrets, questionnaires, peers, bulletins, patterns. */
const COMMON = formatId('intake', new Uint8Array(16));

export function makeSecret(name: string, secret: string): NewEntry {
  return entry('secret.made', 'system', COMMON, { name, secret }, []);
}

export function markReport(by: string, report: FoundReport | null, marks: Marks): NewEntry {
  const { id } = there(report);
  return entry('report.marked', by, id, { report: id, ...marks }, [id]);
}

export function seePattern(by: string, mark: string, reports: readonly string[], note: string): NewEntry {
  if (reports.length === 0) throw fault('pattern-unknown', 'no such pattern');
  return entry('pattern.seen', by, COMMON, { mark, reports, note }, [...reports]);
}

/** She allows a use, or takes it back. A referral is allowed by a signed request for support only. */
export function recordConsent(
  by: string,
  report: FoundReport | null,
  { use, given, way }: z.infer<typeof newConsent>,
): NewEntry {
  const { id } = there(report);
  if (given && use === 'referral' && way !== 'signed-request')
    throw fault('consent-way', 'a referral needs her signed request for support');
  return entry('consent.recorded', by, id, { report: id, use, given, way }, [id]);
}

/** The uses that are allowed now. */
export function allowed(consents: readonly Pick<Consent, 'use' | 'given'>[]): Set<Consent['use']> {
  const uses = new Set<Consent['use']>();
  for (const { use, given } of consents) given ? uses.add(use) : uses.delete(use);
  return uses;
}

/** The way a complaint goes. The duty to report is decided by a lawyer, with reasons; nobody else can record it. */
export function handleReport(
  by: { readonly person: string; readonly roles: readonly string[] },
  report: FoundReport | null,
  { handling, reason }: z.infer<typeof newHandling>,
  consents: readonly Pick<Consent, 'use' | 'given'>[],
): NewEntry {
  const { id } = there(report);
  if (handling === 'legal-duty-referral' && !by.roles.includes('lawyer'))
    throw fault('handling-lawyer', 'the duty to report is decided by a lawyer');
  if (handling === 'consented-referral' && !allowed(consents).has('referral'))
    throw fault('consent-missing', 'she has not asked for this');
  return entry('report.handled', by.person, id, { report: id, handling, reason }, [id]);
}

export function sealPlan(by: string, report: FoundReport | null, sealed: string): NewEntry {
  const { id } = there(report);
  return entry('plan.sealed', by, id, { report: id, sealed }, [id]);
}

export function setQuestionnaire(by: string, questions: readonly Question[]): NewEntry {
  const barred = questions.find((one) => barredAsk(one) !== null);
  if (barred)
    throw fault('question-barred', 'a desk does not ask this of a woman', {
      detail: { 'question-ar': barred.text.ar, 'question-fr': barred.text.fr, 'question-en': barred.text.en },
    });
  return entry('questionnaire.set', by, COMMON, { questions }, []);
}

export function draftBulletin(
  by: string,
  id: string,
  campaign: { readonly id: string; readonly verdict: string | null },
  { language, text }: z.infer<typeof newBulletin>,
  contacts: number,
): NewEntry {
  if (campaign.verdict !== 'lure') throw fault('bulletin-unconfirmed', 'nobody has confirmed this campaign');
  if (contacts > 0) throw fault('bulletin-contact', 'a bulletin names nobody: a number, link or account stands in it');
  return entry('bulletin.drafted', by, COMMON, { bulletin: id, campaign: campaign.id, language, text }, [
    id,
    campaign.id,
  ]);
}

export function answerBulletin(
  by: string,
  bulletin: DeskTables['intake.bulletins'] | null,
  answer: 'approved' | 'refused',
  reason: string,
): NewEntry {
  if (!bulletin) throw fault('bulletin-unknown', 'no such bulletin');
  if (bulletin.answer !== 'waiting') throw fault('bulletin-answered', 'it was answered already');
  if (bulletin.drafted_by === by) throw fault('bulletin-own', 'whoever wrote it does not approve it');
  return entry('bulletin.answered', by, COMMON, { bulletin: bulletin.id, answer, reason }, [bulletin.id]);
}

export function addPeer(by: string, id: string, peer: z.infer<typeof newPeer>): NewEntry {
  return entry('peer.added', by, COMMON, { id, ...peer }, [id]);
}

/** A complaint is offered to another installation: as she asked, or since a lawyer decided on the duty to report. */
export function offerHandover(
  by: string,
  id: string,
  report: FoundReport | null,
  wanted: NewHandover,
  known: {
    readonly peer: DeskTables['intake.peers'] | null;
    readonly handling: Handling | null;
    readonly consents: readonly Pick<Consent, 'use' | 'given'>[];
    readonly open: boolean;
  },
): NewEntry {
  const { id: of } = there(report);
  if (!known.peer) throw fault('peer-unknown', 'no such installation');
  if (known.open) throw fault('handover-open', 'it is offered there already');
  const { handling } = known;
  if (handling === null || handling === 'anonymous-advice')
    throw fault('handling-missing', 'nobody has decided that this complaint is handed on');
  if (handling === 'consented-referral' && !allowed(known.consents).has('referral'))
    throw fault('consent-missing', 'she has not asked for this, or has taken it back');
  const { peer, pseudonym, token, code } = wanted;
  const message = JSON.stringify({
    language: wanted.language,
    token,
    replyTo: wanted.replyTo,
    desk: known.peer.desk,
    sealed: wanted.sealed,
  });
  const body = { handover: id, report: of, peer, pseudonym, handling, token, message, code };
  return entry('handover.offered', by, of, body, [id, of, peer]);
}

export function handoverEntry<T extends 'handover.delivered' | 'handover.answered' | 'handover.withdrawn'>(
  type: T,
  by: string,
  { report }: { readonly report: string },
  body: DeskBodies[T],
): NewEntry {
  return entry(type, by, report, body, [body.handover, report]);
}

export function there(report: FoundReport | null): FoundReport {
  if (!report) throw fault('report-unknown', 'no such report');
  return report;
}

export function entry<T extends keyof DeskBodies>(
  type: T,
  actor: string,
  scope: string,
  body: DeskBodies[T],
  about: readonly string[],
): NewEntry {
  return { type, version: 1, actor, about, scope, body: body as unknown as Json };
}
