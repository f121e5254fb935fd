import type { AnswerTexts } from '../answer-view.ts';
import type { PortalLanguage } from '../language.ts';
import type { Begin, Said, Told } from './check-worker.ts';
import { offerKeeping } from './keep.ts';
import { offerPictures } from './picture.ts';
import { offerReading, onVoices, stopReading } from './read-aloud.ts';

const form = document.querySelector<HTMLFormElement>('#check')!;
const field = document.querySelector<HTMLTextAreaElement>('#text')!;
const shown = document.querySelector<HTMLElement>('#answer')!;
const language = document.documentElement.lang as PortalLanguage;
const begin: Begin = {
  texts: JSON.parse(form.dataset['texts']!) as AnswerTexts,
  links: { help: form.dataset['help']!, report: form.dataset['report']! },
};
/** Where the verdict ends in the markup of an answer. */
const HEAD_END = '</h2>';
/** An answer mostly comes before a slow phone has drawn that it is awaited. */
const WAITING_AFTER = 150;
let worker: Worker | null = null;
let waiting: ReturnType<typeof setTimeout> | undefined;

/** The reader is fetched when she turns to the field, so that nothing is fetched when she asks. */
function reader(): Worker {
  if (worker) return worker;
  worker = new Worker(form.dataset['worker']!);
  worker.addEventListener('message', ({ data }: MessageEvent<Said>) => {
    if (typeof data === 'string') show(data);
    else ready(data.rehearsal);
  });
  worker.addEventListener('error', () => {
    worker?.terminate();
    worker = null;
    clearTimeout(waiting);
    shown.textContent = form.dataset['broken']!;
  });
  tell(worker, begin);
  return worker;
}

function tell(reader: Worker, told: Told): void {
  reader.postMessage(told);
}

/** The first answer that a slow phone lays out costs three times the second: it is laid out unseen, before she asks. */
function ready(rehearsal: string): void {
  const unseen = document.createElement('div');
  unseen.className = 'unseen';
  unseen.ariaHidden = 'true';
  unseen.innerHTML = rehearsal.replaceAll(' id=', ' data-id=');
  shown.before(unseen);
  unseen.getBoundingClientRect();
  unseen.remove();
  form.dataset['ready'] = '';
}

/** The verdict stands there at once; what explains it follows in the next frame, which a slow phone lays out for long. */
function show(markup: string): void {
  clearTimeout(waiting);
  const end = markup.indexOf(HEAD_END) + HEAD_END.length;
  shown.innerHTML = markup.slice(0, end);
  const head = shown.firstElementChild as HTMLElement;
  head.focus();
  requestAnimationFrame(() =>
    setTimeout(() => {
      if (!head.isConnected) return;
      shown.insertAdjacentHTML('beforeend', markup.slice(end));
      offer();
    }),
  );
}

/** A button beside the answer that stands there, once the phone has a voice for it. */
function offer(): void {
  if (shown.querySelector('#answer-head') && !shown.querySelector('.read'))
    offerReading(shown, language, { read: form.dataset['read']!, stop: form.dataset['stop']! });
}

document.querySelector('#unready')!.remove();
form.hidden = false;
field.addEventListener('focus', reader, { once: true });
// Whoever cuts the network once the pictures' reader is there gets her answer all the same.
offerPictures(reader, (text) => {
  field.value = text;
  field.focus();
});
offerKeeping();
onVoices(offer);
form.addEventListener('submit', (event) => {
  event.preventDefault();
  stopReading();
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    shown.textContent = form.dataset['waiting']!;
  }, WAITING_AFTER);
  tell(reader(), field.value);
});
form.addEventListener('reset', () => {
  stopReading();
  clearTimeout(waiting);
  shown.textContent = '';
  field.focus();
});
// Whoever comes back to the page finds it empty.
addEventListener('pagehide', () => {
  form.reset();
  shown.textContent = '';
});
