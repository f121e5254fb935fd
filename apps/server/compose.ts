import { createHash, randomBytes } from 'node:crypto';
import { fault } from '@sanad/base/fault';
import { formatId } from '@sanad/base/ids';
import { instantOf } from '@sanad/base/instant';
import { createFrontier, leafHash } from '@sanad/evidence/merkle';
import { verifierCrypto } from '@sanad/platform/crypto';
import { openDisclosure } from '@sanad/platform/disclosure-thread';
import { passwords } from '@sanad/platform/passwords';
import type { Spine, SpineOptions } from '@sanad/platform/ports';
import { openSpine } from '@sanad/platform/spine';
import { newWebhookSecret } from '@sanad/platform/webhook-sender';
import { type Accounts, projector as accountsProjector, createAccounts } from '@sanad/services/accounts';
import { type Audit, projector as auditProjector, createAudit } from '@sanad/services/audit';
import {
  type Awareness,
  projector as awarenessProjector,
  createAwareness,
  type KitSite,
} from '@sanad/services/awareness';
import { type Cases, projector as casesProjector, createCases, refuseHidden } from '@sanad/services/cases';
import { type Cooperation, projector as cooperationProjector, createCooperation } from '@sanad/services/cooperation';
import { createExhibits, type Exhibits, projector as exhibitsProjector } from '@sanad/services/exhibits';
import { createIntake, type Intake, projector as intakeProjector } from '@sanad/services/intake';
import { createPeople, type People, projector as peopleProjector } from '@sanad/services/people';
import { projector as trainingProjector } from '@sanad/services/training';
import { createTriage, createProjector as createTriageProjector, type Triage } from '@sanad/services/triage';
import { createWebhooks, type Webhooks, projector as webhooksProjector } from '@sanad/services/webhooks';
import { ENGINE } from '@sanad/text/read-post';
import { FORBIDDEN } from './edition.ts';
import { intakeDeps } from './intake-deps.ts';
import { competenceOf, offenceTable } from './law.ts';
import { isMachine } from './machine-account.ts';
import { oldCampaigns } from './old-campaigns.ts';
import { reasonsOf } from './reasons.ts';
import { casesSharing } from './shared-campaigns.ts';
import { templateOf } from './template.ts';

/** Everything a program needs, built once: the spine and the services on it. */
export type Sanad = {
  /** one-time sign-in links: the server that runs puts its own maker here */
  readonly links: { make: (person: string) => string };
  /** address of the public portal: the server that runs puts its own here */
  readonly site: { portal: string };
  readonly kitSite: () => Promise<KitSite>;
  readonly spine: Spine;
  readonly people: People;
  readonly triage: Triage;
  readonly exhibits: Exhibits;
  readonly cases: Cases;
  readonly accounts: Accounts;
  readonly intake: Intake;
  readonly cooperation: Cooperation;
  readonly webhooks: Webhooks;
  readonly audit: Audit;
  readonly awareness: Awareness;
  readonly newId: (word: string) => string;
  readonly now: () => string;
  readonly engine: string;
  close(): Promise<void>;
};

const hash = (data: Uint8Array): Uint8Array => createHash('sha256').update(data).digest();
/** Both digests of a content that comes in pieces. */
const digests = () => {
  const [short, long] = [createHash('sha256'), createHash('sha512')];
  return {
    update: (piece: Uint8Array) => {
      short.update(piece);
      long.update(piece);
    },
    end: () => ({ sha256: short.digest('hex'), sha512: long.digest('hex') }),
  };
};
const sha512 = (data: Uint8Array): Uint8Array => createHash('sha512').update(data).digest();

/** Opens the spine with every service's projector. */
export function openComposed(options: Omit<SpineOptions, 'projectors'>): Promise<Spine> {
  return openSpine({
    forbidden: FORBIDDEN,
    ...options,
    projectors: (tools) => [
      peopleProjector,
      createTriageProjector(tools),
      exhibitsProjector,
      casesProjector,
      accountsProjector,
      intakeProjector,
      trainingProjector,
      cooperationProjector,
      webhooksProjector,
      auditProjector,
      awarenessProjector,
    ],
  });
}

