import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type CampaignFacts, newsOf } from './alarms.ts';

const facts: CampaignFacts = {
  campaign: 'camp_1',
  priority: 'alert',
  size: 3,
  contacts: ['+212600000001'],
  platforms: ['facebook'],
  places: ['dubai'],
};

test('a campaign is told once when it has formed, and never when it is no recruitment', () => {
  assert.deepEqual(newsOf(facts, null), [{ kind: 'formed', size: 3 }]);
  assert.deepEqual(newsOf({ ...facts, size: 2 }, null), []);
  assert.deepEqual(newsOf({ ...facts, priority: 'none' }, null), []);
  assert.deepEqual(newsOf(facts, facts), []);
});

test('only what is new is told: twice the size, another contact, platform, place', () => {
  assert.deepEqual(newsOf({ ...facts, size: 5 }, facts), []);
  assert.deepEqual(newsOf({ ...facts, size: 6 }, facts), [{ kind: 'grown', from: 3, size: 6 }]);
  const moved = {
    ...facts,
    contacts: ['+212600000001', '+212600000002'],
    platforms: ['facebook', 'telegram'],
    places: ['dubai', 'doha'],
  };
  assert.deepEqual(newsOf(moved, facts), [
    { kind: 'contact', value: '+212600000002' },
    { kind: 'platform', value: 'telegram' },
    { kind: 'place', value: 'doha' },
  ]);
  assert.deepEqual(newsOf(facts, moved), [], 'what is gone is no news');
});
