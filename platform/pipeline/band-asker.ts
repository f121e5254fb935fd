import { setTimeout as wait } from 'node:timers/promises';
import { fault } from '@sanad/base/fault';
import {
  type Answer,
  bandOfEntry,
  bandOfKey,
  packAnswer,
  packAsk,
  unpackAnswer,
  unpackAsk,
} from '@sanad/campaigns/bands';
import type { Asked } from '@sanad/campaigns/shared-linker';
import type { BandHolder } from './band-holder.ts';
import { shareBands } from './band-shares.ts';
import type { BandStore } from './band-store.ts';
import type { PostStream } from './stream.ts';

/** Asks all bands, as they were after a settled batch. */
export type AskVersion = (version: number, keys: Int32Array, entries: Int32Array) => Promise<readonly Asked[]>;

export type AskDeps = {
  readonly stream: Pick<PostStream, 'request'>;
  readonly store: Pick<BandStore, 'workers'>;
  /** this worker, which is not asked over the wire */
  readonly name: string;
  readonly holder: Pick<BandHolder, 'answer'>;
  /** whether there is no more use in asking */
  readonly ends: () => boolean;
};

const AGAIN = 100;
/** What one message asks for at most, and how long an answer may be. */
const KEYS = 50_000;
const ENTRIES = 2000;
const LONGEST = 900_000;
const NOT_HERE = new Uint8Array(0);
const TOO_LONG = Uint8Array.of(0);

type Part = { readonly keys: Int32Array; readonly entries: Int32Array };

/** Answers over the wire from what a worker holds. */
export function serveBands(
  stream: Pick<PostStream, 'reply'>,
  name: string,
  holder: Pick<BandHolder, 'answer'>,
  stop: AbortSignal,
): void {
  const answer = async (data: Uint8Array): Promise<Uint8Array> => {
    const found = await holder.answer(unpackAsk(data));
    const bytes = found === null ? NOT_HERE : packAnswer(found);
    return bytes.length > LONGEST ? TOO_LONG : bytes;
  };
  stream.reply(name, answer, stop);
}

/** Asks each holder for what is in its bands; what one does not have or does not answer is asked again of whoever holds it then. */
export function askBands({ stream, store, name, holder, ends }: AskDeps): AskVersion {
  let shares: readonly string[] = [];

  const one = async (worker: string, version: number, part: Part): Promise<Asked[] | null> => {
    const asked = (answer: Answer | null): Asked[] | null => (answer === null ? null : [{ ...part, answer }]);
    if (worker === name) return asked(await holder.answer({ version, ...part }));
    const bytes = await stream.request(worker, packAsk({ version, ...part }));
    if (bytes === null || bytes.length === NOT_HERE.length) return null;
    if (bytes.length > TOO_LONG.length) return asked(unpackAnswer(bytes));
    const halves = await Promise.all(halve(part).map((half) => one(worker, version, half)));
    return halves.some((half) => half === null) ? null : halves.flatMap((half) => half!);
  };

  return async (version, keys, entries) => {
    const out: Asked[] = [];
    for (let open: Part[] = [{ keys, entries }], n = 0; ; n++) {
      if (n > 0) await wait(AGAIN);
      if (n > 0 || shares.length === 0) shares = shareBands(await store.workers());
      if (ends()) throw fault('linking-ended', 'another worker links now');
      const missed: Part[] = [];
      await Promise.all(
        [...byHolder(open, shares)].flatMap(([worker, parts]) =>
          parts.map(async (part) => {
            const found = await one(worker, version, part);
            if (found === null) missed.push(part);
            else out.push(...found);
          }),
        ),
      );
      if (missed.length === 0) return out;
      open = missed;
    }
  };
}

// What is asked, by who holds it, in messages that are not too long. Of nobody nothing is asked: it stays open.
function byHolder(open: readonly Part[], shares: readonly string[]): Map<string, Part[]> {
  const lists = new Map<string, { keys: number[]; entries: number[] }>();
  const listOf = (band: number): { keys: number[]; entries: number[] } => {
    const worker = shares[band] ?? '';
    const known = lists.get(worker) ?? { keys: [], entries: [] };
    lists.set(worker, known);
    return known;
  };
  for (const { keys, entries } of open) {
    for (const key of keys) listOf(bandOfKey(key)).keys.push(key);
    for (const entry of entries) listOf(bandOfEntry(entry)).entries.push(entry);
  }
  return new Map(
    [...lists].map(([worker, { keys, entries }]) => {
      const parts: Part[] = [];
      for (let at = 0; at < keys.length; at += KEYS)
        parts.push({ keys: Int32Array.from(keys.slice(at, at + KEYS)), entries: new Int32Array(0) });
      for (let at = 0; at < entries.length; at += ENTRIES)
        parts.push({ keys: new Int32Array(0), entries: Int32Array.from(entries.slice(at, at + ENTRIES)) });
      return [worker, parts];
    }),
  );
}

function halve({ keys, entries }: Part): Part[] {
  const [k, e] = [keys.length >> 1, entries.length >> 1];
  return [
    { keys: keys.subarray(0, k), entries: entries.subarray(0, e) },
    { keys: keys.subarray(k), entries: entries.subarray(e) },
  ];
}
