import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fromBase64, toBase64, toHex, utf8 } from '@sanad/base/bytes';
import { fault, isFault } from '@sanad/base/fault';
import type { CustodySignature } from '@sanad/evidence/custody';
import { sha256, signerOf } from '@sanad/platform/crypto';
import type { LooseFile } from '@sanad/server/seal';
import { statementText } from '@sanad/wire/statement';

/** Where the signing key of whoever works at this command line lies: with her own settings, not with the data. */
export function personKeyFile(env: NodeJS.ProcessEnv): string {
  const own = env['SANAD_SIGNING_KEY'];
  if (own) return own;
  return path.join(env['XDG_CONFIG_HOME'] || path.join(os.homedir(), '.config'), 'sanad', 'signing.key');
}

/**
 * Signs with her own key what she seals; the key is made at the first use, readable by her alone.
 * @param otherwise where the key lies when its own place cannot be written, as for an account without a home
 */
export async function signSealed(
  file: string,
  sealed: readonly LooseFile[],
  otherwise: string | null = null,
): Promise<CustodySignature[]> {
  const seed = await seedIn(file).catch((cause) => {
    if (otherwise === null || isFault(cause)) throw cause;
    return seedIn(otherwise);
  });
  const signer = signerOf(seed, 'person');
  const key = toBase64(signer.publicKey);
  return Promise.all(
    sealed.map(async ({ name, bytes }) => {
      const statement = statementText({ kind: 'exhibit.sealed', name, sha256: toHex(sha256(bytes)) });
      return { key, value: toBase64(await signer.sign(utf8(statement))), statement };
    }),
  );
}

async function seedIn(file: string): Promise<Uint8Array> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  const handle = await open(file, 'wx', 0o600).catch((cause) => {
    if (cause.code === 'EEXIST') return null;
    throw cause;
  });
  if (handle) {
    const seed = new Uint8Array(randomBytes(32));
    try {
      await handle.writeFile(`${toBase64(seed)}\n`);
      await handle.sync();
    } finally {
      await handle.close();
    }
    return seed;
  }
  const text = (await readFile(file, 'utf8')).trim();
  if (!/^[A-Za-z0-9+/]{43}=$/.test(text))
    throw fault('signing-key-malformed', 'the signing key is not one', { detail: { file } });
  return fromBase64(text);
}
