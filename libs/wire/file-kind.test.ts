import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kindOf, safeName } from './file-kind.ts';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));

test('programs, scripts, pages and what nobody knows are none of the kinds, whatever they are called', () => {
  for (const head of [
    'MZ\x90\0\x03',
    '\x7fELF\x02\x01',
    '\xca\xfe\xba\xbe\0\0\0\x34',
    '#!/bin/sh\nrm',
    '<!DOCTYPE html><script>',
    '<svg onload=alert(1)>',
    '  <script>alert(1)</script>',
    '@echo off',
    'L\0\0\0\x01\x14\x02\0',
    '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
    '',
  ])
    assert.equal(kindOf(bytes(head)), null, JSON.stringify(head));
});

test('what a phone makes is known by its bytes: its pictures, voice notes, films, chats', () => {
  const kinds = {
    image: [
      '\0\0\0\x18ftypheic',
      '\0\0\0\x18ftyphevc',
      '\0\0\0\x18ftypmif1',
      '\xff\xd8\xff\xe1',
      'RIFF\0\0\0\0WEBPVP8 ',
    ],
    audio: ['OggS\0\x02', '\0\0\0\x1cftypM4A ', '\xff\xf1\x50\x80', '\xff\xfb\x90', '#!AMR\n', 'RIFF\0\0\0\0WAVEfmt '],
    video: ['\0\0\0\x18ftyp3gp4', '\x1a\x45\xdf\xa3'],
    zip: ['PK\x03\x04'],
    pdf: ['%PDF-1.7'],
  };
  for (const [kind, heads] of Object.entries(kinds))
    for (const head of heads) assert.equal(kindOf(bytes(head)), kind, JSON.stringify(head));
  assert.equal(kindOf(new TextEncoder().encode('24/11/2026 - ليلى: عرض')), 'text');
});

test('a file is saved under a name that its bytes bear out', () => {
  assert.equal(safeName('صورة.JPG', 'image'), 'صورة.JPG');
  assert.equal(safeName('CV.pdf.js', 'text'), 'CV.pdf.js.txt');
  assert.equal(safeName('game.apk', 'zip'), 'game.apk.zip');
  assert.equal(safeName('..\\..\\start\\x.lnk', 'text'), 'x.lnk.txt');
  assert.equal(safeName('photo\u202egpj.exe', 'image'), 'photogpj.exe.jpg');
  assert.equal(safeName('.\n.', 'audio'), 'file.m4a');
});
