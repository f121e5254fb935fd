import { createHash } from 'node:crypto';
import { concat, utf8 } from '@sanad/base/bytes';
import { fault } from '@sanad/base/fault';
import { buildBundle } from '@sanad/evidence/bundle';
import type { EarlierCheckpoint } from '@sanad/evidence/bundle-shape';
import { parseCheckpoint } from '@sanad/evidence/checkpoint';
import { coverSheet, coverTitle } from '@sanad/evidence/cover-sheet';
import { caseOf } from '@sanad/evidence/export-case';
import { mispOf } from '@sanad/evidence/export-misp';
import type { ExportSource } from '@sanad/evidence/export-source';
import { stixOf } from '@sanad/evidence/export-stix';
import { parseNote } from '@sanad/evidence/note';
import { sealAge } from '@sanad/platform/age/age';
import { randomId, sha1, verifierCrypto } from '@sanad/platform/crypto';
import { renderDossier } from '@sanad/platform/reports/dossier';
import { renderDossierDocx } from '@sanad/platform/reports/dossier-docx';
import { dossierQuery } from '@sanad/wire/case';
import { type NewDisclosure, newDisclosure } from '@sanad/wire/disclosure';
import { type CustodySigned, custodySigned } from '@sanad/wire/exhibit';
import { type Caller, type Route, route } from '@sanad/wire/route';
import { z } from 'zod';
import type { Sanad } from './compose.ts';
import { planDisclosure } from './disclosure.ts';
import { buildDossierModel } from './dossier-model.ts';
import { checkAndRecord, exhibitsOfFamily, type FoundExhibit } from './family-exhibits.ts';
import { showEntries } from './shown-entries.ts';
import { timestampDocuments } from './time-stamps.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The notes that witnesses cosigned, newest of each. */
type Cosigned = () => Promise<string[]>;

/** Entries of a case that a dossier shows to a stranger, beside those of its exhibits: what concerns the proof, not who read it. */
const SHOWN_TYPES: readonly string[] = [
  'case.opened',
  'case.merged',
  'case.unmerged',
  'offence.considered',
  'operation.recorded',
  'arrest.recorded',
  'operation.struck',
  'arrest.struck',
  'referral.proposed',
  'referral.answered',
  'case.referred',
];

/** In the copy for the defence the answer to 448-14 with its note stays sealed: who may be a victim is protected. */
const HIDDEN_FROM_DEFENCE: readonly string[] = ['referral.proposed'];

export function dossierRoutes(sanad: Sanad, cosigned: Cosigned = async () => []): Route[] {
  return [
    route({
      method: 'post',
      path: '/v1/cases/{id}/dossier',
      summary: 'The referral dossier: one sealed bundle that anybody can verify',
      roles: ['investigator', 'supervisor'],
      params: z.object({ id: z.string() }),
      query: dossierQuery,
      body: custodySigned.optional(),
      handle: async ({ caller, params, query, body }) => {
        const to = query.to?.split(/[,\s]+/).filter((one) => one !== '') ?? [];
        // a wrong recipient is refused before anything is recorded
        if (to.length > 0) await sealAge(new Blob([]).stream(), to);
        const signed = body?.signatures ?? [];
        const order = { caller, id: params.id, language: query.language, cosigned, wanted: null, signed };
        const { bytes, number } = await exportDossier(sanad, order);
        const fileName = `sanad-${number.replace('/', '-')}.zip`;
        if (to.length === 0) return { bytes, mime: 'application/zip', fileName, shown: [params.id] };
        const sealed = new Uint8Array(await new Response(await sealAge(new Blob([bytes]).stream(), to)).arrayBuffer());
        return { bytes: sealed, mime: 'application/octet-stream', fileName: `${fileName}.age`, shown: [params.id] };
      },
    }),
    route({
      method: 'post',
      path: '/v1/cases/{id}/disclosure',
      summary:
        'A copy for the defence: what is given, what is masked, what is kept back and why; that it left is recorded',
      roles: ['supervisor'],
      params: z.object({ id: z.string() }),
      query: z.object({ language: z.enum(['ar', 'fr']).default('ar') }),
      body: newDisclosure,
      handle: async ({ caller, params, query, body }) => {
        const { signatures: signed, ...wanted } = body;
        const order = { caller, id: params.id, language: query.language, cosigned, wanted, signed };
        const { bytes, number } = await exportDossier(sanad, order);
        const fileName = `sanad-${number.replace('/', '-')}-defence.zip`;
        return { bytes, mime: 'application/zip', fileName, shown: [params.id] };
      },
    }),
    route({
      method: 'post',
      path: '/v1/cases/{id}/export',
      summary: 'The exhibits in a form that other systems read: CASE/UCO 1.4, STIX 2.1, MISP core format',
      roles: ['investigator', 'supervisor'],
      params: z.object({ id: z.string() }),
      query: z.object({ as: z.enum(['case', 'stix', 'misp']) }),
      body: custodySigned.optional(),
      handle: async ({ caller, params, query, body }) => {
        const { bytes, number } = await exportOther(sanad, caller, params.id, query.as, body?.signatures ?? []);
        const fileName = `sanad-${number.replace('/', '-')}-${query.as}.json`;
        return { bytes, mime: 'application/json', fileName, shown: [params.id] };
      },
    }),
  ];
}

