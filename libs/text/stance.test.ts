import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { KINDS } from './kinds.ts';
import { CODES, hitBuffer } from './patterns.ts';
import { readPost } from './read-post.ts';
import { stanceOf } from './stance.ts';

const { cases } = JSON.parse(readFileSync(new URL('../../vectors/text/stance.json', import.meta.url), 'utf8')) as {
  cases: { stance: string; text: string }[];
};

test('who speaks is told in most posts: warning, report, question, call for help, threat, offer, other talk', () => {
  const wrong = cases.filter(({ stance, text }) => readPost(text).stance !== stance);
  assert.ok(wrong.length <= 0.15 * cases.length, wrong.map(({ text }) => text).join('\n'));
});

test('a call for help is told as help, so that it can be sent the right way', () => {
  const missed = cases.filter(({ stance, text }) => stance === 'help' && readPost(text).stance !== 'help');
  assert.deepEqual(missed, [], missed.map(({ text }) => text).join('\n'));
});

test('who nearly reads as a call for help is taken for one, but not what reads as a lure', () => {
  const stance = (most: string, ahead: number): string =>
    stanceOf(
      Float64Array.from(KINDS, (kind) => (kind === most ? ahead : kind === 'help' ? 0 : -9)),
      hitBuffer(),
    );
  assert.equal(stance('other', 0.9), 'help');
  assert.equal(stance('other', 1.1), 'other');
  assert.equal(stance('lure', 0.1), 'offer');
});

test('where nothing speaks clearly, what three other kinds outdo is no call for help', () => {
  const stance = (...ahead: string[]): string =>
    stanceOf(
      Float64Array.from(KINDS, (kind) => (ahead.includes(kind) ? 0.5 : kind === 'help' ? 0 : -9)),
      hitBuffer(),
    );
  assert.equal(stance('question', 'other'), 'help');
  assert.equal(stance('report', 'question', 'other'), 'report');
  assert.notEqual(readPost('شنو هي الخدمة؟').stance, 'help');
});

test('who warns, reports, asks, calls for help or just talks raises no alert', () => {
  for (const { stance, text } of cases)
    if (stance !== 'offer' && stance !== 'threat') assert.notEqual(readPost(text).priority, 'alert', text);
});

test('a lure that threatens as much as it offers is a threat', () => {
  const stance = (...codes: string[]): string => {
    const hits = hitBuffer();
    for (const code of codes) hits.seen[CODES.indexOf(code)] = 1;
    return stanceOf(
      Float64Array.from(KINDS, (kind) => (kind === 'lure' ? 1 : 0)),
      hits,
    );
  };
  assert.equal(stance('L34', 'L03'), 'threat');
  assert.equal(stance('L34', 'L03', 'L09'), 'offer');
  assert.equal(stance('L18'), 'offer');
});
