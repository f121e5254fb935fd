import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type CampaignNews, newsOf } from './alarms.ts';

const news: CampaignNews = {
  campaign: 'camp_1',
  priority: 'alert',
  size: 3,
  contacts: ['+212600000001'],
  platforms: ['facebook'],
  places: ['dubai'],
};
const nothing = { ...news, contacts: [], platforms: [], places: [] };

test('a campaign is told once when it has formed, and never when it is no recruitment', () => {
  assert.deepEqual(newsOf(news, null), [{ kind: 'formed', size: 3 }]);
  assert.deepEqual(newsOf({ ...news, size: 2 }, null), []);
  assert.deepEqual(newsOf({ ...news, priority: 'none' }, null), []);
  assert.deepEqual(newsOf(nothing, { size: 3 }), []);
});

test('only what is new is told: twice the size, another contact, platform, place', () => {
  assert.deepEqual(newsOf({ ...nothing, size: 5 }, { size: 3 }), []);
  assert.deepEqual(newsOf({ ...nothing, size: 6 }, { size: 3 }), [{ kind: 'grown', from: 3, size: 6 }]);
  assert.deepEqual(newsOf(news, { size: 3 }), [
    { kind: 'contact', value: '+212600000001' },
    { kind: 'platform', value: 'facebook' },
    { kind: 'place', value: 'dubai' },
  ]);
});
