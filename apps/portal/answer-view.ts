import { type Answer, MAX_TEXT, type Sign } from './answer.ts';
import { type Html, html } from './html.ts';
import type { AnswerWords, SignWords } from './words/answer/shape.ts';

/** What the answer links to; a page without reports has no `report`. */
export type AnswerLinks = { readonly help: string; readonly report: string | null };

/** What an answer says in one language: its own words, and those of signs by their code. */
export type AnswerTexts = { readonly words: AnswerWords; readonly signs: Readonly<Record<string, SignWords>> };

/** The answer as markup: on the phone and, when scripts are off, on the server. */
export function answerView(answer: Answer, text: string, texts: AnswerTexts, links: AnswerLinks): Html {
  const { words, signs } = texts;
  const head = html`<h2 id="answer-head" tabindex="-1">${words.opening[answer.opening]}</h2>`;
  if (answer.opening === 'empty') return head;
  const urgent = answer.opening === 'danger' ? callView(words, links) : null;
  return html`${head}<p class="limit">${words.limits[answer.opening]}</p>${urgent}
${answer.signs.length > 0 && signsView(answer.signs, text, texts)}
${
  answer.good.length > 0 &&
  html`<section class="good"><h3>${words.good}</h3><p class="limit">${words.goodLimit}</p>
<ul>${answer.good.map((sign) => html`<li>${signs[sign.code]![0]}${quoteView(sign, text, words.yourWords)}</li>`)}</ul></section>`
}
${
  answer.asks.length > 0 &&
  html`<section><h3>${words.asks}</h3><ul>${answer.asks.map((ask) => html`<li>${words.ask[ask]}</li>`)}</ul></section>`
}
<section class="now"><h3>${words.steps}</h3>
<ol>${answer.steps.map((step) => html`<li>${words.step[step]}</li>`)}</ol></section>
${urgent === null && callView(words, links)}
${links.report !== null && html`<p><a href="${links.report}">${words.report}</a></p>`}`;
}

function signsView(found: readonly Sign[], text: string, { words, signs }: AnswerTexts): Html {
  return html`<section><h3>${words.standsOut}</h3>
<ol class="signs">${found.map(
    (sign) =>
      html`<li><strong>${signs[sign.code]![0]}</strong> ${signs[sign.code]![1]}${quoteView(sign, text, words.yourWords)}</li>`,
  )}</ol>
<details open><summary>${words.yourText}</summary><p class="her-text" dir="auto">${markedText(text, found)}</p></details></section>`;
}

function quoteView(sign: Sign, text: string, label: string): Html {
  const quotes = [...new Set(sign.spans.map(([start, end]) => text.slice(start, end).trim()))].slice(0, 3);
  return html` <span class="quote">${label} ${quotes.map((quote, i) => html`${i > 0 && html` · `}<q><bdi>${quote}</bdi></q>`)}</span>`;
}

/** The text with the words of the signs marked; overlapping places become one mark. */
export function markedText(text: string, signs: readonly Pick<Sign, 'spans'>[]): Html {
  const spans = signs.flatMap((sign) => sign.spans).sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const pieces: Html[] = [];
  let at = 0;
  for (const [start, end] of spans) {
    const from = Math.max(start, at);
    if (end <= from) continue;
    pieces.push(html`${text.slice(at, from)}<mark>${text.slice(from, end)}</mark>`);
    at = end;
  }
  return html`${pieces}${text.slice(at, MAX_TEXT)}`;
}

function callView(words: AnswerWords, links: AnswerLinks): Html {
  return html`<section class="call"><h3>${words.call}</h3>
<p><a class="number" href="tel:19"><span>${words.emergency}</span> <bdi dir="ltr">19</bdi></a></p>
<p><a href="${links.help}">${words.otherLines}</a></p></section>`;
}
