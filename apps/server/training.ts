import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fault } from '@sanad/base/fault';
import { differences, type Release } from '@sanad/disclosure/release';
import { openSolver } from '@sanad/platform/solver';
import { createTraining, type Training } from '@sanad/services/training';
import { base58 } from '@scure/base';
import type { Sanad } from './compose.ts';

/** Where trainers put exercises of their own, in the data folder. */
export const OWN_EXERCISES = 'exercises';
/** Multicodec prefix of an Ed25519 public key. */
const ED25519 = Uint8Array.of(0xed, 0x01);

/** Builds the range's exercises on an open Sanad; the solver is what judges releases outside training too. */
export async function openTraining(sanad: Sanad, folder: string): Promise<Training> {
  const { spine, newId, now } = sanad;
  const solver = await openSolver();
  const { publicKey, sign } = spine.signer;
  return createTraining({
    spine,
    newId,
    now,
    hash,
    newSeed: () => randomBytes(4).readUInt32BE(),
    isSafe: (candidate: Release, earlier: readonly Release[]) =>
      differences(candidate, earlier, solver).verdict === 'clear',
    own: ownExercises(path.join(folder, OWN_EXERCISES)),
    badges: {
      multikey: `z${base58.encode(Uint8Array.from([...ED25519, ...publicKey]))}`,
      sign: async (message) => sign(message),
      multibase: (bytes) => `z${base58.encode(bytes)}`,
      hash,
    },
  });
}

function ownExercises(folder: string): unknown[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      try {
        return JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as unknown;
      } catch (cause) {
        throw fault('exercise-malformed', `${name} is not JSON`, { cause, detail: { path: name, why: 'JSON' } });
      }
    });
}

function hash(data: Uint8Array): Uint8Array {
  return createHash('sha256').update(data).digest();
}
