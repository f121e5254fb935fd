import type { TableProblem } from '@sanad/wire/complaint-table';
import ar from './messages/ar.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };
import fr from './messages/fr.json' with { type: 'json' };

const TONGUES = [ar, fr, en];

/** Why a whole file was not taken, in each language: whoever empties the folder may speak any. */
export function fileNotRead(why: 'drop-file' | 'drop-mail-blank' | 'drop-no-column'): string[] {
  return TONGUES.map((words) => words[why]);
}

/** Which rows and columns were not understood and why, language by language. */
export function rowsNotRead(problems: readonly TableProblem[], ignored: readonly string[]): string[] {
  return TONGUES.flatMap((words) => [
    ...ignored.map((title) => words['drop-column'].replace('{title}', () => title)),
    ...problems.map(({ row, why }) =>
      words['drop-row'].replace('{row}', String(row)).replace('{why}', words[`drop-${why}`]),
    ),
  ]);
}
