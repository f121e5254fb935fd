import { utf8 } from '@sanad/base/bytes';
import { canonicalize, type Json } from '@sanad/base/jcs';
import { writeZip } from '@sanad/evidence/zip';
import { answerLetter } from '@sanad/platform/reports/answer-model';
import { renderLetter } from '@sanad/platform/reports/letter';
import { renderLetterDocx } from '@sanad/platform/reports/letter-docx';
import { isOfWish } from '@sanad/wire/answer-marks';
import type { AnswerManifest, QuestionFile } from '@sanad/wire/question';

export type Tongue = 'ar' | 'fr';
type Answer = { readonly file: QuestionFile; readonly manifest: AnswerManifest | null };

/** The answer as it is set on paper. @param site where the public pages are, without the last slash; null: nowhere */
export function answerModel({ file, manifest }: Answer, language: Tongue, site: string | null) {
  const { asked, work, frozen, code } = file;
  const holding = file.signatures.filter(({ holds, verdict }) => holds && verdict === 'approve');
  const put = (name: 'from' | 'to' | 'subject' | 'text') =>
    (language === 'fr' ? work.inFrench?.[name].trim() : '') || asked[name];
  const nameOf = (id: string) => file.names[id] ?? id;
  return answerLetter({
    language,
    kind: file.kind === 'written-question' ? 'question' : 'information',
    number: file.number,
    reference: asked.reference,
    to: put('to'),
    from: put('from'),
    subject: put('subject'),
    asked: put('text'),
    received: file.receivedOn,
    date: (holding.at(-1)?.at ?? frozen?.at ?? file.receivedOn).slice(0, 10),
    points: work.points.map(({ asked: point, answer }) => ({ asked: point[language], answer: answer[language] })),
    figures: file.phrases.map((phrase, n) => ({ period: file.periods[n]![language], phrase: phrase[language] })),
    phrases: work.figures.map((wish) => {
      const found = frozen?.figures.findIndex((figure) => isOfWish(figure, wish)) ?? -1;
      return file.phrases[found]?.[language] ?? null;
    }),
    method: file.method[language],
    limits: work.limits[language],
    disclosure: file.disclosure[language],
    writer: nameOf(file.by),
    signed: holding.map(({ step, by, at }) => ({ step, name: nameOf(by), day: at.slice(0, 10) })),
    digest: file.digest,
    code,
    address: code !== null && site !== null ? `${site}/${language}/answer?code=${code}` : null,
    isTraining: manifest?.purpose === 'training',
  });
}

/** Arabic and French, PDF and DOCX, and the manifest: what leaves the house. */
export async function answerBundle(answer: Answer, site: string | null): Promise<Uint8Array[]> {
  const name = answer.file.number.replace(/[^A-Za-z0-9]+/g, '-');
  const papers = [];
  for (const language of ['ar', 'fr'] as const) {
    const model = answerModel(answer, language, site);
    papers.push(
      { path: `answer-${name}-${language}.pdf`, content: [await renderLetter(model)] },
      { path: `answer-${name}-${language}.docx`, content: [await renderLetterDocx(model)] },
    );
  }
  const files = [...papers, { path: 'manifest.json', content: [manifestBytes(answer.manifest)] }];
  return writeZip(files, undefined, answer.file.frozen?.at);
}

export function manifestBytes(manifest: AnswerManifest | null): Uint8Array {
  return utf8(`${canonicalize(manifest as unknown as Json)}\n`);
}
