import { fault } from '@sanad/base/fault';
import { renderLetter } from '@sanad/platform/reports/letter';
import { renderLetterDocx } from '@sanad/platform/reports/letter-docx';
import { type Route, route } from '@sanad/wire/route';
import { z } from 'zod';
import { answerBundle, answerModel, manifestBytes } from './answer-paper.ts';
import { proofLines } from './answer-proof.ts';
import type { Sanad } from './compose.ts';

const MIME = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  manifest: 'application/json',
  entries: 'application/jsonl',
  bundle: 'application/zip',
} as const;
const ENDING = { pdf: 'pdf', docx: 'docx', manifest: 'json', entries: 'jsonl', bundle: 'zip' } as const;
/** Above it the entries are written by the command line, not sent in one piece. */
const MOST_ENTRIES = 100_000;

/** An answer on paper, its manifest, and for those who may see entries what recomputes it. */
export function answerRoutes(
  { accounts, spine }: Pick<Sanad, 'accounts' | 'spine'>,
  site: () => string | null,
): Route[] {
  return [
    route({
      method: 'post',
      path: '/v1/questions/{id}/paper',
      summary: 'The answer as PDF/A or DOCX in Arabic or French, its manifest, its entries, or all papers in one ZIP',
      roles: ['investigator', 'supervisor', 'statistician', 'auditor'],
      params: z.object({ id: z.string() }),
      query: z.object({
        language: z.enum(['ar', 'fr']).default('ar'),
        format: z.enum(['pdf', 'docx', 'manifest', 'entries', 'bundle']).default('pdf'),
      }),
      handle: async ({ caller, params, query }) => {
        const { language, format } = query;
        const answer = await accounts.question(params.id);
        const { manifest } = answer;
        if (!manifest) throw fault('question-not-frozen', 'the figures are not frozen yet');
        const isPaper = format === 'pdf' || format === 'docx';
        const number = answer.file.number.replace(/[^A-Za-z0-9]+/g, '-');
        const fileName = `${format === 'manifest' || format === 'entries' ? format : 'answer'}-${number}${isPaper ? `-${language}` : ''}.${ENDING[format]}`;
        const file = (bytes: Uint8Array) => ({ bytes, mime: MIME[format], fileName, shown: [params.id] });
        if (format === 'manifest') return file(manifestBytes(manifest));
        if (format === 'bundle') return file(new Uint8Array(Buffer.concat(await answerBundle(answer, site()))));
        if (format === 'entries') {
          if (!caller.roles.some((role) => role === 'supervisor' || role === 'auditor'))
            throw fault('role-missing', 'the entries behind a figure are for supervisors and auditors');
          const { size } = manifest.checkpoint;
          if (size > MOST_ENTRIES)
            throw fault('answer-too-many-entries', 'so many entries are written by the command line', {
              detail: { limit: MOST_ENTRIES },
            });
          const parts: Uint8Array[] = [];
          for await (const line of proofLines(spine, size)) parts.push(line);
          return file(new Uint8Array(Buffer.concat(parts)));
        }
        const model = answerModel(answer, language, site());
        return file(format === 'pdf' ? await renderLetter(model) : await renderLetterDocx(model));
      },
    }),
  ];
}
