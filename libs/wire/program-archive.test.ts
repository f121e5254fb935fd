import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { ARCHIVE_END, isProgramArchive } from './program-archive.ts';

const endOf = (file: Uint8Array): Uint8Array => file.subarray(-ARCHIVE_END);
const apk = zipSync({ 'res/a.png': strToU8('x'), 'AndroidManifest.xml': strToU8('x'), 'classes.dex': strToU8('x') });

test('an application for a phone and a Java archive are programs', () => {
  assert.equal(isProgramArchive(endOf(apk)), true);
  assert.equal(
    isProgramArchive(endOf(zipSync({ 'META-INF/MANIFEST.MF': strToU8('x'), 'A.class': strToU8('') }))),
    true,
  );
});

test('an application with more names than are looked at is found by those that are in sight', () => {
  const many = Object.fromEntries(Array.from({ length: 4000 }, (_, n) => [`res/${'x'.repeat(60)}${n}`, strToU8('')]));
  const large = zipSync({ ...many, 'classes.dex': strToU8('x') }, { level: 0 });
  assert.ok(large.length > 2 * ARCHIVE_END);
  assert.equal(isProgramArchive(endOf(large)), true);
});

test('a chat that holds an application, stored last and as it is, is a chat; so is one that speaks of its names', () => {
  const chat = strToU8('AndroidManifest.xml classes.dex PK\u0001\u0002');
  assert.equal(isProgramArchive(endOf(zipSync({ '_chat.txt': chat, 'offer.apk': apk }, { level: 0 }))), false);
  assert.equal(isProgramArchive(endOf(zipSync({ 'WhatsApp Chat/AndroidManifest.xml': chat }))), false);
});

test('what is no archive is none, however it breaks off', () => {
  for (let cut = 0; cut < apk.length; cut++) isProgramArchive(apk.subarray(0, cut));
  assert.equal(isProgramArchive(new Uint8Array(0)), false);
  assert.equal(isProgramArchive(strToU8('PK\u0005\u0006')), false);
});
