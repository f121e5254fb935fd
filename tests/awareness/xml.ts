import { XMLParser } from 'fast-xml-parser';
import type { XmlNode } from '../../services/awareness/kit/cap-rules.ts';

/** Reads a document into elements in their order, with attributes and text. */
export function readXml(text: string): XmlNode {
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    parseTagValue: false,
    trimValues: true,
    processEntities: true,
    htmlEntities: true,
  });
  const nodes = (parser.parse(text) as Raw[]).map(nodeOf).filter((one) => one !== null);
  const root = nodes.find((node) => !node.name.startsWith('?'));
  if (!root) throw new Error('no element');
  return root;
}

type Raw = Record<string, unknown> & { ':@'?: Record<string, string> };

function nodeOf(raw: Raw): XmlNode | null {
  const name = Object.keys(raw).find((key) => key !== ':@' && key !== '#text');
  if (name === undefined) return null;
  const inside = raw[name] as Raw[];
  const text = inside.map((one) => ('#text' in one ? String(one['#text']) : '')).join('');
  return { name, attributes: raw[':@'] ?? {}, children: inside.map(nodeOf).filter((one) => one !== null), text };
}

/** The text of the first element of that name below. */
export function textOf(node: XmlNode, name: string): string | null {
  for (const child of node.children) {
    if (child.name === name) return child.text;
    const found = textOf(child, name);
    if (found !== null) return found;
  }
  return null;
}
