import type { Clock } from '@sanad/wire/case';
import type { Language } from '@sanad/wire/common';

type Timed = {
  readonly number: string;
  readonly kind: Clock['kind'];
  readonly ref: string;
  readonly dueAt: string;
};

const WORDS: Readonly<Record<Language, Readonly<Record<Timed['kind'], string>>>> = {
  ar: {
    task: 'أجل مهمة',
    custody: 'نهاية حراسة نظرية',
    limitation: 'تقادم',
    request: 'أجل طلب تعاون',
    protection: 'مراجعة تدبير حماية',
    retention: 'نهاية مدة الحفظ',
  },
  fr: {
    task: 'échéance d’une tâche',
    custody: 'fin de garde à vue',
    limitation: 'prescription',
    request: 'terme d’une demande d’entraide',
    protection: 'réexamen d’une mesure de protection',
    retention: 'fin de conservation',
  },
  en: {
    task: 'task due',
    custody: 'end of custody',
    limitation: 'limitation',
    request: 'term of a request abroad',
    protection: 'review of a protection',
    retention: 'end of retention',
  },
};
/** Reminders: twenty days and ten days before, and on the day; of a custody, which lasts hours, some hours before. */
const ALARMS = ['-P20D', '-P10D', 'PT0S'];
const ALARMS_OF_CUSTODY = ['-PT12H', '-PT3H', 'PT0S'];

/** Clocks as iCalendar (RFC 5545): number and kind of each, no title, no person, no content; with reminders. */
export function calendarOf(clocks: readonly Timed[], now: string, language: Language): string {
  const events = clocks.flatMap((clock) => {
    const summary = `${clock.number} ${WORDS[language][clock.kind]}`;
    return [
      'BEGIN:VEVENT',
      `UID:${clock.number.replace('/', '-')}-${clock.kind}-${clock.ref || '0'}@sanad`,
      `DTSTAMP:${stamp(now)}`,
      `DTSTART:${stamp(clock.dueAt)}`,
      `SUMMARY:${escaped(summary)}`,
      'CLASS:PRIVATE',
      ...(clock.kind === 'custody' ? ALARMS_OF_CUSTODY : ALARMS).flatMap((trigger) => [
        'BEGIN:VALARM',
        'ACTION:DISPLAY',
        `DESCRIPTION:${escaped(summary)}`,
        `TRIGGER:${trigger}`,
        'END:VALARM',
      ]),
      'END:VEVENT',
    ];
  });
  const head = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Sanad//Sanad//AR', 'CALSCALE:GREGORIAN'];
  return [...head, ...events, 'END:VCALENDAR', ''].map(folded).join('\r\n');
}

function stamp(instant: string): string {
  return `${instant.slice(0, 19).replace(/[-:]/g, '')}Z`;
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\n/g, '\\n');
}

/** A line of iCalendar has at most 75 octets; what is longer goes on in the next one after a space. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const letter of line) {
    const size = new TextEncoder().encode(letter).length;
    if (octets + size > 73) {
      parts.push(part);
      part = '';
      octets = 0;
    }
    part += letter;
    octets += size;
  }
  return [...parts, part].join('\r\n ');
}
