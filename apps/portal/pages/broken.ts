import { html } from '../html.ts';
import { ANSWER_WORDS } from '../words/answer/words.ts';
import { PAGE_WORDS } from '../words/page/words.ts';
import { frame, type Place } from './frame.ts';

/**
 * In place of a page that could not be made, in the language of its address.
 * @param again address to try anew; without it, what she sent was too long
 */
export function brokenPage(place: Place, again: string | null): string {
  const words = PAGE_WORDS[place.language];
  return frame(
    place,
    '',
    html`<h1>${words.brokenTitle}</h1><p class="told" role="alert">${again === null ? words.tooLong : words.brokenText}</p>
${again !== null && html`<p><a class="button" href="${again}">${words.brokenAgain}</a></p>`}
<p><a class="number" href="tel:19"><span>${ANSWER_WORDS[place.language].emergency}</span> <bdi dir="ltr">19</bdi></a></p>
<p class="back"><a href="${place.base}/${place.language}/">${words.back}</a></p>`,
  );
}
