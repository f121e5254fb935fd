import { INDICATORS } from '@sanad/text/indicators';
import type { LocalText } from '@sanad/wire/common';
import reasons from './data/reasons.json' with { type: 'json' };
import type { World, WorldPost } from './world.ts';

type Reason = Exclude<keyof typeof reasons, 'note'>;

/** A reason in the three languages, with its places filled in. */
export function reason(which: Reason, values: Readonly<Record<string, string | LocalText>> = {}): LocalText {
  const fill = (language: keyof LocalText): string =>
    reasons[which][language].replace(/\{(\w+)\}/g, (_, key: string) => {
      const value = values[key] ?? '';
      return typeof value === 'string' ? value : value[language];
    });
  return { ar: fill('ar'), fr: fill('fr'), en: fill('en') };
}

/** A number or a name as it stands, whatever the direction of the line. */
export function island(text: string): string {
  return `\u2066${text}\u2069`;
}

/** Why a post is a lure, by the indicators that it was made with, or what else it is. */
export function reasonOf({ truth }: WorldPost, { campaigns }: World): LocalText {
  if (truth.kind !== 'lure') return reason(truth.kind);
  const codes = campaigns.find(({ id }) => id === truth.campaign)?.codes ?? [];
  const titles = codes.flatMap((code) => INDICATORS.get(code)?.title ?? []);
  const signs = {
    ar: titles.map(({ ar }) => ar).join('؛ '),
    fr: titles.map(({ fr }) => fr).join(' ; '),
    en: titles.map(({ en }) => en).join('; '),
  };
  return reason('lure', { signs });
}
