import { isFault } from '@sanad/base/fault';
import type { Language } from '@sanad/wire/common';
import type { Problem } from '@sanad/wire/problem';
import ar from './messages/ar.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };
import fr from './messages/fr.json' with { type: 'json' };

const MESSAGES: Readonly<Record<Language, Readonly<Record<string, string>>>> = { ar, fr, en };

/** HTTP status by code; a code that is not here is the asker's mistake (400). */
const STATUS: Readonly<Record<string, number>> = {
  'session-required': 401,
  'session-token-spent': 401,
  'password-wrong': 401,
  'role-missing': 403,
  'origin-foreign': 403,
  'signature-wrong': 403,
  'signature-key-unknown': 403,
  'report-unknown': 404,
  'report-file-unknown': 404,
  'report-there-already': 409,
  'report-held': 409,
  'receipt-taken': 409,
  'work-wrong': 403,
  'too-many': 429,
  'upload-unknown': 404,
  'upload-offset': 409,
  'desk-closed': 503,
  'channel-unknown': 404,
  'channel-changed': 409,
  'referral-own-approval': 403,
  'question-own-signature': 403,
  'question-unknown': 404,
  'question-answered': 409,
  'question-not-frozen': 409,
  'question-step': 409,
  'question-figures-differ': 409,
  'release-own': 403,
  'release-unknown': 404,
  'release-not-waiting': 409,
  'release-reveals': 409,
  'release-attacked': 409,
  'key-self-cosigned': 403,
  'route-unknown': 404,
  'case-unknown': 404,
  'cooperation-unknown': 404,
  'cooperation-move': 409,
  'cooperation-closed': 409,
  'cooperation-renewal': 409,
  'cooperation-own-approval': 403,
  'incoming-own-answer': 403,
  'exhibit-unknown': 404,
  'exhibit-destroyed': 410,
  'exhibit-there-already': 409,
  'exhibit-altered': 409,
  'stop-nudity': 422,
  'stop-minor': 422,
  'training-mark': 409,
  'training-batch': 422,
  'real-in-range': 422,
  'destruction-asked': 409,
  'destruction-not-asked': 409,
  'destruction-own-answer': 403,
  'erasure-held': 409,
  'capture-unknown': 404,
  'training-unknown': 404,
  'training-exercise': 404,
  'training-step': 404,
  'training-answered': 409,
  'training-not-yours': 403,
  'training-own-words': 403,
  'training-only-in-range': 409,
  'campaign-unknown': 404,
  'post-unknown': 404,
  'key-unknown': 404,
  'person-unknown': 404,
  'decision-unknown': 404,
  'campaign-decided': 409,
  'campaign-claimed': 409,
  'campaign-help': 409,
  'merge-decided': 409,
  'merge-kept-apart': 409,
  'extend-nothing': 409,
  'ruling-unknown': 404,
  'alarm-unknown': 404,
  'search-unknown': 404,
  'decision-too-late': 409,
  'referral-already-proposed': 409,
  'referral-not-waiting': 409,
  'referral-answered-twice': 409,
  'case-sent': 409,
  'case-move-impossible': 409,
  'task-unknown': 404,
  'task-done': 409,
  'person-name-taken': 409,
  'edit-conflict': 412,
  'campaign-changed': 412,
  'request-too-large': 413,
  'edit-without-match': 428,
  'sign-in-too-often': 429,
  'webhook-unknown': 404,
  'plan-unknown': 404,
  'plan-answered': 409,
  'plan-own': 403,
  'plan-not-approved': 409,
  'plan-unchecked': 409,
  'check-unknown': 404,
  'seal-used': 409,
  'scope-missing': 403,
  'apikey-unknown': 404,
  'case-restricted': 403,
  'case-merged': 409,
  'merge-self': 409,
  'merge-unknown': 409,
  'member-unknown': 404,
  'member-last': 409,
  'receipt-too-early': 409,
  'receipt-there': 409,
  'compartment-unknown': 404,
  'contest-unknown': 404,
  'contest-answered': 409,
  'contest-own': 403,
  'share-foreign': 403,
  'totp-required': 401,
  'totp-wrong': 401,
  'passkey-wrong': 401,
  'challenge-over': 401,
  'oidc-refused': 401,
  'oidc-unlinked': 401,
  'oidc-unreachable': 503,
  'passkey-unknown': 404,
  'passkey-taken': 409,
  'account-taken': 409,
  'session-unknown': 404,
  'person-own-roles': 403,
  'recovery-unknown': 404,
  'recovery-over': 409,
  'recovery-own': 403,
  'recovery-twice': 409,
  internal: 500,
  'not-ready': 503,
};

export type Fields = Problem['fields'];

/** The problem (RFC 9457) that stands for something thrown, in the reader's language. */
export function problemOf(thrown: unknown, language: Language, fields?: Fields): Problem {
  const known = isFault(thrown) && thrown.public;
  const code = known ? thrown.code : 'internal';
  const messages = MESSAGES[language];
  const title = fill(messages[code] ?? messages['unknown'] ?? code, known ? thrown.detail : {});
  return {
    type: `urn:sanad:problem:${code}`,
    title,
    status: STATUS[code] ?? 400,
    code,
    ...(fields ? { fields } : {}),
  };
}

/** The language that the reader asks for; Arabic when she asks for none of ours. */
export function chooseLanguage(header: string | undefined): Language {
  for (const part of (header ?? '').split(',')) {
    const wanted = part.trim().slice(0, 2).toLowerCase();
    if (wanted === 'ar' || wanted === 'fr' || wanted === 'en') return wanted;
  }
  return 'ar';
}

function fill(message: string, detail: Readonly<Record<string, string | number | boolean | null>>): string {
  return message.replace(/\{(\w+)\}/g, (whole, name: string) => (name in detail ? String(detail[name]) : whole));
}
