import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import test from 'node:test';

const LITERAL = /(?:^|[=(,:?!&|]|return)\s*\/((?:[^/\n\\[]|\\.|\[(?:[^\]\n\\]|\\.)*\])+)\/[dgimsuvy]*/gm;

/** Whether a repeated group of an expression holds a repetition without end: such a one may take time without end. */
function isNested(source: string): boolean {
  const plain = source.replace(/\\./g, 'x').replace(/\[[^\]]*\]/g, 'x');
  const opened: boolean[] = [];
  for (let i = 0; i < plain.length; i++) {
    const endless = /^(?:[*+]|\{\d+,\})/.test(plain.slice(i + 1));
    if (plain[i] === '(') opened.push(false);
    else if (plain[i] === ')') {
      const inner = opened.pop() ?? false;
      if (inner && endless) return true;
      if ((inner || endless) && opened.length > 0) opened[opened.length - 1] = true;
    } else if (endless && opened.length > 0) opened[opened.length - 1] = true;
  }
  return false;
}

test('expressions with a repetition inside a repetition are told from others', () => {
  for (const bad of ['(a+)+', '(?:x*y)*', '((a|b{2,})c)+', '(?:[a-z]+\\.)*x']) assert.ok(isNested(bad), bad);
  for (const good of ['(?:a{1,3}){0,4}', '(ab)+', '[+*]+', '\\(a+\\)+', '(?:ab)?c*']) assert.ok(!isNested(good), good);
});

test('no expression that reads posts has a repetition inside a repetition', () => {
  const here = new URL('./', import.meta.url);
  let count = 0;
  for (const name of readdirSync(here).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts')))
    for (const [, source] of readFileSync(new URL(name, here), 'utf8').matchAll(LITERAL)) {
      count++;
      assert.ok(!isNested(source!), `${name}: ${source}`);
    }
  assert.ok(count > 20, String(count));
});
