import type { PublicStandards } from '@sanad/wire/release';
import htcds from './data/htcds.json' with { type: 'json' };
import iccs from './data/iccs.json' with { type: 'json' };

/** The classes of the international classification that somebody has verified, and the fields of the case data standard. */
export function standards(): PublicStandards {
  return {
    iccs: {
      version: iccs.version,
      rows: iccs.rows
        .filter(({ verify }) => verify !== 'required')
        .map(({ code, name, offences }) => ({ code, name, articles: offences.map((id) => id.replace('PC-', '')) })),
    },
    htcds,
  };
}
