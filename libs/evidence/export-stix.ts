import { canonicalize } from '@sanad/base/jcs';
import type { Hash } from './crypto.ts';
import { type ExportSource, SANAD_NAMESPACE, uuid5 } from './export-source.ts';

/** Namespace of STIX 2.1 (section 2.9) for the ids of observables. */
const STIX_NAMESPACE = '00abedb4-aa42-466c-9c01-fed23315a9b7';
/** TLP:AMBER as STIX 2.1 defines it, in words and id. */
const AMBER = {
  type: 'marking-definition',
  spec_version: '2.1',
  id: 'marking-definition--f88d31f6-486f-44da-b317-01333bde0b82',
  created: '2017-01-20T00:00:00.000Z',
  definition_type: 'tlp',
  name: 'TLP:AMBER',
  definition: { tlp: 'amber' },
} as const;

/**
 * The exhibits as a STIX 2.1 bundle: a file with its digests for each, when it was observed, one report over all. No
 * person is an object of it, and no content: only what lets two offices see that they hold the same thing.
 * @example JSON.stringify(stixOf(description, sha1))
 */
export function stixOf(source: ExportSource, sha1: Hash): Record<string, unknown> {
  const id = (type: string, name: string): string => `${type}--${uuid5(SANAD_NAMESPACE, name, sha1)}`;
  const made = milliseconds(source.made);
  const organisation = id('identity', `organisation ${source.organisation}`);
  const common = {
    spec_version: '2.1',
    created: made,
    modified: made,
    created_by_ref: organisation,
    object_marking_refs: [AMBER.id],
  };
  const identity = {
    type: 'identity',
    spec_version: '2.1',
    id: organisation,
    created: made,
    modified: made,
    name: source.organisation,
    identity_class: 'organization',
  };
  const objects: Record<string, unknown>[] = [AMBER, identity];
  const refs: string[] = [];
  for (const exhibit of source.exhibits) {
    const hashes = { 'SHA-256': exhibit.sha256, 'SHA-512': exhibit.sha512 };
    const name = exhibit.name ?? exhibit.number;
    const file = `file--${uuid5(STIX_NAMESPACE, canonicalize({ hashes: { 'SHA-256': exhibit.sha256 }, name }), sha1)}`;
    const observed = id('observed-data', exhibit.id);
    const first = milliseconds(exhibit.custody[0]?.event.time ?? source.made);
    if (!refs.includes(file)) {
      objects.push({
        type: 'file',
        spec_version: '2.1',
        id: file,
        hashes,
        name,
        size: exhibit.size,
        mime_type: exhibit.mediaType,
      });
      refs.push(file);
    }
    objects.push({
      type: 'observed-data',
      id: observed,
      ...common,
      first_observed: first,
      last_observed: first,
      number_observed: 1,
      object_refs: [file],
    });
    refs.push(observed);
  }
  if (refs.length > 0) {
    objects.push({
      type: 'report',
      id: id('report', source.id),
      ...common,
      name: source.title,
      description:
        source.purpose === 'training' ? 'TRAINING: not a real case' : `Exhibits sealed by ${source.organisation}`,
      report_types: ['observed-data'],
      published: made,
      object_refs: refs,
    });
  }
  return { type: 'bundle', id: id('bundle', source.id), objects };
}

/** STIX wants `Z` and, here, always three digits behind the second. */
function milliseconds(time: string): string {
  return new Date(Date.parse(time)).toISOString();
}
