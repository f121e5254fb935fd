import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ristretto255_oprf } from '@noble/curves/ed25519.js';
import { fromHex, toHex, utf8 } from '@sanad/base/bytes';
import { blind, namesOf } from './names.ts';

/** Ways in which one and the same is written by women who do not know of each other. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  'phone:612009988': [
    '0612009988',
    '٠٦ ١٢ ٠٠ ٩٩ ٨٨',
    '+212 (0) 6 12 00 99 88',
    '00212612009988',
    'https://wa.me/212612009988?text=salam',
    '\u202a+212 612-009988\u202c',
    // Bare, and in a field that asks for it.
    '612009988',
    '6 12 00 99 88',
    // A country beside it says where he is, not where the number is from.
    '0612009988 فرنسا',
    'كازتينغ دبي\n0612009988',
    '+33 6 12 00 99 88',
    '+0612009988',
    'رقم #0612009988',
  ],
  'phone:33123456': ['33123456', '+974 3312 3456', '33123456 قطر'],
  'account:@casting_dubai': [
    '@Casting_Dubai',
    '@ casting_dubai',
    'casting_dubai',
    'insta: casting_dubai',
    'تيليغرام @casting_dubai',
    't.me/casting_dubai',
    'https://www.instagram.com/casting_dubai?igsh=1',
    'https://www.instagram.com/stories/casting_dubai/123/',
    'https://www.tiktok.com/@Casting_Dubai/video/7300000000000000000?lang=ar',
    'm.me/casting_dubai',
  ],
  'invite:chat.whatsapp.com/AbCdEfGhIjKlMnOpQrStUv': [
    'https://chat.whatsapp.com/AbCdEfGhIjKlMnOpQrStUv?mode=x',
    'CHAT.WHATSAPP.COM/invite/AbCdEfGhIjKlMnOpQrStUv',
  ],
};

test('a recruiter has one name, however he is written and whatever stands beside it', () => {
  for (const [name, spellings] of Object.entries(SAME))
    for (const text of spellings) assert.deepEqual(namesOf(text), [name], text);
});

test('a page that everybody shares, a first name and a shared post are nobody’s name', () => {
  for (const text of ['instagram.com/explore/', 'facebook.com/marketplace', 'كريم من دبي', 'facebook Karim'])
    assert.deepEqual(namesOf(text), [], text);
  assert.deepEqual(namesOf('https://www.instagram.com/reel/AbC/'), ['url:instagram.com/reel/AbC']);
});

test('whoever gives many names is found by the last of them too, asked in fives', () => {
  const text = Array.from({ length: 12 }, (_, n) => `06120099${n + 10}`).join('\n');
  const names = namesOf(text);
  assert.equal(names.length, 12);
  const keys = ristretto255_oprf.voprf.deriveKeyPair(new Uint8Array(32).fill(7), utf8('test'));
  const tagsOf = (asked: ReturnType<typeof blind>): string[] =>
    asked.flatMap(({ blinded, tags }) => {
      const answer = ristretto255_oprf.voprf.blindEvaluateBatch(keys.secretKey, keys.publicKey, blinded.map(fromHex));
      return tags(toHex(keys.publicKey), {
        evaluated: answer.evaluated.map((one) => toHex(one)),
        proof: toHex(answer.proof),
      });
    });
  const questions = blind(names);
  assert.deepEqual(
    questions.map(({ blinded }) => blinded.length),
    [5, 5, 2],
  );
  assert.deepEqual(tagsOf(blind(names.slice(-1))), tagsOf(questions).slice(-1));
});
