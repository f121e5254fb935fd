import type { ChannelState } from '@sanad/wire/intake';
import type { Route } from '@sanad/wire/route';
import { stateOfChannels } from './channels.ts';
import { CHANNELS } from './data/channels.ts';
import { channelChecks } from './queries.ts';
import { createReports, type Reports } from './reports.ts';
import { type IntakeDeps, intakeRoutes } from './routes.ts';
import { intakeProjector } from './views.ts';

/** Intake: what comes from the public, and whom the public may turn to. */
export type Intake = {
  readonly routes: readonly Route[];
  /** the channels that the public sees now, emergency first */
  shownChannels(): Promise<ChannelState[]>;
  readonly reports: Reports;
};

export type { Reports } from './reports.ts';

export const projector = intakeProjector;

export function createIntake(deps: IntakeDeps): Intake {
  const { spine, now } = deps;
  return {
    routes: intakeRoutes(deps),
    reports: createReports(deps),
    shownChannels: async () =>
      stateOfChannels(CHANNELS, await channelChecks(spine.views), now()).filter((one) => one.shown),
  };
}
