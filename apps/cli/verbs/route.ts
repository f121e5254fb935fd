import { fault } from '@sanad/base/fault';
import { route } from '@sanad/jurisdiction/route';
import { readText } from '@sanad/platform/whole-file';
import { chooseLanguage, tell } from '../talk.ts';

/** `sanad route`: hooks, competent court and steps as one JSON object; unknown rules are no failure. */
export async function routeVerb(file: string): Promise<number> {
  const text = file === '-' ? await readAll() : await readText(file);
  let facts: unknown;
  try {
    facts = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw fault('facts-not-json', 'the facts are not JSON', { cause });
  }
  const answer = route(facts);
  process.stdout.write(`${JSON.stringify(answer)}\n`);
  const language = chooseLanguage(process.env);
  for (const { code, text } of answer.remarks) tell('route-remark', { code, text: text[language] });
  return 0;
}

async function readAll(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
