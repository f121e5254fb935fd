import type { Claim } from '@sanad/wire/review';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { send } from '../api.ts';

const RENEW = 2 * 60_000;

/** Says that this person works on the campaign while it is on her screen. Answers who does: she, or who came first. */
export function useClaim(campaign: string, wanted: boolean): Claim | null {
  const held = useQuery({
    queryKey: ['claim', campaign],
    enabled: wanted,
    refetchInterval: RENEW,
    staleTime: 0,
    gcTime: 0,
    retry: false,
    queryFn: async () => (await send<Claim>('PUT', `/v1/campaigns/${campaign}/claim`, {})).body,
  });
  useEffect(() => {
    if (!wanted) return;
    const release = (): void => {
      void send('DELETE', `/v1/campaigns/${campaign}/claim`, {}, { outlives: true }).catch(() => {});
    };
    // A page that is closed takes nothing down by itself; the campaign would stay taken until the claim runs out.
    addEventListener('pagehide', release);
    return () => {
      removeEventListener('pagehide', release);
      release();
    };
  }, [campaign, wanted]);
  return held.data ?? null;
}
