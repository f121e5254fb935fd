import assert from 'node:assert/strict';
import { test } from 'node:test';
import { INDICATORS } from './indicators.ts';
import { ACTIONS, ADVICE, honestSigns, isPublicSign, kindOfSigns, LURE_KINDS } from './lure-kinds.ts';

test('every kind names known signs, has at least three that may be told, and words in four languages', () => {
  for (const kind of LURE_KINDS.values()) {
    for (const code of kind.codes) assert.ok(INDICATORS.has(code), `${kind.id} ${code}`);
    assert.ok(kind.codes.filter(isPublicSign).length >= 2, kind.id);
    for (const told of [kind.title, kind.about, kind.line])
      for (const text of Object.values(told)) assert.ok(text.trim().length > 5, kind.id);
    for (const text of Object.values(kind.line)) assert.equal(text.split('{to}').length, 2, `${kind.id}: ${text}`);
  }
  for (const told of [...ADVICE.values(), ...ACTIONS.values()])
    assert.deepEqual(
      Object.values(told).filter((text) => text.trim() === ''),
      [],
    );
});

test('what helps to find posts is not told; what no publication told is not told either', () => {
  for (const code of ['L22', 'L39', 'L40', 'L24', 'L38', 'C01', 'nothing'])
    assert.equal(isPublicSign(code), false, code);
  for (const code of ['L01', 'L02', 'L09', 'L27']) assert.equal(isPublicSign(code), true, code);
  assert.ok(honestSigns().every((sign) => sign.code.startsWith('C')));
});

test('the kind is that of most signs, whatever else posts show', () => {
  const kind = (text: string) =>
    kindOfSigns(text.split(' ').map((one) => ({ code: one.split(':')[0]!, posts: Number(one.split(':')[1]) })))?.id;
  assert.equal(kind('L09:10 L04:9 L13:3'), 'massage');
  assert.equal(kind('L01:4 L02:8 L18:8'), 'home-camera');
  assert.equal(kind('L11:5 L12:5 L30:2 L27:1'), 'abroad');
  assert.equal(kindOfSigns([{ code: 'C01', posts: 3 }]), null);
});
