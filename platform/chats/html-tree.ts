import type { DefaultTreeAdapterTypes } from 'parse5';

export type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

/** Elements that stand on lines of their own. */
export const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 ' +
    'header hr li main nav ol p pre section table tr ul'
  ).split(' '),
);

/** The elements under a node, in the order of the page. A stack and no recursion: a page may be nested as it likes. */
export function* elementsUnder(root: Node): Generator<Element> {
  const stack: Node[] = childrenOf(root).reverse();
  while (stack.length > 0) {
    const node = stack.pop()!;
    if ('tagName' in node) yield node;
    stack.push(...childrenOf(node).reverse());
  }
}

export function childrenOf(node: Node): Node[] {
  return 'childNodes' in node ? [...node.childNodes] : [];
}

export function attributeOf(element: Element, name: string): string | null {
  return element.attrs.find((one) => one.name === name)?.value ?? null;
}

export function hasClass(element: Element, ...names: readonly string[]): boolean {
  const found = (attributeOf(element, 'class') ?? '').split(/\s+/);
  return names.every((name) => found.includes(name));
}

export function firstWith(root: Node, ...names: readonly string[]): Element | null {
  for (const element of elementsUnder(root)) if (hasClass(element, ...names)) return element;
  return null;
}

/** The text under a node as it is read; `left` tells what is left out. Empty lines stay where somebody wrote them. */
export function wordsOf(root: Node, left: (element: Element) => boolean = () => false): string {
  let text = '';
  const stack: (Node | 'end')[] = [root];
  const end = (): void => {
    if (text !== '' && !text.endsWith('\n')) text += '\n';
  };
  while (stack.length > 0) {
    const node = stack.pop()!;
    if (node === 'end') end();
    else if (node.nodeName === '#text') text += (node as DefaultTreeAdapterTypes.TextNode).value.replace(/\s+/gu, ' ');
    else if (node.nodeName === 'br') text += '\n';
    else if (!('tagName' in node) || !left(node)) {
      if (BLOCKS.has(node.nodeName)) {
        end();
        stack.push('end');
      }
      stack.push(...childrenOf(node).reverse());
    }
  }
  return text
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim();
}
