import type { PostRow } from '@sanad/wire/post';
import { type ReactNode, useState } from 'react';
import { Link } from '../parts.tsx';
import { langOf } from '../plain-words.tsx';
import { useWords } from '../words.tsx';
import { LinkCanvas } from './link-canvas.tsx';
import { type LinkMap, MOST_DRAWN, mapOf, type SharedNode, type WordingNode } from './link-map.ts';

const BEGINNING = 48;
/** More than a line of the list holds; what is too much is cut where the line ends. */
const ONE_LINE = 160;

type Names = {
  wording(node: WordingNode): string;
  shared(node: SharedNode): string;
};

/**
 * The links of a campaign as a picture and as a list, which open and close together. Small at first: one circle a wording,
 * one a contact that wordings share; every step can be taken back.
 */
export default function LinkGraph(props: {
  posts: readonly PostRow[];
  total: number;
  current: string | null;
  placeOf: (post: string) => string;
  onPick: (post: string) => void;
}) {
  const { t, number, language } = useWords();
  const [steps, setSteps] = useState<readonly ReadonlySet<string>[]>([new Set()]);
  const opened = steps.at(-1)!;
  const map = mapOf(props.posts, opened, language === 'ar');
  const names = useNames();
  const go = (next: ReadonlySet<string>): void => setSteps([...steps, next]);
  const toggle = (id: string): void => {
    const next = new Set(opened);
    if (!next.delete(id)) next.add(id);
    go(next);
  };
  const many = map.wordings.filter((wording) => wording.posts.length > 1);
  return (
    <div className="stack tight">
      <div className="line">
        <Step off={opened.size === many.length} onPress={() => go(new Set(many.map(({ id }) => id)))}>
          {t('graph-open-all')}
        </Step>
        <Step off={opened.size === 0} onPress={() => go(new Set())}>
          {t('graph-close-all')}
        </Step>
        <Step off={steps.length === 1} onPress={() => setSteps(steps.slice(0, -1))}>
          {t('graph-back')}
        </Step>
      </div>
      <LinkCanvas
        map={map}
        current={props.current}
        names={names}
        label={t('graph-text', {
          posts: props.posts.length,
          wording: map.wordings.length,
          contacts: map.shared.length,
        })}
        onWording={toggle}
        onPost={props.onPick}
      />
      <p className="small soft">
        {t('graph-key')}{' '}
        {props.posts.length < props.total
          ? t('graph-part', { shown: number(props.posts.length), total: number(props.total) })
          : ''}
      </p>
      <Twin map={map} names={names} current={props.current} placeOf={props.placeOf} onToggle={toggle} />
    </div>
  );
}

/** One that has nothing to do now stays where it is: whoever has just pressed it by keyboard keeps her place. */
function Step(props: { off: boolean; onPress: () => void; children: ReactNode }) {
  return (
    <button
      type="button"
      className="button quiet"
      aria-disabled={props.off}
      onClick={() => {
        if (!props.off) props.onPress();
      }}
    >
      {props.children}
    </button>
  );
}

function useNames(): Names {
  const { t, tAny } = useWords();
  return {
    wording: ({ posts }) => {
      const text = posts[0]!.text.replace(/\s+/g, ' ');
      const start = text.length > BEGINNING ? `${text.slice(0, BEGINNING)}…` : text;
      return posts.length > 1 ? `${t('posts', { count: posts.length })} · \u2068${start}\u2069` : start;
    },
    shared: ({ what, value }) =>
      `${tAny(`contact-${what}`, tAny(`link-${what}`, what))} \u2066${what === 'image' ? value.slice(0, 8) : value}\u2069`,
  };
}

/** The same in words: each wording with its posts, each contact with the wordings it joins. */
function Twin(props: {
  map: LinkMap;
  names: Names;
  current: string | null;
  placeOf: (post: string) => string;
  onToggle: (id: string) => void;
}) {
  const { t, shortDate, language } = useWords();
  const { map, names } = props;
  return (
    <ul className="links link-twin">
      {map.wordings.map((wording) => (
        <li key={wording.id} className="stack tight">
          {wording.posts.length > 1 ? (
            <button
              type="button"
              className="button quiet opener"
              aria-expanded={wording.open}
              onClick={() => props.onToggle(wording.id)}
            >
              <span aria-hidden="true">{wording.open ? '▾' : language === 'ar' ? '◂' : '▸'} </span>
              <bdi>{names.wording(wording)}</bdi>
            </button>
          ) : (
            <Link to={props.placeOf(wording.id)} replace>
              <bdi>{names.wording(wording)}</bdi>
            </Link>
          )}
          <Ties shared={map.shared.filter((one) => one.wordings.includes(wording.id))} names={names} />
          {wording.open ? (
            <ol className="posts-of">
              {wording.posts.map((post, n) => (
                <li key={post.id}>
                  <Link to={props.placeOf(post.id)} replace current={post.id === props.current ? 'true' : undefined}>
                    <span>{shortDate(post.at)}</span>{' '}
                    <span className="one-line" dir="auto" lang={langOf(post.language)}>
                      {post.text.slice(0, ONE_LINE).replace(/\s+/g, ' ')}
                    </span>
                  </Link>
                  {n === MOST_DRAWN ? <span className="small soft"> {t('graph-list-only')}</span> : null}
                </li>
              ))}
            </ol>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function Ties({ shared, names }: { shared: LinkMap['shared']; names: Names }) {
  const { t, language } = useWords();
  if (shared.length === 0) return null;
  return (
    <span className="small soft">
      {t('graph-by')}{' '}
      {shared.map((one, n) => (
        <span key={one.id}>
          {n === 0 ? '' : language === 'ar' ? '، ' : ', '}
          <bdi>{names.shared(one)}</bdi>
        </span>
      ))}
    </span>
  );
}
