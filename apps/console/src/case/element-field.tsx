import type { Exhibit } from '@sanad/wire/case';
import { useState } from 'react';
import { Checkbox } from 'react-aria-components/Checkbox';
import { CheckboxGroup } from 'react-aria-components/CheckboxGroup';
import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { Island } from '../parts.tsx';
import { useWords } from '../words.tsx';
import type { Tick, TickState } from './ticks.ts';

const STATES: readonly TickState[] = ['open', 'shown', 'not-shown'];
const EXHIBITS_OFFERED = 60;

/** One element of an offence: open, shown or not shown; and by which exhibits. */
export function ElementField(props: {
  name: string;
  tick: Tick;
  exhibits: readonly Exhibit[];
  editable: boolean;
  /** what somebody else recorded in the meantime, when it differs */
  changed: TickState | null;
  onTick: (tick: Tick) => void;
}) {
  const { t, number } = useWords();
  const { tick, exhibits } = props;
  const [first] = useState(tick.exhibits.length === 0);
  return (
    <div className="element">
      <RadioGroup
        className="line between"
        orientation="horizontal"
        isDisabled={!props.editable}
        value={tick.state}
        onChange={(state) => props.onTick({ ...tick, state: state as TickState })}
      >
        <Label>{props.name}</Label>
        <div className="segments">
          {STATES.map((state) => (
            <Radio key={state} value={state} className="segment">
              {t(`element-${state}`)}
            </Radio>
          ))}
        </div>
      </RadioGroup>
      {props.changed ? (
        <p className="small">
          <span className="tag review">{t('changed-meanwhile', { state: t(`element-${props.changed}`) })}</span>
        </p>
      ) : null}
      {tick.state === 'shown' && exhibits.length > 0 ? (
        <CheckboxGroup
          className="stack tight"
          isDisabled={!props.editable}
          value={[...tick.exhibits]}
          onChange={(chosen) => props.onTick({ ...tick, exhibits: chosen })}
        >
          <details open={first}>
            <summary className="small">
              <Label>{t('shown-by')}</Label>{' '}
              <bdi dir="ltr">
                {exhibits
                  .filter((one) => tick.exhibits.includes(one.id))
                  .map((one) => one.number)
                  .join(' ') || '—'}
              </bdi>
            </summary>
            <div className="picks">
              {exhibits.slice(0, EXHIBITS_OFFERED).map((exhibit) => (
                <Checkbox key={exhibit.id} value={exhibit.id} className="pick" aria-label={exhibit.number}>
                  <Island>{exhibit.number}</Island>
                </Checkbox>
              ))}
            </div>
          </details>
          {exhibits.length > EXHIBITS_OFFERED ? (
            <p className="small soft">{t('exhibits-offered', { count: number(EXHIBITS_OFFERED) })}</p>
          ) : null}
        </CheckboxGroup>
      ) : null}
    </div>
  );
}
