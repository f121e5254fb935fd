import type { Session } from '@sanad/wire/session';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { SESSION_LOST } from './api.ts';
import { countFor } from './care.ts';
import { CareNotice } from './care-notice.tsx';
import { type Desk, DeskContext, useDesk } from './desk.tsx';
import { FirstName } from './first-name.tsx';
import { useKeys } from './keys.ts';
import { Waiting } from './parts.tsx';
import { go, usePlace } from './place.ts';
import { QueuePage } from './queue/queue-page.tsx';
import { sessionOf } from './reads.ts';
import { SignIn } from './sign-in.tsx';
import { signerFor } from './signing.ts';
import { type Said, Toast } from './toast.tsx';
import { placesOf, Top } from './top.tsx';
import { TourOffer } from './tour-offer.tsx';
import { useWords } from './words.tsx';

const CampaignsPage = lazy(() => import('./campaign/campaigns-page.tsx'));
const AlarmsPage = lazy(() => import('./queue/alarms-page.tsx'));
const SecondPage = lazy(() => import('./queue/second-page.tsx'));
const CampaignPage = lazy(() => import('./campaign/campaign-page.tsx'));
const CasesPage = lazy(() => import('./case/cases-page.tsx'));
const LifecyclePage = lazy(() => import('./case/lifecycle-page.tsx'));
const CaseImportPage = lazy(() => import('./case/case-import-page.tsx'));
const CasePage = lazy(() => import('./case/case-page.tsx'));
const FiguresPage = lazy(() => import('./figures/figures-page.tsx'));
const FigurePage = lazy(() => import('./figures/figure-page.tsx'));
const WrittenPage = lazy(() => import('./figures/questions-page.tsx'));
const QuestionPage = lazy(() => import('./figures/question-page.tsx'));
const ReleasesPage = lazy(() => import('./figures/releases-page.tsx'));
const OthersPage = lazy(() => import('./figures/others-page.tsx'));
const PeoplePage = lazy(() => import('./office/people-page.tsx'));
const AuditPage = lazy(() => import('./office/audit-page.tsx'));
const MyOperationsPage = lazy(() => import('./case/my-operations-page.tsx'));
const OversightPage = lazy(() => import('./office/oversight-page.tsx'));
const RecoveriesPage = lazy(() => import('./office/recoveries-page.tsx'));
const ProgramsPage = lazy(() => import('./office/programs-page.tsx'));
const CarePage = lazy(() => import('./care-page.tsx'));
const MePage = lazy(() => import('./office/me-page.tsx'));
const TrainingPage = lazy(() => import('./training/training-page.tsx'));
const ExercisePage = lazy(() => import('./training/exercise-page.tsx'));
const ClassPage = lazy(() => import('./training/class-page.tsx'));
const DirectoryPage = lazy(() => import('./cooperation/directory-page.tsx'));
const IncomingPage = lazy(() => import('./cooperation/incoming-page.tsx'));
const RegisterPage = lazy(() => import('./cooperation/register-page.tsx'));
const RequestPage = lazy(() => import('./cooperation/request-page.tsx'));
const WorksheetPage = lazy(() => import('./cooperation/worksheet-page.tsx'));
const ReportsPage = lazy(() => import('./desk-reports/reports-page.tsx'));
const ReportPage = lazy(() => import('./desk-reports/report-page.tsx'));
const ComplaintPage = lazy(() => import('./desk-reports/complaint-page.tsx'));
const PatternsPage = lazy(() => import('./desk-reports/patterns-page.tsx'));
const BulletinsPage = lazy(() => import('./desk-reports/bulletins-page.tsx'));
const OpeningsPage = lazy(() => import('./desk-reports/openings-page.tsx'));
const VaultPage = lazy(() => import('./desk-reports/vault-page.tsx'));
const QuestionsPage = lazy(() => import('./desk-reports/questions-page.tsx'));
const ImportPage = lazy(() => import('./desk-reports/import-page.tsx'));
const NoticesPage = lazy(() => import('./awareness/notices-page.tsx'));
const NoticePage = lazy(() => import('./awareness/notice-page.tsx'));
const ChannelsPage = lazy(() => import('./awareness/channels-page.tsx'));
const PlanPage = lazy(() => import('./awareness/plan-page.tsx'));
const Palette = lazy(() => import('./palette.tsx'));
const Help = lazy(() => import('./help.tsx'));

const SIGNATURE_WAITS = 15_000;

export function App() {
  const { path, query } = usePlace();
  const client = useQueryClient();
  const token = query.get('token') ?? /^#\/sign-in\/(.+)$/.exec(location.hash)?.[1] ?? null;
  const entering = token !== null && (path === '/sign-in' || location.hash !== '');
  const session = useQuery({ ...sessionOf, enabled: !entering });
  useEffect(() => {
    const lost = (): void => {
      void client.resetQueries({ queryKey: ['session'] });
    };
    addEventListener(SESSION_LOST, lost);
    return () => removeEventListener(SESSION_LOST, lost);
  }, [client]);
  if (entering) return <SignIn token={token} onDone={() => session.refetch()} />;
  if (session.isPending) return <Waiting />;
  if (!session.data) return <SignIn token={null} onDone={() => session.refetch()} />;
  return <Room session={session.data} />;
}

