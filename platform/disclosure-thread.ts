import { Worker } from 'node:worker_threads';
import { type FaultOptions, fault } from '@sanad/base/fault';
import type { Protected, ProtectOptions } from '@sanad/disclosure/protect';
import type { Release, ReleaseVerdict } from '@sanad/disclosure/release';
import type { Table } from '@sanad/disclosure/table';

/** Disclosure control that does not hold up whoever asks. */
export type Disclosure = {
  /** `protect()` of the library, with a clock and a solver. */
  readonly protect: (table: Table, options: Omit<ProtectOptions, 'now'>) => Promise<Protected>;
  /** `differences()` of the library. */
  readonly differences: (candidate: Release, earlier: readonly Release[]) => Promise<ReleaseVerdict>;
};

type Wanted =
  | { readonly kind: 'protect'; readonly table: Table; readonly options: Omit<ProtectOptions, 'now'> }
  | { readonly kind: 'differences'; readonly candidate: Release; readonly earlier: readonly Release[] };
export type DisclosureTask = Wanted & { readonly id: number };
type Given = Protected | ReleaseVerdict;
export type DisclosureAnswer =
  | { readonly id: number; readonly result: Given }
  | { readonly id: number; readonly fault: FaultOptions & { readonly code: string; readonly message: string } }
  | { readonly id: number; readonly failed: string };
type Waiting = { readonly resolve: (given: Given) => void; readonly reject: (error: Error) => void };

/**
 * Disclosure control in a thread of its own, started at the first task: solving takes seconds and blocks the thread that
 * does it. The thread keeps no program alive by itself, and is started anew when it fell over.
 * @example const { protect } = openDisclosure(); await protect(table, { threshold: 5 });
 */
export function openDisclosure(): Disclosure {
  const waiting = new Map<number, Waiting>();
  let thread: Worker | null = null;
  let last = 0;
  const start = (): Worker => {
    const started = new Worker(new URL('./disclosure-work.ts', import.meta.url));
    started.on('message', (answer: DisclosureAnswer) => {
      const task = waiting.get(answer.id);
      waiting.delete(answer.id);
      if (waiting.size === 0) started.unref();
      if ('result' in answer) task?.resolve(answer.result);
      else if ('fault' in answer) task?.reject(fault(answer.fault.code, answer.fault.message, answer.fault));
      else task?.reject(new Error(answer.failed));
    });
    started.on('error', (error) => {
      thread = null;
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    });
    return started;
  };
  const ask = <T extends Given>(wanted: Wanted): Promise<T> => {
    thread ??= start();
    thread.ref();
    const id = ++last;
    const { promise, resolve, reject } = Promise.withResolvers<T>();
    waiting.set(id, { resolve: resolve as Waiting['resolve'], reject });
    thread.postMessage({ ...wanted, id });
    return promise;
  };
  return {
    protect: (table, options) => ask<Protected>({ kind: 'protect', table, options }),
    differences: (candidate, earlier) => ask<ReleaseVerdict>({ kind: 'differences', candidate, earlier }),
  };
}
