import type { ProofReport } from '@sanad/evidence/report-proof';
import { code, el, foreign, mark } from './dom.ts';
import { dateOf } from './report-view.ts';
import type { PageWords } from './words/shape.ts';

/** What a proof of a report or of an erasure shows: that one was made, when, in whose ledger, and whose key to compare. */
export function receiptView(proof: ProofReport, isKnown: boolean, words: PageWords): HTMLElement[] {
  const { receipt } = words;
  const told = proof.what === 'erasure' ? words.erasure : receipt;
  const meaning = proof.valid ? (isKnown ? told.proves : told.provesUnknown) : receipt.false;
  const wrong = proof.failures.map((failure) => el('li', {}, receipt.failures[failure]));
  const verdict = el(
    'section',
    { class: `verdict ${proof.valid ? 'good' : 'bad'}`, 'aria-labelledby': 'verdict' },
    mark(proof.valid ? 'passed' : 'failed'),
    el(
      'div',
      {},
      el('h2', { tabindex: '-1', id: 'verdict' }, proof.valid ? words.valid : words.invalid),
      el('p', {}, meaning),
      proof.valid ? null : el('ul', {}, ...wrong),
    ),
  );
  if (!proof.valid || proof.time === null) return [verdict];
  const facts = el(
    'dl',
    { class: 'facts' },
    el('div', {}, el('dt', {}, told.made), el('dd', {}, dateOf(proof.time, words))),
    proof.scope === null ? null : el('div', {}, el('dt', {}, words.erasure.scope), el('dd', {}, code(proof.scope))),
    el('div', {}, el('dt', {}, words.about.ledger), el('dd', {}, foreign(proof.origin ?? ''))),
    el(
      'div',
      {},
      el('dt', {}, receipt.key),
      el(
        'dd',
        {},
        code(proof.key ?? ''),
        el('br'),
        el('span', { class: 'aside' }, isKnown ? words.keyKnown : words.keyUnknown),
      ),
    ),
  );
  return [verdict, el('section', {}, el('h2', {}, told.title), facts, el('p', {}, told.limit))];
}
