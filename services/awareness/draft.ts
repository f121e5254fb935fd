import { blankTemplate } from '@sanad/campaigns/blank';
import { isPublicSign, kindOfSigns, LURE_KINDS, type LureKind } from '@sanad/text/lure-kinds';
import type { NoticeContent } from '@sanad/wire/awareness';
import type { Campaign } from '@sanad/wire/campaign';
import type { ChannelState } from '@sanad/wire/intake';
import { isVerified } from './findings.ts';
import type { LANGUAGES } from './kit/model.ts';

/** A notice goes out for so many days unless somebody says otherwise. */
const DAYS = 60;
const MOST_SIGNS = 4;
/** Parts of the campaign's wording that are shown at most. */
const MOST_PARTS = 24;
/** What is advised for each kind of offer. */
const ADVICE_OF: Readonly<Record<string, readonly string[]>> = {
  pictures: ['do-not-pay', 'keep-messages', 'no-blame', 'tell-someone'],
  fees: ['do-not-pay', 'ask-company', 'ask-contract'],
  abroad: ['keep-papers', 'ask-contract', 'tell-someone'],
  night: ['ask-contract', 'slow-down', 'tell-someone'],
  massage: ['ask-company', 'ask-contract', 'tell-someone'],
  'home-camera': ['do-not-send', 'ask-company', 'slow-down'],
  casting: ['do-not-send', 'ask-company', 'tell-someone'],
  marriage: ['tell-someone', 'do-not-send', 'slow-down'],
};

/**
 * A first wording of a notice, from what a campaign shows: its kind, the signs of it that were published before, its
 * template with everything blanked. A person goes on from here.
 */
export function draftNotice(
  campaign: Campaign | null,
  given: {
    readonly kind: NoticeContent['kind'];
    readonly pattern: string | undefined;
    readonly channels: readonly ChannelState[];
    readonly today: string;
  },
): NoticeContent {
  const shown = (campaign?.reasons ?? []).filter((reason) => !reason.against);
  const kind = LURE_KINDS.get(given.pattern ?? '') ?? kindOfSigns(shown) ?? [...LURE_KINDS.values()][0]!;
  const channel =
    given.channels.find((one) => isVerified(one) && one.kind === 'phone') ?? given.channels.find(isVerified);
  const until = new Date(Date.parse(`${given.today}T00:00:00Z`) + DAYS * 86_400_000).toISOString().slice(0, 10);
  return {
    kind: given.kind,
    pattern: kind.id,
    words: wordsOf(kind),
    other: null,
    signs: signsOf(kind, shown),
    advice: [...(ADVICE_OF[kind.id] ?? ['slow-down', 'tell-someone'])],
    action: kind.id === 'pictures' ? 'call' : 'ask-first',
    channel: channel?.id ?? '',
    excerpt: campaign ? [...blankTemplate(campaign.template)].slice(0, MOST_PARTS) : [],
    until,
    consent: null,
  };
}

function wordsOf(kind: LureKind): NoticeContent['words'] {
  const of = (language: (typeof LANGUAGES)[number]) => ({
    title: kind.title[language],
    line: kind.line[language],
    about: kind.about[language],
  });
  return { ary: of('ary'), ar: of('ar'), fr: of('fr'), en: of('en') };
}

/** Signs that the campaign shows come first, those of most posts before others; then the signs of its kind. */
function signsOf(kind: LureKind, shown: Campaign['reasons']): string[] {
  const seen = new Map(shown.map(({ code, posts }) => [code, posts]));
  return kind.codes
    .filter(isPublicSign)
    .sort((a, b) => (seen.get(b) ?? 0) - (seen.get(a) ?? 0))
    .slice(0, MOST_SIGNS);
}
