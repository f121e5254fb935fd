import { type PlainReason, readReasons } from '@sanad/text/reasons';

/** How the answer begins. There is no word for "safe" here, and no number. */
export type Opening = 'much' | 'some' | 'little' | 'nothing' | 'not-an-offer' | 'danger' | 'empty';

/** What she may ask whoever made the offer. */
export type Ask = 'company' | 'work' | 'licence' | 'contract' | 'stamp' | 'fee' | 'papers' | 'photo' | 'relative';

/** What she may do now. */
export type Step =
  | 'emergency'
  | 'do-not-pay'
  | 'do-not-send'
  | 'keep-messages'
  | 'complain'
  | 'keep-papers'
  | 'slow-down'
  | 'tell-someone'
  | 'no-blame';

/** What is answered to a woman who asks about a text, in no language yet. Spans are UTF-16 offsets into the text she gave. */
export type Answer = {
  readonly opening: Opening;
  readonly signs: readonly Sign[];
  readonly good: readonly Sign[];
  readonly asks: readonly Ask[];
  readonly steps: readonly Step[];
};
export type Sign = Pick<PlainReason, 'code' | 'spans'>;

/** Longer texts are cut here before they are read, in characters. */
export const MAX_TEXT = 20_000;

/**
 * Reads a text for the woman who got it: what stands out, what speaks for it, what to ask, what to do. It never says
 * how likely a trap is, and never that there is none.
 * @param text what she pasted; its first {@link MAX_TEXT} UTF-16 units are read
 * @example answerFor('').opening === 'empty'
 */
export function answerFor(text: string): Answer {
  const read = text.slice(0, MAX_TEXT);
  if (read.trim() === '') return { opening: 'empty', signs: [], good: [], asks: [], steps: [] };
  const { priority, stance, reasons } = readReasons(read);
  const signs = reasons.filter((reason) => !reason.against && reason.spans.length > 0);
  const good = reasons.filter((reason) => reason.against && reason.spans.length > 0);
  const codes = new Set(signs.map((sign) => sign.code));
  const isOther = stance === 'warning' || stance === 'report';
  const danger = stance === 'help' || (!isOther && CONTROL.some((code) => codes.has(code)));
  return {
    opening: danger ? 'danger' : isOther ? 'not-an-offer' : openingOf(priority, signs.length),
    signs: signs.map((sign) => signOf(sign, read)),
    good: good.map((sign) => signOf(sign, read)),
    asks: danger ? [] : asksFor(codes),
    steps: stepsFor(codes, danger),
  };
}

/** Threats, debts, papers or phones that are held: something is being done to somebody. */
const CONTROL = ['L34', 'L35', 'L37', 'L38'];
const THREAT = ['L34', 'L35', 'L38'];
const TRAVEL = ['L08', 'L10', 'L11', 'L12', 'L13', 'L30'];
const PICTURES = ['L02', 'L14', 'L15', 'L20', 'L33', 'L34'];
const PAPERS = ['L28', 'L29', 'L30', 'L37'];

function openingOf(priority: string, count: number): Opening {
  if (count === 0) return 'nothing';
  if (priority === 'alert') return 'much';
  return priority === 'review' || count > 2 ? 'some' : 'little';
}

function asksFor(codes: ReadonlySet<string>): Ask[] {
  const has = (list: readonly string[]): boolean => list.some((code) => codes.has(code));
  const travel = has(TRAVEL);
  return [
    'company',
    'work',
    ...(travel ? (['licence', 'stamp'] as const) : (['contract'] as const)),
    'fee',
    ...(has(PICTURES) ? (['photo'] as const) : []),
    ...(has(PAPERS) || travel ? (['papers'] as const) : []),
    'relative',
  ];
}

function stepsFor(codes: ReadonlySet<string>, danger: boolean): Step[] {
  const has = (list: readonly string[]): boolean => list.some((code) => codes.has(code));
  const threat = has(THREAT);
  return [
    ...(danger ? (['emergency', 'no-blame'] as const) : (['slow-down'] as const)),
    ...(threat || has(['L27', 'L35']) ? (['do-not-pay'] as const) : []),
    ...(has(PICTURES) || danger ? (['do-not-send'] as const) : []),
    ...(has(PAPERS) ? (['keep-papers'] as const) : []),
    ...(danger || codes.size > 0 ? (['keep-messages'] as const) : []),
    ...(danger ? (['complain'] as const) : []),
    'tell-someone',
  ];
}

function signOf({ code, spans }: PlainReason, text: string): Sign {
  return { code, spans: joined(spans, text) };
}

const GAP = 6;

/** Words of one sign that stand close together on one line are shown as one. */
function joined(spans: Sign['spans'], text: string): Sign['spans'] {
  const out: (readonly [number, number])[] = [];
  for (const span of spans) {
    const last = out.at(-1);
    const near = last && span[0] - last[1] <= GAP && !text.slice(last[1], span[0]).includes('\n');
    if (near) out[out.length - 1] = [last[0], Math.max(last[1], span[1])];
    else out.push(span);
  }
  return out;
}
