import { createHash } from 'node:crypto';
import { appendFile, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { fromHex, toHex } from '@sanad/base/bytes';
import { pdqFromHex } from '@sanad/campaigns/pdq';
import { PDQ_EXCERPTS, pdqExcerpts } from '@sanad/campaigns/pdq-excerpts';
import type { KnownPictures } from '@sanad/services/intake';
import { pictureQuestion, pictureTag } from '@sanad/wire/known-files';

const STATE = 32;
const HASH = 32;
const TAG = 5;
const RECORD = HASH + PDQ_EXCERPTS * TAG;
/** So many pictures are made before they are written down. */
const TOGETHER = 50;

/**
 * The tags of listed pictures: sixteen evaluations each, made between other things and kept beside the ledger, picture by
 * picture, so that neither a stop nor a longer list begins anew.
 */
export async function makePictureTags(
  pictures: readonly string[],
  deps: {
    readonly output: KnownPictures['output'];
    readonly folder: string;
    readonly log: (error: unknown) => void;
    readonly isOver: () => boolean;
    /** is told what is there, at the start and each time that it is a quarter more */
    readonly onMade: (tags: ReadonlySet<number>) => void;
  },
): Promise<ReadonlySet<number>> {
  const tags = new Set<number>();
  if (pictures.length === 0) return tags;
  const file = path.join(deps.folder, 'known-pictures.bin');
  // Tags under another key are of no use; one evaluation tells.
  const state = createHash('sha256')
    .update(await deps.output(pictureQuestion('state')))
    .digest();
  const kept = await readKept(file, state, new Set(pictures));
  for (const record of kept.values()) for (const tag of tagsIn(record)) tags.add(tag);
  if (kept.size > 0) deps.onMade(tags);

  let canWrite = true;
  const write = async (work: () => Promise<void>): Promise<void> => {
    if (!canWrite) return;
    await work().catch((error) => {
      canWrite = false;
      deps.log(error);
    });
  };
  await write(async () => {
    await writeFile(`${file}.new`, Buffer.concat([state, ...kept.values()]), { mode: 0o600 });
    await rename(`${file}.new`, file);
  });
  const fresh: Uint8Array[] = [];
  const keep = () => write(() => appendFile(file, Buffer.concat(fresh.splice(0))));
  let shown = kept.size;
  let made = kept.size;
  for (const picture of pictures) {
    if (kept.has(picture)) continue;
    const record = Buffer.alloc(RECORD);
    record.set(fromHex(picture));
    for (const [n, excerpt] of pdqExcerpts(pdqFromHex(picture)).entries()) {
      if (deps.isOver()) break;
      record.writeUIntBE(pictureTag(await deps.output(pictureQuestion(excerpt))), HASH + n * TAG, TAG);
      await setImmediate();
    }
    if (deps.isOver()) break;
    for (const tag of tagsIn(record)) tags.add(tag);
    made++;
    if (fresh.push(record) === TOGETHER) await keep();
    if (made < shown * 1.25 + 8) continue;
    shown = made;
    deps.onMade(tags);
  }
  if (fresh.length > 0) await keep();
  return tags;
}

/** What was kept of these pictures under this key; a record that breaks off is made anew. */
async function readKept(
  file: string,
  state: Uint8Array,
  pictures: ReadonlySet<string>,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const kept = new Map<string, Uint8Array>();
  const bytes = await readFile(file).catch(() => Buffer.alloc(0));
  if (!bytes.subarray(0, STATE).equals(state)) return kept;
  for (let at = STATE; at + RECORD <= bytes.length; at += RECORD) {
    const picture = toHex(bytes.subarray(at, at + HASH));
    if (pictures.has(picture)) kept.set(picture, bytes.subarray(at, at + RECORD));
  }
  return kept;
}

function* tagsIn(record: Uint8Array): Generator<number> {
  const bytes = Buffer.from(record.buffer, record.byteOffset, record.length);
  for (let at = HASH; at < RECORD; at += TAG) yield bytes.readUIntBE(at, TAG);
}
