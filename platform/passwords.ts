import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';

const MEMORY_KIB = 19_456;
const PASSES = 2;
const FORM = /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,3}),p=1\$([A-Za-z0-9+/]{22})\$([A-Za-z0-9+/]{43})$/;

/** A hash that no password has: checking against it takes as long as against a real one, so names cannot be tried out. */
const NOBODY = `$argon2id$v=19$m=${MEMORY_KIB},t=${PASSES},p=1$${'A'.repeat(22)}$${'A'.repeat(43)}`;

/** argon2id as the PHC string format writes it, with the parameters that OWASP recommends (19 MiB, 2 passes). */
export const passwords = {
  hash: async (password: string): Promise<string> => {
    const salt = randomBytes(16);
    const tag = await derive(password, salt, MEMORY_KIB, PASSES);
    return `$argon2id$v=19$m=${MEMORY_KIB},t=${PASSES},p=1$${unpadded(salt)}$${unpadded(tag)}`;
  },
  verify: async (password: string, hash: string | null): Promise<boolean> => {
    const match = FORM.exec(hash ?? NOBODY);
    if (!match) return false;
    const [, memory, passes, salt, tag] = match as unknown as [string, string, string, string, string];
    const found = await derive(password, Buffer.from(salt, 'base64'), Number(memory), Number(passes));
    return timingSafeEqual(found, Buffer.from(tag, 'base64')) && hash !== null;
  },
};

function derive(password: string, nonce: Buffer, memory: number, passes: number): Promise<Buffer> {
  const message = Buffer.from(password.normalize('NFC'), 'utf8');
  return new Promise((resolve, reject) => {
    argon2('argon2id', { message, nonce, memory, passes, parallelism: 1, tagLength: 32 }, (error, tag) => {
      if (error) reject(error);
      else resolve(tag);
    });
  });
}

function unpadded(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '');
}
