import { toHex, utf8 } from '@sanad/base/bytes';
import { fault } from '@sanad/base/fault';
import { formatId } from '@sanad/base/ids';
import { instantOf } from '@sanad/base/instant';
import {
  type CustodyAction,
  type CustodyEvent,
  type CustodyProblem,
  checkCustody,
  custodyDigest,
} from '@sanad/evidence/custody';
import type { LocalText } from '@sanad/wire/common';
import type { Made, Tools } from '../made.ts';
import { type Random, randomOf } from '../random.ts';
import { reason } from '../reasons.ts';

const LIFE: readonly CustodyAction[] = ['collect', 'verify', 'transfer', 'verify', 'analyse', 'transfer', 'verify'];
const PEOPLE = ['N-014', 'N-022', 'N-031'];
const BREAKS = ['link-missing', 'time-backwards', 'content-jumps', 'content-changed'] as const;
const START = Date.parse('2026-10-05T09:12:00.000Z');

/** The life of an exhibit with exactly one broken link, as the evidence library's own check finds it. */
export function makeCustody(id: string, title: LocalText, { seed, hash }: Tools): Made {
  const random = randomOf(seed ^ 0x5ea1);
  const broken = 1 + random.below(LIFE.length - 1);
  const how = random.pick(BREAKS);
  const digest = (word: string): string => toHex(hash(utf8(`${seed} ${word}`)));
  const exhibit = idOf('exhibit', random);
  const events: CustodyEvent[] = [];
  let content = digest('content');
  let time = START;
  for (const [n, action] of LIFE.entries()) {
    const isBroken = n === broken;
    time += isBroken && how === 'time-backwards' ? -3_600_000 : (1 + random.below(400)) * 60_000;
    const last = events.at(-1);
    const before = last ? (isBroken && how === 'content-jumps' ? digest('jump') : content) : null;
    const after = isBroken && how === 'content-changed' ? digest('changed') : (before ?? content);
    content = after;
    const before_ = last ? custodyDigest(last, hash) : null;
    events.push({
      v: 1,
      id: idOf('event', random),
      exhibit,
      number: '2026-0001/E1',
      root: null,
      source: null,
      action,
      actor: random.pick(PEOPLE),
      role: 'investigator',
      onBehalfOf: null,
      from: null,
      to: null,
      purpose: action,
      authorisation: null,
      time: instantOf(time),
      place: null,
      before,
      after,
      seal: null,
      witness: null,
      result: null,
      note: null,
      previous: isBroken && how === 'link-missing' ? digest('lost') : before_,
      signature: null,
    });
  }
  const found = checkCustody(events, { id: exhibit, sha256: content }, hash);
  if (found.length !== 1 || found[0]!.index !== broken || found[0]!.problem !== (how as CustodyProblem['problem']))
    throw fault('training-maker', 'the made custody is not broken as it should be', { detail: { seed } });
  return {
    material: {
      kind: 'rows',
      id,
      title,
      columns: ['action', 'time', 'actor', 'before', 'after', 'previous', 'digest'],
      rows: events.map((event, n) => ({
        id: `e${n + 1}`,
        cells: [
          event.action,
          event.time.slice(0, 16).replace('T', ' '),
          event.actor,
          short(event.before),
          short(event.after),
          short(event.previous),
          short(custodyDigest(event, hash)),
        ],
      })),
    },
    right: { broken: [`e${broken + 1}`], problem: [how] },
    why: Object.fromEntries(
      LIFE.map((_, n) => [
        `e${n + 1}`,
        n === 0 ? reason('first') : reason(n === broken ? 'broken' : 'holds', { before: String(n) }),
      ]),
    ),
  };
}

function short(hex: string | null): string {
  return hex ? hex.slice(0, 12) : '—';
}

function idOf(word: string, random: Random): string {
  return formatId(
    word,
    Uint8Array.from({ length: 16 }, () => random.below(256)),
  );
}
