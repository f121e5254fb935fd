/** Bodies that fit a schema of the API's own description, as far as a program that knows nothing else can make them. */
export type Schema = {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly minItems?: number;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly pattern?: string;
  readonly format?: string;
};

/** Texts that are tried against a pattern, the first that fits is taken. */
const TEXTS = [
  '2026-11',
  '2026-11-24',
  '0'.repeat(64),
  'AA'.repeat(40),
  '+212612345678',
  '0612345678',
  'https://example.invalid/',
  'person@example.invalid',
  '123456',
  'abc',
  'Ab-1',
  'الرباط',
];

/** @param id stands where a text is free */
export function bodyFor(schema: Schema, id: string): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const one = schema.anyOf?.[0] ?? schema.oneOf?.[0];
  if (one) return bodyFor(one, id);
  if (schema.allOf) return Object.assign({}, ...schema.allOf.map((part) => bodyFor(part, id)));
  const type = typeof schema.type === 'string' ? schema.type : schema.type?.[0];
  if (type === 'object' || schema.properties) {
    const all = Object.entries(schema.properties ?? {}).filter(([name]) => schema.required?.includes(name));
    return Object.fromEntries(all.map(([name, part]) => [name, bodyFor(part, id)]));
  }
  if (type === 'array') return Array.from({ length: schema.minItems ?? 1 }, () => bodyFor(schema.items ?? {}, id));
  if (type === 'integer' || type === 'number') return schema.minimum ?? 1;
  if (type === 'boolean') return true;
  return type === 'null' ? null : textFor(schema, id);
}

function textFor({ pattern, format, minLength = 0 }: Schema, id: string): string {
  if (format === 'date-time') return '2026-11-24T10:00:00.000Z';
  if (format === 'date') return '2026-11-24';
  if (format === 'uri') return 'https://example.invalid/';
  if (pattern === undefined) return id.padEnd(minLength, '.');
  const fits = new RegExp(pattern, 'u');
  return [id, ...TEXTS].find((text) => fits.test(text)) ?? id;
}
