import type { PostReading, Span } from '@sanad/text/reading';

/** One line of JSON: the reading of a post with its id; what `JSON.stringify` gives, made faster because its shape is known. */
export function readingLine(id: string, reading: PostReading): string {
  const { priority, score, stance, language, runs, indicators, pay, contacts, engine } = reading;
  let line = `{"id":${JSON.stringify(id)},"priority":"${priority}","score":${score},"stance":"${stance}","language":"${language}","runs":[`;
  for (let i = 0; i < runs.length; i++) {
    const { language: of, span } = runs[i]!;
    line += `${i === 0 ? '' : ','}{"language":"${of}","span":${spanText(span)}}`;
  }
  line += '],"indicators":[';
  for (let i = 0; i < indicators.length; i++) {
    const { code, spans } = indicators[i]!;
    line += `${i === 0 ? '' : ','}{"code":"${code}","spans":[`;
    for (let s = 0; s < spans.length; s++) line += `${s === 0 ? '' : ','}${spanText(spans[s]!)}`;
    line += ']}';
  }
  line += '],"pay":[';
  for (let i = 0; i < pay.length; i++) {
    const { amount, least, currency, period, monthlyMad, span } = pay[i]!;
    line += `${i === 0 ? '' : ','}{"amount":${amount},"least":${least},"currency":"${currency}","period":${period === null ? 'null' : `"${period}"`},"monthlyMad":${monthlyMad},"span":${spanText(span)}}`;
  }
  line += '],"contacts":[';
  for (let i = 0; i < contacts.length; i++) {
    const { kind, value, span } = contacts[i]!;
    line += `${i === 0 ? '' : ','}{"kind":"${kind}","value":${JSON.stringify(value)},"span":${spanText(span)}}`;
  }
  return `${line}],"engine":"${engine}"}`;
}

function spanText(span: Span): string {
  return `[${span[0]},${span[1]}]`;
}
