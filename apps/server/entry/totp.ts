import { Secret, TOTP } from 'otpauth';

const PERIOD = 30;

/** Codes of six digits that change every 30 seconds (RFC 6238, SHA-1 as every code generator has it). */
export type Totps = {
  newSecret(name: string): { readonly secret: string; readonly uri: string };
  /** a code counts once: the same one again within its time is refused */
  check(person: string, secret: string, code: string): boolean;
};

export function createTotps(now: () => number): Totps {
  const last = new Map<string, number>();
  return {
    newSecret: (name) => {
      const secret = new Secret({ size: 20 });
      const uri = new TOTP({ issuer: 'Sanad', label: name, secret, period: PERIOD }).toString();
      return { secret: secret.base32, uri };
    },
    check: (person, secret, code) => {
      const totp = new TOTP({ secret: Secret.fromBase32(secret), period: PERIOD });
      const timestamp = now();
      const delta = totp.validate({ token: code, timestamp, window: 1 });
      if (delta === null) return false;
      const step = Math.floor(timestamp / 1000 / PERIOD) + delta;
      if (step <= (last.get(person) ?? -1)) return false;
      last.set(person, step);
      return true;
    },
  };
}
