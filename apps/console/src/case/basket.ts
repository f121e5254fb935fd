import type { CaseRow } from '@sanad/wire/case';
import { useState } from 'react';

/** Of a case what the basket shows before something is done to it. */
export type Picked = Pick<CaseRow, 'id' | 'number' | 'title' | 'state'>;
export type Basket = {
  readonly cases: readonly Picked[];
  readonly keep: (cases: readonly Picked[]) => void;
  readonly toggle: (one: Picked, on: boolean) => void;
};

const KEPT = 'basket cases';

/** Cases picked across pages and filters; they stay until the window is closed or the basket is emptied. */
export function useBasket(): Basket {
  const [cases, setCases] = useState<readonly Picked[]>(() => JSON.parse(sessionStorage.getItem(KEPT) ?? '[]'));
  const keep = (next: readonly Picked[]): void => {
    sessionStorage.setItem(KEPT, JSON.stringify(next));
    setCases(next);
  };
  const toggle = ({ id, number, title, state }: Picked, on: boolean): void => {
    const others = cases.filter((each) => each.id !== id);
    keep(on ? [...others, { id, number, title, state }] : others);
  };
  return { cases, keep, toggle };
}
