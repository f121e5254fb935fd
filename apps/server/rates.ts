import { fault } from '@sanad/base/fault';

/**
 * A limit over everybody together: no address is looked at, so none is known. A bucket holds `burst` and is refilled by
 * `perSecond`; who comes when it is empty is told to come again.
 */
export type Rate = { readonly burst: number; readonly perSecond: number };
export type Limiter = {
  /** @throws `too-many` */
  take(): void;
  /** how full the bucket is, 0..1 */
  left(): number;
};

export function createLimiter({ burst, perSecond }: Rate, clock: () => number): Limiter {
  let held = burst;
  let at = clock();
  const refill = (): void => {
    const now = clock();
    held = Math.min(burst, held + (Math.max(0, now - at) / 1000) * perSecond);
    at = now;
  };
  return {
    take: () => {
      refill();
      if (held < 1) throw fault('too-many', 'too many requests of this kind just now');
      held -= 1;
    },
    left: () => {
      refill();
      return held / burst;
    },
  };
}
