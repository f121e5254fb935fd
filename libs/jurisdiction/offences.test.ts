import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { legalRules, offenceById, offenceTable, qualificationTable, stillNeeded } from './offences.ts';

const rows = offenceTable();

test('every offence has its texts in three languages, a source and a mark of how to verify it', () => {
  for (const row of rows) {
    for (const text of [row.title, row.conduct, row.penalty, ...row.elements.map((element) => element.text)]) {
      assert.match(text.ar, /[\u0621-\u064a]/, row.id);
      assert.ok(text.fr && text.en, row.id);
    }
    assert.match(row.source, /^P:(PC|ML)$/, row.id);
    assert.ok(['recheck-version', 'lawyer', 'required'].includes(row.verify), row.id);
  }
});

test('ids and aliases name one offence each, elements are unique in theirs, groups stand before the point', () => {
  const ids = rows.flatMap((row) => [row.id, ...row.aliases]);
  assert.equal(new Set(ids).size, ids.length);
  for (const row of rows) {
    assert.equal(new Set(row.elements.map((element) => element.id)).size, row.elements.length, row.id);
    assert.ok(
      row.elements.some((element) => element.required),
      row.id,
    );
    for (const { id, group } of row.elements) assert.equal(group, id.startsWith('base.') ? 'other' : id.split('.')[0]);
    for (const id of row.aggravatedBy) assert.ok(offenceById(id), id);
  }
});

test('every trafficking offence that punishes the act itself is a felony, 497 to 499 are délits', () => {
  for (const id of ['PC-448-1', 'PC-448-2', 'PC-448-3', 'PC-448-4', 'PC-448-5', 'PC-448-6', 'PC-499-1', 'PC-293'])
    assert.equal(offenceById(id)?.class, 'crime', id);
  for (const id of ['PC-497', 'PC-498', 'PC-499', 'PC-502', 'PC-538', 'PC-540', 'PC-448-7', 'PC-607-3', 'PC-574-1'])
    assert.equal(offenceById(id)?.class, 'delit', id);
});

test('trafficking of a child needs no means', () => {
  const groups = new Set(offenceById('PC-448-1§2')!.elements.map((element) => element.group));
  assert.ok(!groups.has('means') && groups.has('victim'));
});

test('articles that are no offence are not offered as one', () => {
  for (const rule of legalRules()) assert.equal(offenceById(rule.id), null, rule.id);
  assert.equal(offenceById('PC-490'), null, 'what could be turned against the woman who reports is not in the table');
});

test('signs point to offences and elements that exist', () => {
  for (const { offer } of qualificationTable())
    for (const { offence, elements } of offer)
      for (const element of elements)
        assert.ok(
          offenceById(offence)?.elements.some(({ id }) => id === element),
          `${offence} ${element}`,
        );
});

test('stillNeeded(): one element of a group is enough, and showing more never needs more', () => {
  const trafficking = offenceById('PC-448-1')!;
  const shown = ['act.lure', 'means.deception', 'purpose.sexual'];
  assert.deepEqual(
    stillNeeded(trafficking, shown).map((needed) => needed.group),
    ['result'],
  );
  assert.equal(stillNeeded(trafficking, [...shown, 'result.will']).length, 0);
  fc.assert(
    fc.property(fc.constantFrom(...rows), fc.infiniteStream(fc.boolean()), fc.nat(), (row, bits, pick) => {
      const some = row.elements.filter(() => bits.next().value).map((element) => element.id);
      const more = [...some, row.elements[pick % row.elements.length]!.id];
      const before = stillNeeded(row, some).map((needed) => needed.group);
      assert.ok(stillNeeded(row, more).every((needed) => before.includes(needed.group)));
    }),
  );
});
