import { CAP_NAMESPACE } from './cap.ts';

/** An element of a read XML document; text is what stands directly in it. */
export type XmlNode = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  readonly text: string;
};

/** What a message breaks, and where. */
export type CapBreach = { readonly at: string; readonly rule: string };

type Rule = {
  readonly name: string;
  readonly least: number;
  readonly most: number;
  readonly check?: (text: string) => boolean;
  readonly inside?: readonly Rule[];
};

const one = (name: string, check?: Rule['check']): Rule => ({ name, least: 1, most: 1, ...(check ? { check } : {}) });
const maybe = (name: string, check?: Rule['check']): Rule => ({ ...one(name, check), least: 0 });
const many = (name: string, more: Partial<Rule> = {}): Rule => ({ name, least: 0, most: Infinity, ...more });
const among = (words: string) => {
  const known = new Set(words.split(' '));
  return (text: string) => known.has(text);
};
/** 3.3.2: `2002-05-24T16:49:00-07:00`, never a letter for the zone. */
const isTime = (text: string): boolean =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[-+]\d\d:\d\d$/.test(text) && !Number.isNaN(Date.parse(text.replace('-00:00', 'Z')));
/** 3.2.1: spaces, commas and the characters `<` and `&` have no place. */
const isPlain = (text: string): boolean => text !== '' && !/[\s,<&]/.test(text);
const isFilled = (text: string): boolean => text.trim() !== '';
const isUri = (text: string): boolean => URL.canParse(text);
const isLanguage = (text: string): boolean => /^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$/.test(text);
const isReferences = (text: string): boolean =>
  text.split(/\s+/).every((part) => {
    const [sender = '', id = '', sent = '', ...rest] = part.split(',');
    return rest.length === 0 && isPlain(sender) && isPlain(id) && isTime(sent);
  });
const isPoint = (text: string): boolean => {
  const [lat, long, ...rest] = text.split(',').map(Number);
  return rest.length === 0 && Math.abs(lat!) <= 90 && Math.abs(long!) <= 180;
};
/** 3.3.1: four points at least, the first and the last the same. */
const isPolygon = (text: string): boolean => {
  const points = text.trim().split(/\s+/);
  return points.length >= 4 && points[0] === points.at(-1) && points.every(isPoint);
};
const isCircle = (text: string): boolean => {
  const [point = '', radius, ...rest] = text.trim().split(/\s+/);
  return rest.length === 0 && isPoint(point) && Number(radius) >= 0;
};
const isNumber = (text: string): boolean => text !== '' && Number.isFinite(Number(text));

const pair = (name: string): Rule => many(name, { inside: [one('valueName'), one('value')] });

/** 3.2.4 */
const AREA: readonly Rule[] = [
  one('areaDesc', isFilled),
  many('polygon', { check: isPolygon }),
  many('circle', { check: isCircle }),
  pair('geocode'),
  maybe('altitude', isNumber),
  maybe('ceiling', isNumber),
];
/** 3.2.3 */
const RESOURCE: readonly Rule[] = [
  one('resourceDesc', isFilled),
  one('mimeType', (text) => /^[\w.+-]+\/[\w.+-]+$/.test(text)),
  maybe('size', (text) => /^\d+$/.test(text)),
  maybe('uri', isUri),
  maybe('derefUri', isFilled),
  maybe('digest', (text) => /^[0-9a-fA-F]{40}$/.test(text)),
];
/** 3.2.2 */
const INFO: readonly Rule[] = [
  maybe('language', isLanguage),
  many('category', {
    least: 1,
    check: among('Geo Met Safety Security Rescue Fire Health Env Transport Infra CBRNE Other'),
  }),
  one('event', isFilled),
  many('responseType', { check: among('Shelter Evacuate Prepare Execute Avoid Monitor Assess AllClear None') }),
  one('urgency', among('Immediate Expected Future Past Unknown')),
  one('severity', among('Extreme Severe Moderate Minor Unknown')),
  one('certainty', among('Observed Likely Possible Unlikely Unknown')),
  maybe('audience'),
  pair('eventCode'),
  maybe('effective', isTime),
  maybe('onset', isTime),
  maybe('expires', isTime),
  maybe('senderName'),
  maybe('headline'),
  maybe('description'),
  maybe('instruction'),
  maybe('web', isUri),
  maybe('contact'),
  pair('parameter'),
  many('resource', { inside: RESOURCE }),
  many('area', { inside: AREA }),
];
/** 3.2.1 */
const ALERT: readonly Rule[] = [
  one('identifier', isPlain),
  one('sender', isPlain),
  one('sent', isTime),
  one('status', among('Actual Exercise System Test Draft')),
  one('msgType', among('Alert Update Cancel Ack Error')),
  maybe('source'),
  one('scope', among('Public Restricted Private')),
  maybe('restriction'),
  maybe('addresses'),
  many('code'),
  maybe('note'),
  maybe('references', isReferences),
  maybe('incidents'),
  many('info', { inside: INFO }),
];

