import type { PortalLanguage } from '../language.ts';

/**
 * Puts a button after `head` when the phone itself has a voice for the language; a voice of a service is never used.
 * Answers whether it did.
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
  button.textContent = words.read;
  button.addEventListener('click', () => {
    if (speechSynthesis.speaking) {
      stopReading();
      button.textContent = words.read;
      return;
    }
    for (const line of linesOf(answer)) speechSynthesis.speak(spoken(line, voice));
    button.textContent = words.stop;
  });
  head?.after(button);
  return true;
}

export function stopReading(): void {
  if ('speechSynthesis' in window) speechSynthesis.cancel();
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
