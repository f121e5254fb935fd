import { useEffect, useRef, useState } from 'react';
import { useDesk } from './desk.tsx';
import { go } from './place.ts';
import { type Key, useWords } from './words.tsx';

const COMMANDS: readonly (readonly [Key, string])[] = [
  ['place-queue', '/queue'],
  ['place-campaigns', '/campaigns'],
  ['place-help', '/help'],
  ['place-cases', '/cases'],
  ['place-figures', '/figures'],
  ['place-people', '/people'],
  ['place-audit', '/audit'],
];
const KEYS: readonly (readonly [Key, string])[] = [
  ['verdict-lure', '1 · ن'],
  ['verdict-not-lure', '2 · ل'],
  ['verdict-cannot-tell', '3 · ؟'],
  ['key-next', '↓ ↑'],
  ['find', 'Ctrl K'],
];

/** One field for going anywhere and finding anything, and the list of keys. */
export default function Palette({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  const { session } = useDesk();
  const dialog = useRef<HTMLDialogElement>(null);
  const [typed, setTyped] = useState('');
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const found = COMMANDS.filter(
    ([key, to]) => t(key).includes(typed) && (to !== '/people' || session.person.roles.includes('supervisor')),
  );
  const leave = (to: string): void => {
    go(to);
    onClose();
  };
  return (
    <dialog ref={dialog} onClose={onClose} aria-label={t('find')}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          const first = found[0];
          leave(first && typed !== '' ? first[1] : `/queue?${new URLSearchParams(typed ? { q: typed } : {})}`);
        }}
      >
        <label>
          {t('find-hint')}
          <input type="search" dir="auto" value={typed} onChange={(event) => setTyped(event.target.value)} />
        </label>
        <ul className="rows">
          {found.map(([key, to]) => (
            <li key={to}>
              <button type="button" className="row" onClick={() => leave(to)}>
                {t(key)}
              </button>
            </li>
          ))}
          {typed ? (
            <li>
              <button
                type="button"
                className="row"
                onClick={() => leave(`/queue?${new URLSearchParams({ q: typed })}`)}
              >
                {t('search-for', { words: typed })}
              </button>
            </li>
          ) : null}
        </ul>
        <section className="stack tight">
          <h2>{t('keyboard')}</h2>
          {KEYS.map(([key, keys]) => (
            <p key={key} className="line between">
              <span>{t(key)}</span>
              <kbd>{keys}</kbd>
            </p>
          ))}
        </section>
        <div className="line">
          <button type="button" className="button" onClick={onClose}>
            {t('close')}
          </button>
        </div>
      </form>
    </dialog>
  );
}
