import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildDossierModel } from './dossier-model.ts';

type Parts = Parameters<typeof buildDossierModel>[0];

const first = { action: 'collect', actor: 'person_a', time: '2026-11-29T16:15:52.000Z', signature: null };
const exhibit = (more: object): object => ({
  ...{ id: 'exhibit_a', number: 'E1', post: null, text: null, title: 'حاسوب محمول (13/2026)', entries: ['entry_a'] },
  ...{ collected_at: first.time, collected_by: 'person_a', sha256: '00' },
  ...more,
});
const file = {
  ...{ number: '2026/0001', title: 'قضية', openedBy: 'person_a', offences: [], operations: [], arrestList: [] },
  ...{ parties: [], referral: null, competence: null },
  timeline: [{ type: 'offence.considered', at: first.time, by: 'person_a', text: { offence: 'PC-448-1', shown: 3 } }],
};
const offences = [
  { id: 'PC-448-1', article: '448-1', title: { ar: 'الاتجار بالبشر', fr: 'Traite', en: 'Trafficking' } },
];
const build = (exhibits: object[]) =>
  buildDossierModel({
    ...{ language: 'ar', file, campaigns: [], offences, exhibits, posts: new Map(), names: {}, entryOf: () => 0 },
    ...{ organisation: '', mark: null, date: first.time, ledger: {} },
  } as unknown as Parts);

test('an object that was seized says where, under which seal and on whose order; a file says from whom; neither was posted', () => {
  const seized = { ...first, seal: '13/2026', place: 'وجدة', authorisation: 'إذن 34/2026', note: null };
  const [object, handed] = build([
    exhibit({ origin: 'seizure', events: [seized] }),
    exhibit({ origin: 'upload', events: [{ ...first, note: 'سلمته الشاهدة' }] }),
  ]).exhibits;
  assert.equal(object!.source, 'محجوز في: وجدة، تحت الختم 13/2026. بمقتضى: إذن 34/2026.');
  assert.equal(handed!.source, 'سلمته الشاهدة');
  assert.deepEqual([object!.at, handed!.at], ['', '']);
});

test('the timeline names an offence as the court knows it', () => {
  assert.match(build([]).timeline[0]!.text, /الاتجار بالبشر \(448-1\)/);
});
