import type { PortalLanguage } from '../language.ts';

/** What is being read: its last line, and the button that began it at rest again. */
let reading: { readonly last: SpeechSynthesisUtterance | undefined; readonly rest: () => void } | null = null;

/**
 * Puts a button after `head` when the phone itself has a voice for the language; a voice of a service is never used.
 * Answers whether it did. It reads one thing at a time.
 */
export function offerReading(
  answer: HTMLElement,
  language: PortalLanguage,
  words: { readonly read: string; readonly stop: string },
  head: Element | null = answer.querySelector('#answer-head'),
): boolean {
  if (!('speechSynthesis' in window)) return false;
  const voice = localVoice(language);
  if (!voice) return false;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'quiet read';
  const rest = (): void => {
    button.textContent = words.read;
  };
  rest();
  button.addEventListener('click', () => {
    const isMine = reading?.rest === rest;
    stopReading();
    if (isMine) return;
    const lines = linesOf(answer).map((line) => spoken(line, voice));
    const last = lines.at(-1);
    if (last) last.onend = () => reading?.last === last && stopReading();
    reading = { last, rest };
    button.textContent = words.stop;
    for (const line of lines) speechSynthesis.speak(line);
  });
  head?.after(button);
  return true;
}

/** Costs nothing while nothing is read: asking the voice of a slow phone to be silent takes longer than the answer. */
export function stopReading(): void {
  if (!reading) return;
  reading.rest();
  reading = null;
  speechSynthesis.cancel();
}

/** Calls now, and again whenever the phone has said which voices it has: a browser learns them late. */
export function onVoices(offer: () => void): void {
  if (!('speechSynthesis' in window)) return;
  offer();
  speechSynthesis.addEventListener?.('voiceschanged', offer);
}

function localVoice(language: PortalLanguage): SpeechSynthesisVoice | null {
  const start = language === 'ary' ? 'ar' : language;
  const voices = speechSynthesis.getVoices().filter((voice) => voice.localService && voice.lang.startsWith(start));
  return voices.find((voice) => voice.lang === 'ar-MA') ?? voices[0] ?? null;
}

function linesOf(answer: HTMLElement): string[] {
  return [...answer.querySelectorAll('h2, h3, p:not(.her-text), li')].map((line) => line.textContent?.trim() ?? '');
}

function spoken(line: string, voice: SpeechSynthesisVoice): SpeechSynthesisUtterance {
  const utterance = new SpeechSynthesisUtterance(line);
  utterance.voice = voice;
  utterance.lang = voice.lang;
  return utterance;
}
