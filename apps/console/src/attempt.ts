import { useState } from 'react';

/** Runs what may be refused, and keeps the refusal for the page. */
export function useAttempt(): [unknown, (work: () => Promise<unknown>) => Promise<void>] {
  const [error, setError] = useState<unknown>(null);
  return [
    error,
    async (work) => {
      setError(null);
      try {
        await work();
      } catch (thrown) {
        setError(thrown);
      }
    },
  ];
}
