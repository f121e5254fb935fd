import { labelled } from './dataset.ts';

/** How many words a post of the speed runs has. */
export const LONG_WORDS = 53;

/** The labelled posts, each brought to {@link LONG_WORDS} words with words of later ones. */
export function longPosts(): string[] {
  const texts = labelled().map((post) => post.text);
  return texts.map((text, i) => {
    let long = text;
    for (let k = i + 1; long.split(/\s+/).length < LONG_WORDS; k += 7) long += ` ${texts[k % texts.length]}`;
    return long.split(/\s+/).slice(0, LONG_WORDS).join(' ');
  });
}
