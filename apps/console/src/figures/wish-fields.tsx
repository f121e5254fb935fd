import type { FigureCatalogue, FigureWish } from '@sanad/wire/figure';
import { useId } from 'react';
import { useWords } from '../words.tsx';

/** What is counted, of which offences, in which months. */
export function WishFields(props: {
  catalogue: FigureCatalogue;
  wish: FigureWish;
  onChange: (wish: FigureWish) => void;
}) {
  const { catalogue, wish, onChange } = props;
  const { t, language } = useWords();
  const id = useId();
  const field = (name: keyof FigureWish, value: string) => onChange({ ...wish, [name]: value });
  return (
    <div className="wish">
      <div className="field">
        <label htmlFor={`${id}m`}>{t('figure-measure')}</label>
        <select id={`${id}m`} value={wish.measure} onChange={(event) => field('measure', event.target.value)}>
          {catalogue.measures.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name[language]}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor={`${id}s`}>{t('figure-scope')}</label>
        <select id={`${id}s`} value={wish.scope} onChange={(event) => field('scope', event.target.value)}>
          {catalogue.scopes.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name[language]}
            </option>
          ))}
        </select>
      </div>
      {(['from', 'to'] as const).map((end) => (
        <div className="field" key={end}>
          <label htmlFor={`${id}${end}`}>{t(`figure-${end}`)}</label>
          <input
            id={`${id}${end}`}
            type="month"
            dir="ltr"
            value={wish[end]}
            onChange={(event) => field(end, event.target.value)}
          />
        </div>
      ))}
    </div>
  );
}

/** This year up to this month. */
export function firstWish(): FigureWish {
  const now = new Date().toISOString();
  return { measure: 'cases', scope: 'all', from: `${now.slice(0, 4)}-01`, to: now.slice(0, 7) };
}
