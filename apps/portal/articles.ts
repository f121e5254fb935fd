import { type Html, html } from './html.ts';

const ARTICLE = /(\d+(?:-\d+)+)/;

/**
 * A text whose articles, such as 448-1, keep their order and stand on one line.
 * @example articlesIn('448-1').markup === '<bdi dir="ltr" class="whole">448-1</bdi>'
 */
export function articlesIn(text: string): Html {
  return html`${text.split(ARTICLE).map((part, n) => (n % 2 === 1 ? html`<bdi dir="ltr" class="whole">${part}</bdi>` : part))}`;
}