type DossierOrder = {
  readonly caller: Caller;
  /** of the case */
  readonly id: string;
  readonly language: 'ar' | 'fr';
  readonly cosigned: Cosigned;
  /** what the defence gets; null = the whole file, for the prosecutor */
  readonly wanted: NewDisclosure | null;
  readonly signed: CustodySigned['signatures'];
};

/**
 * Records the export in the custody of every exhibit, then seals what stands in the ledger up to there. With a disclosure
 * it is the copy for the defence: fewer exhibits, fewer words, and a schedule of what is not in it.
 */
async function exportDossier(sanad: Sanad, order: DossierOrder) {
  const { caller, id, language, cosigned, wanted, signed } = order;
  const { spine, cases, triage, people } = sanad;
  const before = await exhibitsOfFamily(sanad, id);
  const { family } = before;
  const plan = wanted && planDisclosure(await cases.file(id), before.found, wanted, language);
  const only = plan?.given.map((one) => one.id);
  const purpose = wanted ? `copy for the defence, ${wanted.order}` : 'referral dossier';
  const to = wanted?.recipient ?? 'bundle';
  await checkAndRecord(sanad, caller, family, { purpose, to, ...(only ? { only } : {}) }, signed);
  const file = plan?.file ?? (await cases.file(id));
  const after = await exhibitsOfFamily(sanad, id);
  const isGiven = (exhibit: string): boolean => !only || only.includes(exhibit);
  const found = after.found.filter((one) => isGiven(one.id));
  const signers = new Set(found.flatMap((exhibit) => exhibit.events.map((event) => event.actor)));
  const types = SHOWN_TYPES.filter((type) => !(wanted && HIDDEN_FROM_DEFENCE.includes(type)));
  const shown = await showEntries(spine, [
    ...(await cases.entries(family, types)),
    // of what was destroyed, the entries that prove it
    ...[...found, ...after.destroyed].flatMap((exhibit) => exhibit.entries),
    ...(await people.keyEntries([...signers])),
  ]);
  const head = await spine.ledger.head();
  const posts = await triage.posts(found.flatMap((exhibit) => (exhibit.post === null ? [] : [exhibit.post])));
  const date = sanad.now();
  const mark =
    spine.genesis.purpose === 'training' ? 'training' : posts.some((post) => post.made_up) ? 'made-up' : null;
  const model = buildDossierModel({
    language,
    file,
    campaigns: await Promise.all(file.campaigns.map((campaign) => triage.campaign(campaign.id))),
    offences: cases.offences,
    exhibits: found,
    posts: new Map(posts.map((post) => [post.id, post])),
    names: await people.names([...Object.keys(file.names), ...signers, ...file.timeline.map((event) => event.by)]),
    copy: plan?.copy ?? null,
    entryOf: shown.indexOf,
    organisation: spine.genesis.origin,
    mark,
    date,
    ledger: {
      origin: spine.genesis.origin,
      size: head.size,
      root: Buffer.from(head.root).toString('hex'),
      key: spine.verifierKey,
    },
  });
  const pdf = await renderDossier(model);
  const source = exportSource(sanad, date, { id, title: file.title, number: file.number }, found);
  const parts = await buildBundle(
    {
      id: randomId('bundle'),
      title: file.title,
      made: date,
      organisation: spine.genesis.origin,
      case: { id, number: file.number },
      exhibits: await Promise.all(found.map((exhibit) => bundleExhibit(sanad, exhibit, shown.indexOf))),
      documents: [
        {
          kind: 'dossier',
          title: `${file.number} ${file.title}`,
          language,
          mediaType: 'application/pdf',
          name: `dossier-${language}.pdf`,
          content: pdf,
        },
        {
          kind: 'editable',
          title: `${file.number} ${file.title}`,
          language,
          mediaType: DOCX,
          name: `dossier-${language}.docx`,
          content: await renderDossierDocx(model),
        },
        {
          kind: 'cover-sheet',
          title: coverTitle(language),
          language,
          mediaType: 'text/html',
          name: `cover-${language}.html`,
          content: utf8(coverSheet(source, language)),
        },
        {
          kind: 'case-uco',
          title: 'CASE/UCO 1.4',
          language: null,
          mediaType: 'application/ld+json',
          name: 'case.jsonld',
          content: utf8(JSON.stringify(caseOf(source, sha1), null, 2)),
        },
        ...timestampDocuments(found),
      ],
      ledger: {
        entries: shown.entries,
        checkpoint: shown.checkpoint,
        earlier: await earlierOf(sanad, shown.checkpoint, cosigned),
      },
    },
    spine.signer,
    verifierCrypto,
  );
  const bytes = concat(...parts);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (wanted) await cases.recordDisclosure(caller, id, { sha256, language, ...wanted, given: only ?? [] });
  else await cases.recordDossier(caller, id, { sha256, language });
  return { bytes, number: file.number };
}

