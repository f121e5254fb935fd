/**
 * What this library needs from cryptography. Nothing of it stands here: programs hand in `node:crypto`, browsers
 * WebCrypto (and `@sanad/base/sha256` for the synchronous hash). `testing/node-crypto.ts` is an adapter to copy from.
 */

/** SHA-256 of bytes, 32 bytes out. Synchronous, because trees hash millions of small things. */
export type Hash = (data: Uint8Array) => Uint8Array;

/** A digest over parts taken as one byte string, for whole files: it may answer later, as WebCrypto does. */
export type HashParts = (parts: readonly Uint8Array[]) => Uint8Array | Promise<Uint8Array>;

/** HKDF with SHA-256 and an empty salt (RFC 5869): `length` bytes from a key and a purpose. */
export type Hkdf = (key: Uint8Array, info: Uint8Array, length: number) => Uint8Array;

/** CRC-32 of bytes, going on from a value. ZIP wants it; without one our own is used, which large files feel. */
export type Crc32 = (data: Uint8Array, from?: number) => number;

/** Checks an Ed25519 signature (RFC 8032): raw 32-byte public key, message, 64-byte signature. */
export type VerifySignature = (
  publicKey: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
) => boolean | Promise<boolean>;

/** AES-256-GCM: 32-byte key, 12-byte nonce; the 16-byte tag ends the ciphertext. `open` throws when the tag is wrong. */
export type Aead = {
  readonly seal: (key: Uint8Array, nonce: Uint8Array, data: Uint8Array, plain: Uint8Array) => Uint8Array;
  readonly open: (key: Uint8Array, nonce: Uint8Array, data: Uint8Array, cipher: Uint8Array) => Uint8Array;
};

/** The opening half of {@link Aead} as WebCrypto has it: it answers later, and rejects when the tag is wrong. */
export type OpenAead = (
  key: Uint8Array,
  nonce: Uint8Array,
  data: Uint8Array,
  cipher: Uint8Array,
) => Uint8Array | Promise<Uint8Array>;

/** Signs with Ed25519: 64 bytes. */
export type Sign = (message: Uint8Array) => Uint8Array | Promise<Uint8Array>;

/** All that a verifier needs. */
export type VerifierCrypto = {
  readonly hash: Hash;
  readonly sha256: HashParts;
  readonly sha512: HashParts;
  readonly verifySignature: VerifySignature;
  readonly openAead: OpenAead;
  readonly crc32?: Crc32;
};
