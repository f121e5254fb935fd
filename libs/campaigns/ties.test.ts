import assert from 'node:assert/strict';
import test from 'node:test';
import type { Contact } from '@sanad/text/contacts';
import { tiesOf } from './ties.ts';

const phone = (value: string): Contact => ({ kind: 'phone', value, span: [0, 1] });
const keysOf = (contacts: readonly Contact[]): string[] => tiesOf(contacts).map(({ key }) => key);

test('a contact that is written twice ties once, in a post of few contacts and in one of many', () => {
  const twice = [phone('+212600000001'), phone('+212600000002'), phone('+212600000001')];
  assert.deepEqual(keysOf(twice), ['phone:+212600000001', 'phone:+212600000002']);
  const many = Array.from({ length: 30 }, (_, i) => phone(`+2126000000${10 + (i % 10)}`));
  assert.equal(keysOf(many).length, 10);
  assert.equal(new Set(keysOf(many)).size, 10);
});

test('a number is one contact called or written to; a handle is another than an address of the same name', () => {
  assert.deepEqual(keysOf([phone('+212600000001'), { ...phone('+212600000001'), kind: 'whatsapp' }]), [
    'phone:+212600000001',
  ]);
  const names = (['handle', 'telegram', 'email'] as const).map((kind) => ({ ...phone('@Agence'), kind }));
  assert.deepEqual(keysOf(names), ['handle:agence', 'telegram:agence', 'email:agence']);
});

test('pages of platforms and front pages of sites tie nothing, another page is tied without what counts clicks', () => {
  const page = (value: string): Contact => ({ kind: 'url', value, span: [0, 1] });
  assert.deepEqual(keysOf([page('https://www.facebook.com/a/b'), page('https://m.youtube.com/watch?v=1')]), []);
  assert.deepEqual(keysOf([page('https://example.com/'), page('example.com')]), []);
  assert.deepEqual(keysOf([page('https://www.Example.com/Offre/?utm=3'), page('http://example.com/Offre#x')]), [
    'url:example.com/Offre',
  ]);
});
