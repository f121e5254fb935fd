import { mkdir, open } from 'node:fs/promises';
import path from 'node:path';
import readline from 'node:readline';
import { fault } from '@sanad/base/fault';
import { readText } from '@sanad/platform/whole-file';
import { type Recount, recountLedger, recountLines } from '@sanad/server/answer-proof';
import { definitionOf, figureTold } from '@sanad/services/accounts';
import { type AnswerManifest, answerManifest } from '@sanad/wire/question';
import { dataFolder } from '../data-folder.ts';
import { onFolder } from '../local.ts';
import { chooseLanguage, say, tell } from '../talk.ts';
import { writeNew } from '../write-new.ts';

/**
 * `sanad answer recompute MANIFEST [ENTRIES]`: counts the figures of an answer again, from its file of entries or from a
 * data folder. Exit 1 when a figure does not come out, or the entries are not those of the signed checkpoint.
 */
export async function recomputeAnswer(
  data: string | undefined,
  file: string,
  entries: string | undefined,
): Promise<number> {
  const manifest = await readManifest(file);
  const found =
    entries === undefined
      ? await onFolder(dataFolder(data), (spine) => recountLedger(manifest, spine))
      : await recountLines(manifest, await linesOf(entries));
  process.stdout.write(`${JSON.stringify({ number: manifest.number, ...found })}\n`);
  return judge(manifest, found);
}

function judge({ checkpoint, purpose, figures, code, digest }: AnswerManifest, found: Recount): number {
  if (purpose === 'training') tell('answer-training');
  if (!found.isWhole) tell('answer-not-whole', { entries: found.entries, size: checkpoint.size });
  if (!found.isSigned) tell('answer-not-signed');
  if (!found.isOfLedger) tell('answer-other-ledger', { purpose });
  const isNamed = code === null || digest.startsWith(code);
  if (!isNamed) tell('answer-code-wrong');
  if (found.unread > 0) tell('answer-unread', { count: found.unread });
  for (const { definition, measure, scope } of figures)
    if (!isUsual(definition, measure, scope))
      tell('answer-other-offences', { figure: definition.id, offences: definition.offences.join(', ') });
  for (const [n, { stated, counted, holds }] of found.figures.entries())
    tell(holds ? 'answer-holds' : 'answer-differs', {
      ...told(figures[n]!),
      stated: said(stated),
      counted: said(counted),
    });
  const holds = found.isWhole && found.isSigned && found.isOfLedger && isNamed;
  return holds && found.figures.every((figure) => figure.holds) ? 0 : 1;
}

/** Whether a figure counts what its name means in this version; the law and the lists may have changed since. */
function isUsual(definition: AnswerManifest['figures'][number]['definition'], measure: string, scope: string): boolean {
  try {
    const { id, unit, stage, offences } = definitionOf({ measure, scope, ...definition.period });
    return (
      id === definition.id &&
      unit === definition.unit &&
      stage === definition.stage &&
      offences.join() === definition.offences.join()
    );
  } catch {
    return false;
  }
}

function told({ measure, scope, definition }: AnswerManifest['figures'][number]): { figure: string } {
  return { figure: figureTold(measure, { within: scope, period: definition.period }, chooseLanguage(process.env)) };
}

/** `>=83` in words. */
function said(value: string): string {
  return value.startsWith('>=') ? say('answer-at-least', { n: value.slice(2) }) : value.slice(1);
}

/** `sanad answer example FOLDER`: makes the made-up ledger, answers its question, writes papers, manifest and entries. */
export async function exampleAnswer(folder: string): Promise<number> {
  const { workedExample } = await import('@sanad/server/answer-example');
  const { answerModel, manifestBytes } = await import('@sanad/server/answer-paper');
  const { proofLines } = await import('@sanad/server/answer-proof');
  const { renderLetter } = await import('@sanad/platform/reports/letter');
  const { renderLetterDocx } = await import('@sanad/platform/reports/letter-docx');
  await mkdir(folder, { recursive: true });
  const { sanad, question } = await workedExample(path.join(folder, 'ledger'));
  try {
    const answer = await sanad.accounts.question(question);
    const { manifest } = answer;
    const at = (name: string) => path.join(folder, name);
    await writeNew(at('manifest.json'), [manifestBytes(manifest)]);
    await writeNew(at('entries.jsonl'), proofLines(sanad.spine, manifest!.checkpoint.size));
    for (const language of ['ar', 'fr'] as const) {
      const model = answerModel(answer, language, 'https://example.org/portal');
      await writeNew(at(`answer-${language}.pdf`), [await renderLetter(model)]);
      await writeNew(at(`answer-${language}.docx`), [await renderLetterDocx(model)]);
    }
    for (const phrase of answer.file.phrases) process.stdout.write(`${JSON.stringify(phrase)}\n`);
    tell('answer-example', { folder });
  } finally {
    await sanad.close();
  }
  return 0;
}

/** Opened before it is read line by line: readline tells nobody that there is no such file. */
async function linesOf(file: string): Promise<readline.Interface> {
  try {
    const handle = await open(file);
    return readline.createInterface({ input: handle.createReadStream() });
  } catch (cause) {
    throw fault('file-unreadable', 'the file cannot be read', { cause, detail: { file } });
  }
}

async function readManifest(file: string): Promise<AnswerManifest> {
  let value: unknown;
  try {
    value = JSON.parse(await readText(file));
  } catch (cause) {
    throw fault('answer-manifest', 'the manifest is not JSON', { cause, detail: { file } });
  }
  const read = answerManifest.safeParse(value);
  if (!read.success)
    throw fault('answer-manifest', 'this is no manifest of an answer', {
      detail: { file, at: read.error.issues[0]?.path.map(String).join('.') ?? '' },
    });
  return read.data;
}
