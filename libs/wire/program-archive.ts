/** Bytes from the end of a file that {@link isProgramArchive} wants: the list of names of nearly every archive fits. */
export const ARCHIVE_END = 256 * 1024;

/** What stands at the top of an archive that is a program itself: an Android application, a Java archive. */
const MARKS: readonly string[] = ['AndroidManifest.xml', 'classes.dex', 'META-INF/MANIFEST.MF'];
const ENTRY = 0x02014b50;
const LIST_END = 0x06054b50;
const LIST_END_SIZE = 22;
const ENTRY_SIZE = 46;

/**
 * Whether a zip archive is a program (APK, JAR). A chat that somebody saved may hold one as what was sent to her, and is
 * none itself. A list of names that is longer than what is given is read from where it comes into sight.
 * @param end the last bytes of the file, {@link ARCHIVE_END} of them unless it is shorter
 * @example isProgramArchive(new Uint8Array(22)) === false
 */
export function isProgramArchive(end: Uint8Array): boolean {
  const view = new DataView(end.buffer, end.byteOffset, end.byteLength);
  const last = findListEnd(view);
  if (last === null) return false;
  let at = last - view.getUint32(last + 12, true);
  if (at < 0) at = findEntry(view, last);
  while (at + ENTRY_SIZE <= last && view.getUint32(at, true) === ENTRY) {
    const length = view.getUint16(at + 28, true);
    const name = String.fromCharCode(...end.subarray(at + ENTRY_SIZE, at + ENTRY_SIZE + Math.min(length, 64)));
    if (MARKS.includes(name)) return true;
    at += ENTRY_SIZE + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return false;
}

/** The end of the list of names stands last, with a remark of at most 65535 bytes behind it. */
function findListEnd(view: DataView): number | null {
  for (let at = view.byteLength - LIST_END_SIZE; at >= Math.max(0, view.byteLength - LIST_END_SIZE - 0xffff); at--)
    if (view.getUint32(at, true) === LIST_END) return at;
  return null;
}

function findEntry(view: DataView, before: number): number {
  let at = 0;
  while (at + 4 <= before && view.getUint32(at, true) !== ENTRY) at++;
  return at;
}
