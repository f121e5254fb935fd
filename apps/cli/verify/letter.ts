import { createHash } from 'node:crypto';
import { fromBase64 } from '@sanad/base/bytes';
import { canonicalize } from '@sanad/base/jcs';
import { LETTER_FORMS, letterOf } from '@sanad/jurisdiction/letter';
import { verifySignature } from '@sanad/platform/crypto';
import { attachmentOf, isPdf } from '@sanad/platform/reports/attachment';
import { type LetterFile, letterFile } from '@sanad/wire/letter-file';
import { statementText } from '@sanad/wire/statement';
import { type Report, single } from './print.ts';

type Check = Report['checks'][number];

/**
 * The approval of a letter: its signature fits the draft that stands in the file, its words follow from the draft, and with
 * `key` (Ed25519, base64) it was made with that key. Of a PDF the data inside are checked so, and then the pages: they are
 * set again from the data and must be the same to the byte.
 */
export async function checkLetter(bytes: Uint8Array, key: string | undefined): Promise<Report> {
  if (!isPdf(bytes)) return (await checkData(bytes, key)).report;
  const data = attachmentOf(bytes);
  if (data === null) return bad('letter-without-data');
  const { report, file } = await checkData(data, key);
  if (file === null) return report;
  const isSame = await isSetFrom(bytes, data, file);
  const pages: Check = {
    id: 'pages',
    state: isSame ? 'passed' : 'failed',
    findings: isSame ? [] : [{ code: 'letter-pages-other', detail: {} }],
  };
  return { ...report, valid: report.valid && isSame, checks: [...report.checks, pages] };
}

async function checkData(
  bytes: Uint8Array,
  key: string | undefined,
): Promise<{ report: Report; file: LetterFile | null }> {
  const no = (code: string) => ({ report: bad(code), file: null });
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return no('letter-malformed');
  }
  const read = letterFile.safeParse(value);
  if (!read.success) return no('letter-malformed');
  const file = read.data;
  const { id, approval } = file;
  if (!approval) return no('letter-not-signed');
  const draft = createHash('sha256')
    .update(canonicalize(file.request as never))
    .digest('hex');
  if (draft !== approval.draft) return no('letter-altered');
  if (file.forms !== LETTER_FORMS) return no('letter-other-forms');
  if (!saysWhatWasSigned(file)) return no('letter-altered');
  if (key !== undefined && key !== approval.publicKey) return no('letter-other-key');
  const statement = statementText({ kind: 'request.approved', request: id, draft, answer: 'approve' });
  const { publicKey, signature } = approval;
  const good = await verifySignature(fromBase64(publicKey), Buffer.from(statement), fromBase64(signature.value));
  return { report: single('letter', 'approval', good, 'letter-signature-wrong'), file };
}

/** What is signed is the draft: the words of the letter must be those that follow from it. */
function saysWhatWasSigned({ id: _id, forms: _forms, request, approval: _approval, ...words }: LetterFile): boolean {
  const expected = letterOf(request as Parameters<typeof letterOf>[0], words.language);
  return canonicalize(words as never) === canonicalize(JSON.parse(JSON.stringify(expected)));
}

/** Whether the pages are those that the data give, over a letter or over a training one. */
async function isSetFrom(pdf: Uint8Array, data: Uint8Array, file: LetterFile): Promise<boolean> {
  const { approvedModel } = await import('@sanad/server/cooperation-letters');
  const { renderLetter } = await import('@sanad/platform/reports/letter');
  const letter = letterOf(file.request as Parameters<typeof letterOf>[0], file.language);
  for (const mark of ['', 'training']) {
    const again = await renderLetter(approvedModel(letter, file.approval, mark), data);
    if (Buffer.compare(again, pdf) === 0) return true;
  }
  return false;
}

function bad(code: string): Report {
  return single('letter', 'approval', false, code);
}
