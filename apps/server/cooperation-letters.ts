import { LETTER_FORMS, type Letter } from '@sanad/jurisdiction/letter';
import { placeName } from '@sanad/jurisdiction/place';
import { renderLetter } from '@sanad/platform/reports/letter';
import { renderLetterDocx } from '@sanad/platform/reports/letter-docx';
import { type LetterModel, letterWord } from '@sanad/platform/reports/letter-model';
import { language } from '@sanad/wire/common';
import type { LetterApproval } from '@sanad/wire/letter-approval';
import { type Route, route } from '@sanad/wire/route';
import { z } from 'zod';
import type { Sanad } from './compose.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const OPEN = ['draft', 'proposed', 'withdrawn'];

/** The letter of a request on paper, as a file to edit, and as data. */
export function letterRoutes({ cooperation, spine }: Pick<Sanad, 'cooperation' | 'spine'>): Route[] {
  return [
    route({
      method: 'post',
      path: '/v1/cooperation/requests/{id}/letter',
      summary: 'The letter of a request: PDF/A, DOCX or JSON, in Arabic, French or English',
      roles: ['investigator', 'supervisor'],
      params: z.object({ id: z.string() }),
      query: z.object({
        language: language.default('ar'),
        format: z.enum(['pdf', 'docx', 'json']).default('pdf'),
        /** the request itself, or a reminder of it once it is sent */
        of: z.enum(['request', 'reminder']).default('request'),
      }),
      handle: async ({ caller, params, query }) => {
        const found = await cooperation.letter(params.id, query.language, caller);
        const letter =
          query.of === 'reminder' ? await cooperation.reminder(params.id, query.language, caller) : found.letter;
        const { state } = found;
        const mark = spine.genesis.purpose === 'training' ? 'training' : OPEN.includes(state) ? 'draft' : '';
        const approval = query.of === 'reminder' ? null : found.approval;
        const model = approvedModel(letter, approval, mark);
        const name = `${query.of === 'reminder' ? 'reminder' : 'letter'}-${letter.reference.replace(/[^A-Za-z0-9]+/g, '-')}-${query.language}`;
        const shown = [params.id];
        const data = { id: params.id, forms: LETTER_FORMS, ...letter, request: found.draft, approval };
        const file = Buffer.from(`${JSON.stringify(query.of === 'reminder' ? letter : data, null, 2)}\n`);
        if (query.format === 'json') return { bytes: file, mime: 'application/json', fileName: `${name}.json`, shown };
        if (query.format === 'docx')
          return { bytes: await renderLetterDocx(model), mime: DOCX, fileName: `${name}.docx`, shown };
        const pdf = await renderLetter(model, approval && mark !== 'draft' ? file : undefined);
        return { bytes: pdf, mime: 'application/pdf', fileName: `${name}.pdf`, shown };
      },
    }),
  ];
}

/** A letter as it is set, with its approval where it has one. @param mark `training`, `draft`, or empty */
export function approvedModel(letter: Letter, approval: LetterApproval | null, mark: string): LetterModel {
  return { ...letterModel(letter, mark), approved: approval ? approvalLine(approval, letter.language) : [] };
}

/** A letter as it is set. @param mark `training`, `draft`, or empty */
export function letterModel(letter: Letter, mark: string): LetterModel {
  const { language: tongue } = letter;
  return {
    language: tongue,
    title: letter.title,
    authority: letter.authority,
    reference: letter.reference,
    date: letter.date,
    receiver: letter.receiver,
    opening: letter.opening,
    paragraphs: letter.paragraphs,
    signature: letter.signature,
    approved: [],
    mark: mark === '' ? '' : letterWord(tongue, mark, {}),
    warnings: [
      ...letter.missing.map((item) => letterWord(tongue, 'missing', { name: item.name[tongue] })),
      ...letter.warnings.map(({ code, at }) => letterWord(tongue, `warning-${code}`, { at: placeName(at, tongue) })),
    ],
  };
}

/** That it was approved, when, and by which key: enough to find the signature in the letter's data. */
function approvalLine({ at, draft, publicKey }: LetterApproval, language: 'ar' | 'fr' | 'en'): string[] {
  return [letterWord(language, 'approved', { day: at.slice(0, 10) }), publicKey, draft];
}