/** Builds the services on an open spine. */
export function compose(spine: Spine, clock: () => number = Date.now): Sanad {
  const newId = (word: string): string => formatId(word, randomBytes(16));
  const now = (): string => instantOf(clock());
  const links: Sanad['links'] = {
    make: () => {
      throw fault('not-ready', 'no server runs');
    },
  };
  const site: Sanad['site'] = { portal: 'http://localhost/portal' };
  const people = createPeople({
    spine,
    newId,
    passwords,
    makeLink: (person) => links.make(person),
    newToken: newApiToken,
    now,
    verify: async (...args) => verifierCrypto.verifySignature(...args),
  });
  const { checkSigned } = people;
  const names = (ids: readonly string[]) => people.names(ids);
  const casesOf = (campaigns: readonly string[]) => cases.ofCampaigns(campaigns);
  const triage = createTriage({
    spine,
    newId,
    now,
    hash,
    engine: ENGINE,
    rootOf,
    templateOf,
    reasonsOf,
    casesOf,
    names,
    checkSigned,
  });
  const exhibits = createExhibits({
    spine,
    newId,
    now,
    hash,
    sha512,
    digests,
    postsOf: (ids) => triage.posts(ids),
    checkSigned,
    publicKeyOf: people.publicKey,
  });
  const cases = createCases({
    spine,
    newId,
    now,
    offences: offenceTable(),
    competence: competenceOf,
    exhibitsOf: (id) => exhibits.list(id),
    countExhibits: exhibits.count,
    sealSeizure: exhibits.seal,
    campaignsOf: (ids) => triage.campaignSums(ids),
    erased: () => audit.erased(),
    retentionRuns: () => audit.runs(),
    namedIn: (ids) => intake.namedIn(ids),
    sharing: (id) => casesSharing(spine, id),
    oldCampaigns: (before) => oldCampaigns(spine, before),
    dueRequests: (until) => cooperation.due(until),
    refuseHidden: (views, id, asker) => refuseHidden(views, id, asker, now()),
    decidersOf: async (about) => {
      if (!about.startsWith('camp_')) return [];
      const { decision } = await triage.campaign(about);
      return decision ? [decision.by] : [];
    },
    names,
    checkSigned,
  });
  const checkpoint = async () => {
    const head = await spine.ledger.head();
    return { size: head.size, root: Buffer.from(head.root).toString('hex'), note: head.note };
  };
  const accounts = createAccounts({
    spine,
    newId,
    now,
    hash,
    random: () => randomBytes(6).readUIntBE(0, 6) / 2 ** 48,
    checkpoint,
    cooperation: () => cooperation.figures(),
    names,
    disclosure: openDisclosure(),
    checkSigned,
  });
  const cooperation: Cooperation = createCooperation({
    spine,
    newId,
    now,
    factsOf: async (id) => {
      const file = await cases.file(id);
      const campaigns = await Promise.all(file.campaigns.map((one) => triage.campaign(one.id)));
      return {
        number: file.number,
        offences: file.offences.map(({ offence }) => offence),
        exhibits: file.exhibitList
          .filter(({ destroyedAt }) => destroyedAt === null)
          .map(({ number, text, collectedAt }) => ({ number, text, collectedAt })),
        contacts: campaigns.flatMap(({ contacts }) => contacts.map(({ kind, value }) => ({ kind, value }))),
      };
    },
    exhibitNumbers: async (id) =>
      (await exhibits.list(id)).filter(({ destroyedAt }) => destroyedAt === null).map(({ number }) => number),
    refuseHidden: (id, caller) => cases.refuseHidden(id, caller),
    visibleCases: (ids, caller) => cases.visible(ids, caller),
    names,
    hash,
    checkSigned,
    publicKeyOf: people.publicKey,
  });
  const intake = createIntake({
    ...intakeDeps(spine),
    spine,
    newId,
    now,
    hash,
    names,
    pseudonymOf: (views, id, party) => cases.pseudonym(views, id, party),
    familyOf: (id) => cases.family(id),
    verdictOf: async (id) => (await triage.campaign(id)).decision?.verdict ?? null,
  });
  const accountsSeen = async () =>
    (await people.accounts()).map((account) => ({ ...account, isMachine: isMachine(account) }));
  const audit = createAudit({ spine, now, names, accounts: accountsSeen });
  const kitSite = async (): Promise<KitSite> => ({
    portal: site.portal,
    host: new URL(site.portal).host,
    mark: spine.genesis.purpose === 'training' ? 'training' : (await triage.hasMadeUp()) ? 'made-up' : null,
  });
  const awareness = createAwareness({
    spine,
    newId,
    now,
    newLink,
    campaignOf: (id) => triage.campaign(id),
    channels: () => intake.channels(),
    rolesOf: async (id) => (await people.find(id))?.roles ?? [],
    holdersOf: async (roles) =>
      (await people.list())
        .filter((one) => one.revoked_at === null && one.roles.some((held) => roles.includes(held)))
        .map(({ id }) => id),
    names,
    checkSigned,
    site: kitSite,
  });
  const webhooks = createWebhooks({ spine, newId, newSecret: newWebhookSecret });
  return {
    links,
    site,
    kitSite,
    spine,
    people,
    triage,
    exhibits,
    cases,
    accounts,
    intake,
    cooperation,
    webhooks,
    audit,
    awareness,
    newId,
    now,
    engine: ENGINE,
    close: () => spine.close(),
  };
}

/** Letters and digits that are not taken for one another, read aloud or typed from a poster. */
const LINK_LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Seven of them: short enough for a message, too many to be tried. */
function newLink(): string {
  return Array.from(randomBytes(7), (byte) => LINK_LETTERS[byte % LINK_LETTERS.length]).join('');
}

/** A key that a program sends; whoever finds one in a log knows by its start what it is. */
function newApiToken(): { token: string; digest: string } {
  const token = `sanad_${randomBytes(32).toString('base64url')}`;
  return { token, digest: digestOfToken(token) };
}

/** What is kept of a key. */
export function digestOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** RFC 9162 root over byte strings. */
function rootOf(leaves: readonly Uint8Array[]): Uint8Array {
  const frontier = createFrontier(hash);
  for (const leaf of leaves) frontier.append(leafHash(leaf, hash));
  return frontier.root();
}
