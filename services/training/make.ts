import type { WrittenMaterial } from '@sanad/wire/exercise';
import type { Made, Tools } from './made.ts';
import { makeCampaign } from './makers/campaign.ts';
import { makeChat } from './makers/chat.ts';
import { makeCustody } from './makers/custody.ts';
import { makeExport } from './makers/export.ts';
import { makeOffers } from './makers/offers.ts';
import { makePage } from './makers/page.ts';
import { makePosters } from './makers/posters.ts';
import { makeRelease } from './makers/release.ts';
import { makeTimes } from './makers/times.ts';
import { randomOf } from './random.ts';

/** Makes a piece of material from the seed: the same seed gives the same material, letter for letter. */
export function make(written: WrittenMaterial, tools: Tools): Made {
  const { id, title } = written;
  switch (written.make) {
    case 'scenario': {
      const { text, right, facts, request } = randomOf(tools.seed ^ 0x5ce).pick(written.variants);
      const material = { kind: 'text' as const, id, title, text };
      return { material, right, ...(facts ? { facts } : {}), ...(request ? { request } : {}) };
    }
    case 'page':
      return makePage(id, title, tools);
    case 'custody':
      return makeCustody(id, title, tools);
    case 'offers':
      return makeOffers(id, title, written.count ?? 20, tools);
    case 'campaign':
      return makeCampaign(id, title, written.count ?? 12, tools);
    case 'times':
      return makeTimes(id, title, tools);
    case 'export':
      return makeExport(id, title, tools);
    case 'posters':
      return makePosters(id, title, tools);
    case 'chat':
      return makeChat(id, title, tools);
    case 'release':
      return makeRelease(id, title, tools);
  }
}
