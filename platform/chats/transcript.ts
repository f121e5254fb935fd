import type { Message, ReadChat } from './message.ts';

const CUE = /^(?:(\d+):)?(\d{1,2}):(\d{2})(?:[.,](\d{1,3}))?\s*-->\s*(?:(?:\d+):)?\d{1,2}:\d{2}/;
const TYPED = /^[[(]?(?:(\d{1,2}):)?(\d{1,2}):(\d{2})(?:[.,]\d{1,3})?[\])]?(?:\s*[-–—]\s*|\s+)(\S.*)$/;

/** Whether a text is a transcript: WebVTT, SubRip, or lines that a person typed with the time before each. */
export function looksLikeTranscript(start: string): boolean {
  const lines = start
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 40);
  if (/^WEBVTT/.test(lines[0] ?? '')) return true;
  if (lines.some((line) => CUE.test(line))) return true;
  const timed = lines.filter((line) => TYPED.test(line)).length;
  return timed > 0 && timed * 2 >= lines.length;
}

/** Reads a transcript: each remark with the place in the recording at which it begins. The recording's day is not in it. */
export function readTranscript(text: string): ReadChat {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
  const found: { offset: string | null; lines: string[] }[] = [];
  let recognised = 0;
  let open = false;
  const isCues = lines.some((line) => CUE.test(line));
  lines.forEach((line, i) => {
    if (i === 0 && /^WEBVTT(?:\s|$)/.test(line)) return;
    const cue = CUE.exec(line);
    const typed = isCues ? null : TYPED.exec(line);
    if (cue) {
      found.push({ offset: offsetOf(cue), lines: [] });
      open = true;
      recognised++;
    } else if (typed) {
      found.push({ offset: offsetOf(typed), lines: [typed[4]!] });
      open = true;
      recognised++;
    } else if (line.trim() === '') {
      open = !isCues && open;
    } else if (open) {
      found.at(-1)!.lines.push(line);
    } else if (!(isCues && (/^\d+$/.test(line.trim()) || CUE.test(lines[i + 1] ?? '')))) {
      found.push({ offset: null, lines: [line] });
    }
  });
  const messages = found.map(({ offset, lines: said }, i): Message => {
    const whole = said.join('\n').replace(/<\/?(?:c|i|b|u|lang)[^>]*>/g, '');
    const voice =
      /^<v(?:\.[^ >]*)? ([^>]+)>([\s\S]*?)(?:<\/v>)?$/.exec(whole) ??
      (offset === null ? null : /^([^:\n]{1,60}):\s+([\s\S]*)$/.exec(whole));
    const [named, heard] = voice ? [voice[1]!.trim(), voice[2]!] : [null, whole];
    const [author, spoken] = isCues ? [named && unescaped(named), unescaped(heard)] : [named, heard];
    return {
      n: i + 1,
      at: null,
      author,
      kind: offset === null ? 'system' : 'text',
      text: spoken,
      ...(offset === null ? {} : { offset }),
    };
  });
  const authors = messages.map((one) => one.author).filter((name) => name !== null);
  const counts = { messages: messages.length, recognised, total: found.length, participants: [...new Set(authors)] };
  return {
    messages,
    summary: { format: 'transcript', ...counts, dateOrder: null, ambiguousDates: false, timeZone: null },
  };
}

/** The three references that WebVTT needs in a text. */
function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

function offsetOf(found: RegExpExecArray): string {
  const [hours, minutes, seconds] = [found[1] ?? '0', found[2]!, found[3]!];
  return [hours, minutes, seconds].map((part) => part.padStart(2, '0')).join(':');
}
