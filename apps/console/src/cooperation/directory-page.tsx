import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Island, Link, Problem, Scrolls, Waiting } from '../parts.tsx';
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
  const rows = found.data.filter((row) => country === '' || row.country === country);
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
      <Scrolls label={t('directory')} across>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('country')}</th>
              <th scope="col">{t('directory-who')}</th>
              <th scope="col">{t('directory-verified')}</th>
              <th scope="col">{t('directory-role')}</th>
              <th scope="col">{t('directory-languages')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <td>{countryName(row.country, language)}</td>
                <td>{row.name[language]}</td>
                <td>
                  <span className={row.warning ? 'tag review' : 'tag settled'}>
                    {tAny(`verify-${row.verify}`, row.verify)}
                  </span>
                  <span className="small soft block">
                    <Island>{row.source}</Island>
                  </span>
                  {row.warning ? <span className="small soft block">{row.warning[language]}</span> : null}
                </td>
                <td>{tAny(`role-${row.role}`, row.role)}</td>
                <td>{list(row.languages.map((code) => languageName(code, language)))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolls>
    </div>
  );
}
