import assert from 'node:assert/strict';
import test from 'node:test';
import { nameOfSign } from './features.ts';
import { readPost } from './read-post.ts';
import { readText } from './reader.ts';

function conceptsOf(text: string): string[] {
  const { signs, signCount } = readText(text).features;
  return [...signs.subarray(0, signCount)].map(nameOfSign).map((name) => name.replace('concept ', ''));
}

function codesOf(text: string): string[] {
  return readPost(text).indicators.map(({ code }) => code);
}

test('who threatens, gives orders or counts debts is heard in five languages and both scripts', () => {
  for (const [text, concept] of [
    ['غنبرطاجي كلشي غدا', 'PUBLISH'],
    ['غادي تندمي على هادشي', 'ULTIMATUM'],
    ['ghadi tndmi 3la hadchi', 'ULTIMATUM'],
    ['tu vas le regretter', 'ULTIMATUM'],
    ['you will regret this', 'ULTIMATUM'],
    ['te vas a arrepentir', 'ULTIMATUM'],
    ['إن لم تدفعي غدا', 'ULTIMATUM'],
    ['tu n’as pas le choix', 'OBEY'],
    ['you have no choice', 'OBEY'],
    ['gâcher ta vie devant tous', 'EXPOSE'],
    ['paie ta dette', 'REPAY'],
    ['you still owe', 'OWE'],
  ] as const)
    assert.ok(conceptsOf(text).includes(concept), `${concept}: ${text}`);
});

test('a woman who is held, deceived or threatened and does not know where to turn is heard', () => {
  for (const [text, concept] of [
    ['ما عرفت فين نمشي حايرة', 'HELPME'],
    ['ana 7ayra ma 3rft', 'HELPME'],
    ['je ne sais plus quoi faire', 'HELPME'],
    ['no sé qué hacer', 'HELPME'],
    ['who can help', 'HELPME'],
    ['تعرضت للابتزاز', 'VICTIM'],
    ['je suis tombée dans le piège', 'VICTIM'],
    ['he lied to me', 'VICTIM'],
    ['me mintieron', 'VICTIM'],
    ['j’ai peur', 'AFRAID'],
  ] as const)
    assert.ok(conceptsOf(text).includes(concept), `${concept}: ${text}`);
});

test('everyday words of Darija that sound like those of fear, deceit or company are not taken for them', () => {
  for (const [text, concept] of [
    ['hadi mohimma dyali', 'AFRAID'],
    ['3yet lih l mama', 'AFRAID'],
    ['chrit mdalla jdida', 'GENEROUS'],
    ['mchit l kanissa dyal lmdina', 'COMPANION'],
    ['lahwa ta3 lblad taghyir', 'SCAM'],
    ['dak qalb kbir', 'SCAM'],
    ['nif dyalo kbir', 'LICENSED'],
    ['dirha bchwiya 3afak', 'SMILE'],
  ] as const)
    assert.ok(!conceptsOf(text).includes(concept), `${concept}: ${text}`);
});

test('an order with a debt shows debt, with a fine control, and what her family would learn pressure by them', () => {
  assert.ok(codesOf('obey me, you still owe everything').includes('L35'));
  assert.ok(codesOf('tu n’as pas le choix, amende de retard sinon tu vas le regretter').includes('L36'));
  assert.ok(codesOf('you will regret this, your cousins').includes('L38'));
  assert.ok(!codesOf('she had no choice but to take the bus').includes('L36'));
});
