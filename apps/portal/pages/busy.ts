import { html } from '../html.ts';
import { PAGE_WORDS } from '../words/page/words.ts';
import { REPORT_WORDS } from '../words/report/words.ts';
import { frame, type Place } from './frame.ts';

/** Pages whose forms are sent without scripts. */
export type FormName = 'check-here' | 'report-here' | 'receipt-here';

/**
 * Said to a browser without scripts when very much comes in, or when the answer could not be made. A page that may not be stored is asked for anew on the way
 * back, and its form is empty then; so what she wrote stands in this one, to be sent again.
 * @param name page the form goes to
 */
export function busyPage(
  place: Place,
  name: FormName,
  fields: Iterable<readonly [string, string]>,
  why: 'busy' | 'broken' = 'busy',
): string {
  const words = REPORT_WORDS[place.language];
  const page = PAGE_WORDS[place.language];
  const [title, text] = why === 'busy' ? [words.busyTitle, words.sendBusy] : [page.brokenTitle, page.brokenKept];
  return frame(
    place,
    name,
    html`<h1>${title}</h1><p class="told" role="alert">${text}</p>
<form method="post" action="${place.base}/${place.language}/${name}" autocomplete="off">
${[...fields].map(([field, value]) => html`<textarea name="${field}" hidden>\n${value}</textarea>`)}
<p><button type="submit">${words.busyAgain}</button></p></form>`,
  );
}
