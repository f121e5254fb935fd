import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { WaczSigner } from '@sanad/evidence/wacz-write';

const FILE = 'capture.key';

/** The key that signs web archives: one for each data folder, made at the first use; without a folder one for this run. */
export async function captureSigner(folder: string | null): Promise<WaczSigner> {
  return signerOf(folder === null ? newKey() : await keyIn(folder));
}

async function keyIn(folder: string): Promise<KeyObject> {
  const file = path.join(folder, FILE);
  const key = newKey();
  try {
    await writeFile(file, key.export({ format: 'pem', type: 'pkcs8' }), { mode: 0o600, flag: 'wx' });
    return key;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause;
    return createPrivateKey(await readFile(file));
  }
}

function newKey(): KeyObject {
  return generateKeyPairSync('ec', { namedCurve: 'P-384' }).privateKey;
}

function signerOf(key: KeyObject): WaczSigner {
  return {
    publicKey: createPublicKey(key).export({ format: 'der', type: 'spki' }).toString('base64'),
    sign: (text) => sign('sha256', text, { key, dsaEncoding: 'ieee-p1363' }).toString('base64'),
  };
}
