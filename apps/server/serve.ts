import path from 'node:path';
import { cosignedNotes } from '@sanad/platform/witness';
import type { Role } from '@sanad/wire/common';
import { accountRoutes } from './accounts-admin.ts';
import { answerRoutes } from './answer-routes.ts';
import { createAnswers } from './answers.ts';
import { awarenessFileRoutes } from './awareness-files.ts';
import { mountBatches } from './batches.ts';
import type { Sanad } from './compose.ts';
import { letterRoutes } from './cooperation-letters.ts';
import { dossierRoutes } from './dossier-routes.ts';
import { startDropFolder } from './drop-folder.ts';
import { associationRoutes, withoutRegister } from './edition.ts';
import { openEntry } from './entry/entry.ts';
import { mountOfflineRecovery } from './entry/offline-recovery.ts';
import type { EntrySettings } from './entry/settings.ts';
import { erasureRoutes } from './erasure-routes.ts';
import { createExhibitRoom } from './exhibit-room.ts';
import { startHousekeeping } from './housekeeping.ts';
import { createHttp } from './http.ts';
import { openKnownFiles } from './known-files.ts';
import { ledgerRoutes } from './ledger-routes.ts';
import { listen } from './listen.ts';
import { LOCAL_PERSON } from './machine-account.ts';
import { mountOperate } from './operate-route.ts';
import { buildPages, mountPages } from './pages.ts';
import { newLocalToken, removePlace, writePlace } from './places.ts';
import { createPortal } from './portal.ts';
import { buildPortalFiles } from './portal-files.ts';
import { mountRange, type RangeOptions } from './range.ts';
import { classRoutes } from './range-class.ts';
import { createReads } from './reads.ts';
import { createRefusals } from './refusals.ts';
import { mountSeal } from './seal-route.ts';
import { identifyWith, mountSession } from './session-routes.ts';
import { createSessions, type Sessions } from './sessions.ts';
import { buildTraining } from './training.ts';
import { mountVerifier } from './verifier-page.ts';
import { startWebhookPost } from './webhook-post.ts';
import { mountWitness } from './witness-route.ts';

export type Running = {
  readonly url: string;
  readonly sessions: Sessions;
  readonly token: string;
  /** writes what waits, stops listening, closes the spine */
  stop(): Promise<void>;
};

export type ServeOptions = {
  readonly folder: string;
  readonly host: string;
  readonly port: number;
  /** without pages only the API answers (tests, workers) */
  readonly pages: boolean;
  readonly log: (message: string) => void;
  /** how people get in: the address of the pages, an account elsewhere */
  readonly entry?: EntrySettings;
  /** of a training range: serves pages and chats of its world */
  readonly range?: RangeOptions;
  /** of a training range: throws away what the class did and makes it new; its trainer then signs in with this token */
  readonly again?: (token: string) => void;
};

/** Where the public portal stands beside the console. */
export const PORTAL = '/portal';

/** The person in whose name the command line of this user acts. */

