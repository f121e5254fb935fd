import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type CapBreach, capBreaches, type XmlNode } from './cap-rules.ts';

const leaf = (name: string, text = ''): XmlNode => ({ name, attributes: {}, children: [], text });
const node = (name: string, ...children: XmlNode[]): XmlNode => ({ name, attributes: {}, children, text: '' });
const good = (): XmlNode => ({
  name: 'alert',
  attributes: { xmlns: 'urn:oasis:names:tc:emergency:cap:1.2' },
  text: '',
  children: [
    leaf('identifier', 'sanad.example/notice_1/alert'),
    leaf('sender', 'sanad.example'),
    leaf('sent', '2026-11-24T10:00:00-00:00'),
    leaf('status', 'Actual'),
    leaf('msgType', 'Alert'),
    leaf('scope', 'Public'),
    node(
      'info',
      leaf('language', 'ary-MA'),
      leaf('category', 'Security'),
      leaf('event', 'x'),
      leaf('urgency', 'Future'),
      leaf('severity', 'Moderate'),
      leaf('certainty', 'Observed'),
      node('area', leaf('areaDesc', 'المغرب'), leaf('polygon', '1,1 1,2 2,2 1,1')),
    ),
  ],
});
const changed = (change: (children: XmlNode[]) => XmlNode[]): string[] =>
  capBreaches({ ...good(), children: change([...good().children]) }).map(({ at, rule }: CapBreach) => `${at}: ${rule}`);
const set = (name: string, text: string) => (children: XmlNode[]) =>
  children.map((child) => (child.name === name ? leaf(name, text) : child));

test('a message that keeps the rules has no breach', () => {
  assert.deepEqual(capBreaches(good()), []);
});

test('each rule of the standard is held: presence, order, number, words, times, what goes together', () => {
  const cases: readonly [(children: XmlNode[]) => XmlNode[], RegExp][] = [
    [(children) => children.filter(({ name }) => name !== 'sender'), /alert\/sender: is missing/],
    [([a, b, ...rest]) => [b!, a!, ...rest], /out of order/],
    [(children) => [children[0]!, ...children], /stands once/],
    [set('status', 'Real'), /alert\/status: not/],
    [set('sent', '2026-11-24T10:00:00Z'), /alert\/sent: not/],
    [set('sent', '2026-13-24T10:00:00-00:00'), /alert\/sent: not/],
    [set('identifier', 'a b'), /alert\/identifier: not/],
    [set('msgType', 'Cancel'), /refers to a message/],
    [set('scope', 'Private'), /names its receivers/],
    [set('scope', 'Restricted'), /says the restriction/],
    [(children) => [...children, leaf('more', 'x')], /no such element/],
    [
      (children) => [...children.slice(0, 6), leaf('references', 'a,b'), ...children.slice(6)],
      /alert\/references: not/,
    ],
    [
      (children) => [
        ...children.slice(0, 6),
        node('info', ...children[6]!.children.filter(({ name }) => name !== 'urgency')),
      ],
      /alert\/info\/urgency: is missing/,
    ],
    [
      (children) => [
        ...children.slice(0, 6),
        node(
          'info',
          ...children[6]!.children.slice(0, 6),
          node('area', leaf('areaDesc', 'x'), leaf('polygon', '1,1 2,2')),
        ),
      ],
      /polygon: not/,
    ],
  ];
  for (const [change, wanted] of cases) assert.match(changed(change).join('\n'), wanted);
  assert.match(JSON.stringify(capBreaches({ ...good(), attributes: {} })), /namespace/);
});
