import { withMarks } from '@sanad/wire/answer-marks';
import texts from './answer-texts.json' with { type: 'json' };
import { type LetterModel, letterWord } from './letter-model.ts';

/** An answer ready to be set. Figures come in as phrases; nothing is counted here. */
export type AnswerParts = {
  readonly language: 'ar' | 'fr';
  readonly kind: 'question' | 'information';
  readonly number: string;
  readonly reference: string;
  readonly to: string;
  readonly from: string;
  readonly subject: string;
  readonly asked: string;
  readonly received: string;
  readonly date: string;
  readonly points: readonly { readonly asked: string; readonly answer: string }[];
  readonly figures: readonly { readonly period: string; readonly phrase: string }[];
  /** `{1}` in a text is the first of these; null: it was not frozen */
  readonly phrases: readonly (string | null)[];
  readonly method: string;
  readonly limits: string;
  readonly disclosure: string;
  readonly writer: string;
  readonly signed: readonly { readonly step: 'figures' | 'release'; readonly name: string; readonly day: string }[];
  readonly digest: string;
  /** of the public page; null for a draft */
  readonly code: string | null;
  readonly address: string | null;
  readonly isTraining: boolean;
};

/** The letter that carries an answer. */
export function answerLetter(parts: AnswerParts): LetterModel {
  const { language, code } = parts;
  const say = (key: string, values: Readonly<Record<string, string>> = {}): string =>
    ((texts[language] as Record<string, string>)[key] ?? key).replace(
      /\{(\w+)\}/g,
      (whole, name: string) => values[name] ?? whole,
    );
  const withFigures = (text: string) =>
    withMarks(text, (figure) => (figure === null ? null : parts.phrases[figure]) ?? say('gap'));
  const lines = (text: string) => text.split('\n').filter((line) => line.trim() !== '');
  const periods = Map.groupBy(parts.figures, ({ period }) => period);
  const paragraphs = [
    { heading: say('asked'), lines: lines(parts.asked) },
    ...parts.points.map(({ asked, answer }) => ({ heading: withFigures(asked), lines: lines(withFigures(answer)) })),
    {
      heading: say('figures'),
      lines: [...periods].map(([period, figures]) =>
        say('in-period', {
          period: capital(period),
          figures: figures.map(({ phrase }) => phrase).join(say('and')),
        }),
      ),
    },
    { heading: say('method'), lines: lines(parts.method) },
    { heading: say('limits'), lines: lines(withFigures(parts.limits)) },
    { heading: say('disclosure'), lines: lines(parts.disclosure) },
    { heading: say('check'), lines: [code === null ? say('check-draft') : say('check-line', { code })] },
  ].filter((one) => one.lines.length > 0);
  const chain = [
    say('chain'),
    say('written', { name: apart(parts.writer) }),
    ...parts.signed.map(({ step, name, day }) =>
      say(`signed-${step}`, { name: apart(name), day: dayIn(day, language) }),
    ),
    parts.digest,
  ];
  const set = (text: string) => (language === 'fr' ? heldTogether(text) : text);
  return {
    language,
    title: set(say(`title-${parts.kind}`, { subject: parts.subject })),
    authority: parts.to,
    reference: parts.reference === '' ? parts.number : `${parts.number} (${apart(parts.reference)})`,
    date: parts.date,
    dated: dayIn(parts.date, language),
    receiver: parts.from,
    opening: set(say(`opening-${parts.kind}`, { received: dayIn(parts.received, language) })),
    paragraphs: paragraphs.map(({ heading, lines: said }) => ({ heading: set(heading), lines: said.map(set) })),
    signature: parts.to,
    approved: parts.signed.length === 0 ? [] : chain.map(set),
    mark: parts.isTraining
      ? letterWord(language, 'training', {})
      : code === null
        ? letterWord(language, 'draft', {})
        : '',
    warnings: [],
    ...(parts.address === null ? {} : { address: parts.address }),
  };
}

/** A French sign with a space before it never begins a line. */
function heldTogether(text: string): string {
  return text.replace(/ (?=[:;?!»])/g, '\u00a0').replace(/« /g, '«\u00a0');
}

/** Keeps its own direction inside a line of the other script. */
function apart(text: string): string {
  return `\u2068${text}\u2069`;
}

function dayIn(day: string, language: AnswerParts['language']): string {
  const how = { dateStyle: 'long', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(language === 'ar' ? 'ar-MA' : 'fr-MA', how).format(new Date(`${day}T00:00:00Z`));
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
