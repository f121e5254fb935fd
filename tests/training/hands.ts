import type { WrittenStep } from '@sanad/wire/exercise';
import type { Answer } from '@sanad/wire/training';
import type { Page } from 'playwright-core';
import type { Made } from '../../services/training/made.ts';

type MadeById = Readonly<Record<string, Made>>;

/** Gives an answer to this step once it is the one that is asked, as a person does: by the form, in Arabic. */
export async function giveByHand(page: Page, step: WrittenStep, answer: Answer, made: MadeById): Promise<void> {
  const asked = page.getByRole('heading', { level: 2, name: step.ask.ar });
  const task = page.locator('.task[aria-current=step]', { has: asked });
  await task.locator('button.main').waitFor();
  switch (answer.kind) {
    case 'choose': {
      if (step.kind !== 'choose') break;
      for (const id of answer.picked) {
        const { label } = step.options.find((one) => one.id === id)!;
        await task.locator('label.choice', { hasText: exact(label.ar) }).check();
      }
      break;
    }
    case 'rows':
      for (const row of answer.picked) await task.locator(`#row-${row} input`).check();
      break;
    case 'hash':
      await task.locator('input.mono').fill(answer.text);
      break;
    case 'instants':
      for (const [row, at] of Object.entries(answer.at)) await task.locator(`#row-${row} input`).fill(at);
      break;
    case 'chances':
      for (const [row, chance] of Object.entries(answer.chance))
        await task.locator(`#row-${row} input`).press(chance > 50 ? 'End' : 'Home');
      break;
    case 'spans':
      for (const [row, spans] of Object.entries(answer.spans)) await markWords(page, row, spans, made, step);
      break;
    case 'route':
      for (const rule of answer.rules)
        await task.locator('label.choice', { has: page.getByText(rule, { exact: true }) }).check();
      await task.locator('select').selectOption(answer.instrument);
      break;
    case 'request':
      for (const [id, text] of Object.entries(answer.fields)) {
        if (id === 'intention') await task.locator('input[type=checkbox]').check();
        else if (id === 'offence') await task.locator('select').selectOption(text);
        else await task.locator(`#field-${id}`).fill(text);
      }
      break;
    case 'cells':
      for (const cell of answer.hidden) await task.locator('button.cell').nth(cell).click();
      break;
    case 'words':
      await task.locator('textarea').fill(answer.text);
  }
  await task.getByRole('button', { name: 'أجب' }).click();
}

/** Marks every word that a span touches. */
async function markWords(
  page: Page,
  row: string,
  spans: readonly (readonly [number, number])[],
  made: MadeById,
  step: WrittenStep,
): Promise<void> {
  const material = 'of' in step && step.of ? made[step.of]!.material : null;
  if (material?.kind !== 'rows') throw new Error('words are marked in rows');
  const text = String(material.rows.find(({ id }) => id === row)!.cells.at(-1));
  const words = [...text.matchAll(/[\p{L}\p{N}\p{M}'’]+/gu)];
  for (const [n, match] of words.entries()) {
    const from = match.index;
    const to = from + match[0].length;
    if (spans.some(([start, end]) => from < end && to > start)) await page.locator(`#row-${row} .word`).nth(n).click();
  }
}

function exact(text: string): RegExp {
  return new RegExp(`^\\s*${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*$`, 'u');
}
