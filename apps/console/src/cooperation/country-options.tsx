import { useWords } from '../words.tsx';
import { COUNTRIES, countryName, everyCountry } from './country.ts';

/** Countries to pick from, in a `select`: those that such cases lead to, then the others by name. */
export function CountryOptions({ except }: { except?: string }) {
  const { t, language } = useWords();
  const first: readonly string[] = COUNTRIES;
  const others = everyCountry(language).filter(([code]) => !first.includes(code));
  return (
    <>
      {first
        .filter((code) => code !== except)
        .map((code) => (
          <option key={code} value={code}>
            {countryName(code, language)}
          </option>
        ))}
      <optgroup label={t('countries-other')}>
        {others.map(([code, name]) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </optgroup>
    </>
  );
}
