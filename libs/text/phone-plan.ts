/** Numbering plans (ITU E.164 national plans): which digits make a number of which country. */
type Plan = { readonly code: string; readonly national: RegExp };

/** Countries by the letters of ISO 3166; `national` is the number without country code and trunk zero. */
const PLANS: Readonly<Record<string, Plan>> = {
  MA: { code: '212', national: /^[5-8]\d{8}$/ },
  AE: { code: '971', national: /^(?:[2-4679][2-8]\d{6}|5[024-68]\d{7}|[5-79]00\d{6}|800\d{2,9}|60[04]\d{6})$/ },
  SA: { code: '966', national: /^(?:1[1-7]\d{7}|5\d{8}|800\d{7}|811\d{7}|92\d{7})$/ },
  QA: { code: '974', national: /^(?:[3-7]\d{7}|2[16]\d{5}|800\d{4})$/ },
  KW: { code: '965', national: /^(?:[2569]\d{7}|4[16]\d{6}|18\d{5})$/ },
  BH: { code: '973', national: /^(?:[136-9]\d{7})$/ },
  OM: { code: '968', national: /^(?:[279]\d{7}|800\d{5,6})$/ },
  FR: { code: '33', national: /^[1-9]\d{8}$/ },
  ES: { code: '34', national: /^[5-9]\d{8}$/ },
  TR: { code: '90', national: /^(?:[2-5]\d{9}|[89]\d{9}|444\d{4})$/ },
};

// Every other country code of two or three digits, from the first of a row to its last; 1 and 7 apart.
const OTHERS: ReadonlySet<string> = new Set(
  (
    '20 211 213 216 218 220-246 248-258 260-269 27 290 291 297-299 30-32 350-359 36 370-378 380-383 385-387 ' +
    '389 39-41 420 421 423 43-49 500-509 51-58 590-599 60-66 670 672-683 685-692 81 82 84 850 852 853 855 856 ' +
    '86 870 880 886 91-95 960-964 967 970 972 975-977 979 98 992-996 998'
  )
    .split(' ')
    .flatMap((row) => {
      const [first, last = first] = row.split('-').map(Number);
      return Array.from({ length: last! - first! + 1 }, (_, i) => String(first! + i));
    }),
);
const CODES = new Map(Object.values(PLANS).map((plan) => [plan.code, plan]));

/** The E.164 form of digits that follow `+` or `00`; null when no country has such numbers. A trunk zero is left out. */
export function international(digits: string): string | null {
  if (digits.length < 7 || digits.length > 17) return null;
  for (const size of [2, 3]) {
    const code = digits.slice(0, size);
    const plan = CODES.get(code);
    const rest = digits.slice(size);
    if (plan !== undefined) {
      if (plan.national.test(rest)) return `+${digits}`;
      return rest.startsWith('0') && plan.national.test(rest.slice(1)) ? `+${code}${rest.slice(1)}` : null;
    }
    if (OTHERS.has(code)) {
      const total = digits.length;
      return rest.length >= 5 && total <= 15 && total >= 9 ? `+${digits}` : null;
    }
  }
  if (digits[0] === '1') return /^1[2-9]\d{2}[2-9]\d{6}$/.test(digits) ? `+${digits}` : null;
  if (digits[0] === '7') return /^7[3-9]\d{9}$/.test(digits) ? `+${digits}` : null;
  return null;
}

/**
 * An E.164 number as it is dialled inside its country, without trunk zero: the same whether a country was written or not.
 * Digits without a country stay as they are.
 * @example insideCountry('+212612345678') === '612345678'
 */
export function insideCountry(number: string): string {
  if (number[0] !== '+') return number;
  const size = [2, 3].find((length) => {
    const code = number.slice(1, 1 + length);
    return CODES.has(code) || OTHERS.has(code);
  });
  return number.slice(1 + (size ?? 1));
}

/**
 * How sure a country is: named in the text; a word for telephone or number stands in it; a word for calling does
 * (an order has a number too).
 */
export type PhoneHints = {
  readonly countries: readonly string[];
  readonly called: boolean;
  readonly dialled?: boolean;
};

/**
 * The E.164 form of digits as they are dialled inside a country. Morocco first, because posts here are Moroccan; a
 * country that the text names goes before it. Eight digits of a text that speaks of calling are given as they stand when
 * no country is named, because the Gulf shares them. Null when the digits are no number.
 * @example national('0612345678', { countries: [], called: false }) === '+212612345678'
 */
export function national(digits: string, hints: PhoneHints): string | null {
  const size = digits.length;
  if (size < 7 || size > 14) return null;
  for (const country of hints.countries) {
    const named = inCountry(digits, country, hints.called);
    if (named !== null) return named;
  }
  if (size === 10 && digits[0] === '0') {
    if (/^0(?:[67]\d|5[2359]|80|89)/.test(digits)) return `+212${digits.slice(1)}`;
    if (/^0[1-489]/.test(digits)) return `+33${digits.slice(1)}`;
    return inCountry(digits, 'AE', true) ?? inCountry(digits, 'SA', true);
  }
  if (size === 11 && /^0[2-5]/.test(digits)) return inCountry(digits, 'TR', true);
  if (size === 12 && /^(?:212[5-8]|971[2-9]|966[15])/.test(digits)) return international(digits);
  if (size === 11 && /^(?:97[34]|965|968)[1-9]/.test(digits)) return hints.called ? international(digits) : null;
  if (size === 11 && /^(?:33[67]|34[67])/.test(digits)) return hints.called ? international(digits) : null;
  if (size === 12 && /^905/.test(digits)) return hints.called ? international(digits) : null;
  if (size === 9 && /^[67]/.test(digits)) return hints.called ? `+212${digits}` : null;
  if (hints.dialled !== true) return null;
  if (size === 9 && digits[0] === '0') return inCountry(digits, 'AE', true);
  if (size === 9 && /^[89]/.test(digits)) return inCountry(digits, 'ES', true);
  return size === 8 && /^[1-79]/.test(digits) && !/^(?:19|20)/.test(digits) ? digits : null;
}

// With a trunk zero it is enough that the country fits; without one a word for telephone must stand near.
function inCountry(digits: string, country: string, called: boolean): string | null {
  const plan = PLANS[country];
  if (plan === undefined) return null;
  const trunk = country === 'MA' || country === 'FR' || country === 'AE' || country === 'SA' || country === 'TR';
  if (digits[0] === '0') {
    const rest = digits.slice(1);
    // Numbers of services have no trunk zero there: 0600 is a mobile of Morocco.
    if (country === 'AE' && /^(?:[679]00|60[04]|800)/.test(rest)) return null;
    return trunk && plan.national.test(rest) ? `+${plan.code}${rest}` : null;
  }
  if (trunk && !/^(?:[89]\d{8,9}|800\d{4,}|[567]00\d{6})$/.test(digits) && !(country === 'AE' && digits.length === 9))
    return null;
  return called && plan.national.test(digits) ? `+${plan.code}${digits}` : null;
}
