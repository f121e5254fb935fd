/** Markup that is safe to send. Made by {@link html} alone; everything put into it is escaped. */
export type Html = { readonly markup: string };

type Put = Html | string | number | null | false | readonly Put[];

/**
 * Builds markup; what stands in `${}` is escaped unless it is markup itself. Null and false give nothing.
 * @example html`<p>${'<b>'}</p>`.markup === '<p>&lt;b&gt;</p>'
 */
export function html(parts: TemplateStringsArray, ...values: readonly Put[]): Html {
  let markup = parts[0]!;
  for (let i = 0; i < values.length; i++) markup += write(values[i]!) + parts[i + 1]!;
  return { markup };
}

/** Escapes a text for an element or a quoted attribute. */
export function escapeText(text: string): string {
  return text.replace(/[&<>"'\0]/g, (char) => ESCAPES[char]!);
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\0': '\uFFFD',
};

function write(value: Put): string {
  if (value === null || value === false) return '';
  if (typeof value === 'string') return escapeText(value);
  if (typeof value === 'number') return String(value);
  if ('markup' in value) return value.markup;
  return value.map(write).join('');
}
