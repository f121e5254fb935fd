import type { PortalLanguage } from '../language.ts';
import type { Question } from './check-worker.ts';
import { offerKeeping } from './keep.ts';
import { offerPictures } from './picture.ts';
import { offerReading, onVoices, stopReading } from './read-aloud.ts';

const form = document.querySelector<HTMLFormElement>('#check')!;
const field = document.querySelector<HTMLTextAreaElement>('#text')!;
const shown = document.querySelector<HTMLElement>('#answer')!;
const language = document.documentElement.lang as PortalLanguage;
let worker: Worker | null = null;

/** The reader is fetched when she turns to the field, so that nothing is fetched when she asks. */
function reader(): Worker {
  if (worker) return worker;
  worker = new Worker(form.dataset['worker']!);
  worker.addEventListener('message', (event: MessageEvent<string | null>) => {
    if (event.data === null) {
      form.dataset['ready'] = '';
      return;
    }
    show(event.data);
  });
  worker.addEventListener('error', () => {
    worker?.terminate();
    worker = null;
    shown.textContent = form.dataset['broken']!;
  });
  return worker;
}

function show(markup: string): void {
  shown.innerHTML = markup;
  shown.querySelector<HTMLElement>('#answer-head')?.focus();
  offer();
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
  shown.textContent = form.dataset['waiting']!;
  const question: Question = {
    text: field.value,
    language,
    help: form.dataset['help']!,
    report: form.dataset['report']!,
  };
  reader().postMessage(question);
});
form.addEventListener('reset', () => {
  stopReading();
  shown.textContent = '';
  field.focus();
});
// Whoever comes back to the page finds it empty.
addEventListener('pagehide', () => {
  form.reset();
  shown.textContent = '';
});
