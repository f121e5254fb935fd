import type { Session } from '@sanad/wire/session';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { read, send } from './api.ts';
import { type Desk, DeskContext } from './desk.tsx';
import { Link, Waiting } from './parts.tsx';
import { go, usePlace } from './place.ts';
import { QueuePage } from './queue-page.tsx';
import { SignIn } from './sign-in.tsx';
import { signerFor } from './signing.ts';
import { type Key, type Language, useWords } from './words.tsx';

const CampaignPage = lazy(() => import('./campaign-page.tsx'));
const CasesPage = lazy(() => import('./cases-page.tsx'));
const CasePage = lazy(() => import('./case-page.tsx'));
const FiguresPage = lazy(() => import('./figures-page.tsx'));
const PeoplePage = lazy(() => import('./people-page.tsx'));
const AuditPage = lazy(() => import('./audit-page.tsx'));
const Palette = lazy(() => import('./palette.tsx'));

const UNDO_SHOWN = 10_000;
const SIGNATURE_WAITS = 15_000;

export function App() {
  const { path, query } = usePlace();
  const entering = path === '/sign-in' && query.get('token') !== null;
  const session = useQuery({
    queryKey: ['session'],
    enabled: !entering,
    queryFn: async () => (await read<Session>('/v1/session')).body,
  });
  if (entering) return <SignIn token={query.get('token')} onDone={() => session.refetch()} />;
  if (session.isPending) return <Waiting />;
  if (!session.data) return <SignIn token={null} onDone={() => session.refetch()} />;
  return <Room session={session.data} />;
}

function Room({ session }: { session: Session }) {
  const { t } = useWords();
  const [toast, setToast] = useState<{ text: string; undo?: () => void } | null>(null);
  const [asking, setAsking] = useState(false);
  const signer = useRef<Promise<Desk['sign']> | null>(null);
  useEffect(() => {
    signer.current ??= signerFor(session);
  }, [session]);
  useEffect(() => {
    if (!toast) return;
    const timer = setTimeout(() => setToast(null), UNDO_SHOWN);
    return () => clearTimeout(timer);
  }, [toast]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if ((event.ctrlKey || event.metaKey) && event.code === 'KeyK') {
        event.preventDefault();
        setAsking(true);
      } else if (event.key === '?' && !isTyping(event)) setAsking(true);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
  const sign: Desk['sign'] = useCallback(async (statement) => {
    const late = new Promise<never>((_, reject) => setTimeout(() => reject(new Error('signature')), SIGNATURE_WAITS));
    return (await Promise.race([signer.current!, late]))(statement);
  }, []);
  const say: Desk['say'] = useCallback((text, undo) => setToast(undo ? { text, undo } : { text }), []);
  return (
    <DeskContext.Provider value={{ session, sign, say }}>
      <a className="skip" href="#content">
        {t('skip')}
      </a>
      {session.purpose === 'training' ? (
        <p className="banner">{t('training')}</p>
      ) : session.madeUp ? (
        <p className="banner">{t('made-up')}</p>
      ) : null}
      <Top session={session} onPalette={() => setAsking(true)} />
      <main id="content" tabIndex={-1}>
        <Suspense fallback={<Waiting />}>
          <Page />
        </Suspense>
      </main>
      {toast ? (
        <div className="toast" role="status">
          <span>{toast.text}</span>
          {toast.undo ? (
            <button
              type="button"
              className="button"
              onClick={() => {
                toast.undo?.();
                setToast(null);
              }}
            >
              {t('undo')}
            </button>
          ) : null}
        </div>
      ) : null}
      {asking ? (
        <Suspense>
          <Palette onClose={() => setAsking(false)} />
        </Suspense>
      ) : null}
    </DeskContext.Provider>
  );
}

function Page() {
  const { path } = usePlace();
  const [, place, id] = path.split('/');
  switch (place) {
    case 'campaigns':
      return id ? <CampaignPage id={id} /> : <QueuePage state="decided" />;
    case 'cases':
      return id ? <CasePage id={id} /> : <CasesPage />;
    case 'help':
      return <QueuePage state="help" />;
    case 'figures':
      return <FiguresPage />;
    case 'people':
      return <PeoplePage />;
    case 'audit':
      return <AuditPage />;
    default:
      return <QueuePage state="open" />;
  }
}

const PLACES: readonly (readonly [string, Key, readonly string[]])[] = [
  ['/queue', 'place-queue', ['investigator', 'supervisor', 'auditor']],
  ['/campaigns', 'place-campaigns', ['investigator', 'supervisor', 'auditor']],
  ['/help', 'place-help', ['investigator', 'supervisor']],
  ['/cases', 'place-cases', ['investigator', 'supervisor', 'auditor']],
  ['/figures', 'place-figures', ['investigator', 'supervisor', 'auditor']],
  ['/people', 'place-people', ['supervisor']],
  ['/audit', 'place-audit', ['auditor', 'supervisor']],
];

function Top({ session, onPalette }: { session: Session; onPalette: () => void }) {
  const { t, language, setLanguage } = useWords();
  const { path } = usePlace();
  const client = useQueryClient();
  const leave = async (): Promise<void> => {
    await send('DELETE', '/v1/session', {});
    client.clear();
    go('/');
    location.reload();
  };
  const here = path === '/' ? '/queue' : path;
  return (
    <header className="top">
      <Link to="/queue" className="brand">
        {t('brand')}
      </Link>
      <nav aria-label={t('places')}>
        {PLACES.filter(([, , roles]) => session.person.roles.some((role) => roles.includes(role))).map(([to, key]) => (
          <Link key={to} to={to} current={here === to || here.startsWith(`${to}/`)}>
            {t(key)}
          </Link>
        ))}
      </nav>
      <div className="who">
        <button type="button" className="button quiet" onClick={onPalette}>
          {t('find')} <kbd>Ctrl K</kbd>
        </button>
        <label className="line">
          <span className="visually-hidden">{t('language')}</span>
          <select value={language} onChange={(event) => setLanguage(event.target.value as Language)}>
            <option value="ar" lang="ar">
              العربية
            </option>
            <option value="fr" lang="fr">
              Français
            </option>
            <option value="en" lang="en">
              English
            </option>
          </select>
        </label>
        <span>{session.person.name}</span>
        <button type="button" className="button quiet" onClick={leave}>
          {t('leave')}
        </button>
      </div>
    </header>
  );
}

/** Single keys are for reading, never while somebody types. */
export function isTyping(event: KeyboardEvent): boolean {
  const target = event.target as HTMLElement;
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}
