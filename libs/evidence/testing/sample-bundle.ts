import { concat, toBase64, toHex, utf8 } from '@sanad/base/bytes';
import { formatId } from '@sanad/base/ids';
import { canonicalize, type Json } from '@sanad/base/jcs';
import type { BundleInput } from '../bundle.ts';
import type { ShownEntry } from '../bundle-shape.ts';
import { formatCheckpoint } from '../checkpoint.ts';
import { type CustodyEvent, custodyDigest, custodyStatement } from '../custody.ts';
import { headerBytes } from '../entry.ts';
import { GENESIS_TYPE, genesisFlags } from '../genesis.ts';
import { leafHash } from '../merkle.ts';
import { createTree } from '../merkle-tree.ts';
import { type NoteSigner, signNote } from '../note.ts';
import { entryKeyOf, sealBody } from '../sealed-body.ts';
import { sealFiles } from '../standalone.ts';
import { aead, hkdf, keyFromSeed, sha256, verifierCrypto } from './node-crypto.ts';

/** Bundles for tests: a small one from loose files, and a case with two exhibits, a dossier and a longer ledger. */

export const signerOf = (name: string, fill: number, type: 1 | 4 = 1): NoteSigner => ({
  name,
  type,
  ...keyFromSeed(new Uint8Array(32).fill(fill)),
});
export const ORIGIN = 'ledger.example/one';
export const ledgerKey = signerOf(ORIGIN, 1);

/** Random-looking bytes that repeat from run to run. */
export function steadyRandom(seed: string): (length: number) => Uint8Array {
  let n = 0;
  return (length) => {
    const blocks = Array.from({ length: Math.ceil(length / 32) }, () => sha256(utf8(`${seed} ${n++}`)));
    return concat(...blocks).slice(0, length);
  };
}

export const buildCrypto = { ...verifierCrypto, hkdf, aead };

export async function smallBundle(purpose: 'real' | 'training' = 'real', signer = ledgerKey): Promise<Uint8Array> {
  const parts = await sealFiles(
    {
      files: [
        { name: 'منشور.txt', mediaType: 'text/plain', content: utf8('خدمة من الدار، 7000 درهم فالشهر') },
        { name: 'photo.JPG', mediaType: 'image/jpeg', content: [utf8('not really '), utf8('a photograph')] },
      ],
      title: 'ملفان',
      organisation: 'جمعية المثال',
      time: '2026-11-23T21:00:00.000Z',
      edition: 'ngo',
      purpose,
      actor: 'operator',
      role: 'operator',
      reason: 'kept for the prosecutor',
    },
    signer,
    { ...buildCrypto, random: steadyRandom('small') },
  );
  return concat(...parts);
}

/** The input of a case bundle; tests change parts of it. */
export async function caseInput(enrolledFlags: string[] = []): Promise<BundleInput> {
  const random = steadyRandom('case');
  const id = (word: string) => formatId(word, random(16));
  const person = keyFromSeed(new Uint8Array(32).fill(7));
  const [caseId, caseKey, keyId, actor] = [id('case'), random(32), id('key'), id('account')];
  const time = (hour: number) => `2026-11-23T${String(hour).padStart(2, '0')}:00:00.000Z`;
  const tree = createTree(sha256);
  const entries: Omit<ShownEntry, 'proof'>[] = [];
  const append = (type: string, hour: number, body: Json | null, flags: string[] = [], withKey = true) => {
    const owner = { id: id('entry'), type, version: 1 };
    const key = entryKeyOf(caseKey, owner.id, hkdf);
    const sealed = body === null ? null : sealBody(utf8(canonicalize(body)), owner, key, random(12), aead, sha256);
    const reference = sealed && { key: keyId, digest: toHex(sha256(sealed)), size: sealed.length };
    const header = { v: 1 as const, index: tree.size, ...owner, time: time(hour), actor, about: [caseId] };
    const whole = { ...header, body: reference, flags };
    entries.push({ header: whole, sealed, key: sealed && withKey ? key : null });
    return tree.append(leafHash(headerBytes(whole), sha256));
  };

  append(GENESIS_TYPE, 8, null, genesisFlags({ edition: 'authority', purpose: 'real', origin: ORIGIN }));
  append('key.enrolled', 8, { publicKey: toBase64(person.publicKey) }, enrolledFlags);
  for (let n = 0; n < 5; n++) append('report.received', 9, { n }, [], false);
  const exhibits = [];
  for (const [i, content] of [utf8('{"text":"خدمة ساهلة"}'), utf8('a picture of a screen')].entries()) {
    const exhibit = { id: id('exhibit'), number: `E-00${i + 1}` };
    const digest = toHex(sha256(content));
    const named = { exhibit: exhibit.id, number: exhibit.number };
    const sign = async (event: CustodyEvent): Promise<CustodyEvent> => {
      const value = toBase64(await person.sign(utf8(custodyStatement(event))));
      return { ...event, signature: { key: toBase64(person.publicKey), value, statement: null } };
    };
    const collect = await sign(custodyEvent({ ...named, id: id('custody'), actor, time: time(10), after: digest }));
    const link = { before: digest, after: digest, previous: custodyDigest(collect, sha256) };
    const verify = { ...link, id: id('custody'), action: 'verify' as const, actor, time: time(11) };
    const checked = await sign(custodyEvent({ ...named, ...verify }));
    const entry = append('exhibit.collected', 10 + i, { sha256: digest, custody: collect as unknown as Json });
    const later = append('exhibit.verified', 11 + i, { custody: custodyDigest(checked, sha256) });
    const custody = [
      { entry, event: collect },
      { entry: later, event: checked },
    ];
    exhibits.push({
      ...exhibit,
      title: `Exhibit ${i + 1}`,
      name: null,
      mediaType: 'text/plain',
      content,
      entry,
      custody,
    });
  }
  const checkpointAt = (size: number) =>
    signNote(formatCheckpoint({ origin: ORIGIN, size, root: tree.root(size), extensions: [] }), [ledgerKey], sha256);
  const witness = signerOf('witness.example', 3, 4);
  const head = formatCheckpoint({ origin: ORIGIN, size: tree.size, root: tree.root(), extensions: [] });
  return {
    id: id('bundle'),
    title: 'قضية المثال',
    made: time(13),
    organisation: 'Brigade of the example',
    case: { id: caseId, number: '12/2026' },
    exhibits,
    documents: [
      {
        kind: 'dossier',
        title: 'الملف',
        language: 'ar',
        mediaType: 'application/pdf',
        name: 'dossier.ar.pdf',
        content: utf8('%PDF-1.7 not really'),
      },
    ],
    ledger: {
      entries: entries.map((entry) => ({ ...entry, proof: tree.inclusion(entry.header.index) })),
      checkpoint: await signNote(head, [ledgerKey, witness], sha256, 1_795_000_000),
      earlier: [{ checkpoint: await checkpointAt(4), proof: tree.consistency(4) }],
    },
  };
}

export function custodyEvent(
  change: Partial<CustodyEvent> & Pick<CustodyEvent, 'id' | 'exhibit' | 'number' | 'actor' | 'time'>,
): CustodyEvent {
  return {
    v: 1,
    root: null,
    source: null,
    action: 'collect',
    role: 'investigator',
    onBehalfOf: null,
    from: null,
    to: null,
    purpose: 'inquiry',
    authorisation: null,
    place: 'Larache',
    before: null,
    after: null,
    seal: null,
    witness: null,
    result: null,
    note: null,
    previous: null,
    signature: null,
    ...change,
  };
}
