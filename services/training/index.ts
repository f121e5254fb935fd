import type { Language } from '@sanad/wire/common';
import type { Exercise } from '@sanad/wire/exercise';
import type { Route } from '@sanad/wire/route';
import { type OwnExercise, readExercise, readOwnExercise } from './catalogue.ts';
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
import contract from './exercises/16-contract.json' with { type: 'json' };
import { type Lint, lintExercise } from './lint.ts';
import type { Tools } from './made.ts';
import { type TrainingDeps, trainingRoutes } from './routes.ts';
import { trainingProjector } from './views.ts';
import { EASY, HARD, makeWorld, NORMAL, type World } from './world.ts';
import { chatOf, indexOf, pageOf, reportsCsv, SCREENSHOTS, TALKS, talkOf, type WorldTalk } from './world-files.ts';

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
  contract,
];

/** @param own exercises that trainers wrote; one with the id of ours stands in its place */
export function createTraining(
  deps: Omit<TrainingDeps, 'exercises'> & { readonly own: readonly OwnExercise[] },
): Training {
  const all = [...EXERCISES.map(readExercise), ...deps.own.map(readOwnExercise)];
  const byId = new Map(all.map((one) => [one.id, one]));
  const exercises = [...byId.values()].sort((a, b) => a.number - b.number || (a.id < b.id ? -1 : 1));
  return { exercises, routes: trainingRoutes({ ...deps, exercises }) };
}

export const DIFFICULTIES = { easy: EASY, normal: NORMAL, hard: HARD } as const;
export type DifficultyName = keyof typeof DIFFICULTIES;

/** The whole made-up world of a range. @param posts how many; default: what the difficulty says */
export function worldOf(seed: number, difficulty: DifficultyName, posts?: number): World {
  const wanted = DIFFICULTIES[difficulty];
  return makeWorld(seed, posts === undefined ? wanted : { ...wanted, posts });
}

/** Posts of a world as lines to receive: what they were made as is left out. */
export function linesOf({ posts }: World): string {
  return posts
    .map(({ id, text, at, author, platform }) =>
      JSON.stringify({ id, text, at, author, platform, madeUp: true, training: true }),
    )
    .join('\n');
}

const PAGES = 20;

/** What a range serves to be captured and imported, by path below its root; null for anything else. */
export function fileOf(world: World, path: string, root: string): { text: string; mime: string } | null {
  const lures = world.posts.filter(({ truth }) => truth.kind === 'lure').slice(0, PAGES);
  const html = (text: string) => ({ text, mime: 'text/html; charset=utf-8' });
  if (path === '') return html(indexOf(lures, root));
  if (path === 'posts.jsonl') return { text: `${linesOf(world)}\n`, mime: 'application/jsonl; charset=utf-8' };
  if (path === 'reports.csv') return { text: reportsCsv(world), mime: 'text/csv; charset=utf-8' };
  const [, kind, id] = /^(pages|chats)\/([a-z0-9-]+)$/.exec(path) ?? [];
  const post = kind === 'pages' ? lures.find((one) => one.id === id) : undefined;
  if (post) return html(pageOf(post));
  const chat = kind === 'chats' ? Number(id) : 0;
  return chat >= 1 && chat <= TALKS ? { text: chatOf(talkOf(world, chat)), mime: 'text/plain; charset=utf-8' } : null;
}

/** The conversation of which a screenshot is asked for, by path below the range's root; null for anything else. */
export function screenshotOf(world: World, path: string): WorldTalk | null {
  const n = Number(/^screenshots\/([1-9])\.png$/.exec(path)?.[1] ?? 0);
  return n >= 1 && n <= SCREENSHOTS ? talkOf(world, n) : null;
}

/** What is wrong with an exercise that a trainer wrote; nothing: it can be used. */
export function checkExercise(value: unknown, tools: Omit<Tools, 'seed'>, language: Language): readonly Lint[] {
  return lintExercise(value, tools, language);
}
