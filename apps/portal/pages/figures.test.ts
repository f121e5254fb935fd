import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kitChannel } from '@sanad/wire/awareness';
import type { PublicTable } from '@sanad/wire/release';
import { PORTAL_LANGUAGES } from '../language.ts';
import { figuresPage } from './figures.ts';

const files = { style: '/s.css', exit: '/e.js' } as never;
const pictures = { worker: '', simd: '', plain: '', data: [] };
const said = { ar: 'الوصول', fr: 'Portée', en: 'Reach' };
const period = { from: '2023-01', to: '2023-01' };
const codes = ['*', ...kitChannel.options];

const reach: PublicTable = {
  id: 'release_1',
  title: said,
  counts: said,
  scope: said,
  content: {
    definition: { id: 'reach', unit: 'contact', stage: 'reach', period, offences: [], source: { kind: 'ledger' } },
    measure: 'reach',
    scope: 'all',
    threshold: null,
    checkpoint: { size: 9, root: 'ab'.repeat(32) },
    cells: codes.map((mark) => ({ codes: ['2023-01', mark], n: 7, status: 'ok' })),
    attack: { hidden: 0, examined: 0, proven: 0, solver: '' },
  },
  classes: [],
  releasedAt: '2023-02-01T00:00:00.000Z',
};

test('a table of reach names each channel in the language of the page, and none by its code', () => {
  const short = { ary: 'رسالة قصيرة', ar: 'رسالة قصيرة', fr: 'SMS', en: 'SMS' };
  for (const language of PORTAL_LANGUAGES) {
    const place = { base: '/portal', language, files, pictures, exitAddress: 'https://example.org' } as const;
    const page = figuresPage(
      place,
      [reach],
      { iccs: { version: '', rows: [] }, htcds: { version: '', rows: [] } } as never,
      false,
    );
    const heads = [...page.matchAll(/<th scope="col" class="num">([^<]*)<\/th>/g)].map(([, head]) => head!);
    assert.ok(heads.includes(short[language]), `${language}: ${heads.join(' ')}`);
    assert.equal(new Set(heads).size, codes.length);
    for (const code of kitChannel.options) assert.ok(!heads.includes(code), `${language}: ${code}`);
  }
});
