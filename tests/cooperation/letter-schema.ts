import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';

export const SCHEMA = JSON.parse(
  readFileSync(new URL('../../vectors/jurisdiction/letter.schema.json', import.meta.url), 'utf8'),
);
const validate = new Ajv2020({ allErrors: true, validateFormats: false }).compile(SCHEMA);

/** Where the file of a letter is not of the published form; a validator of others reads it, not ours. */
export function schemaFaults(file: unknown): string[] {
  return validate(file) ? [] : validate.errors!.map(({ instancePath, message }) => `${instancePath} ${message}`);
}
