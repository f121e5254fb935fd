import { countryName } from './countries.ts';
import data from './data/letters.json' with { type: 'json' };
import { blank, island, named, type Pen, word, written } from './letter-pen.ts';
import { type LawText, offenceById } from './offences.ts';
import { links } from './request-checks.ts';
import type { CooperationRequest, Identifier, Language, RequestedData } from './request-model.ts';

const IDENTIFIERS: Readonly<Record<string, LawText>> = data.identifiers;
const CATEGORIES: Readonly<Record<string, LawText>> = data.categories;

/** An offence with its article and what it is punished with; an id that nobody knows stays as it is. */
export function offenceLine(id: string, language: Language): string {
  const row = offenceById(id);
  if (!row) return id;
  return listed(language, [
    row.title[language],
    word('article', language, { article: row.article }),
    word('penalty', language, { penalty: row.penalty[language] }),
  ]);
}

/** Data that are asked for: which, of whom, of what time, how they relate to the offence. */
export function dataLines(one: RequestedData, i: number, pen: Pen): readonly string[] {
  const [what] = written(one.description, `data[${i}].description`, pen);
  return [
    [CATEGORIES[one.category]![pen.language], what].filter((text) => text !== undefined).join(colon(pen.language)),
    ...detailLines(one, i, pen),
  ];
}

/** Data that are told, or links that are to go: nothing of them is asked for, so they have no category. */
export function toldLines(one: RequestedData, i: number, pen: Pen): readonly string[] {
  return [...written(one.description, `data[${i}].description`, pen), ...detailLines(one, i, pen)];
}

function detailLines(one: RequestedData, i: number, pen: Pen): readonly string[] {
  const { language } = pen;
  const [link] = written(one.link, `data[${i}].link`, pen);
  return [
    ...one.identifiers.map((each) => identifierLine(each, language)),
    ...(one.from !== null && one.to !== null
      ? [word('period', language, { from: spoken(one.from), to: spoken(one.to) })]
      : []),
    ...(link === undefined ? [] : [word('link', language, { link })]),
  ];
}

function identifierLine({ kind, value, at, exhibit }: Identifier, language: Language): string {
  const line = `${IDENTIFIERS[kind]![language]}${colon(language)}${island(value)}`;
  const when = at === null ? [] : [word('at', language, { at: spoken(at) })];
  return withExhibit(listed(language, [line, ...when]), exhibit, language);
}

/** A line with the number of the exhibit that shows it. */
export function withExhibit(line: string, exhibit: string | null, language: Language): string {
  // A quoted post keeps its own direction; the number of the exhibit keeps that of the letter.
  return exhibit === null ? line : `${island(line)} [${word('exhibit', language, { exhibit })}]`;
}

/** That each link was captured, and when the platform was asked to keep it, before its removal is asked for. */
export function capturedLines(request: CooperationRequest, language: Language): readonly string[] {
  const found = links(request);
  const captured = found.length > 0 && found.every(({ exhibit }) => exhibit !== null);
  return [
    captured ? word('captured', language) : blank('captured', language),
    ...(request.previous.length === 0
      ? [blank('preserved', language)]
      : request.previous.map((one) => word('preserved', language, { previous: previousLine(one, language) }))),
  ];
}

/** An earlier request: its number there, its day, the channel it took. */
export function previousLine({ ticket, date, channel }: CooperationRequest['previous'][number], language: Language) {
  const said = channel.trim() === '' ? [] : [word('channel', language, { channel: island(channel.trim()) })];
  return [word('ticket', language, { ticket: island(ticket), date }), ...said].join(' ');
}

/** Who is meant, in what capacity, of which nationality and where; where he is to be heard, that he agrees. */
export function personLines(person: CooperationRequest['person'], isHeard: boolean, pen: Pen): readonly string[] {
  if (person === null) return [];
  const { language } = pen;
  const { capacity, nationality, country } = person;
  return [
    ...written(person.description, 'person', pen),
    ...(capacity === null ? [] : [word('capacity', language, { capacity: word(`capacity-${capacity}`, language) })]),
    ...(nationality !== null && country !== null
      ? [
          word('nationality', language, {
            nationality: countryName(nationality, language),
            place: countryName(country, language),
          }),
        ]
      : []),
    ...(isHeard && person.consents === true ? [word('consents', language)] : []),
  ];
}

/** Who answers for the request and how she is reached. */
export function contactLines({ authority, secondContact }: CooperationRequest, pen: Pen): readonly string[] {
  const { language } = pen;
  return [
    ...named(authority.person, 'authority.person', pen),
    ...written(authority.address, 'authority.address', pen),
    ...[authority.phone, authority.email].filter((one) => one !== null),
    ...(authority.officeHours && authority.timeZone
      ? [word('hours', language, { hours: authority.officeHours, zone: authority.timeZone })]
      : []),
    ...written(authority.replyChannel, 'authority.replyChannel', pen).map((channel) =>
      word('reply', language, { channel }),
    ),
    ...named(secondContact, 'secondContact', pen).map((contact) => word('second', language, { contact })),
  ];
}

/** What goes with the letter, with the digest that tells it from every other file. */
export function attachmentLine({ title, sha256 }: CooperationRequest['attachments'][number]): string {
  return `${apart(title)} — SHA-256 ${sha256}`;
}

/** The number of an exhibit and its title, each in its own direction. */
function apart(title: string): string {
  const [, number, rest] = /^(\S*E\d+) (.+)$/s.exec(title) ?? [];
  return number && rest ? `${island(number)} ${island(rest)}` : island(title);
}

/** `2026-11-20T18:04:00.000Z` as it is read: `2026-11-20 18:04:00`. */
function spoken(instant: string): string {
  return instant.replace('T', ' ').replace(/(\.\d+)?Z$/, '');
}

function colon(language: Language): string {
  return language === 'fr' ? ' : ' : ': ';
}

function listed(language: Language, parts: readonly string[]): string {
  return parts.join(language === 'ar' ? '، ' : ', ');
}
