import { soundOf } from '@sanad/text/skeleton';
import type { PortalLanguage } from '../language.ts';
import { offerKeeping } from './keep.ts';
import { offerReading, onVoices, stopReading } from './read-aloud.ts';

/** Finds what she types, in Arabic letters or Latin ones: the same word meets itself in both. On the phone alone. */
const finder = document.querySelector<HTMLElement>('#finder');
const field = document.querySelector<HTMLInputElement>('#find');
const found = document.querySelector<HTMLElement>('#found');
const language = document.documentElement.lang as PortalLanguage;
const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
const places = [...document.querySelectorAll<HTMLElement>('[data-find]')].map((element) => {
  const text = `${element.textContent ?? ''} ${element.dataset['also'] ?? ''}`;
  return { element, plain: plain(text), key: ` ${soundOf(text)} ` };
});

function show(typed: string): void {
  const words = typed
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '');
  let count = 0;
  for (const place of places) {
    const fits = words.every((word) => {
      const key = soundOf(word);
      return place.plain.includes(plain(word)) || (key.length > 1 && place.key.includes(key));
    });
    place.element.hidden = !fits;
    if (fits) count++;
    const details = place.element.querySelector('details');
    if (details) details.open = fits && words.length > 0;
  }
  for (const part of document.querySelectorAll<HTMLElement>('[data-part]:not([data-find])'))
    part.hidden = !part.querySelector('[data-find]:not([hidden])');
  if (found) found.textContent = words.length > 0 && count === 0 ? found.dataset['none']! : '';
}

if (finder && field) {
  finder.hidden = false;
  field.addEventListener('input', () => show(field.value));
  addEventListener('pagehide', () => {
    field.value = '';
    show('');
  });
}
addEventListener('pagehide', stopReading);
offerKeeping();

/** A button before each part, once the phone has said which voices it has. */
function offer(): void {
  for (const head of document.querySelectorAll<HTMLElement>('[data-reads]:not([data-offered])')) {
    const spoken = head.closest<HTMLElement>('[data-spoken]')!;
    const words = { read: spoken.dataset['read']!, stop: spoken.dataset['stop']! };
    if (offerReading(spoken, language, words, head)) head.dataset['offered'] = '';
  }
}
onVoices(offer);
if (location.hash.startsWith('#k-'))
  document.querySelector<HTMLDetailsElement>(location.hash)?.setAttribute('open', '');
