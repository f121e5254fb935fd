import assert from 'node:assert/strict';
import test from 'node:test';
import { readConversation } from './conversation.ts';

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

test('ordinary talk has no stage', () => {
  assert.equal(
    readConversation([say('a', 'salam, labas?'), say('b', 'hamdollah, ntla9aw ghedda f l9ahwa')]).stage,
    null,
  );
});
