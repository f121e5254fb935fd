import { fromBase64, toBase64 } from '@sanad/base/bytes';
import { fault } from '@sanad/base/fault';

/** The text of a checkpoint (C2SP `tlog-checkpoint`); signed, it is a note (`@sanad/evidence/note`). */
export type Checkpoint = {
  readonly origin: string;
  readonly size: number;
  readonly root: Uint8Array;
  readonly extensions: readonly string[];
};

const SIZE = /^(?:0|[1-9][0-9]{0,15})$/;

/**
 * Writes the text: origin, number of leaves, root in base64, then extension lines.
 * @throws `checkpoint-malformed`
 * @example formatCheckpoint({ origin: 'example.org/log', size: 0, root, extensions: [] })
 */
export function formatCheckpoint(checkpoint: Checkpoint): string {
  const lines = [checkpoint.origin, String(checkpoint.size), toBase64(checkpoint.root), ...checkpoint.extensions];
  const text = `${lines.join('\n')}\n`;
  parseCheckpoint(text);
  return text;
}

/** Reads the text; each checkpoint has one spelling. @throws `checkpoint-malformed` */
export function parseCheckpoint(text: string): Checkpoint {
  const lines = text.split('\n');
  if (lines.pop() !== '' || lines.length < 3) throw malformed('lines');
  const [origin, size, encoded, ...extensions] = lines as [string, string, string, ...string[]];
  if (origin === '' || extensions.includes('')) throw malformed('empty line');
  if (!SIZE.test(size) || !Number.isSafeInteger(Number(size))) throw malformed('size');
  let root: Uint8Array;
  try {
    root = fromBase64(encoded);
  } catch (cause) {
    throw malformed('root', cause);
  }
  if (root.length !== 32) throw malformed('root');
  return { origin, size: Number(size), root, extensions };
}

function malformed(what: string, cause?: unknown) {
  return fault('checkpoint-malformed', `the checkpoint is malformed: ${what}`, { cause, detail: { what } });
}
