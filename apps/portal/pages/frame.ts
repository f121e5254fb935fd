import { type Html, html } from '../html.ts';
import { directionOf, LANGUAGE_NAMES, PORTAL_LANGUAGES, type PortalLanguage } from '../language.ts';
import { PAGE_WORDS } from '../words/page/words.ts';

/** The files that a page names. */
export type PageFile =
  | 'style'
  | 'exit'
  | 'check'
  | 'worker'
  | 'report'
  | 'receipt'
  | 'seal'
  | 'names'
  | 'known'
  | 'learn'
  | 'quiz';

/** Where a page stands: made once by the server for each request. */
export type Place = {
  /** path of the portal without the last slash */
  readonly base: string;
  readonly language: PortalLanguage;
  /** addresses of the built files */
  readonly files: Readonly<Record<PageFile, string>>;
  /** what reads a screenshot on the phone, fetched when she asks: its worker, the engine with and without SIMD, the scripts' data */
  readonly pictures: {
    readonly worker: string;
    readonly simd: string;
    readonly plain: string;
    readonly data: readonly string[];
  };
  /** the ordinary page that the exit opens */
  readonly exitAddress: string;
};

export type PageName =
  | ''
  | 'check'
  | 'check-here'
  | 'examples'
  | 'keep'
  | 'keep/learn'
  | 'learn'
  | 'notices'
  | 'stories'
  | 'quiz'
  | `notice/${string}`
  | 'help'
  | 'trace'
  | 'figures'
  | 'answer'
  | 'report'
  | 'report-here'
  | 'receipt'
  | 'receipt-here';

/** A whole page: no script in it but the exit and those it names, no address of anybody else but the exit's. */
export function frame(place: Place, name: PageName, content: Html, script?: string): string {
  const words = PAGE_WORDS[place.language];
  const other = PORTAL_LANGUAGES.filter((language) => language !== place.language);
  return html`<!doctype html>
<html lang="${place.language}" dir="${directionOf(place.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<meta name="format-detection" content="telephone=no">
<title>${words.tab}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${place.files.style}">
<script src="${place.files.exit}" defer></script>
${script !== undefined && html`<script src="${script}" defer></script>`}
</head>
<body>
<a class="skip" href="#content">${words.skip}</a>
<header><nav aria-label="${words.languages}">${other.map(
    (language) =>
      html`<a href="${name.startsWith('keep') ? `${place.base}/${name}/${language}` : `${place.base}/${language}/${name}`}" lang="${language}" dir="${directionOf(language)}">${LANGUAGE_NAMES[language]}</a> `,
  )}</nav></header>
<main id="content" tabindex="-1">
${content}
${name !== '' && html`<p class="back"><a href="${place.base}/${place.language}/">${words.back}</a></p>`}
</main>
<aside class="exit"><a id="exit" href="${place.exitAddress}" rel="noreferrer nofollow" title="${words.exitHint}">${words.exit}</a></aside>
</body>
</html>
`.markup;
}
