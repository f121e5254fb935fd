import type { DefaultTreeAdapterTypes } from 'parse5';

export type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

export function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

export function attribute(element: Element, name: string): string {
  return element.attrs.find((one) => one.name === name)?.value ?? '';
}

export function hasClass(element: Element, name: string): boolean {
  return attribute(element, 'class').split(/\s+/).includes(name);
}

/** All elements below, in the order of the page; a stack and not a recursion, for a page may be nested as deep as it likes. */
export function* elementsOf(root: Node): Generator<Element> {
  const stack: Node[] = [root];
  while (stack.length > 0) {
    const node = stack.pop()!;
    if (isElement(node)) yield node;
    if ('childNodes' in node) for (let i = node.childNodes.length - 1; i >= 0; i--) stack.push(node.childNodes[i]!);
  }
}

/** The words below, without those of the elements that are left out. */
export function wordsOf(root: Node, without: (element: Element) => boolean = () => false): string {
  const words: string[] = [];
  const stack: Node[] = [root];
  while (stack.length > 0) {
    const node = stack.pop()!;
    if (node.nodeName === '#text') words.push((node as DefaultTreeAdapterTypes.TextNode).value);
    if (node !== root && isElement(node) && (without(node) || node.tagName === 'script' || node.tagName === 'style'))
      continue;
    if (node.nodeName === 'br') words.push(' ');
    if ('childNodes' in node) for (let i = node.childNodes.length - 1; i >= 0; i--) stack.push(node.childNodes[i]!);
  }
  return words.join('').replace(/\s+/g, ' ').trim();
}
