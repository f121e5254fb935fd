import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articlesIn } from './articles.ts';

test('an article keeps the order of its numbers in a line from right to left; other numbers and dashes are left alone', () => {
  const { markup } = articlesIn('الفصول 448-1 إلى 448-1-2 ومن 497 – 503 <');
  assert.equal(
    markup,
    'الفصول <bdi dir="ltr" class="whole">448-1</bdi> إلى <bdi dir="ltr" class="whole">448-1-2</bdi> ومن 497 – 503 &lt;',
  );
});
