import type { Hash } from './crypto.ts';
import { type ExportSource, SANAD_NAMESPACE, uuid5 } from './export-source.ts';

type Node = Record<string, unknown>;

const CONTEXT = {
  kb: 'urn:sanad:kb/',
  'case-investigation': 'https://ontology.caseontology.org/case/investigation/',
  'uco-action': 'https://ontology.unifiedcyberontology.org/uco/action/',
  'uco-core': 'https://ontology.unifiedcyberontology.org/uco/core/',
  'uco-identity': 'https://ontology.unifiedcyberontology.org/uco/identity/',
  'uco-observable': 'https://ontology.unifiedcyberontology.org/uco/observable/',
  'uco-tool': 'https://ontology.unifiedcyberontology.org/uco/tool/',
  'uco-types': 'https://ontology.unifiedcyberontology.org/uco/types/',
  'uco-vocabulary': 'https://ontology.unifiedcyberontology.org/uco/vocabulary/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

/**
 * The exhibits and their custody as CASE 1.4 / UCO 1.4 (JSON-LD): a file with its digests, a provenance record with the
 * exhibit number, and an investigative action for each link of custody. Ids follow from ours, so that two exports of one
 * case name the same things.
 * @example JSON.stringify(caseOf(description, sha1))
 */
export function caseOf(source: ExportSource, sha1: Hash): Node {
  const ref = (kind: string, name: string): string => `kb:${kind}-${uuid5(SANAD_NAMESPACE, `${kind} ${name}`, sha1)}`;
  const tool = ref('tool', 'sanad');
  const organisation = ref('organization', source.organisation);
  const people = new Map<string, Node>();
  const graph: Node[] = [
    { '@id': tool, '@type': 'uco-tool:Tool', 'uco-core:name': 'Sanad', 'uco-tool:toolType': 'evidence management' },
    { '@id': organisation, '@type': 'uco-identity:Organization', 'uco-core:name': source.organisation },
  ];
  const members: string[] = [];
  for (const exhibit of source.exhibits) {
    const file = ref('file', exhibit.id);
    const record = ref('provenance-record', exhibit.id);
    members.push(file, record);
    graph.push(fileNode(file, exhibit, ref), {
      '@id': record,
      '@type': 'case-investigation:ProvenanceRecord',
      'uco-core:description': exhibit.title,
      'case-investigation:exhibitNumber': exhibit.number,
      'uco-core:object': [{ '@id': file }],
    });
    for (const { event } of exhibit.custody) {
      const person = ref('person', event.actor);
      people.set(person, {
        '@id': person,
        '@type': 'uco-identity:Person',
        'uco-core:externalReference': [external(ref('external-reference', event.actor), event.actor)],
      });
      const action = ref('investigative-action', event.id);
      members.push(action);
      graph.push({
        '@id': action,
        '@type': 'case-investigation:InvestigativeAction',
        'uco-core:name': event.action,
        'uco-core:description': event.purpose,
        'uco-action:startTime': { '@type': 'xsd:dateTime', '@value': event.time },
        'uco-action:performer': { '@id': person },
        'uco-action:instrument': [{ '@id': tool }],
        'uco-action:object': [{ '@id': event.root === null ? file : ref('file', event.root) }],
        'uco-action:result': [{ '@id': record }],
      });
    }
  }
  const investigation = {
    '@id': ref('investigation', source.case?.id ?? source.id),
    '@type': 'case-investigation:Investigation',
    'uco-core:name': source.title,
    ...(source.case ? { 'uco-core:tag': [source.case.number] } : {}),
    ...(source.purpose === 'training' ? { 'uco-core:description': ['TRAINING: not a real case'] } : {}),
    'uco-core:object': [...members, ...people.keys()].map((id) => ({ '@id': id })),
  };
  return { '@context': CONTEXT, '@graph': [...graph, ...people.values(), investigation] };
}

function fileNode(
  id: string,
  exhibit: ExportSource['exhibits'][number],
  ref: (kind: string, name: string) => string,
): Node {
  return {
    '@id': id,
    '@type': 'uco-observable:File',
    'uco-core:hasFacet': [
      {
        '@id': ref('file-facet', exhibit.id),
        '@type': 'uco-observable:FileFacet',
        'uco-observable:fileName': exhibit.name ?? exhibit.number,
        'uco-observable:sizeInBytes': { '@type': 'xsd:integer', '@value': String(exhibit.size) },
      },
      {
        '@id': ref('content-data-facet', exhibit.id),
        '@type': 'uco-observable:ContentDataFacet',
        'uco-observable:mimeType': exhibit.mediaType,
        'uco-observable:sizeInBytes': { '@type': 'xsd:integer', '@value': String(exhibit.size) },
        'uco-observable:hash': [
          hashNode(ref('hash', `${exhibit.id} sha256`), 'SHA256', exhibit.sha256),
          hashNode(ref('hash', `${exhibit.id} sha512`), 'SHA512', exhibit.sha512),
        ],
      },
    ],
  };
}

function hashNode(id: string, method: string, value: string): Node {
  return {
    '@id': id,
    '@type': 'uco-types:Hash',
    'uco-types:hashMethod': { '@type': 'uco-vocabulary:HashNameVocab', '@value': method },
    'uco-types:hashValue': { '@type': 'xsd:hexBinary', '@value': value },
  };
}

function external(id: string, name: string): Node {
  return { '@id': id, '@type': 'uco-core:ExternalReference', 'uco-core:externalIdentifier': name };
}
