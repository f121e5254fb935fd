import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { projector as accounts } from '@sanad/services/accounts';
import { projector as audit } from '@sanad/services/audit';
import { projector as awareness } from '@sanad/services/awareness';
import { projector as cases } from '@sanad/services/cases';
import { projector as cooperation } from '@sanad/services/cooperation';
import { projector as exhibits } from '@sanad/services/exhibits';
import { projector as intake } from '@sanad/services/intake';
import { projector as people } from '@sanad/services/people';
import { projector as training } from '@sanad/services/training';
import { projector as webhooks } from '@sanad/services/webhooks';

const ROOT = new URL('../../', import.meta.url);
const PROJECTORS = [accounts, audit, awareness, cases, cooperation, exhibits, intake, people, training, webhooks];

/** Every name of an entry that a service or the server writes and a view of the ledger reads. */
function entryTypes(): string[] {
  const files = globSync(['services/**/*.ts', 'apps/server/**/*.ts'], { cwd: ROOT.pathname });
  const sources = files
    .filter((one) => !one.endsWith('.test.ts'))
    .map((one) => readFileSync(new URL(one, ROOT), 'utf8'));
  const named = sources.flatMap((text) => text.match(/(?<=')[a-z]+\.[a-z-]+(?=')/g) ?? []);
  const tables = new Set(PROJECTORS.flatMap(({ schema, tables }) => tables.map((table) => `${schema}.${table}`)));
  const isRead = (type: string): boolean => !tables.has(type) && PROJECTORS.some((one) => one.handles(type));
  return [...new Set(named)].filter(isRead).sort();
}

for (const language of ['ar', 'fr', 'en']) {
  test(`the list of what was done and read has a word for every entry: ${language}`, () => {
    const file = new URL(`apps/console/messages/${language}.json`, ROOT);
    const words = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
    const types = entryTypes();
    assert.ok(types.length > 60, `${types.length} types found`);
    assert.deepEqual(
      types.filter((type) => !words[`entry-${type.replaceAll('.', '-')}`]),
      [],
    );
  });
}
