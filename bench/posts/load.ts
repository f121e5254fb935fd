import { readdirSync, readFileSync } from 'node:fs';

/** A place in the text of a post that shows an indicator, in UTF-16 units. */
export type Mark = { readonly indicator: string; readonly from: number; readonly to: number };
export type Post = {
  readonly id: string;
  readonly text: string;
  readonly label: 'lure' | 'benign';
  readonly class: string;
  readonly lang: string;
  readonly script: string;
  readonly stance: string;
  readonly why: string;
  readonly split: 'train' | 'test' | 'blind' | 'apart';
  readonly spans: readonly Mark[];
};

const SOURCE = new URL('./source/', import.meta.url);

/**
 * Takes the marks out of a post as it is written.
 * @param written text with marks `[02 words]` (indicator L02); `\n` stands for a new line
 * @returns the plain text and where each indicator shows
 * @throws Error when a mark is not closed, is empty or has no number from 01 to 40
 * @example unmark('[02 bla wjeh] !').text === 'bla wjeh !'
 */
export function unmark(written: string): { readonly text: string; readonly spans: readonly Mark[] } {
  const spans: Mark[] = [];
  let text = '';
  const pieces = written.replaceAll('\\n', '\n').split(/(\[[^[\]]*\])/u);
  for (const piece of pieces) {
    if (!piece.startsWith('[')) {
      if (/[[\]]/u.test(piece)) throw new Error(`mark not closed: ${written}`);
      text += piece;
      continue;
    }
    const found = /^\[(0[1-9]|[123]\d|40) (\S.*)\]$/su.exec(piece);
    if (found === null) throw new Error(`mark not understood: ${piece}`);
    spans.push({ indicator: `L${found[1]}`, from: text.length, to: text.length + found[2]!.length });
    text += found[2]!;
  }
  return { text, spans };
}

/** All posts of the benchmark, of both parts. Throws Error when a source file is malformed. */
export function posts(): Post[] {
  return (['train', 'test'] as const).flatMap((split) => {
    const folder = new URL(`${split}/`, SOURCE);
    return readdirSync(folder)
      .filter((name) => name.endsWith('.txt'))
      .sort()
      .flatMap((name) => parse(readFileSync(new URL(name, folder), 'utf8'), name.slice(0, -4), split));
  });
}

/**
 * The posts that were written by somebody who had seen neither the other posts nor the reader, without marks; a lure's
 * class says how it is worded (plain, short, veiled).
 */
export function blindPosts(): Post[] {
  return readFileSync(new URL('blind/posts.jsonl', SOURCE), 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const post = JSON.parse(line) as Pick<Post, 'id' | 'text' | 'label' | 'class' | 'lang' | 'script'>;
      return { ...post, stance: '', why: '', split: 'blind', spans: [] };
    });
}

/** Sets of posts written apart: of one evening, before a figure was looked at, and by three writers from outside. */
export const APART = ['evening', 'outside', 'december', 'advent'] as const;

/**
 * Posts written apart, without marks; nothing learns from them. A writer from outside has seen neither the reader nor any
 * other post.
 */
export function apartPosts(): Post[] {
  return APART.flatMap((name) => parse(readFileSync(new URL(`apart/${name}.txt`, SOURCE), 'utf8'), name, 'apart'));
}

/** Posts of one source file: a line `@ label | class | lang | script | stance | why` heads the posts below it, one a line. */
export function parse(source: string, name: string, split: Exclude<Post['split'], 'blind'>): Post[] {
  const found: Post[] = [];
  let head: string[] | null = null;
  for (const line of source.split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    if (line.startsWith('@ ')) {
      head = line.slice(2).split(' | ');
      if (head.length !== 6 || !/^(lure|benign)$/.test(head[0]!)) throw new Error(`${name}: ${line}`);
      continue;
    }
    if (head === null) throw new Error(`${name}: a post before its heading`);
    const [label, kind, lang, script, stance, why] = head as [Post['label'], string, string, string, string, string];
    const id = `${split}-${name}-${String(found.length + 1).padStart(3, '0')}`;
    found.push({ id, ...unmark(line.trim()), label, class: kind, lang, script, stance, why, split });
  }
  return found;
}
