import { fault } from '@sanad/base/fault';
import { languageNames } from '@sanad/jurisdiction/languages';
import { acceptedBy, letterOf } from '@sanad/jurisdiction/letter';
import { overDisclosed } from '@sanad/jurisdiction/over-disclosure';
import { placeName } from '@sanad/jurisdiction/place';
import { advisedItems, missingItems, requestForm } from '@sanad/jurisdiction/request';
import { emptyRequest } from '@sanad/jurisdiction/request-model';
import { letterWord } from '@sanad/platform/reports/letter-model';
import { readText } from '@sanad/platform/whole-file';
import type { Language } from '@sanad/wire/common';
import { type RequestDraft, requestDraft } from '@sanad/wire/cooperation';
import { letterFile } from '@sanad/wire/letter-file';
import { z } from 'zod';
import { chooseLanguage, say, tell } from '../talk.ts';
import { writeNew } from '../write-new.ts';

type Options = {
  readonly language: Language;
  readonly pdf?: string;
  readonly docx?: string;
  readonly schema?: boolean;
};

/**
 * `sanad request`: a request to another state or a provider from its draft, as one JSON object: what its form still needs,
 * what it would give away, the letter. Exit 1 while something is missing or too much; nothing is sent.
 */
export async function requestVerb(file: string | undefined, options: Options): Promise<number> {
  if (options.schema) {
    process.stdout.write(`${JSON.stringify(z.toJSONSchema(letterFile), null, 2)}\n`);
    return 0;
  }
  if (file === undefined) throw fault('usage-draft', 'sanad request needs a draft, or --schema');
  const request = draftOf(await readJson(file));
  const missing = missingItems(request);
  const discloses = overDisclosed(request);
  const letter = letterOf(request, options.language);
  const answer = {
    kind: request.kind,
    missing: missing.map(({ id, letter: of, name, clause }) => ({
      id,
      letter: of,
      name: name[options.language],
      clause,
    })),
    advised: advisedItems(request).map(({ id, name }) => ({ id, name: name[options.language] })),
    discloses,
    warnings: letter.warnings,
    letter,
  };
  process.stdout.write(`${JSON.stringify(answer)}\n`);
  // The talk is for whoever reads the screen; the letter is for somebody else.
  const reader = chooseLanguage(process.env);
  for (const { letter: of, name } of missing)
    tell('request-missing', { item: `${of ? `(${of}) ` : ''}${name[reader]}` });
  for (const { at, why, found } of discloses)
    tell('request-discloses', { at: placeName(at, reader), why: say(`discloses-${why}`), found: found ?? '' });
  for (const { code, at } of letter.warnings)
    tell('request-warning', {
      text: letterWord(reader, `warning-${code}`, {
        at: code === 'language-not-accepted' ? languageNames(acceptedBy(request), reader) : placeName(at, reader),
      }),
    });
  if (options.pdf !== undefined || options.docx !== undefined) {
    const { letterModel } = await import('@sanad/server/cooperation-letters');
    // Nobody has approved what comes from a file: only the register knows the second person.
    const model = letterModel(letter, 'draft');
    if (options.pdf !== undefined) {
      const { renderLetter } = await import('@sanad/platform/reports/letter');
      await writeNew(options.pdf, [await renderLetter(model)]);
    }
    if (options.docx !== undefined) {
      const { renderLetterDocx } = await import('@sanad/platform/reports/letter-docx');
      await writeNew(options.docx, [await renderLetterDocx(model)]);
    }
  }
  return missing.length + discloses.length > 0 ? 1 : 0;
}

/** A draft may leave out what it does not fill in; what it holds must be of the form. */
function draftOf(value: unknown): RequestDraft & ReturnType<typeof emptyRequest> {
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    throw fault('request-malformed', 'a draft is one JSON object', { detail: { at: '' } });
  const kind = (value as { kind?: unknown }).kind;
  requestForm(kind as RequestDraft['kind']);
  const empty = emptyRequest(kind as RequestDraft['kind']);
  const given = value as Partial<RequestDraft>;
  const read = requestDraft.safeParse({ ...empty, ...given, authority: { ...empty.authority, ...given.authority } });
  if (!read.success) {
    const at = read.error.issues[0]!.path.map(String).join('.');
    throw fault('request-malformed', 'the draft is not of the form', { detail: { at } });
  }
  return read.data as RequestDraft & ReturnType<typeof emptyRequest>;
}

async function readJson(file: string): Promise<unknown> {
  const text = file === '-' ? await readAll() : await readText(file);
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw fault('request-malformed', 'the draft is not JSON', { cause, detail: { at: '' } });
  }
}

async function readAll(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
