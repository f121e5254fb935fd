/** Days as people write them in tables: digits of any script, either order, months in words, or the number of a workbook. */

/** In which order a table writes day and month; `mixed` when it does both. */
export type DayOrder = 'day-first' | 'month-first' | 'mixed';

const MONTHS: readonly RegExp[] = [
  /^(?:يناير|كانون الثاني|janv|jan)/,
  /^(?:فبراير|شباط|fe[vb])/,
  /^(?:مارس|اذار|mar)/,
  /^(?:ابريل|افريل|نيسان|avr|apr)/,
  /^(?:ماي|مايو|ايار|mai|may)/,
  /^(?:يونيو|حزيران|juin|jun)/,
  /^(?:يوليوز|يوليو|تموز|juil|jul)/,
  /^(?:غشت|اغسطس|اب$|aou|aug)/,
  /^(?:شتنبر|سبتمبر|ايلول|sep)/,
  /^(?:اكتوبر|تشرين الاول|oct)/,
  /^(?:نونبر|نوفمبر|تشرين الثاني|nov)/,
  /^(?:دجنبر|ديسمبر|كانون الاول|dec)/,
];
const TIME = '(?:[ T،,]+\\d{1,2}[:h]\\d{2}.*)?';
const NUMBERS = new RegExp(`^(\\d{1,4})[-/.](\\d{1,2})[-/.](\\d{1,4})${TIME}$`);
const WORDED = new RegExp(`^(\\d{1,2})(?:er)?[ .-]+([\\p{L}. ]+?)[ .-]+(\\d{4})${TIME}$`, 'u');
/** A workbook counts days from the end of 1899. */
const SERIAL = /^(\d{5})(?:\.\d+)?$/;

/**
 * The order that fits a column of days; day first, as in Morocco, when nothing tells.
 * @example dayOrderOf(['03/25/2024', '04/05/2024']) === 'month-first'
 */
export function dayOrderOf(cells: readonly string[]): DayOrder {
  let [first, second] = [false, false];
  for (const cell of cells) {
    const [, a = '', b = '', c = ''] = NUMBERS.exec(plain(cell)) ?? [];
    if (a.length > 2 || c === '') continue;
    if (Number(a) > 12) first = true;
    if (Number(b) > 12) second = true;
  }
  return first && second ? 'mixed' : second ? 'month-first' : 'day-first';
}

/**
 * A day as `2024-03-05`; `unsure` when the table writes both orders and this day fits either; null when it is no day.
 * @example readDay('٠٥/٠٣/٢٠٢٤', 'day-first') === '2024-03-05'
 */
export function readDay(cell: string, order: DayOrder): string | 'unsure' | null {
  const text = plain(cell);
  const serial = SERIAL.exec(text)?.[1];
  if (serial) return new Date(Date.UTC(1899, 11, 30) + Number(serial) * 86_400_000).toISOString().slice(0, 10);
  const worded = WORDED.exec(text);
  if (worded) {
    const month = MONTHS.findIndex((one) => one.test(worded[2]!.trim())) + 1;
    return month === 0 ? null : dayOf(Number(worded[3]), month, Number(worded[1]));
  }
  const [, a = '', b = '', c = ''] = NUMBERS.exec(text) ?? [];
  if (a.length === 4) return dayOf(Number(a), Number(b), Number(c));
  if (a.length > 2 || (c.length !== 2 && c.length !== 4)) return null;
  const year = Number(c) + (c.length === 2 ? 2000 : 0);
  const [dayFirst, monthFirst] = [dayOf(year, Number(b), Number(a)), dayOf(year, Number(a), Number(b))];
  if (order === 'mixed') {
    if (dayFirst !== null && monthFirst !== null && dayFirst !== monthFirst) return 'unsure';
    return dayFirst ?? monthFirst;
  }
  return order === 'month-first' ? monthFirst : dayFirst;
}

/** The number that a text begins with or holds, in digits of any script. @example digitsIn('١٦ سنة') === '16 سنة' */
export function digitsIn(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, (digit) => String((digit.charCodeAt(0) - 0x0660) % 0x90));
}

function plain(cell: string): string {
  const letters = cell.normalize('NFKD').replace(/[\p{M}\p{Cf}ـ]/gu, '');
  return digitsIn(letters)
    .replace(/\s*[/.]\s*/g, (gap) => gap.trim())
    .trim()
    .toLowerCase();
}

function dayOf(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const fits = year > 1900 && year < 2100 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return fits ? date.toISOString().slice(0, 10) : null;
}
