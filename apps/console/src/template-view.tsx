import type { TemplatePart } from '@sanad/wire/campaign';
import { Fragment, useState } from 'react';
import { PlainWords } from './plain-words.tsx';
import { useWords } from './words.tsx';

/** What stays the same in a campaign, and in frames what changes; a frame opens the list of the values seen, or holds the only one. */
export function TemplateView({
  template,
  from,
}: {
  template: readonly TemplatePart[];
  /** from how many posts it was read, and how many there are */
  from: { readonly read: number; readonly all: number };
}) {
  const { t, tAny, number } = useWords();
  const [opened, setOpened] = useState<number | null>(null);
  const part = opened === null ? undefined : template[opened];
  const parts = template.map((one, n) => ({ one, key: `part ${n}`, n }));
  return (
    <div className="stack">
      <p className="template" dir="auto">
        {parts.map(({ one, key, n }) =>
          'words' in one ? (
            <span key={key}>{one.words} </span>
          ) : one.values.length === 1 ? (
            <Fragment key={key}>
              <span className="slot single">
                {tAny(`slot-${one.slot}`, one.slot)} <Forms value={one.values[0]!} />
              </span>{' '}
            </Fragment>
          ) : (
            <span key={key}>
              <button
                type="button"
                className="slot"
                aria-expanded={opened === n}
                onClick={() => setOpened(opened === n ? null : n)}
              >
                <span aria-hidden="true">
                  {tAny(`slot-${one.slot}`, one.slot)} · {number(one.values.length)}
                </span>
                <span className="visually-hidden">
                  {t('slot-count', { slot: tAny(`slot-${one.slot}`, one.slot), count: one.values.length })}
                </span>
              </button>{' '}
            </span>
          ),
        )}
      </p>
      {from.read < from.all ? (
        <p className="small soft">{t('template-from', { read: number(from.read), count: from.all })}</p>
      ) : null}
      {part && 'slot' in part ? (
        <ul className="slot-values" aria-label={t('slot-values', { slot: tAny(`slot-${part.slot}`, part.slot) })}>
          {part.values.map((one) => (
            <li key={one.value} className="chip">
              <Forms value={one} />
              <span className="soft">{t('in-posts', { count: one.posts })}</span>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

/** A value in every script that it was written in. */
function Forms({ value: { value, also } }: { value: { readonly value: string; readonly also: readonly string[] } }) {
  return [value, ...also].map((form, n) => (
    <Fragment key={form}>
      {n > 0 ? ' / ' : ''}
      <bdi>
        <PlainWords text={form} />
      </bdi>
    </Fragment>
  ));
}
