import assert from 'node:assert/strict';
import { test } from 'node:test';
import { letterOf } from './letter.ts';
import { placeName } from './place.ts';
import { emptyRequest, REQUEST_KINDS } from './request-model.ts';

test('every place that a letter warns of has a name in words', () => {
  const fr = { fr: 'Texte' };
  for (const kind of REQUEST_KINDS) {
    const empty = emptyRequest(kind);
    const request = {
      ...empty,
      receiver: { country: 'ES', name: fr },
      authority: { ...empty.authority, organisation: fr, address: fr, replyChannel: fr },
      prosecution: fr,
      legalBasis: fr,
      basis: fr,
      facts: [{ about: 'post' as const, text: fr, exhibit: null }],
      custodian: fr,
      necessity: fr,
      measures: [fr],
      questions: [fr],
      danger: fr,
      dangerLink: fr,
      useLimits: fr,
      signatory: { name: fr, title: fr },
    };
    for (const { code, at } of letterOf(request, 'ar').warnings)
      if (['not-translated', 'fact-without-exhibit', 'period-reversed'].includes(code))
        assert.match(placeName(at, 'ar'), /^[\u0621-\u064a]/, `${code} ${at}`);
  }
  assert.equal(placeName('facts[1].fr', 'ar'), 'ملخص الوقائع (2)');
  assert.equal(placeName('elsewhere', 'ar'), 'elsewhere');
});
