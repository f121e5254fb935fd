import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { openJudge } from '@sanad/server/training';
import { EXERCISES } from '@sanad/services/training';
import type { WrittenStep } from '@sanad/wire/exercise';
import type { Answer, Attempt, LearnerRecord } from '@sanad/wire/training';
import type { Browser, Page } from 'playwright-core';
import { makeAll, readExercise } from '../../services/training/catalogue.ts';
import type { MadeById } from '../../services/training/grade.ts';
import { rightAnswer } from '../../services/training/right.ts';
import { noBrowser, openBrowser, openWindow } from '../console/running.ts';
import { giveByHand } from './hands.ts';
import { type RunningRange, startRange } from './running.ts';

const skip = noBrowser;
let browser: Browser;
let range: RunningRange;
let judge: Awaited<ReturnType<typeof openJudge>>;

before(async () => {
  if (skip) return;
  range = await startRange('training', true, 2);
  browser = await openBrowser();
  judge = await openJudge();
});

after(async () => {
  await browser?.close();
  await range?.stop();
});

async function enter(who: number): Promise<Page> {
  const page = await (await openWindow(browser, { language: 'ar', width: 390, height: 844 })).newPage();
  page.on('pageerror', (error) => assert.fail(error));
  await page.goto(`${range.url}/sign-in?token=${range.token(who)}`);
  await page.locator('.banner.training').waitFor();
  return page;
}

/** The one right answer, or for letters and free words one that is good. */
function goodAnswer(step: WrittenStep, made: MadeById): Answer {
  const right = rightAnswer(step, made);
  if (right) return right;
  if (step.kind !== 'request')
    return { kind: 'words', text: 'مرحبا بك. واش فأمان دابا؟ كل قرار ليك، ونقدر نوقف ملي بغيتي.' };
  const asked = made[step.of]!.request!;
  return {
    kind: 'request',
    fields: {
      authority: 'الوكيل العام للملك لدى محكمة الاستئناف بالدار البيضاء',
      offence: asked.offences[0]!,
      facts: 'الحساب يستدرج نساء راشدات بعرض عمل في فندق، ثم تحجز جوازاتهن ويفرض عليهن دين.',
      data: 'سجلات الاتصال ورسائل الحساب',
      identifiers: asked.identifiers.join('\n'),
      link: 'استُعمل الحساب لاستدراج الضحية V1 في ثالث شتنبر',
      custodian: 'شركة التراسل، إيرلندا',
      necessity: 'تُمحى السجلات بعد تسعين يوما',
      intention: 'yes',
    },
  };
}

describe('a trainee’s whole path in the browser, in Arabic, on a phone', { skip }, () => {
  let page: Page;
  const all = EXERCISES.map(readExercise);

  before(async () => {
    if (!skip) page = await enter(1);
  });

  for (const written of all) {
    test(`exercise ${written.id} is done by hand, and what the ground truth calls right earns every point`, async () => {
      const [begun] = await Promise.all([
        page.waitForResponse((one) => one.url().endsWith('/v1/training/attempts') && one.request().method() === 'POST'),
        page.goto(`${range.url}/training/${written.id}`),
      ]);
      const attempt = (await begun.json()) as Attempt;
      const hash = (data: Uint8Array): Uint8Array => createHash('sha256').update(data).digest();
      const made = makeAll(written, { seed: attempt.exercise.seed, hash, isSafe: judge });
      for (const step of written.steps) await giveByHand(page, step, goodAnswer(step, made), made);
      await page.getByRole('heading', { name: 'انتهى التمرين' }).waitFor();
      const record = await page.evaluate(async (id) => {
        const answer = await fetch(`/v1/training/attempts/${id}`);
        return (await answer.json()) as Attempt;
      }, attempt.id);
      for (const step of written.steps) {
        const { share } = record.answered[step.id]!.feedback;
        assert.equal(share, step.kind === 'words' ? null : 1, step.id);
      }
      assert.ok(record.solution);
    });
  }

  test('the trainer confirms free words, and the learner’s record then holds every point of every exercise', async () => {
    const trainer = await enter(0);
    await trainer.goto(`${range.url}/training/class`);
    await trainer.getByRole('heading', { name: 'القسم' }).waitFor();
    const waiting = (left: number) => trainer.getByRole('heading', { name: `كلمات تنتظر تأكيدك (${left})` });
    for (let left = all.flatMap(({ steps }) => steps).filter(({ kind }) => kind === 'words').length; left > 0; left--) {
      await waiting(left).waitFor();
      const form = trainer.locator('form', { has: trainer.locator('blockquote') }).first();
      for (const box of await form.locator('input[type=checkbox]').all()) await box.check();
      await form.locator('button.main').click();
    }
    await waiting(0).waitFor();
    await page.goto(`${range.url}/training`);
    await page.locator('.exercise').first().waitFor();
    const record = await page.evaluate(async () => (await (await fetch('/v1/training')).json()) as LearnerRecord);
    assert.deepEqual(
      record.exercises.filter(({ best }) => best !== 1).map(({ id, best }) => `${id} ${best}`),
      [],
    );
    await trainer.context().close();
  });
});
