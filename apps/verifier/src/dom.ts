type Child = Node | string | null;

/** Makes an element. Text is always text, never markup. */
export function el(
  tag: string,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly Child[]
): HTMLElement {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...children.filter((child) => child !== null));
  return node;
}

/** A value that people compare letter by letter: left to right, in one width, whatever stands around it. */
export function code(text: string): HTMLElement {
  return el('bdi', { dir: 'ltr', class: 'code' }, text);
}

/** Text that somebody else wrote, in whatever direction it has. */
export function foreign(text: string): HTMLElement {
  return el('bdi', { dir: 'auto' }, text);
}

export function button(text: string, onPress: () => void, kind = 'quiet'): HTMLElement {
  const node = el('button', { type: 'button', class: kind }, text);
  node.addEventListener('click', onPress);
  return node;
}

const SHAPES = {
  passed: 'M5 12.5l4.5 4.5L19 7.5',
  failed: 'M6.5 6.5l11 11m0-11l-11 11',
  noted: 'M12 6v7.5m0 3.2v.3',
  skipped: 'M6 12h12',
} as const;

/** A mark for a state: always beside a word, each with its own outline. */
export function mark(state: keyof typeof SHAPES): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('class', `mark ${state}`);
  const outline = document.createElementNS('http://www.w3.org/2000/svg', state === 'failed' ? 'path' : 'circle');
  if (state === 'failed') outline.setAttribute('d', 'M8 1.5h8L22.5 8v8L16 22.5H8L1.5 16V8z');
  else for (const [name, value] of Object.entries({ cx: '12', cy: '12', r: '10.5' })) outline.setAttribute(name, value);
  outline.setAttribute('class', 'outline');
  const sign = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  sign.setAttribute('d', SHAPES[state]);
  sign.setAttribute('class', 'sign');
  svg.append(outline, sign);
  return svg;
}
