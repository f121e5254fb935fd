/** Under which address browsers reach this server: passkeys are bound to it. */
export type Site = {
  /** `https://sanad.example`, no path */
  readonly origin: () => string;
  readonly host: () => string;
};

/** The address from the setting, else this machine's own name: a browser treats it as secure without a certificate. */
export function siteOf(origin: string | undefined, port: () => number): Site {
  const text = (): string => (origin === undefined ? `http://localhost:${port()}` : new URL(origin).origin);
  return { origin: text, host: () => new URL(text()).hostname };
}
