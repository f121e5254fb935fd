import type { CaseFile, Offence } from '@sanad/wire/case';
import { Island } from '../parts.tsx';
import { useWords } from '../words.tsx';
import { ElementField, type Ticks } from './element-field.tsx';

/** The ticks of the elements of an article, as they were recorded; open where nobody has ticked. */
export function ticksOf(law: Offence, file: CaseFile): Ticks {
  const considered = file.offences.find((one) => one.offence === law.id);
  return Object.fromEntries(
    law.elements.map(({ id }) => {
      const known = considered?.elements.find((one) => one.id === id);
      return [id, known ? { state: known.state, exhibits: known.exhibits } : { state: 'open', exhibits: [] }];
    }),
  );
}

/** What is sent of an article: each of its elements with its tick. */
export function elementsOf(law: Offence, ticks: Ticks) {
  return law.elements.map(({ id }) => ({ id, ...(ticks[id] ?? { state: 'open' as const, exhibits: [] }) }));
}

/** The articles that aggravate an offence: each circumstance is ticked by a person, as the elements are, and shown by exhibits. */
export function Aggravations(props: {
  laws: readonly Offence[];
  file: CaseFile;
  editable: boolean;
  ticks: Readonly<Record<string, Ticks>>;
  onTick: (offence: string, ticks: Ticks) => void;
}) {
  const { t, language } = useWords();
  if (props.laws.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="aggravations">
      <div className="stack tight">
        <h3 id="aggravations">{t('group-aggravation')}</h3>
        <p className="small soft">{t('aggravations-hint')}</p>
      </div>
      {props.laws.map((law) => {
        const ticks = props.ticks[law.id] ?? {};
        const shown = Object.values(ticks).filter((one) => one.state === 'shown').length;
        return (
          <details key={law.id} open={shown > 0} className="aggravation">
            <summary>
              {t('article')} <Island>{law.article}</Island> · {law.title[language]}
              {shown > 0 ? <span className="tag settled">{t('elements-shown', { count: shown })}</span> : null}
            </summary>
            <p className="small">{law.penalty[language]}</p>
            {law.elements.map((element) => (
              <ElementField
                key={element.id}
                name={element.text[language]}
                tick={ticks[element.id] ?? { state: 'open', exhibits: [] }}
                exhibits={props.file.exhibitList}
                editable={props.editable}
                changed={null}
                onTick={(tick) => props.onTick(law.id, { ...ticks, [element.id]: tick })}
              />
            ))}
          </details>
        );
      })}
    </section>
  );
}
