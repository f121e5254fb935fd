import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { captionsOf, filmOf } from './film.ts';
import { programAt, runProgram } from './programs.ts';
import { joinVoices, sayLines, secondsOf } from './voice.ts';

const speaker = programAt('espeak-ng');
const maker = programAt('ffmpeg');
const skip = (program: string, at: string | null): string | false => (at ? false : `no ${program} on this machine`);

test('a program is where the setting says or on the path, and nowhere else', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'sanad-programs-'));
  try {
    const file = path.join(folder, 'ffmpeg');
    writeFileSync(file, '#!/bin/sh\n', { mode: 0o755 });
    writeFileSync(path.join(folder, 'espeak-ng'), 'not a program', { mode: 0o644 });
    assert.equal(programAt('ffmpeg', { PATH: folder }), file);
    assert.equal(programAt('espeak-ng', { PATH: folder }), null);
    assert.equal(programAt('ffmpeg', { PATH: folder, SANAD_FFMPEG: path.join(folder, 'nothing') }), null);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('a program that gives up, or is not there, is a coded fault', async () => {
  await assert.rejects(runProgram(process.execPath, ['-e', 'process.exit(3)'], ''), { code: 'media-failed' });
  await assert.rejects(runProgram('/nothing/at/all', [], ''), { code: 'media-failed' });
  const echo = 'process.stdin.pipe(process.stdout)';
  assert.equal(Buffer.from(await runProgram(process.execPath, ['-e', echo], '$(rm) «عرض»')).toString(), '$(rm) «عرض»');
});

test('captions follow one another without a gap', () => {
  const png = new Uint8Array();
  const captions = captionsOf([
    { png, seconds: 3.25, caption: 'أولى' },
    { png, seconds: 4, caption: 'ثانية' },
  ]);
  assert.equal(captions, '1\n00:00:00,000 --> 00:00:03,250\nأولى\n\n2\n00:00:03,250 --> 00:00:07,250\nثانية\n');
});

test('a voice says the lines, and its length is read from the file', { skip: skip('espeak-ng', speaker) }, async () => {
  const one = await sayLines(speaker!, ['خدمة من الدار'], 'ary');
  const two = await sayLines(speaker!, ['خدمة من الدار', 'خدمة من الدار'], 'ary');
  assert.equal(Buffer.from(one.wav.subarray(0, 4)).toString(), 'RIFF');
  assert.ok(two.seconds > one.seconds && one.seconds > 0.3);
  assert.equal(secondsOf(one.wav), one.seconds);
});

test('a voice that takes longer than its script was timed for speaks faster', { skip: speaker === null }, async () => {
  const lines = ['زيرو، تمنية، زيرو، زيرو، ربعة، سبعة، ربعة، سبعة.', 'خدمة من الدار اللي كتسالي قدام الكاميرا.'];
  const calm = await sayLines(speaker!, lines, 'ary');
  const within = calm.seconds * 0.9;
  assert.ok((await sayLines(speaker!, lines, 'ary', within)).seconds <= within);
  assert.deepEqual((await sayLines(speaker!, lines, 'ary', calm.seconds)).seconds, calm.seconds);
});

test('voices are joined, each within its own time', { skip: skip('espeak-ng', speaker) }, async () => {
  const one = await sayLines(speaker!, ['خدمة'], 'ar');
  const two = await sayLines(speaker!, ['من الدار'], 'ar');
  const joined = joinVoices([
    { wav: one.wav, seconds: 3 },
    { wav: two.wav, seconds: 4 },
  ]);
  assert.equal(secondsOf(joined), 7);
  const rate = Buffer.from(one.wav).readUInt32LE(28);
  const soundAt = (wav: Uint8Array, second: number) => wav.subarray(44 + second * rate, 44 + second * rate + 4000);
  assert.deepEqual(soundAt(joined, 0), soundAt(one.wav, 0));
  assert.deepEqual(soundAt(joined, 3), soundAt(two.wav, 0));
  assert.ok(
    joined.subarray(44 + 2.5 * rate, 44 + 3 * rate).every((byte) => byte === 0),
    'silence until the next',
  );
});

test('slides become an upright film with a track of captions', { skip: skip('ffmpeg', maker) }, async () => {
  const { default: sharp } = await import('sharp');
  const png = await sharp({ create: { width: 1080, height: 1920, channels: 3, background: '#0d565d' } })
    .png()
    .toBuffer();
  const slide = { png: new Uint8Array(png), seconds: 1, caption: 'سطر' };
  const film = await filmOf(maker!, [slide, slide], null, 'ary');
  assert.equal(Buffer.from(film.subarray(4, 8)).toString('latin1'), 'ftyp');
  const text = Buffer.from(film).toString('utf8');
  assert.ok(text.includes('سطر') && text.includes('avc1') && text.includes('tx3g'));
});
