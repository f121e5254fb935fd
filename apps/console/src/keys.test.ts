import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deedOf, KEYS } from './keys.ts';

const press = (code: string, key: string, held: Partial<Parameters<typeof deedOf>[0]> = {}) => ({
  code,
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

test('a key does the same on an Arabic, a French and an American layout', () => {
  for (const key of ['ن', 'k', 'K']) assert.equal(deedOf(press('KeyK', key)), 'lure');
  for (const key of ['ل', 'g']) assert.equal(deedOf(press('KeyG', key)), 'not-lure');
  for (const key of ['ظ', '/', '!']) assert.equal(deedOf(press('Slash', key)), 'cannot-tell');
  for (const key of ['1', '&', '١']) assert.equal(deedOf(press('Digit1', key)), 'lure');
});

test('a Latin letter is what stands on the key, wherever it is: Z and M of a French keyboard', () => {
  assert.equal(deedOf(press('KeyW', 'z')), 'undo');
  assert.equal(deedOf(press('KeyZ', 'w')), null);
  assert.equal(deedOf(press('Semicolon', 'm')), 'note');
  assert.equal(deedOf(press('KeyZ', 'ئ')), 'undo');
  assert.equal(deedOf(press('KeyM', 'ة')), 'note');
});

test('the Arabic question mark decides, the Latin one asks for help', () => {
  assert.equal(deedOf(press('Slash', '؟', { shiftKey: true })), 'cannot-tell');
  assert.equal(deedOf(press('Slash', '?', { shiftKey: true })), 'help');
  assert.equal(deedOf(press('Comma', '?', { shiftKey: true })), 'help');
});

test('with Ctrl or the command key the same letter is the palette, with Alt nothing', () => {
  assert.equal(deedOf(press('KeyK', 'ن', { ctrlKey: true })), 'palette');
  assert.equal(deedOf(press('KeyK', 'k', { metaKey: true })), 'palette');
  assert.equal(deedOf(press('KeyG', 'g', { ctrlKey: true })), null);
  assert.equal(deedOf(press('KeyK', 'k', { altKey: true })), null);
});

test('no two deeds share a key', () => {
  const places = KEYS.flatMap((row) => row.codes.map((code) => `${row.ctrl ?? false} ${code}`));
  assert.equal(new Set(places).size, places.length);
});

test('the Arabic letter on a button is obeyed where another layout has it, and no other letter in its place', () => {
  const press = (key: string, code: string) =>
    deedOf({ key, code, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false });
  assert.equal(press('ة', 'Semicolon'), 'note');
  assert.equal(press('ن', 'KeyM'), 'lure');
  assert.equal(press('ل', 'KeyZ'), 'not-lure');
  assert.equal(press('م', 'KeyL'), null);
});
