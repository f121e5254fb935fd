import { Refused, send } from '../api.ts';
import { digestOfBytes } from '../digest-of.ts';

const PIECE = 512 * 1024;

/** Sends a file in pieces, each with its offset and digest; answers the upload and the digest of the whole. */
export async function uploadFile(
  file: File,
  onProgress: (share: number) => void,
): Promise<{ upload: string; sha256: string }> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const { body } = await send<{ id: string }>('POST', '/v1/uploads', { size: bytes.length });
  for (let at = 0; at < bytes.length; at += PIECE) {
    const piece = bytes.subarray(at, at + PIECE);
    await putPiece(`/v1/uploads/${body.id}?offset=${at}&digest=${await digestOfBytes(piece)}`, piece);
    onProgress(Math.min(1, (at + piece.length) / bytes.length));
  }
  return { upload: body.id, sha256: await digestOfBytes(bytes) };
}

/** A piece that did not arrive is sent again: the server passes over what it has. */
async function putPiece(path: string, piece: Uint8Array<ArrayBuffer>): Promise<void> {
  for (let left = 3; ; left--) {
    const answer = await fetch(path, { method: 'PUT', body: piece }).catch(() => null);
    if (answer?.ok) return;
    if (answer && answer.status < 500) throw new Refused(await answer.json());
    if (left === 0) throw new Refused({ type: 'about:blank', title: 'offline', status: 0, code: 'offline' });
    await new Promise((done) => setTimeout(done, 1000));
  }
}
