import { soundOf } from '../../libs/text/skeleton.ts';
import type { Post } from './load.ts';

const LANGUAGES = ['ary', 'ary-Latn', 'ar', 'fr', 'en', 'es', 'mixed'];
const STANCES = 'offer sale warning report question help legal academic talk opinion other threat'.split(' ');
const FRAME = 6;

/** Rows of six words, as they sound, of a text. */
export function frames(text: string): string[] {
  const words = soundOf(text).split(' ');
  return words.length < FRAME ? [] : words.slice(FRAME - 1).map((_, i) => words.slice(i, i + FRAME).join(' '));
}

/**
 * What is wrong with a set of posts: unknown language, script or stance, a look-alike with marks, a lure without, a number
 * outside the invented range 0600 00, two posts that sound alike, a row of six words of training found in the test part.
 * @returns one sentence a problem, empty when all is well
 */
export function problems(posts: readonly Post[]): string[] {
  const found: string[] = [];
  const sounds = new Map<string, string>();
  const trained = new Map<string, string>();
  for (const post of posts) if (post.split === 'train') for (const row of frames(post.text)) trained.set(row, post.id);
  for (const post of posts) {
    if (!LANGUAGES.includes(post.lang)) found.push(`${post.id}: language ${post.lang}`);
    if (!['Arab', 'Latn', 'Mixed'].includes(post.script)) found.push(`${post.id}: script ${post.script}`);
    if (post.split !== 'blind' && !STANCES.includes(post.stance)) found.push(`${post.id}: stance ${post.stance}`);
    if (post.label === 'lure' && post.spans.length === 0 && post.split !== 'blind' && post.split !== 'apart')
      found.push(`${post.id}: a lure without marks`);
    if (post.label === 'benign' && post.spans.length > 0) found.push(`${post.id}: a look-alike with marks`);
    const phone = /(?<!\d)0[67](?: ?\d){8}(?!\d)/u.exec(post.text)?.[0].replaceAll(' ', '');
    if (phone !== undefined && !phone.startsWith('060000')) found.push(`${post.id}: number ${phone}`);
    const sound = soundOf(post.text);
    const twin = sounds.get(sound);
    if (twin !== undefined) found.push(`${post.id}: sounds like ${twin}`);
    sounds.set(sound, post.id);
    if (post.split === 'train') continue;
    const shared = frames(post.text).find((row) => trained.has(row));
    if (shared !== undefined) found.push(`${post.id}: shares "${shared}" with ${trained.get(shared)}`);
  }
  return found;
}
