import type { Exercise } from '@sanad/wire/exercise';
import type { Route } from '@sanad/wire/route';
import { readExercise } from './catalogue.ts';
import capture from './exercises/01-capture.json' with { type: 'json' };
import custody from './exercises/02-custody.json' with { type: 'json' };
import elements from './exercises/03-elements.json' with { type: 'json' };
import routing from './exercises/04-route.json' with { type: 'json' };
import request from './exercises/05-request.json' with { type: 'json' };
import times from './exercises/06-times.json' with { type: 'json' };
import offers from './exercises/07-offers.json' with { type: 'json' };
import contact from './exercises/08-first-contact.json' with { type: 'json' };
import redaction from './exercises/09-redaction.json' with { type: 'json' };
import posters from './exercises/10-posters.json' with { type: 'json' };
import minors from './exercises/11-minors.json' with { type: 'json' };
import release from './exercises/12-release.json' with { type: 'json' };
import testify from './exercises/13-testify.json' with { type: 'json' };
import tip from './exercises/14-tip.json' with { type: 'json' };
import campaign from './exercises/15-campaign.json' with { type: 'json' };
import { type TrainingDeps, trainingRoutes } from './routes.ts';
import { trainingProjector } from './views.ts';

/** The range: exercises on made-up cases, graded by their ground truth; recorded only where the ledger is for training. */
export type Training = { readonly routes: readonly Route[]; readonly exercises: readonly Exercise[] };

export const projector = trainingProjector;

/** Ours, as they are written. */
export const EXERCISES: readonly unknown[] = [
  capture,
  custody,
  elements,
  routing,
  request,
  times,
  offers,
  contact,
  redaction,
  posters,
  minors,
  release,
  testify,
  tip,
  campaign,
];

/** @param own exercises that trainers wrote; one with the id of ours stands in its place */
export function createTraining(deps: Omit<TrainingDeps, 'exercises'> & { readonly own: readonly unknown[] }): Training {
  const byId = new Map([...EXERCISES, ...deps.own].map(readExercise).map((one) => [one.id, one]));
  const exercises = [...byId.values()].sort((a, b) => a.number - b.number || (a.id < b.id ? -1 : 1));
  return { exercises, routes: trainingRoutes({ ...deps, exercises }) };
}
