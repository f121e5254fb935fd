import { readFileSync } from 'node:fs';
import { TRAINING_MARK } from '@sanad/wire/training-mark';
import { renderPng } from './typst.ts';

/** A made-up conversation as a phone would show it. */
export type Talk = {
  /** who writes, as the phone names him: a number or a name */
  readonly title: string;
  /** what stands over the picture: that it is made up */
  readonly banner: string;
  readonly lines: readonly { readonly mine: boolean; readonly at: string; readonly text: string }[];
};

const TEMPLATE = readFileSync(new URL('talk-picture.typ', import.meta.url), 'utf8');
/** As wide as the screen of a common phone, in pixels. */
const WIDTH = 1080;

/** A screenshot of a made-up conversation, as PNG: for the range, whose mark it carries. */
export function renderTalk(talk: Talk): Promise<Uint8Array> {
  const report = { template: TEMPLATE, inputs: { data: JSON.stringify(talk) }, pictures: {} };
  return renderPng(report, WIDTH, TRAINING_MARK);
}
