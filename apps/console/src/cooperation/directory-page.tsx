import { sourceText } from '@sanad/jurisdiction/sources';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Facts, Link, Problem, Section, Waiting } from '../parts.tsx';
import { useWords } from '../words.tsx';
import { countryName, languageName } from './country.ts';
import { directoryOf } from './reads.ts';

/** Who receives what, with the source of each line and whether anybody has verified it. */
export default function DirectoryPage() {
  const { t, tAny, language, list } = useWords();
  const [country, setCountry] = useState('');
  const found = useQuery(directoryOf());
  if (found.isPending) return <Waiting />;
  if (!found.data) return <Problem error={found.error} />;
  const countries = [...new Set(found.data.map((row) => row.country))];
  return (
    <div className="page">
      <header className="stack tight">
        <p className="small">
          <Link to="/cooperation">{t('place-cooperation')}</Link>
        </p>
        <h1>{t('directory')}</h1>
        <p className="soft">{t('directory-hint')}</p>
        <div className="field short">
          <label>
            <span className="label">{t('country')}</span>
            <select value={country} onChange={(event) => setCountry(event.target.value)}>
              <option value="">{t('all-countries')}</option>
              {countries.map((code) => (
                <option key={code} value={code}>
                  {countryName(code, language)}
                </option>
              ))}
            </select>
          </label>
        </div>
      </header>
      {countries
        .filter((code) => country === '' || code === country)
        .map((code) => (
          <Section key={code} title={countryName(code, language)}>
            <ul className="directory">
              {found.data
                .filter((row) => row.country === code)
                .map((row) => (
                  <li key={row.id}>
                    <strong>{row.name[language]}</strong>
                    <span className="small">
                      <Facts>
                        {tAny(`role-${row.role}`, row.role)}
                        {list(row.languages.map((one) => languageName(one, language)))}
                      </Facts>
                    </span>
                    <span className="small soft">
                      <span className={row.warning ? 'tag review' : 'tag settled'}>
                        {tAny(`verify-${row.verify}`, row.verify)}
                      </span>{' '}
                      {sourceText(row.source, language)}
                    </span>
                  </li>
                ))}
            </ul>
          </Section>
        ))}
    </div>
  );
}
