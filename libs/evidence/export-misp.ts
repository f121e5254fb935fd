import type { Hash } from './crypto.ts';
import { type ExportSource, SANAD_NAMESPACE, uuid5 } from './export-source.ts';

/** Your organisation only: nothing is passed on unless a person decides so. */
const DISTRIBUTION = '0';

/**
 * The exhibits as a MISP event (core format): for each the file name with its SHA-256, and its SHA-512. Not published, not
 * for detection, TLP:AMBER.
 * @example JSON.stringify(mispOf(description, sha1))
 */
export function mispOf(source: ExportSource, sha1: Hash): Record<string, unknown> {
  const uuid = (name: string): string => uuid5(SANAD_NAMESPACE, name, sha1);
  const seconds = (time: string): string => String(Math.floor(Date.parse(time) / 1000));
  const organisation = { name: source.organisation, uuid: uuid(`organisation ${source.organisation}`) };
  const Attribute = source.exhibits.flatMap((exhibit) => {
    const common = {
      category: 'Payload delivery',
      to_ids: false,
      distribution: DISTRIBUTION,
      timestamp: seconds(exhibit.custody[0]?.event.time ?? source.made),
      comment: exhibit.number,
      deleted: false,
      disable_correlation: false,
    };
    const name = (exhibit.name ?? exhibit.number).replaceAll('|', '_');
    return [
      { ...common, type: 'filename|sha256', value: `${name}|${exhibit.sha256}`, uuid: uuid(`${exhibit.id} sha256`) },
      { ...common, type: 'sha512', value: exhibit.sha512, uuid: uuid(`${exhibit.id} sha512`) },
    ];
  });
  return {
    Event: {
      uuid: uuid(source.id),
      info: source.purpose === 'training' ? `TRAINING: ${source.title}` : source.title,
      date: source.made.slice(0, 10),
      timestamp: seconds(source.made),
      threat_level_id: '4',
      analysis: '2',
      distribution: DISTRIBUTION,
      published: false,
      disable_correlation: false,
      attribute_count: String(Attribute.length),
      Orgc: organisation,
      Org: organisation,
      Tag: [{ name: 'tlp:amber', colour: '#FFC000', exportable: true }],
      Attribute,
    },
  };
}
