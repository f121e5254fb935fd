import { statSync } from 'node:fs';

/** A line with rate and time left, on a terminal only. */
export type Progress = { bytes(count: number): void; items(count: number): void; end(): void };

export function createProgress(files: readonly string[], unit: string): Progress {
  if (!process.stderr.isTTY) return { bytes: () => {}, items: () => {}, end: () => {} };
  const total = sizeOf(files);
  const started = performance.now();
  let bytes = 0;
  let items = 0;
  let last = started;
  const show = (): void => {
    const seconds = (performance.now() - started) / 1000;
    const rate = Math.round(items / Math.max(seconds, 0.001));
    const left =
      total === null || bytes === 0 ? '' : `, ${Math.max(0, Math.ceil((seconds * (total - bytes)) / bytes))} s left`;
    process.stderr.write(`\r\u001b[K${items.toLocaleString('en')} ${unit}, ${rate.toLocaleString('en')}/s${left}`);
  };
  return {
    bytes: (count) => {
      bytes += count;
    },
    items: (count) => {
      items += count;
      if (performance.now() - last > 250) {
        last = performance.now();
        show();
      }
    },
    end: () => {
      process.stderr.write('\r\u001b[K');
    },
  };
}

function sizeOf(files: readonly string[]): number | null {
  if (files.length === 0 || files.includes('-')) return null;
  try {
    return files.reduce((sum, file) => sum + statSync(file).size, 0);
  } catch {
    return null;
  }
}
