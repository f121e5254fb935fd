import { claimsContract } from './claims-contract.ts';
import { createMemoryClaims } from './memory.ts';

claimsContract('claims in memory', async () => {
  let now = 0;
  const claims = createMemoryClaims(() => now);
  return {
    claims,
    other: claims,
    ahead: async (milliseconds) => {
      now += milliseconds;
    },
  };
});