/** Starts the server on an open Sanad and answers when it listens. */
export async function startServer(sanad: Sanad, options: ServeOptions): Promise<Running> {
  const { spine, people, triage } = sanad;
  const localPerson = await ensurePerson(sanad, LOCAL_PERSON, ['investigator']);
  const sessions = createSessions(Date.now);
  sanad.links.make = (person) => sessions.makeLink(person);
  let port = options.port;
  const entry = openEntry(people, sessions, {
    folder: options.folder,
    settings: options.entry ?? {},
    port: () => port,
  });
  const token = newLocalToken();
  const log = (error: unknown, where: string): void =>
    options.log(`${where}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  const reads = createReads(spine, (error) => log(error, 'reads'));
  const refusals = createRefusals(spine, (error) => log(error, 'refusals'));
  let madeUp = await triage.hasMadeUp();
  await triage.lookAgain().catch((error) => log(error, 'alarms'));
  const sessionDeps = {
    ...entry.deps,
    place: {
      edition: spine.genesis.edition,
      purpose: spine.genesis.purpose,
      installation: spine.genesis.origin,
      engine: sanad.engine,
    },
    madeUp: () => madeUp,
    localToken: { token, person: localPerson },
  };
  const identify = identifyWith(sessionDeps);
  const training = buildTraining(sanad, options.folder);
  let drop: { stop(): Promise<void> } | null = null;
  const housekeeping = startHousekeeping(sanad, (error) => log(error, 'retention'));
  const post = startWebhookPost(sanad.webhooks, (error) => log(error, 'webhooks'));
  const known = openKnownFiles(process.env['SANAD_KNOWN_FILES'], {
    pictures: sanad.intake.knownPictures,
    folder: options.folder,
    log,
  });
  const room = createExhibitRoom(sanad, { folder: options.folder, log, env: process.env, known });
  const app = createHttp({
    routes: [
      ...people.routes,
      ...accountRoutes(people, sessions),
      ...entry.routes,
      ...(spine.genesis.edition === 'ngo' ? associationRoutes(triage.routes, sanad.intake.mark) : triage.routes),
      ...sanad.exhibits.routes,
      ...(spine.genesis.edition === 'ngo' ? withoutRegister(sanad.cases.routes) : sanad.cases.routes),
      ...sanad.accounts.routes,
      ...sanad.intake.routes,
      ...sanad.webhooks.routes,
      ...sanad.audit.routes,
      ...sanad.awareness.routes,
      ...awarenessFileRoutes(sanad),
      ...training.routes,
      ...classRoutes({ people, sessions, again: options.again ?? null }),
      ...sanad.cooperation.routes,
      ...letterRoutes(sanad),
      ...answerRoutes(sanad, () => siteOf(options.entry?.origin, port)),
      ...ledgerRoutes(spine, people),
      ...erasureRoutes(spine, people.names),
      ...dossierRoutes(sanad, () => cosignedNotes(options.folder)),
      ...room.routes,
    ],
    identify,
    reads,
    refusals,
    answers: createAnswers(),
    guardCase: (id, caller) => sanad.cases.refuseHidden(id, caller),
    caseOfExhibit: async (id) => (await sanad.exhibits.find(id))?.case ?? null,
    log,
  });
  mountSession(app, sessionDeps);
  mountBatches(app, triage, identify, spine.genesis.purpose);
  mountSeal(app, sanad, identify);
  room.mount(app, identify);
  await mountWitness(app, spine, options.folder, identify);
  mountOperate(app, spine, identify);
  mountOfflineRecovery(app, people, sessions, options.folder, entry.deps.site, identify);
  app.get('/livez', (context) => context.text('ok'));
  app.get('/readyz', async (context) => {
    try {
      await spine.ready();
      madeUp = await triage.hasMadeUp();
      return context.text('ok');
    } catch (error) {
      return context.text(error instanceof Error ? error.message : 'not ready', 503);
    }
  });
  if (options.range && spine.genesis.purpose === 'training') mountRange(app, options.range);
  if (options.pages) {
    const deps = {
      intake: sanad.intake,
      awareness: sanad.awareness,
      site: sanad.kitSite,
      accounts: sanad.accounts,
      spine,
      folder: options.folder,
      known,
      clock: Date.now,
      log,
    };
    drop = startDropFolder(path.join(options.folder, 'drop'), sanad.intake, (error) => log(error, 'drop'));
    app.route(PORTAL, createPortal(deps, await buildPortalFiles(), PORTAL));
    mountVerifier(app);
    mountPages(app, await buildPages());
  }

  const main = await listen(app.fetch, options.host, options.port, options.entry?.tls);
  port = main.port;
  const { url } = main;
  sanad.site.portal = `${options.entry?.origin?.replace(/\/$/, '') ?? url}${PORTAL}`;
  // The command line of this machine goes on without a certificate, on a port that only this machine reaches.
  const local = options.entry?.tls ? await listen(app.fetch, '127.0.0.1', 0) : main;
  writePlace(options.folder, { url: local.url, token, pid: process.pid });
  return {
    url,
    sessions,
    token,
    stop: async () => {
      removePlace(options.folder);
      known.stop();
      await main.stop();
      if (local !== main) await local.stop();
      await post.stop();
      await drop?.stop();
      await housekeeping.stop();
      await reads.flush();
      await refusals.flush();
      await sanad.awareness.flush();
      await sanad.close();
    },
  };
}

/** Finds or enrols an account that the program itself needs. */
export async function ensurePerson(sanad: Sanad, name: string, roles: readonly Role[]): Promise<string> {
  const known = await sanad.people.findByName(name);
  return known ? known.id : sanad.people.enroll('system', { name, roles, language: 'ar' });
}

/** Where the public pages are: what a code on paper opens. */
function siteOf(origin: string | undefined, port: number): string {
  return `${(origin ?? `http://127.0.0.1:${port}`).replace(/\/$/, '')}${PORTAL}`;
}
