import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { groupsOf, identityOf, makeCode, readCode, tokenOf } from '@sanad/wire/receipt-code';
import { Decrypter, Encrypter, identityToRecipient } from 'age-encryption';
import fc from 'fast-check';

const code = fc.uint8Array({ minLength: 25, maxLength: 25, max: 249 }).map((bytes) => makeCode(() => bytes));

test('a code has at least 80 bits and each digit is as likely as the others', () => {
  assert.ok(25 * Math.log2(10) >= 80);
  const counts = new Map<string, number>();
  for (let i = 0; i < 2000; i++)
    for (const digit of makeCode((n) => randomBytes(n))) counts.set(digit, (counts.get(digit) ?? 0) + 1);
  assert.equal(counts.size, 10);
  for (const count of counts.values()) assert.ok(Math.abs(count - 5000) < 500, String(count));
  assert.equal(
    makeCode(() => Uint8Array.from({ length: 25 }, (_, i) => (i % 2 ? 255 : 7))),
    '7'.repeat(25),
  );
});

test('what is shown can be typed back in any digits, with anything between the groups', () => {
  const eastern = (text: string): string => text.replace(/\d/g, (digit) => String.fromCharCode(0x0660 + Number(digit)));
  fc.assert(
    fc.property(code, fc.constantFrom(' ', '-', '\n', ' – '), (made, between) => {
      const shown = groupsOf(made).join(between);
      assert.equal(readCode(shown), made);
      assert.equal(readCode(eastern(shown)), made);
      assert.equal(readCode(shown.slice(0, -1)), null);
      assert.equal(readCode(`${shown}1`), null);
    }),
  );
});

test('an answer sealed to the code is opened by the code alone, and the token tells neither', async () => {
  const made = makeCode((n) => randomBytes(n));
  const sealer = new Encrypter();
  sealer.addRecipient(await identityToRecipient(identityOf(made)));
  const sealed = await sealer.encrypt('جواب');
  const open = async (given: string): Promise<string> => {
    const opener = new Decrypter();
    opener.addIdentity(identityOf(given));
    return opener.decrypt(sealed, 'text');
  };
  assert.equal(await open(made), 'جواب');
  await assert.rejects(open(makeCode((n) => randomBytes(n))));
  assert.match(tokenOf(made), /^[0-9a-f]{64}$/);
  assert.equal(tokenOf(made).includes(made), false);
});

test('the derivation is fixed: a code of today opens its report for ever', () => {
  const fixed = '12345678901234567890'.padEnd(25, '5');
  assert.equal(tokenOf(fixed), 'e0782bd3fae1b9750807c1cfef41796771817faee75bd6ef310ac8cb91f5068b');
  assert.equal(identityOf(fixed), 'AGE-SECRET-KEY-1JQ6QHDRHLJCH03HCZGL3AP8WF0QQVWE09V4LWJCY9253VCT0S54SY7SCNZ');
});
