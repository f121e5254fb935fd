import type { PostRow } from '@sanad/wire/post';
import { Scrolls } from '../parts.tsx';
import { useWords } from '../words.tsx';

const SHOWN = 60;
const WIDTH = 740;
const MARGIN = 20;

type Arc = { readonly from: number; readonly to: number; readonly contact: boolean; readonly kind: string };

/**
 * The links of a campaign as arcs over its posts in the order of time: above the line what they share in wording, below
 * it the contacts they share. The list of posts beside it is its twin in words.
 */
export default function LinkGraph({ posts, current }: { posts: readonly PostRow[]; current: string | null }) {
  const { t, shortDate, number, language } = useWords();
  const shown = [...posts].sort((a, b) => ((a.at ?? '') < (b.at ?? '') ? -1 : 1)).slice(0, SHOWN);
  const arcs = arcsOf(shown);
  const step = Math.max(10, Math.min(28, (WIDTH - MARGIN * 2) / Math.max(1, shown.length - 1)));
  const width = MARGIN * 2 + (shown.length - 1) * step;
  const most = Math.max(1, ...arcs.map((arc) => Math.abs(arc.to - arc.from)));
  const height = Math.min(110, 24 + most * 8);
  const placeOf = (n: number): number => MARGIN + (language === 'ar' ? shown.length - 1 - n : n) * step;
  const contacts = arcs.filter((arc) => arc.contact).length;
  return (
    <figure className="stack tight">
      <Scrolls label={t('graph')} across>
        <svg
          width={width}
          height={height * 2 + 16}
          role="img"
          className="arcs"
          aria-label={t('graph-text', {
            posts: number(shown.length),
            wording: number(arcs.length - contacts),
            contacts: number(contacts),
          })}
        >
          {arcs.map((arc) => (
            <path
              key={`${arc.from} ${arc.to} ${arc.kind}`}
              className={arc.contact ? 'contact' : 'wording'}
              d={bow(placeOf(arc.from), placeOf(arc.to), height + 8, (arc.contact ? 1 : -1) * height, most * step)}
            />
          ))}
          {shown.map((post, n) => (
            <circle
              key={post.id}
              cx={placeOf(n)}
              cy={height + 8}
              r={post.id === current ? 8 : 5}
              className={post.id === current ? 'on' : ''}
            >
              <title>{`${shortDate(post.at)} — ${post.text.slice(0, 80)}`}</title>
            </circle>
          ))}
        </svg>
      </Scrolls>
      <figcaption className="small soft">
        {t('graph-key')}{' '}
        {posts.length > SHOWN ? t('graph-part', { shown: number(SHOWN), total: number(posts.length) }) : ''}
      </figcaption>
    </figure>
  );
}

function arcsOf(posts: readonly PostRow[]): Arc[] {
  const place = new Map(posts.map((post, n) => [post.id, n]));
  const arcs = new Map<string, Arc>();
  posts.forEach((post, from) => {
    for (const link of post.because) {
      const to = place.get(link.with);
      if (to === undefined || to === from) continue;
      const arc = {
        from: Math.min(from, to),
        to: Math.max(from, to),
        kind: link.kind,
        contact: link.kind !== 'wording',
      };
      arcs.set(`${arc.from} ${arc.to} ${arc.kind}`, arc);
    }
  });
  return [...arcs.values()];
}

function bow(from: number, to: number, base: number, height: number, widest: number): string {
  const rise = base + (Math.abs(to - from) / widest) * height * 1.8;
  const middle = (from + to) / 2;
  return `M ${from} ${base} Q ${middle} ${rise} ${to} ${base}`;
}
