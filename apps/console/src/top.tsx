import type { Session } from '@sanad/wire/session';
import { useEffect } from 'react';
import { useDesk } from './desk.tsx';
import { Cap, Link, Said } from './parts.tsx';
import { usePlace } from './place.ts';
import { type Key, type Language, useWords } from './words.tsx';

type Place = { readonly to: string; readonly name: Key; readonly roles: readonly string[] };

const STAFF = ['investigator', 'supervisor', 'auditor'];
export const PLACES: readonly Place[] = [
  { to: '/queue', name: 'place-queue', roles: [...STAFF, 'analyst'] },
  { to: '/reports', name: 'place-reports', roles: ['investigator', 'supervisor', 'lawyer'] },
  { to: '/vault', name: 'place-vault', roles: ['custodian'] },
  { to: '/campaigns', name: 'place-campaigns', roles: [...STAFF, 'analyst'] },
  { to: '/cases', name: 'place-cases', roles: [...STAFF, 'prosecutor-liaison'] },
  { to: '/operations', name: 'place-operations', roles: ['liaison'] },
  { to: '/cooperation', name: 'place-cooperation', roles: [...STAFF, 'prosecutor-liaison'] },
  { to: '/awareness', name: 'place-awareness', roles: [...STAFF, 'analyst', 'statistician'] },
  { to: '/figures', name: 'place-figures', roles: [...STAFF, 'analyst', 'statistician'] },
  { to: '/training', name: 'place-training', roles: [...STAFF, 'trainer', 'trainee'] },
  { to: '/people', name: 'place-people', roles: ['supervisor', 'administrator'] },
  { to: '/oversight', name: 'place-oversight', roles: ['auditor', 'supervisor', 'administrator'] },
  { to: '/recoveries', name: 'place-recoveries', roles: ['custodian'] },
  { to: '/programs', name: 'place-programs', roles: ['supervisor', 'administrator'] },
  { to: '/audit', name: 'place-audit', roles: ['auditor', 'supervisor'] },
];

export function placesOf(session: Session): readonly Place[] {
  return PLACES.filter(({ roles }) => session.person.roles.some((role) => roles.includes(role)));
}

const TONGUES: readonly (readonly [Language, string, string])[] = [
  ['ar', 'ع', 'العربية'],
  ['fr', 'Fr', 'Français'],
  ['en', 'En', 'English'],
];

/** The top: where I am, where I can go, in which language. */
export function Top({ session }: { session: Session }) {
  const { t, language, setLanguage } = useWords();
  const { open } = useDesk();
  const { path } = usePlace();
  const places = placesOf(session);
  const here = places.find(({ to }) => path === to || path.startsWith(`${to}/`)) ?? places[0];
  const isOwn = path === '/me' || path === '/care';
  useEffect(() => {
    document.title = `${t(isOwn || !here ? 'place-me' : here.name)} — ${t('brand')}`;
  }, [here, isOwn, t]);
  return (
    <header className="top">
      <Link to="/queue" className="brand">
        {t('brand')}
      </Link>
      <button type="button" className="find" onClick={() => open('palette')} aria-keyshortcuts="Control+K Meta+K">
        <span>{t('find')}</span>
        <Cap>{/Mac|iP/.test(navigator.platform) ? '⌘K' : 'Ctrl K'}</Cap>
      </button>
      <nav aria-label={t('places')}>
        {places.map(({ to, name }) => (
          <Link key={to} to={to} current={to === here?.to && !isOwn ? 'page' : undefined}>
            {t(name)}
          </Link>
        ))}
        <Link to="/me" className="me" current={isOwn ? 'page' : undefined}>
          {t('place-me')}
        </Link>
      </nav>
      <div className="who">
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form */}
        <div className="tongues" role="group" aria-label={t('language')}>
          {TONGUES.map(([code, short, name]) => (
            <button
              key={code}
              type="button"
              lang={code}
              title={name}
              aria-pressed={language === code}
              onClick={() => setLanguage(code)}
            >
              {short}
            </button>
          ))}
        </div>
        <Link to="/me" className="me plain" current={isOwn ? 'page' : undefined}>
          <Said>{session.person.name}</Said>
        </Link>
      </div>
    </header>
  );
}
