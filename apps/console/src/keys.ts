import { useEffect, useRef } from 'react';

/** What can be done by one key. */
export type Deed =
  | 'lure'
  | 'not-lure'
  | 'cannot-tell'
  | 'next'
  | 'previous'
  | 'note'
  | 'open'
  | 'undo'
  | 'palette'
  | 'help';

type KeyRow = {
  readonly deed: Deed;
  /** places of keys, the same on every layout */
  readonly codes: readonly string[];
  /** letters that are typed, where the place alone does not say it */
  readonly typed?: readonly string[];
  readonly ctrl?: true;
  /** what stands on the key of an Arabic keyboard, and on any other */
  readonly ar: string;
  readonly latin: string;
};

/** The one table of keys: what the listener obeys, the buttons show and the help lists. */
export const KEYS: readonly KeyRow[] = [
  { deed: 'lure', codes: ['KeyK', 'Digit1', 'Numpad1'], ar: 'ن', latin: '1' },
  { deed: 'not-lure', codes: ['KeyG', 'Digit2', 'Numpad2'], ar: 'ل', latin: '2' },
  { deed: 'cannot-tell', codes: ['Slash', 'Digit3', 'Numpad3'], typed: ['؟'], ar: '؟', latin: '3' },
  { deed: 'next', codes: ['ArrowDown'], ar: '↓', latin: '↓' },
  { deed: 'previous', codes: ['ArrowUp'], ar: '↑', latin: '↑' },
  { deed: 'note', codes: ['KeyM'], ar: 'ة', latin: 'M' },
  { deed: 'open', codes: ['KeyO'], ar: 'خ', latin: 'O' },
  { deed: 'undo', codes: ['KeyZ'], ar: 'ئ', latin: 'Z' },
  { deed: 'palette', codes: ['KeyK'], ctrl: true, ar: 'Ctrl K', latin: 'Ctrl K' },
  { deed: 'help', codes: ['F1'], typed: ['?'], ar: 'F1', latin: '?' },
];

type KeyPress = Pick<KeyboardEvent, 'code' | 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** The deed that a key press asks for, by the Latin letter or else the place of the key; null when it asks for none. */
export function deedOf(press: KeyPress): Deed | null {
  if (press.altKey) return null;
  const ctrl = press.ctrlKey || press.metaKey;
  // The letter that stands on the button is obeyed wherever a layout has it.
  const typed = KEYS.find(
    (row) => !ctrl && (row.typed?.includes(press.key) || (row.ar === press.key && isArabic(row.ar))),
  );
  if (typed) return typed.deed;
  if (press.shiftKey) return null;
  // A Latin letter is what its key says: on a French keyboard Z and M stand elsewhere. Arabic keys are known by their place.
  const code = /^[a-z]$/i.test(press.key) ? `Key${press.key.toUpperCase()}` : press.code;
  return KEYS.find((row) => (row.ctrl ?? false) === ctrl && row.codes.includes(code))?.deed ?? null;
}

function isArabic(letter: string): boolean {
  return /^[\u0621-\u064a]$/.test(letter);
}

/** Obeys keys while the component is on the screen; silent while somebody types and under a dialog. */
export function useKeys(deeds: Partial<Readonly<Record<Deed, () => void>>>): void {
  const current = useRef(deeds);
  current.current = deeds;
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const deed = deedOf(event);
      const act = deed === null ? undefined : current.current[deed];
      if (!act || event.repeat || document.querySelector('.modal-veil')) return;
      if (deed !== 'palette' && isTyping(event.target)) return;
      event.preventDefault();
      act();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.closest('[role="listbox"], [role="radiogroup"]')) return true;
  return /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}
