import type { CaseState } from '@sanad/wire/case';
import { go } from '../place.ts';
import { useWords } from '../words.tsx';
import { BESIDE, type Lifecycle, MAIN_LINE } from './lifecycle.ts';

const [WIDTH, HEIGHT, BOX, TALL] = [1120, 300, 116, 54];
const STEP = (WIDTH - BOX) / (MAIN_LINE.length - 1);
const LINE = 124;
const BELOW = 258;

type Point = { readonly x: number; readonly y: number };

/** The state machine drawn: acts above the line, moves by a person below it. Read from the right in Arabic. */
export function LifecyclePicture({ life }: { life: Lifecycle }) {
  const { t, number, language } = useWords();
  const mirror = language === 'ar';
  const placeOf = (state: CaseState): Point => {
    const n = MAIN_LINE.indexOf(state);
    const x = n >= 0 ? BOX / 2 + n * STEP : state === 'closed' ? BOX / 2 + 2 * STEP : BOX / 2 + 6 * STEP;
    return { x: mirror ? WIDTH - x : x, y: n >= 0 ? LINE : BELOW };
  };
  const forward = life.acts.flatMap((act) => act.from.map((from) => ({ from, to: act.to, kind: 'act' })));
  const moved = life.moves.map((move) => ({ ...move, kind: move.needs === 'authorisation' ? 'order' : 'move' }));
  return (
    <figure className="lifecycle">
      <svg viewBox={`-2 0 ${WIDTH + 4} ${HEIGHT}`}>
        <title>{t('lifecycle-picture')}</title>
        <defs>
          <marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
            <path d="M0 0 L8 4 L0 8 z" />
          </marker>
        </defs>
        {[...forward, ...moved].map(({ from, to, kind }) => (
          <path
            key={`${kind} ${from} ${to}`}
            className={kind}
            d={pathOf(placeOf(from), placeOf(to), kind === 'act')}
            markerEnd="url(#tip)"
          />
        ))}
        {[...MAIN_LINE, ...BESIDE].map((state) => {
          const { x, y } = placeOf(state);
          return (
            <a
              key={state}
              href={`/cases?state=${state}`}
              tabIndex={-1}
              className="state"
              onClick={(event) => {
                event.preventDefault();
                go(`/cases?state=${state}`);
              }}
            >
              <rect x={x - BOX / 2} y={y - TALL / 2} width={BOX} height={TALL} rx="4" />
              <text x={x} y={y - 4} textAnchor="middle">
                {t(`case-${state}`)}
              </text>
              <text x={x} y={y + 18} textAnchor="middle" className="count">
                {number(life.counts[state] ?? 0)}
              </text>
            </a>
          );
        })}
      </svg>
      <figcaption className="line small">
        <span className="key act">{t('way-act')}</span>
        <span className="key move">{t('way-move')}</span>
        <span className="key order">{t('way-order')}</span>
      </figcaption>
    </figure>
  );
}

/** Acts go over the line, moves under it; between two rows a way is straight. */
function pathOf(from: Point, to: Point, above: boolean): string {
  if (from.y !== to.y) {
    const down = to.y > from.y;
    const [y1, y2] = down ? [from.y + TALL / 2, to.y - TALL / 2] : [from.y - TALL / 2, to.y + TALL / 2];
    const shift = down ? -10 : 10;
    return `M${from.x + shift} ${y1} C${from.x + shift} ${y1 + (y2 - y1) * 0.5} ${to.x + shift} ${y1 + (y2 - y1) * 0.5} ${to.x + shift} ${y2}`;
  }
  const side = above ? -1 : 1;
  const far = Math.abs(to.x - from.x);
  const y = from.y + (side * TALL) / 2;
  const bend = y + side * Math.min(22 + far * 0.16, above ? 118 : 60);
  return `M${from.x} ${y} C${from.x} ${bend} ${to.x} ${bend} ${to.x} ${y}`;
}
