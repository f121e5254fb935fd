import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aboutOf } from './contest-about.ts';

test('of a pasted address the id is kept; words stay as they were typed', () => {
  assert.equal(aboutOf('https://sanad.example/campaigns/camp_4qz92e?post=post_1'), 'camp_4qz92e');
  assert.equal(aboutOf(' camp_4qz92e '), 'camp_4qz92e');
  assert.equal(aboutOf(' منشور 14 نونبر '), 'منشور 14 نونبر');
});
