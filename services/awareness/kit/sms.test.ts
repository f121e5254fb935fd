import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LURE_KINDS } from '@sanad/text/lure-kinds';
import fc from 'fast-check';
import { smsCount } from './sms.ts';
import { KIT_WORDS } from './words.ts';

const of = (text: string) => {
  const { alphabet, units, parts } = smsCount(text);
  return [alphabet, units, parts];
};

test('the alphabet of GSM counts septets, 160 in one part and 153 in each of more; its extension counts twice', () => {
  assert.deepEqual(of(''), ['GSM-7', 0, 1]);
  assert.deepEqual(of('à'.repeat(160)), ['GSM-7', 160, 1]);
  assert.deepEqual(of('a'.repeat(161)), ['GSM-7', 161, 2]);
  assert.deepEqual(of('a'.repeat(306)), ['GSM-7', 306, 2]);
  assert.deepEqual(of('a'.repeat(307)), ['GSM-7', 307, 3]);
  assert.deepEqual(of('€'.repeat(80)), ['GSM-7', 160, 1]);
  // an escape is not parted from its letter: 152 septets and one left over
  assert.deepEqual(of(`${'a'.repeat(152)}€${'a'.repeat(152)}`), ['GSM-7', 306, 3]);
});

test('one letter outside it turns the message into UCS-2: 70 in one part, 67 in each of more; a pair is not cut', () => {
  assert.deepEqual(of('ê'), ['UCS-2', 1, 1]);
  assert.deepEqual(of('ç'), ['UCS-2', 1, 1]);
  assert.deepEqual(of('خ'.repeat(70)), ['UCS-2', 70, 1]);
  assert.deepEqual(of('خ'.repeat(71)), ['UCS-2', 71, 2]);
  assert.deepEqual(of('خ'.repeat(134)), ['UCS-2', 134, 2]);
  assert.deepEqual(of('خ'.repeat(135)), ['UCS-2', 135, 3]);
  assert.deepEqual(of(`${'خ'.repeat(66)}😀${'خ'.repeat(66)}`), ['UCS-2', 134, 3]);
});

test('parts are never fewer than the room allows, nor one more than it needs but for letters that are not cut', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
      const { units, perPart, parts } = smsCount(text);
      assert.ok(parts >= Math.ceil(units / perPart) || units === 0);
      assert.ok(parts <= Math.ceil(units / (perPart - 1)) + 1);
    }),
  );
});

test('every line of ours is one part with the longest number and the mark of an example in it; French and English ones are GSM-7', () => {
  for (const { id, line } of LURE_KINDS.values())
    for (const [language, text] of Object.entries(line)) {
      const { alphabet, parts, units } = smsCount(
        `${KIT_WORDS[language as 'ary']['short-made-up']} ${text.replace('{to}', '0800 00 47 47')}`,
      );
      assert.equal(parts, 1, `${id} ${language}: ${units}`);
      if (language === 'fr' || language === 'en') assert.equal(alphabet, 'GSM-7', `${id} ${language}`);
    }
});
