import assert from 'node:assert/strict';
import test from 'node:test';
import { createConversationReader, readConversation } from './conversation.ts';

const say = (from: string, text: string) => ({ from, text });

test('a thread goes from offer to control, each stage with its messages', () => {
  const reading = readConversation([
    say('r', 'سلام ختي، كاينة خدمة من الدار بالتيليفون، 7000 درهم فالشهر للبنات'),
    say('w', 'wach kayn contrat?'),
    say('r', 'دوزي للواتساب نشرح ليك'),
    say('r', 'صيفطي فوكال وتصويرة كاملة'),
    say('r', 'دابا حلي الكاميرا وبدلي اللبسة'),
    say('r', 'إلا ما كملتيش غادي ننشر تصاورك لعائلتك'),
  ]);
  assert.deepEqual(
    reading.stages.map((row) => row.stage),
    ['offer', 'private', 'test', 'escalation', 'control'],
  );
  assert.equal(reading.stage, 'control');
  assert.deepEqual(
    reading.stages.map((row) => row.shown[0]!.message),
    [0, 2, 3, 4, 5],
  );
  assert.deepEqual(reading.extortion?.by, ['r']);
});

test('who tells of a threat to get help is not the one who threatens', () => {
  const reading = readConversation([say('w', 'عاونوني عفاكم، كيهددني ينشر تصاوري لعائلتي، شنو ندير')]);
  assert.equal(reading.extortion, null);
  assert.deepEqual(reading.help, [0]);
});

test('a message that is written or came leads to no private place', () => {
  const { stages } = readConversation([
    say('r', 'Girls wanted, live app, no face'),
    say('w', 'Thanks for your message, I will message you tomorrow'),
  ]);
  assert.ok(!stages.some(({ shown }) => shown.some(({ message }) => message === 1)));
});

test('a sum that is claimed in a threat is no offer', () => {
  const { stages } = readConversation([
    say('r', 'salam khti, kanqelbo 3la bnat lkhdma f dubai, 15000 dh'),
    say('r', 'db rak tsalina 20000 dh d tkt, ila mabghitich tkhdmi ghadi nnchr tsawrk l 3a2iltk'),
  ]);
  const messagesOf = (name: string) => stages.find(({ stage }) => stage === name)?.shown.map(({ message }) => message);
  assert.deepEqual(messagesOf('offer'), [0]);
  assert.deepEqual(messagesOf('control'), [1]);
});

test('ordinary talk has no stage', () => {
  assert.equal(
    readConversation([say('a', 'salam, labas?'), say('b', 'hamdollah, ntla9aw ghedda f l9ahwa')]).stage,
    null,
  );
});

const stageOf = (...texts: string[]) => readConversation(texts.map((text) => say('r', text))).stage;

test('threads of several languages are followed to the stage they reach', () => {
  const offer = 'On cherche des filles pour une appli de live, 400 $ par mois';
  assert.equal(stageOf(offer), 'offer');
  assert.equal(stageOf(offer, 'Viens sur WhatsApp je t’explique'), 'private');
  assert.equal(stageOf(offer, 'Envoie-moi un vocal et une photo de toi en pied'), 'test');
  const gulf = 'كاينة خدمة فالبحرين للبنات، نادلة فأوطيل، الفيزا والتيكي علينا و 7000 درهم';
  assert.equal(stageOf(gulf, 'صيفطي ليا الباسبور وتصويرة'), 'test');
  assert.equal(stageOf('bnat l live, 3000 dh f simana', 'daba 7elli lcamera w beddli lebsa'), 'escalation');
  const ticket = 'You owe us the ticket, you must repay the travel before you leave';
  assert.equal(stageOf('Hostess job in Dubai for girls, visa and ticket free, 2000 dollars', ticket), 'control');
});

test('a threat with images is its own finding, with who makes it, in each language', () => {
  for (const text of [
    'ila ma derthach ghadi nchr tsawrek w nsifethom l darkom',
    'Si no pagas publico tus fotos y se las mando a tu familia',
    'Je publie tes photos ce soir si tu ne paies pas',
    'غادي ننشر تصاورك لعائلتك إلا ما خلصتيش',
  ]) {
    const { extortion, stage } = readConversation([say('w', 'salam'), say('x', text)]);
    assert.deepEqual(extortion?.by, ['x'], text);
    assert.equal(stage, 'control', text);
  }
});

test('an interview for an honest job has no stage', () => {
  assert.equal(
    stageOf(
      'Bonjour, votre CV nous intéresse, entretien lundi 10h au siège avec la responsable',
      'Votre diplôme et une copie de la carte nationale, le contrat CDI se signe sur place',
    ),
    null,
  );
});

test('friends who send each other photos are at no stage', () => {
  const reading = readConversation([
    say('a', 'صيفطي ليا تصاور العرس'),
    say('b', 'واخا دابا نصيفطهم ليك فالواتساب'),
    say('a', 'الله يعطيك الصحة'),
  ]);
  assert.equal(reading.stage, null);
});

test('a reader that keeps the first messages of a thing counts all of them, and names the same stage', () => {
  const thread = Array.from({ length: 50 }, () => ({ from: 'a', text: 'غادي ننشر تصاورك لعائلتك' }));
  const few = createConversationReader(3);
  for (const message of thread) few.add(message);
  const { reading, counts } = few.end();
  const whole = readConversation(thread);
  assert.equal(whole.extortion!.shown.length, 50);
  assert.deepEqual([reading.stage, counts.threats, counts.stages.get('control')], [whole.stage, 50, 50]);
  assert.deepEqual(reading.extortion!.shown, whole.extortion!.shown.slice(0, 3));
  assert.ok(reading.stages.every(({ shown }) => shown.length === 3));
});
