import type { CaseFile, Offence } from '@sanad/wire/case';
import { Island } from '../parts.tsx';
import { useWords } from '../words.tsx';
import { ElementField } from './element-field.tsx';
import { recordedMeanwhile, type Ticks, ticksOf } from './ticks.ts';

/** The articles that aggravate an offence: each circumstance is ticked by a person, as the elements are, and shown by exhibits. */
export function Aggravations(props: {
  laws: readonly Offence[];
  file: CaseFile;
  editable: boolean;
  /** what was recorded when the dialog was opened, and what this person ticked since, by article */
  opening: Readonly<Record<string, Ticks>>;
  own: Readonly<Record<string, Ticks>>;
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
        const [recorded, own] = [ticksOf(law, props.file), props.own[law.id] ?? {}];
        const ticks = { ...recorded, ...own };
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
                changed={recordedMeanwhile(element.id, props.opening[law.id] ?? {}, recorded, own)}
                onTick={(tick) => props.onTick(law.id, { ...own, [element.id]: tick })}
              />
            ))}
          </details>
        );
      })}
    </section>
  );
}
