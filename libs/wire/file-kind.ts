/** What a file is by its own bytes; its name and the type the phone gives it are not believed. */
export type FileKind = 'image' | 'audio' | 'video' | 'pdf' | 'zip' | 'text';

/** The largest file that is taken, in bytes. */
export const MAX_FILE = 50 * 1024 * 1024;

const STARTS: readonly (readonly [kind: FileKind, at: number, bytes: string])[] = [
  ['image', 0, '\xff\xd8\xff'],
  ['image', 0, '\x89PNG\r\n\x1a\n'],
  ['image', 0, 'GIF8'],
  ['image', 8, 'WEBP'],
  ['image', 4, 'ftyphe'],
  ['image', 4, 'ftypmif1'],
  ['image', 4, 'ftypmsf1'],
  ['image', 4, 'ftypavif'],
  ['audio', 4, 'ftypM4A'],
  ['video', 4, 'ftyp'],
  ['audio', 0, 'OggS'],
  ['audio', 0, 'ID3'],
  ['audio', 0, '#!AMR'],
  ['audio', 8, 'WAVE'],
  ['video', 0, '\x1a\x45\xdf\xa3'],
  ['pdf', 0, '%PDF-'],
  ['zip', 0, 'PK\x03\x04'],
];

/**
 * The kind of a file, or null for everything else: programs, scripts, pages, unknown bytes, an empty file.
 * @param head the first bytes of the file, 4096 at least unless it is shorter
 * @example kindOf(new Uint8Array([0xff, 0xd8, 0xff, 0xe0])) === 'image'
 */
export function kindOf(head: Uint8Array): FileKind | null {
  if (head.length === 0) return null;
  for (const [kind, at, bytes] of STARTS) if (hasAt(head, at, bytes)) return kind;
  if (head[0] === 0xff && head.length > 1 && (head[1]! & 0xe6) === 0xe2) return 'audio'; // MP3 frame
  if (head[0] === 0xff && head.length > 1 && (head[1]! & 0xf6) === 0xf0) return 'audio'; // AAC frame
  return isPlainText(head) ? 'text' : null;
}

const ENDINGS: Readonly<Record<FileKind, readonly string[]>> = {
  image: ['jpg', 'jpeg', 'png', 'gif', 'webp', 'heic', 'heif', 'avif'],
  audio: ['m4a', 'ogg', 'opus', 'oga', 'mp3', 'amr', 'wav', 'aac'],
  video: ['mp4', 'mov', '3gp', 'webm', 'mkv', 'm4v'],
  pdf: ['pdf'],
  zip: ['zip'],
  text: ['txt', 'csv', 'json', 'log'],
};

/**
 * A name under which a file may be saved on the machine of whoever opens it: no folder, no hidden signs that turn the
 * order of letters round, and an ending that its own bytes bear out, so that a script named as one is opened as text.
 * @param name as its sender wrote it
 * @example safeName('CV.pdf.js', 'text') === 'CV.pdf.js.txt'
 */
export function safeName(name: string, kind: FileKind): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const plain = last
    .replace(/[\p{Cc}\p{Cf}<>:"|?*]/gu, '')
    .replace(/^[\s.]+|[\s.]+$/g, '')
    .slice(0, 120);
  const ending = /\.([^.]+)$/.exec(plain)?.[1]?.toLowerCase() ?? '';
  return ENDINGS[kind].includes(ending) ? plain : `${plain || 'file'}.${ENDINGS[kind][0]}`;
}

function hasAt(head: Uint8Array, at: number, bytes: string): boolean {
  if (head.length < at + bytes.length) return false;
  for (let i = 0; i < bytes.length; i++) if (head[at + i] !== bytes.charCodeAt(i)) return false;
  return true;
}

/** Text that is neither a script nor a page: UTF-8 without control characters. */
function isPlainText(head: Uint8Array): boolean {
  let text: string;
  try {
    // the last character may be cut
    text = new TextDecoder('utf-8', { fatal: true }).decode(head.subarray(0, 4096), { stream: true });
  } catch {
    return false;
  }
  if (/[\0-\x08\x0e-\x1a\x1c-\x1f]/.test(text)) return false;
  return !/^\s*(#!|<(!doctype|html|script|svg|\?)|@echo|MZ)/i.test(text);
}
