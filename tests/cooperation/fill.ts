import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';

/** The words of the console in Arabic: a person finds what to fill by what she reads. */
export const ar: Record<string, string> = JSON.parse(
  readFileSync(new URL('../../apps/console/messages/ar.json', import.meta.url), 'utf8'),
);

export const button = (page: Page | Locator, key: string): Locator =>
  page.getByRole('button', { name: ar[key]!, exact: true });

const TEXTS: readonly (readonly [string, string])[] = [
  ['draft-authority', 'النيابة العامة لدى محكمة الاستئناف'],
  ['draft-person', 'نادية العلوي'],
  ['draft-email', 'desk@example.ma'],
  ['draft-reply', 'البريد المؤمن'],
  ['draft-receiver', 'الجهة المتلقية'],
  ['draft-prosecution', 'النيابة العامة المختصة'],
  ['draft-custodian', 'مقدّم خدمة التراسل'],
  ['draft-necessity', 'تُمحى السجلات بعد تسعين يوماً'],
  ['draft-measures', 'تفتيش الحساب وتسليم معطياته'],
  ['draft-questions', 'متى بدأ الاتصال؟'],
  ['draft-danger', 'امرأة راشدة محتجزة في مكان مجهول'],
  ['draft-dangerLink', 'عناوين الاتصال تدل على المكان'],
  ['draft-useLimits', 'لا تُستعمل إلا في هذه القضية'],
  ['draft-basis', 'مبدأ المعاملة بالمثل'],
  ['draft-legalBasis', 'القانون الجنائي وقانون المسطرة الجنائية'],
  ['draft-person-described', 'الشخص P1'],
  ['draft-protection', 'الاستماع دون كشف الوجه والصوت'],
  ['draft-signatory', 'الوكيل العام للملك'],
  ['draft-title', 'الوكيل العام للملك'],
];

/**
 * Fills in, by hand, everything that the form of a request shows.
 * @param suspect whether the person concerned is a suspect; else a witness who agrees
 */
export async function fillDraft(page: Page, suspect: boolean): Promise<void> {
  if (await page.getByRole('group', { name: ar['draft-offences']!, exact: true }).count())
    await label(page, 'draft-add-offence').selectOption('PC-448-1');
  if ((await button(page, 'draft-add-fact').count()) && (await page.getByLabel(/^الواقعة /).count()) === 0) {
    await button(page, 'draft-add-fact').click();
    await page.locator('.draft-row textarea').first().fill('حساب يستدرج نساء راشدات بعرض عمل في فندق');
  }
  for (const fact of await label(page, 'draft-about').all()) {
    const row = page.locator('.draft-row', { has: fact }).last();
    const exhibits = row.getByLabel(ar['draft-exhibit']!, { exact: true }).last();
    if ((await exhibits.locator('option').count()) > 1) await exhibits.selectOption({ index: 1 });
  }
  if (await addData(page).count()) await fillData(page);
  const isAsked = (await button(page, 'draft-add-previous').count()) > 0;
  if (isAsked && (await label(page, 'draft-ticket').count()) === 0) {
    await button(page, 'draft-add-previous').click();
    await label(page, 'draft-ticket').fill('ES-77');
    await label(page, 'draft-asked-on').fill('2026-10-01');
  }
  if (await label(page, 'draft-capacity').count()) {
    await label(page, 'draft-capacity').selectOption(suspect ? 'suspect' : 'witness');
    const whom = page.getByRole('group', { name: ar['draft-whom']!, exact: true });
    await whom.getByLabel(ar['facts-nationality']!).selectOption('MA');
    await whom.getByLabel(ar['facts-where']!).selectOption('ES');
  }
  for (const [key, text] of TEXTS) for (const field of await label(page, key).all()) await field.fill(text);
  for (const key of ['draft-intention', 'draft-undertakes', 'draft-consents'])
    for (const box of await label(page, key).all()) await box.check();
  const attached = page.getByRole('group', { name: ar['draft-attachments']!, exact: true });
  if (await attached.count()) await attached.locator('input').first().check();
}

async function fillData(page: Page): Promise<void> {
  if ((await label(page, 'draft-description').count()) === 0) await addData(page).click();
  await label(page, 'draft-description').first().fill('معطيات المشترك وسجلات الاتصال');
  await label(page, 'draft-link').first().fill('استُعمل الحساب في الاستدراج');
  if (await page.getByLabel(`${ar['draft-from']} (UTC)`).count()) {
    await page.getByLabel(`${ar['draft-from']} (UTC)`).first().fill('2026-09-01T00:00');
    await page.getByLabel(`${ar['draft-to']} (UTC)`).first().fill('2026-10-31T23:59');
  }
  await button(page, 'draft-add-identifier').first().click();
  const isLink = (await label(page, 'draft-identifier-kind').last().inputValue()) === 'url';
  await label(page, 'draft-identifier')
    .last()
    .fill(isLink ? 'https://example.org/p/1' : 'range_9k2f');
  await label(page, 'draft-exhibit').last().selectOption({ index: 1 });
}

/** Data are asked for; links are to go. */
function addData(page: Page): Locator {
  return button(page, 'draft-add-data').or(button(page, 'draft-add-links'));
}

function label(page: Page, key: string): Locator {
  return page.getByLabel(ar[key]!, { exact: true });
}
