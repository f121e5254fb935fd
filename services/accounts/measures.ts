import { fault } from '@sanad/base/fault';
import { type FigureDefinition, monthsOf } from '@sanad/disclosure/figure';
import type { FigureWish, IccsRow, Measure, Scope } from '@sanad/wire/figure';
import iccsData from './data/iccs.json' with { type: 'json' };
import measureData from './data/measures.json' with { type: 'json' };
import scopeData from './data/scopes.json' with { type: 'json' };

type OwnMeasure = Measure & Pick<FigureDefinition, 'unit' | 'stage'>;

export const MEASURES = measureData as unknown as readonly OwnMeasure[];
export const SCOPES = scopeData as unknown as readonly Scope[];

export function measureOf(id: string): OwnMeasure {
  const found = MEASURES.find((one) => one.id === id);
  if (!found) throw fault('figure-unknown', 'there is no such measure', { detail: { measure: id } });
  return found;
}

export function scopeOf(id: string): Scope {
  const found = SCOPES.find((one) => one.id === id);
  if (!found) throw fault('figure-unknown', 'there is no such scope of offences', { detail: { measure: id } });
  return found;
}

/** The definition that a wish names. @throws `figure-unknown`, `figure-period` */
export function definitionOf({ measure, scope, from, to }: FigureWish): FigureDefinition {
  const { unit, stage } = measureOf(measure);
  const { offences } = scopeOf(scope);
  const period = { from, to };
  if (monthsOf(period).length === 0)
    throw fault('figure-period', 'the period ends before it begins', { detail: { from, to } });
  return { id: `${measure}.${scope}.${from}.${to}`, unit, stage, period, offences, source: { kind: 'ledger' } };
}

/** Classes of the international classification that a scope touches; those that nobody has verified stay out. */
export function classesOf(offences: readonly string[]): IccsRow[] {
  return iccsData.rows
    .filter((row) => row.verify !== 'required' && row.offences.some((offence) => offences.includes(offence)))
    .map(({ code, name, source }) => ({ code, name, source }));
}
