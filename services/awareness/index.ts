import type { QuizAnswers } from '@sanad/wire/awareness';
import type { Route } from '@sanad/wire/route';
import { createCounting } from './counting.ts';
import { type AwarenessDeps, turnOf } from './deps.ts';
import { capMessage } from './kit/cap.ts';
import { atomFeed, type FeedNotice, jsonFeed, rssFeed } from './kit/feeds.ts';
import { colon, type KitLanguage, type KitNotice, type KitSite, type Turn } from './kit/model.ts';
import { radioScript, type Script, spoken } from './kit/radio.ts';
import type { KitFor } from './kit/texts.ts';
import { KIT_WORDS } from './kit/words.ts';
import { kitFor, planRoutes } from './plan-routes.ts';
import { contentOf, dispatchOfLink, kitNotice, publishedNotices } from './queries.ts';
import { noticeRoutes } from './routes.ts';
import { awarenessProjector } from './views.ts';

/** Awareness: warnings made from confirmed campaigns, one kit for every channel, and what came of them. */
export type Awareness = {
  readonly routes: readonly Route[];
  /** what the public sees now: published and not ended, and every correction */
  shown(): Promise<readonly FeedNotice[]>;
  /** one notice of the public, also after its last day; null for what was never published */
  notice(id: string): Promise<(FeedNotice & { readonly ended: boolean }) | null>;
  feed(kind: 'rss' | 'atom' | 'json', language: KitLanguage, self: string): Promise<string>;
  /** the notice as CAP; null for what was never published */
  cap(id: string): Promise<string | null>;
  /** what a file of a kit is made of */
  kit(
    id: string,
    given: Pick<KitFor, 'language' | 'variant'> & { readonly dispatch?: string | undefined },
  ): Promise<{ notice: KitNotice; turn: Turn; site: KitSite; state: string } & KitFor>;
  script(notice: KitNotice, turn: Turn, language: KitLanguage, variant: 'a' | 'b'): Script;
  /** a link was opened: where it leads, null for none of ours; `isPerson` is false for machines that say what they are */
  follow(link: string, isPerson: boolean): Promise<{ notice: string; language: KitLanguage } | null>;
  /** takes an answer of the quiz into the sums of the day */
  answer(answers: QuizAnswers): void;
  /** writes the sums that wait */
  flush(): Promise<void>;
};

export type { KitLanguage, KitNotice, KitSite, Turn };
export { colon, spoken };

export const projector = awarenessProjector;

/** Words around a notice in one language. */
export function kitWords(language: KitLanguage) {
  return KIT_WORDS[language];
}

export function createAwareness(deps: AwarenessDeps): Awareness {
  const { spine } = deps;
  const counting = createCounting();
  const today = (): string => deps.now().slice(0, 10);
  const shown = async (): Promise<FeedNotice[]> => {
    const channels = await deps.channels();
    return (await publishedNotices(spine.views))
      .filter((row) => row.state === 'withdrawn' || row.until >= today())
      .map((row) => ({ notice: kitNotice(row), turn: turnOf(channels, contentOf(row).channel) }));
  };
  const find = async (id: string) => {
    const row = (await publishedNotices(spine.views)).find((one) => one.id === id);
    if (!row) return null;
    const notice = kitNotice(row);
    const turn = turnOf(await deps.channels(), notice.content.channel);
    return { notice, turn, ended: row.state === 'published' && row.until < today() };
  };
  return {
    routes: [...noticeRoutes(deps), ...planRoutes(deps)],
    shown,
    notice: find,
    feed: async (kind, language, self) => {
      const [notices, site] = [await shown(), await deps.site()];
      if (kind === 'rss') return rssFeed(notices, site, language, self);
      if (kind === 'json') return jsonFeed(notices, site, language, self);
      return atomFeed(notices, site, language, self, deps.now());
    },
    cap: async (id) => {
      const found = await find(id);
      return found && capMessage(found.notice, found.turn, await deps.site());
    },
    kit: async (id, given) => {
      const { row, ...kit } = await kitFor(deps, id, given);
      return { ...kit, state: row.state };
    },
    script: radioScript,
    follow: async (link, isPerson) => {
      const dispatch = await dispatchOfLink(spine.views, link);
      if (!dispatch) return null;
      if (isPerson) counting.opened(dispatch, today());
      return { notice: dispatch.notice, language: dispatch.language as KitLanguage };
    },
    answer: (answers) => counting.answered(answers, today()),
    flush: async () => {
      const entries = counting.take();
      if (entries.length > 0) await spine.transact(async () => ({ entries, result: null }));
    },
  };
}
