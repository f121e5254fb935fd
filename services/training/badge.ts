import { utf8 } from '@sanad/base/bytes';
import { canonicalize, type Json } from '@sanad/base/jcs';
import type { Language, LocalText } from '@sanad/wire/common';
import type { Exercise } from '@sanad/wire/exercise';
import texts from './data/badge.json' with { type: 'json' };

/** What signs a badge: a key's public half as multikey text, and its private half behind a function. */
export type BadgeSigner = {
  /** `z6Mk…` */
  readonly multikey: string;
  readonly sign: (message: Uint8Array) => Promise<Uint8Array>;
  /** base58btc, with its `z` */
  readonly multibase: (bytes: Uint8Array) => string;
  readonly hash: (data: Uint8Array) => Uint8Array;
};

/** What was achieved: a competence, or one exercise. */
export type Achievement = {
  readonly id: string;
  readonly type: 'Competency' | 'Assessment';
  readonly name: LocalText;
  readonly description: LocalText;
  readonly criteria: LocalText;
};

/** A competence of a framework, of which so many exercises are done. */
export function competenceAchieved(
  { id, label, framework }: { readonly id: string; readonly label: LocalText; readonly framework: string },
  exercises: number,
): Achievement {
  const values = { framework: id.startsWith(framework) ? id : `${framework} ${id}`, exercises };
  return {
    id: `urn:sanad:competence:${framework}:${id}`,
    type: 'Competency',
    name: label,
    description: filled(texts.competence.description, values),
    criteria: texts.competence.criteria,
  };
}

/** One exercise of the range. */
export function exerciseAchieved({
  id,
  number,
  version,
  title,
}: Pick<Exercise, 'id' | 'number' | 'version' | 'title'>): Achievement {
  return {
    id: `urn:sanad:exercise:${id}:${version}`,
    type: 'Assessment',
    name: title,
    description: filled(texts.exercise.description, { number, version }),
    criteria: texts.exercise.criteria,
  };
}

function filled(text: LocalText, values: Readonly<Record<string, string | number>>): LocalText {
  const fill = (template: string): string => template.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
  return { ar: fill(text.ar), fr: fill(text.fr), en: fill(text.en) };
}

type Document = Readonly<Record<string, Json>>;

/**
 * An achievement as an Open Badges 3.0 credential (a W3C verifiable credential), without name: its subject is the
 * learner's random id, which only she can show to be hers.
 * @param language of what a reader sees; said in `inLanguage`
 */
export function badgeOf(
  one: {
    readonly id: string;
    readonly achievement: Achievement;
    readonly earned: number;
    readonly possible: number;
    readonly learner: string;
    readonly at: string;
  },
  issuer: { readonly origin: string; readonly multikey: string },
  language: Language,
): Document {
  const { id, type, name, description, criteria } = one.achievement;
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
    id: `urn:sanad:${one.id}`,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    issuer: { id: `did:key:${issuer.multikey}`, type: ['Profile'], name: `Sanad range ${issuer.origin}` },
    validFrom: one.at,
    name: name[language],
    credentialSubject: {
      id: `urn:sanad:${one.learner}`,
      type: ['AchievementSubject'],
      achievement: {
        id,
        type: ['Achievement'],
        inLanguage: language,
        achievementType: type,
        name: name[language],
        description: description[language],
        criteria: { narrative: criteria[language] },
      },
      result: [{ type: ['Result'], value: `${one.earned}/${one.possible}` }],
    },
  };
}

/**
 * Adds a data integrity proof of the suite eddsa-jcs-2022 (W3C VC Data Integrity EdDSA Cryptosuites 1.0, section 3.3).
 * @param method id of the verification method; default: the signer's `did:key`
 */
export async function signBadge(
  unsigned: Document,
  signer: BadgeSigner,
  created: string,
  method = `did:key:${signer.multikey}#${signer.multikey}`,
): Promise<Document> {
  const config: Document = {
    type: 'DataIntegrityProof',
    cryptosuite: 'eddsa-jcs-2022',
    created,
    verificationMethod: method,
    proofPurpose: 'assertionMethod',
    '@context': unsigned['@context']!,
  };
  const proofValue = signer.multibase(await signer.sign(signedBytes(unsigned, config, signer.hash)));
  return { ...unsigned, proof: { ...config, proofValue } };
}

/** What is signed: SHA-256 of the proof's configuration, then of the document, both canonical JSON. */
export function signedBytes(unsigned: Document, config: Document, hash: BadgeSigner['hash']): Uint8Array {
  const [first, second] = [hash(utf8(canonicalize(config))), hash(utf8(canonicalize(unsigned)))];
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}
