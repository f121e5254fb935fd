import { type Html, html } from '../html.ts';
import type { PortalLanguage } from '../language.ts';
import { PAGE_WORDS } from '../words/page/words.ts';
import { frame, type Place } from './frame.ts';

/** A helpline or platform, as far as the public sees it. */
export type ShownChannel = {
  readonly id: string;
  readonly kind: string;
  readonly name: Readonly<Record<PortalLanguage, string>>;
  readonly what: Readonly<Record<PortalLanguage, string>>;
  readonly contact: string;
  readonly geolocates: boolean;
  readonly audience: string;
  readonly verifiedOn: string | null;
};

/** Whom to call: danger first, then what was confirmed, then under 18 and pictures. */
export function helpPage(place: Place, channels: readonly ShownChannel[]): string {
  const words = PAGE_WORDS[place.language];
  const emergency = channels.filter((one) => one.kind === 'emergency');
  const lines = channels.filter((one) => one.kind === 'phone' || one.kind === 'site');
  const removal = channels.filter((one) => one.kind === 'image-removal');
  const rows = (list: readonly ShownChannel[]): Html => html`${list.map((one) => rowView(one, place.language))}`;
  return frame(
    place,
    'help',
    html`<h1>${words.helpTitle}</h1>
${emergency.map(
  (one) =>
    html`<p><a class="number" href="tel:${one.contact}"><span>${words.helpFirst}</span> <bdi dir="ltr">${one.contact}</bdi></a></p>`,
)}
${lines.length > 0 ? html`<ul class="lines">${rows(lines)}</ul><p class="note">${words.helpBill}</p>` : html`<p>${words.helpNone}</p>`}
<h2>${words.helpMinor}</h2><p>${words.helpMinorText}</p>
<h2>${words.helpImages}</h2><p>${words.helpImagesText}</p>
${removal.length > 0 && html`<ul class="lines">${rows(removal)}</ul>`}`,
  );
}

/** The same in a few lines, where a page stops her: the number for danger, who helps, who takes pictures down. */
export function helpLines(language: PortalLanguage, channels: readonly ShownChannel[]): Html {
  const shown = ['phone', 'site', 'image-removal'].flatMap((kind) => channels.filter((one) => one.kind === kind));
  return html`${channels
    .filter((one) => one.kind === 'emergency')
    .map(
      (one) =>
        html`<p><a class="number" href="tel:${one.contact}"><span>${one.name[language]}</span> <bdi dir="ltr">${one.contact}</bdi></a></p>`,
    )}${shown.length > 0 && html`<ul class="lines">${shown.map((one) => rowView(one, language))}</ul>`}`;
}

function rowView(one: ShownChannel, language: PortalLanguage): Html {
  const words = PAGE_WORDS[language];
  const isPhone = one.kind === 'phone';
  const href = isPhone ? `tel:${one.contact.replaceAll(' ', '')}` : `https://${one.contact}`;
  return html`<li><strong>${one.name[language]}</strong> <span>${one.what[language]}</span>
<a href="${href}" rel="noreferrer nofollow"><bdi dir="ltr">${one.contact}</bdi></a>
${one.geolocates && html`<span class="warn">${words.helpLocates}</span>`}
${one.verifiedOn !== null && html`<span class="note">${words.helpVerified} <bdi dir="ltr">${one.verifiedOn.slice(0, 10)}</bdi></span>`}</li>`;
}