/**
 * Every rule of CAP 1.2 that a message breaks: which elements stand where, how often and in which order, the words that
 * each may hold, and what the standard ties together (an update, a cancellation or an answer refers to a message; what is
 * restricted or private says to whom). Empty when it breaks none.
 * @example capBreaches({ name: 'alert', attributes: {}, children: [], text: '' }).length > 0
 */
export function capBreaches(root: XmlNode): CapBreach[] {
  if (root.name !== 'alert') return [{ at: root.name, rule: 'the root is alert' }];
  const breaches: CapBreach[] = [];
  if (root.attributes['xmlns'] !== CAP_NAMESPACE) breaches.push({ at: 'alert', rule: 'the namespace of CAP 1.2' });
  look(root, ALERT, 'alert', breaches);
  const text = (name: string): string => root.children.find((child) => child.name === name)?.text ?? '';
  if (/^(Update|Cancel|Ack|Error)$/.test(text('msgType')) && text('references') === '')
    breaches.push({ at: 'alert/references', rule: `${text('msgType')} refers to a message` });
  if (text('scope') === 'Restricted' && text('restriction') === '')
    breaches.push({ at: 'alert/restriction', rule: 'a restricted message says the restriction' });
  if (text('scope') === 'Private' && text('addresses') === '')
    breaches.push({ at: 'alert/addresses', rule: 'a private message names its receivers' });
  if (text('msgType') === 'Error' && text('note') === '')
    breaches.push({ at: 'alert/note', rule: 'a refusal is explained' });
  return breaches;
}

function look(node: XmlNode, rules: readonly Rule[], at: string, breaches: CapBreach[]): void {
  const counts = new Map<string, number>();
  let place = 0;
  if (rules.length > 0 && node.text.trim() !== '') breaches.push({ at, rule: 'no text between elements' });
  for (const child of node.children) {
    const here = `${at}/${child.name}`;
    const index = rules.findIndex((rule) => rule.name === child.name);
    const rule = rules[index];
    if (!rule) {
      breaches.push({ at: here, rule: 'no such element here' });
      continue;
    }
    if (index < place) breaches.push({ at: here, rule: 'out of order' });
    place = Math.max(place, index);
    counts.set(child.name, (counts.get(child.name) ?? 0) + 1);
    if (rule.inside) look(child, rule.inside, here, breaches);
    else if (child.children.length > 0) breaches.push({ at: here, rule: 'holds text alone' });
    else if (rule.check && !rule.check(child.text))
      breaches.push({ at: here, rule: `not “${child.text.slice(0, 60)}”` });
  }
  for (const { name, least, most } of rules) {
    const count = counts.get(name) ?? 0;
    if (count < least) breaches.push({ at: `${at}/${name}`, rule: 'is missing' });
    if (count > most) breaches.push({ at: `${at}/${name}`, rule: 'stands once' });
  }
}