function Room({ session }: { session: Session }) {
  countFor(session.person.id);
  const { path } = usePlace();
  const { t } = useWords();
  const client = useQueryClient();
  const [said, setSaid] = useState<Said | null>(null);
  const [asking, setAsking] = useState<'palette' | 'help' | null>(null);
  const signer = useRef<Promise<Desk['sign']> | null>(null);
  const revoked = session.keys.flatMap((key) => (key.revoked ? [key.id] : [])).join(' ');
  const signedUnder = useRef(revoked);
  useEffect(() => {
    // After a key was revoked the next one is made and enrolled.
    if (signedUnder.current !== revoked) signer.current = null;
    signedUnder.current = revoked;
    signer.current ??= signerFor(session);
    signer.current.then(
      () => client.invalidateQueries({ queryKey: ['session'] }),
      () => setSaid({ id: Date.now(), text: t('signing-impossible') }),
    );
  }, [session, revoked, client, t]);
  useKeys({ palette: () => setAsking('palette'), help: () => setAsking('help') });
  const gone = useCallback(() => setSaid(null), []);
  const desk = useMemo(
    (): Desk => ({
      session,
      mayWork: session.person.roles.some((role) => role !== 'auditor'),
      mayInvestigate: session.person.roles.some((role) => role === 'investigator' || role === 'supervisor'),
      sign: async (statement) => {
        const late = new Promise<never>((_, reject) =>
          setTimeout(() => reject(new Error('the signature is late')), SIGNATURE_WAITS),
        );
        return (await Promise.race([signer.current!, late]))(statement);
      },
      say: (text, undo) => setSaid(undo ? { id: Date.now(), text, undo } : { id: Date.now(), text }),
      open: setAsking,
    }),
    [session],
  );
  return (
    <DeskContext.Provider value={desk}>
      <div className="frame">
        <a className="skip" href="#content">
          {t('skip')}
        </a>
        {session.purpose === 'training' ? (
          <>
            <aside className="banner training">{t('training')}</aside>
            <p className="banner-on-paper" aria-hidden="true">
              {t('training')}
            </p>
          </>
        ) : session.madeUp ? (
          <aside className="banner">{t('made-up')}</aside>
        ) : null}
        <Top session={session} />
        <CareNotice key={session.person.id} path={path} />
        {!session.unnamed && (path === '/queue' || path === '/') ? <TourOffer /> : null}
        <main id="content" tabIndex={-1}>
          <Suspense fallback={<Waiting />}>{session.unnamed ? <FirstName /> : <Page />}</Suspense>
        </main>
        <Toast said={said} onGone={gone} />
        <Suspense>
          {asking === 'palette' ? <Palette onClose={() => setAsking(null)} /> : null}
          {asking === 'help' ? <Help onClose={() => setAsking(null)} /> : null}
        </Suspense>
      </div>
    </DeskContext.Provider>
  );
}

/** Where somebody arrives: the first place that her roles open, her own page when there is none. */
function Home() {
  const { session } = useDesk();
  const first = placesOf(session)[0]?.to ?? '/me';
  useEffect(() => {
    if (first !== '/queue') go(first, { replace: true });
  }, [first]);
  return first === '/queue' ? <QueuePage /> : <Waiting />;
}

function Page() {
  const { path } = usePlace();
  const [, place, id, more] = path.split('/');
  const before = useRef(path);
  useEffect(() => {
    if (before.current === path) return;
    before.current = path;
    document.getElementById('content')?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [path]);
  switch (place) {
    case 'campaigns':
      return id ? <CampaignPage key={id} id={id} /> : <CampaignsPage />;
    case 'alarms':
      return <AlarmsPage />;
    case 'second':
      return <SecondPage />;
    case 'cases':
      if (id === 'lifecycle') return <LifecyclePage />;
      if (id === 'import') return <CaseImportPage />;
      return id ? <CasePage key={id} id={id} /> : <CasesPage />;
    case 'figures':
      if (id === 'count') return <FigurePage />;
      if (id === 'questions') return more ? <QuestionPage key={more} id={more} /> : <WrittenPage />;
      if (id === 'releases') return <ReleasesPage />;
      return id === 'others' ? <OthersPage /> : <FiguresPage />;
    case 'people':
      return <PeoplePage />;
    case 'audit':
      return <AuditPage />;
    case 'cooperation':
      if (id === 'case' && more) return <WorksheetPage key={more} id={more} />;
      if (id === 'incoming') return <IncomingPage />;
      if (id === 'directory') return <DirectoryPage />;
      return id ? <RequestPage key={id} id={id} /> : <RegisterPage />;
    case 'reports':
      if (id === 'new') return <ComplaintPage />;
      if (id === 'patterns') return <PatternsPage />;
      if (id === 'bulletins') return <BulletinsPage />;
      if (id === 'openings') return <OpeningsPage />;
      if (id === 'questions') return <QuestionsPage />;
      if (id === 'import') return <ImportPage />;
      return id ? <ReportPage key={id} id={id} /> : <ReportsPage />;
    case 'vault':
      return <VaultPage />;
    case 'awareness':
      if (id === 'plan') return <PlanPage />;
      if (id === 'channels') return <ChannelsPage />;
      return id ? <NoticePage key={id} id={id} /> : <NoticesPage />;
    case 'training':
      if (id === 'class') return <ClassPage />;
      return id ? <ExercisePage key={id} id={id} /> : <TrainingPage />;
    case 'operations':
      return <MyOperationsPage />;
    case 'oversight':
      return <OversightPage />;
    case 'recoveries':
      return <RecoveriesPage />;
    case 'programs':
      return <ProgramsPage />;
    case 'care':
      return <CarePage />;
    case 'me':
      return <MePage />;
    default:
      return <Home />;
  }
}
