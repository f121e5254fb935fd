import assert from 'node:assert/strict';
import { test } from 'node:test';
import { platformForms, platformSheet } from './platform-form.ts';
import { type CooperationRequest, emptyRequest } from './request-model.ts';

const removal: CooperationRequest = {
  ...emptyRequest('removal'),
  reference: '2026/0001',
  offences: ['PC-448-1'],
  legalBasis: { fr: 'Code pénal' },
  authority: { ...emptyRequest('removal').authority, organisation: { fr: 'Parquet' }, email: 'desk@example.ma' },
  data: [
    {
      category: 'content',
      description: { fr: 'Offre qui recrute pour l’exploitation' },
      link: {},
      identifiers: [
        { kind: 'url', value: 'https://example.org/p/1', at: null, exhibit: 'E1' },
        { kind: 'account', value: 'range_9k2f', at: null, exhibit: 'E1' },
      ],
      from: null,
      to: null,
    },
  ],
};

test('a platform’s form is filled field by field from the draft, links only where links are asked for', () => {
  for (const form of platformForms()) {
    const sheet = platformSheet(form, removal, 'fr');
    assert.deepEqual(
      sheet.map(({ id }) => id),
      form.fields,
    );
    const text = (id: string) => sheet.find((one) => one.id === id)?.text;
    assert.equal(text('urls'), 'https://example.org/p/1', form.id);
    assert.equal(text('contact'), 'desk@example.ma', form.id);
    for (const { label } of sheet) for (const tongue of ['ar', 'fr', 'en'] as const) assert.ok(label[tongue]);
  }
});

test('words that the draft has in another language only are given in that one, not left out', () => {
  const [form] = platformForms();
  assert.match(platformSheet(form!, removal, 'ar').find(({ id }) => id === 'explanation')!.text, /recrute/);
});

test('an address without a source is not given', () => {
  for (const { id, url, source, verify } of platformForms()) {
    assert.equal(url === null, source === 'GK', id);
    assert.ok(verify === 'required' || source.startsWith('S:'), id);
  }
});
