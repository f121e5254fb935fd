import { toHex, utf8 } from '@sanad/base/bytes';
import type { ChannelState } from '@sanad/wire/intake';
import type { Route } from '@sanad/wire/route';
import { stateOfChannels } from './channels.ts';
import { CHANNELS } from './data/channels.ts';
import type { IntakeDeps } from './deps.ts';
import { deskWorkRoutes } from './desk-routes.ts';
import { createEscrows, type Escrows, type Oprf } from './escrow.ts';
import { handoverRoutes } from './handover-routes.ts';
import { createKnownPictures, type KnownPictures, type PlainOprf } from './known-pictures.ts';
import { channelChecks } from './queries.ts';
import { createReports, type Reports } from './reports.ts';
import { intakeRoutes } from './routes.ts';
import { sealedNameRoutes } from './sealed-name-routes.ts';
import { listSealedNames } from './sealed-names.ts';
import { createSecrets } from './secrets.ts';
import { vaultRoutes } from './vault-routes.ts';
import { intakeProjector } from './views.ts';
import { finishWithdrawals } from './withdrawals.ts';

/** Intake: what comes from the public, and whom the public may turn to. */
export type Intake = {
  readonly routes: readonly Route[];
  /** every channel with its state */
  channels(): Promise<ChannelState[]>;
  /** the channels that the public sees now, emergency first */
  shownChannels(): Promise<ChannelState[]>;
  readonly reports: Reports;
  readonly escrows: Escrows;
  readonly knownPictures: KnownPictures;
  /** what was taken back and is still there is destroyed now */
  finish(): Promise<string[]>;
  /** persons of these cases whose names stand in the vault, each under a key of her own */
  namedIn(cases: readonly string[]): Promise<string[]>;
  /** a mark of a contact that only this installation can make */
  mark(contact: string): Promise<string>;
};

export type { PeerPort } from './deps.ts';
export type { Escrows } from './escrow.ts';
export type { KnownPictures } from './known-pictures.ts';
export type { NewCode, Reports, TakenReport } from './reports.ts';

export const projector = intakeProjector;

export function createIntake(deps: IntakeDeps & { readonly oprf: Oprf; readonly plainOprf: PlainOprf }): Intake {
  const { spine, now, random, oprf, newId, hash } = deps;
  const secrets = createSecrets(spine, random);
  const reports = createReports(deps);
  const channels = async () => stateOfChannels(CHANNELS, await channelChecks(spine.views), now());
  return {
    routes: [
      ...intakeRoutes(deps),
      ...deskWorkRoutes(deps, reports, secrets),
      ...vaultRoutes(deps),
      ...sealedNameRoutes(deps),
      ...handoverRoutes(deps),
    ],
    reports,
    finish: () => finishWithdrawals(spine),
    namedIn: async (cases) => (await listSealedNames(spine.views, cases)).map(({ party }) => party),
    mark: async (contact) => toHex(deps.hmac(await secrets.of('marks'), utf8(`shown\n${contact}`))),
    escrows: createEscrows({ spine, secrets, oprf, newId, hash }),
    knownPictures: createKnownPictures(secrets, deps.plainOprf),
    channels,
    shownChannels: async () => (await channels()).filter((one) => one.shown),
  };
}
