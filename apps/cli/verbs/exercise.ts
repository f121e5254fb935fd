import { readFileSync } from 'node:fs';
import { sha256 } from '@sanad/platform/crypto';
import { openJudge } from '@sanad/server/training';
import { checkExercise } from '@sanad/services/training';
import { exercise } from '@sanad/wire/exercise';
import { z } from 'zod';
import { chooseLanguage, say } from '../talk.ts';

/** `sanad exercise check FILES`: what is wrong with exercises that trainers wrote; one JSON object a finding, exit 1 if any. */
export async function exerciseCheck(files: readonly string[]): Promise<number> {
  const tools = { hash: sha256, isSafe: await openJudge() };
  const language = chooseLanguage(process.env);
  let found = 0;
  for (const file of files) {
    const read = readJson(file);
    const lints =
      'why' in read ? [{ path: '', code: 'not-json', detail: read.why }] : checkExercise(read.value, tools, language);
    found += lints.length;
    for (const { path, code, detail } of lints) {
      process.stdout.write(
        `${JSON.stringify({ file, path, code, detail, says: say(`exercise-${code}`, { path, detail, why: detail }) })}\n`,
      );
    }
    if (lints.length === 0) process.stderr.write(`sanad: ${file}: ${say('exercise-good')}\n`);
  }
  return found > 0 ? 1 : 0;
}

/** `sanad exercise schema`: the form of an exercise as JSON Schema, for an editor that checks while one writes. */
export async function exerciseSchema(): Promise<number> {
  process.stdout.write(`${JSON.stringify(z.toJSONSchema(exercise, { io: 'input' }), null, 2)}\n`);
  return 0;
}

function readJson(file: string): { readonly value: unknown } | { readonly why: string } {
  try {
    return { value: JSON.parse(readFileSync(file, 'utf8')) as unknown };
  } catch (error) {
    if (error instanceof SyntaxError) return { why: error.message };
    throw error;
  }
}
