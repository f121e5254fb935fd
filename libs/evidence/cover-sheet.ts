import type { ExportSource } from './export-source.ts';
import words from './words/cover.json' with { type: 'json' };

export type CoverLanguage = 'ar' | 'fr' | 'en';
type Kind = keyof typeof words.kinds;
type Exhibit = ExportSource['exhibits'][number];

/**
 * The cover sheet: for each exhibit what it shows, what it does not show, what a defence lawyer will ask, and the known
 * weaknesses of the method by their number in SOLVE-IT. One HTML page without scripts or outside files.
 * @example coverSheet(description, 'fr')
 */
export function coverSheet(source: ExportSource, language: CoverLanguage): string {
  const say = words.text[language];
  const direction = language === 'ar' ? 'rtl' : 'ltr';
  const parts = source.exhibits.map((exhibit) => section(exhibit, language));
  const number = source.case
    ? `<p><bdi>${plain(source.case.number)}</bdi> · <bdi>${plain(source.organisation)}</bdi></p>`
    : '';
  const training = source.purpose === 'training' ? `<p class="training">${say.training}</p>` : '';
  return `<!doctype html>
<html lang="${language}" dir="${direction}"><head><meta charset="utf-8"><title>${say.title}</title><style>${STYLE}</style></head>
<body><header><h1>${say.title}</h1><h2><bdi>${plain(source.title)}</bdi></h2>${number}${training}<p>${say.check}</p></header>
${parts.join('\n')}
</body></html>
`;
}

/** What the sheet is called in its language. @example coverTitle('fr') */
export function coverTitle(language: CoverLanguage): string {
  return words.text[language].title;
}

/** What an exhibit is, told from its own facts. */
export function kindOf(exhibit: Exhibit): Kind {
  if (exhibit.custody[0]?.event.root) return 'redaction';
  if (exhibit.mediaType === 'application/wacz+zip') return 'capture';
  if (exhibit.mediaType.startsWith('image/')) return 'picture';
  if (exhibit.custody[0]?.event.source?.startsWith('post_')) return 'post';
  if (/^text\/|zip|json|sqlite|rfc822|mbox/.test(exhibit.mediaType)) return 'chat';
  return 'file';
}

function section(exhibit: Exhibit, language: CoverLanguage): string {
  const say: Readonly<Record<string, string>> = words.text[language];
  const kind = kindOf(exhibit);
  const { techniques, weaknesses } = words.kinds[kind];
  const names: Readonly<Record<string, string>> = { ...words.techniques, ...words.weaknesses };
  const listed = (ids: readonly string[]): string =>
    `<ul dir="ltr" lang="en">${ids.map((id) => `<li><code>${id}</code> ${plain(names[id] ?? '')}</li>`).join('')}</ul>`;
  const known = weaknesses.length > 0 ? listed(weaknesses) : `<p>${say['none-listed']}</p>`;
  return `<section><h3><bdi>${plain(exhibit.number)}</bdi> <bdi>${plain(exhibit.title)}</bdi></h3>
<p class="facts"><code dir="ltr">SHA-256 ${exhibit.sha256}</code><br>${say['size']}: ${exhibit.size} · ${say['links']}: ${exhibit.custody.length}</p>
<dl><dt>${say['shows']}</dt><dd>${say[`${kind}-shows`]}</dd>
<dt>${say['shows-not']}</dt><dd>${say[`${kind}-shows-not`]}</dd>
<dt>${say['asks']}</dt><dd>${say[`${kind}-asks`]}</dd>
<dt>${say['known']} (SOLVE-IT)</dt><dd>${listed(techniques)}${known}</dd></dl></section>`;
}

function plain(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
}

const STYLE =
  'body{font:16px/1.6 "Noto Naskh Arabic","Noto Sans",sans-serif;max-inline-size:46rem;margin:2rem auto;padding-inline:1.5rem;color:#1b1b1b}' +
  'h1{font-size:1.5rem;margin:0}h2{font-size:1.15rem;font-weight:500;margin:.25rem 0}h3{font-size:1.1rem;margin:0 0 .5rem}' +
  'section{border-block-start:1px solid #bbb;padding-block:1.25rem;break-inside:avoid}dt{font-weight:700;margin-block-start:.5rem}dd{margin-inline-start:0}' +
  '.facts{color:#555;font-size:.85rem;overflow-wrap:anywhere}.training{font-weight:700;border:2px solid;padding:.25rem .75rem}ul{margin:.25rem 0;padding-inline-start:1.25rem;font-size:.9rem}';
