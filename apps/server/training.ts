import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fault } from '@sanad/base/fault';
import { differences, type Release } from '@sanad/disclosure/release';
import { sha256 } from '@sanad/platform/crypto';
import { createTraining, type Training } from '@sanad/services/training';
import { base58 } from '@scure/base';
import type { Sanad } from './compose.ts';

/** Where trainers put exercises of their own, in the data folder. */
export const OWN_EXERCISES = 'exercises';
/** Multicodec prefix of an Ed25519 public key. */
const ED25519 = Uint8Array.of(0xed, 0x01);

type Judge = (candidate: Release, earlier: readonly Release[]) => boolean;

/** What judges releases in an exercise is what judges them outside: the attack of disclosure control, and its solver. */
export async function openJudge(): Promise<Judge> {
  const { openSolver } = await import('@sanad/platform/solver');
  const solver = await openSolver();
  return (candidate, earlier) => differences(candidate, earlier, solver).verdict === 'clear';
}

/** Builds the range's exercises on an open Sanad. */
export function buildTraining({ spine, newId, now }: Sanad, folder: string): Training {
  const { publicKey, sign } = spine.signer;
  let judge: Promise<Judge> | null = null;
  return createTraining({
    spine,
    newId,
    now,
    hash: sha256,
    newSeed: () => randomBytes(4).readUInt32BE(),
    openJudge: () => {
      judge ??= openJudge();
      return judge;
    },
    own: ownExercises(path.join(folder, OWN_EXERCISES)),
    badges: {
      multikey: multibase(Uint8Array.from([...ED25519, ...publicKey])),
      sign: async (message) => sign(message),
      multibase,
      hash: sha256,
    },
  });
}

/** Bytes in base58btc, with the letter that says so. */
function multibase(bytes: Uint8Array): string {
  return `z${base58.encode(bytes)}`;
}

function ownExercises(folder: string): { readonly file: string; readonly value: unknown }[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((file) => {
      try {
        return { file, value: JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as unknown };
      } catch (cause) {
        throw fault('exercise-malformed', `${file} is not JSON`, { cause, detail: { path: file, why: 'JSON' } });
      }
    });
}