/** Checkpoints that witnesses cosigned, each with the proof that what is shown continues it. */
async function earlierOf(sanad: Sanad, checkpoint: string, cosigned: Cosigned): Promise<EarlierCheckpoint[]> {
  const { size } = parseCheckpoint(parseNote(checkpoint).text);
  const earlier: EarlierCheckpoint[] = [];
  for (const note of await cosigned()) {
    const before = parseCheckpoint(parseNote(note).text).size;
    if (before === 0 || before > size) continue;
    const proof = before === size ? [] : await sanad.spine.ledger.consistency(before, size);
    earlier.push({ checkpoint: note, proof });
  }
  return earlier;
}

/** What another system reads is an export like the dossier: hashed again before, and recorded in every custody. */
async function exportOther(
  sanad: Sanad,
  caller: Caller,
  id: string,
  as: 'case' | 'stix' | 'misp',
  signed: CustodySigned['signatures'],
) {
  const { altered } = await sanad.exhibits.verify(id);
  if (altered.length > 0)
    throw fault('exhibit-altered', 'an exhibit is not what was sealed', { detail: { numbers: altered.join(', ') } });
  await sanad.exhibits.act(caller, id, 'verify', { purpose: 'hashed again before export', to: null }, signed);
  await sanad.exhibits.act(caller, id, 'export', { purpose: `export as ${as}`, to: as }, signed);
  const { title, number } = await sanad.cases.file(id);
  const found = (await sanad.exhibits.ofCase(id)).filter((exhibit) => exhibit.destroyed_at === null);
  const source = exportSource(sanad, sanad.now(), { id, title, number }, found);
  const made = { case: caseOf, stix: stixOf, misp: mispOf };
  return { bytes: utf8(JSON.stringify(made[as](source, sha1), null, 2)), number };
}

/** The exhibits as they are described to other systems. */
function exportSource(
  sanad: Sanad,
  made: string,
  file: { id: string; title: string; number: string },
  found: readonly FoundExhibit[],
): ExportSource {
  const { origin, purpose } = sanad.spine.genesis;
  return {
    id: file.id,
    title: file.title,
    made,
    organisation: origin,
    purpose,
    case: { id: file.id, number: file.number },
    exhibits: found.map((exhibit) => ({
      id: exhibit.id,
      number: exhibit.number,
      title: exhibit.title,
      name: exhibit.name,
      mediaType: exhibit.kind === 'post' ? 'application/json' : (exhibit.media_type ?? 'application/octet-stream'),
      size: exhibit.size,
      sha256: exhibit.sha256,
      sha512: exhibit.sha512,
      custody: exhibit.events.map((event) => ({ event })),
    })),
  };
}

async function bundleExhibit(sanad: Sanad, exhibit: FoundExhibit, indexOf: (id: string) => number) {
  const content = await sanad.spine.blobs.get(exhibit.blob);
  if (!content)
    throw fault('exhibit-erased', 'the content of an exhibit was erased', { detail: { exhibit: exhibit.number } });
  return {
    id: exhibit.id,
    number: exhibit.number,
    title: exhibit.title.replace(/[\u0000-\u001f\u007f]/g, ' ') || exhibit.number,
    name: exhibit.kind === 'post' ? `${exhibit.number}.json` : exhibit.name,
    mediaType: exhibit.kind === 'post' ? 'application/json' : (exhibit.media_type ?? 'application/octet-stream'),
    content,
    entry: indexOf(exhibit.entries[0]!),
    custody: exhibit.events.map((event, i) => ({ entry: indexOf(exhibit.entries[i]!), event })),
  };
}
