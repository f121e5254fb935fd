import { type CooperationRequest, emptyRequest, type RequestKind } from './request-model.ts';
import type { Step } from './steps.ts';

const BY_INSTRUMENT: Readonly<Record<string, RequestKind>> = {
  'budapest-26': 'spontaneous-information',
  'budapest-29': 'preservation',
  'budapest-30': 'traffic-disclosure',
  denunciation: 'denunciation',
  'letters-rogatory': 'letters-rogatory',
  'provider-emergency': 'provider-emergency',
  'provider-preservation': 'provider-preservation',
};

/**
 * The request that carries a step out; null where no letter of this library does: orders at home, INTERPOL messages and
 * extradition files have forms of their own.
 * @example requestKindOf({ instrument: 'budapest-29', purpose: 'preserve', item: 'content' }) === 'preservation'
 */
export function requestKindOf(step: Pick<Step, 'instrument' | 'purpose' | 'item'>): RequestKind | null {
  const own = BY_INSTRUMENT[step.instrument];
  if (own !== undefined) return own;
  if (step.purpose === 'preserve') return step.instrument === 'arab-2010' ? 'arab-preservation' : null;
  if (step.purpose === 'hear') return 'video-hearing';
  if (step.purpose !== 'disclose' && step.purpose !== 'freeze') return null;
  if (/^budapest-1/.test(step.instrument)) return null;
  return step.item === 'subscriber' && step.instrument === 'budapest-31' ? 'subscriber' : 'mla';
}

/**
 * A request for a step, with what the step knows: receiver's country, basis, and the offences considered.
 * @returns null when the step needs no letter of this library
 * @example requestFor({ instrument: 'interpol', purpose: 'locate', item: 'suspect' } as never, []) === null
 */
export function requestFor(step: Step, offences: readonly string[]): CooperationRequest | null {
  const kind = requestKindOf(step);
  if (kind === null) return null;
  const name =
    step.receiver === 'provider' && step.holder !== null ? { ar: step.holder, fr: step.holder, en: step.holder } : {};
  return { ...emptyRequest(kind), receiver: { country: step.to, name }, basis: step.name, offences };
}
