import { canonicalize } from '@sanad/base/jcs';
import { z } from 'zod';

/**
 * What a person signs with her own key: canonical JSON (RFC 8785) of the statement, in UTF-8, Ed25519.
 * The server builds the same statement from the request and refuses a signature that does not fit.
 */
export const signature = z.object({ key: z.string(), value: z.string().length(88) });
export type Signature = z.infer<typeof signature>;

export type Statement =
  | {
      readonly kind: 'campaign.decided';
      readonly campaign: string;
      readonly root: string;
      readonly verdict: string;
      readonly shown: string;
      readonly engine: string;
    }
  | { readonly kind: 'decision.undone'; readonly decision: string }
  | {
      readonly kind: 'campaign.reviewed';
      readonly decision: string;
      readonly root: string;
      readonly verdict: string;
      readonly shown: string;
    }
  | { readonly kind: 'campaigns.merged'; readonly campaigns: readonly string[] }
  | { readonly kind: 'campaign.split'; readonly campaign: string; readonly posts: readonly string[] }
  | { readonly kind: 'campaign.extended'; readonly campaign: string; readonly root: string }
  | { readonly kind: 'ruling.withdrawn'; readonly ruling: string }
  | { readonly kind: 'exhibit.collected'; readonly case: string; readonly posts: readonly string[] }
  | { readonly kind: 'exhibit.received'; readonly case: string; readonly name: string; readonly sha256: string }
  | { readonly kind: 'exhibit.sealed'; readonly name: string; readonly sha256: string }
  | { readonly kind: 'exhibit.redacted'; readonly case: string; readonly exhibit: string }
  /** `sha256`: of the transcript as it is kept */
  | {
      readonly kind: 'exhibit.transcribed';
      readonly case: string;
      readonly exhibit: string;
      readonly sha256: string;
    }
  /** a further act on an exhibit; `n`: how many links its custody has before it, so that it fits this one alone */
  | {
      readonly kind: 'custody.acted';
      readonly action: string;
      readonly exhibit: string;
      readonly sha256: string;
      readonly n: number;
      readonly to: string | null;
    }
  | { readonly kind: 'destruction.asked'; readonly exhibit: string; readonly reason: string }
  | { readonly kind: 'destruction.answered'; readonly exhibit: string; readonly answer: string }
  | {
      readonly kind: 'referral.proposed';
      readonly case: string;
      readonly court: string;
      readonly victimQuestion: string;
    }
  | { readonly kind: 'referral.approved'; readonly case: string; readonly referral: string; readonly answer: string }
  /** `draft`: SHA-256 of the request's draft in canonical JSON */
  | { readonly kind: 'request.approved'; readonly request: string; readonly draft: string; readonly answer: string }
  /** `digest`: SHA-256 of question, work and frozen figures in canonical JSON */
  | {
      readonly kind: 'question.signed';
      readonly question: string;
      readonly step: string;
      readonly digest: string;
      readonly verdict: string;
    }
  /** `digest`: SHA-256 of the notice's content in canonical JSON */
  | { readonly kind: 'notice.approved'; readonly notice: string; readonly digest: string; readonly answer: string }
  | { readonly kind: 'notice.withdrawn'; readonly notice: string; readonly why: string }
  /** `from`: the time that the ledger had come to */
  | { readonly kind: 'clock.set'; readonly from: string; readonly reason: string }
  | { readonly kind: 'key.enrolled'; readonly publicKey: string }
  | { readonly kind: 'key.cosigned'; readonly key: string; readonly publicKey: string };

/** The exact text that is signed. @example statementText({ kind: 'key.enrolled', publicKey: 'AA…' }) */
export function statementText(statement: Statement): string {
  return canonicalize(statement);
}
