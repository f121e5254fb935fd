import assert from 'node:assert/strict';
import { test } from 'node:test';
import { barredAsk } from './barred-questions.ts';

const ask = (ar: string, fr = '…', en = '…') => barredAsk({ text: { ar, fr, en }, options: [] });

test('a desk asks for no identity card, in whichever language the question is put', () => {
  assert.equal(ask('رقم البطاقة الوطنية؟'), 'card');
  assert.equal(ask('سؤال', 'Son numéro de CIN'), 'card');
  assert.equal(ask('سؤال', 'سؤال', 'Her passport number'), 'card');
  assert.equal(ask('هل أخذوا جواز سفرها؟', 'Ont-ils pris son passeport ?', 'Did they take her passport?'), null);
});

test('a desk asks nobody where she lives; where the recruiter said the work was may be asked', () => {
  assert.equal(ask('ما عنوانُها؟'), 'home');
  assert.equal(ask('فين ساكنة؟'), 'home');
  assert.equal(ask('سؤال', 'Où habite-t-elle ?'), 'home');
  assert.equal(ask('سؤال', 'سؤال', 'Where does she live?'), 'home');
  assert.equal(
    ask('ما العنوان الذي أعطوها للعمل؟', 'Quelle adresse ont-ils donnée ?', 'Which address did they give?'),
    null,
  );
});

test('a desk asks nothing about what she did of her own will', () => {
  assert.equal(ask('هل كانت لها علاقة جنسية؟'), 'private');
  assert.equal(ask('شيء عن حياتها الخاصة'), 'private');
  assert.equal(ask('سؤال', 'Relations sexuelles avant ?'), 'private');
  assert.equal(barredAsk({ text: { ar: 'ماذا؟', fr: 'Quoi ?', en: 'What?' }, options: ['عذراء'] }), 'private');
  assert.equal(ask('ما جنسية من اتصل بها؟', 'Nationalité de l’appelant ?', 'Caller’s nationality?'), null);
});

test('what a desk needs to know may be asked', () => {
  assert.equal(
    ask('كم مرة تواصلوا معها؟', 'Combien de fois l’ont-ils contactée ?', 'How many times did they call?'),
    null,
  );
  assert.equal(ask('هل طلبوا صورها؟', 'Ont-ils demandé ses photos ?', 'Did they ask for photos?'), null);
  assert.equal(
    ask('هل لديها مكان آمن الليلة؟', 'A-t-elle un lieu sûr ce soir ?', 'Has she a safe place tonight?'),
    null,
  );
  assert.equal(ask('عنوان الصفحة أو المجموعة؟', 'Adresse de la page ?', 'Title of the page?'), null);
  assert.equal(ask('هل أخذوا منها مالا؟', 'Lui ont-ils pris de l’argent ?', 'Did they take money?'), null);
});
