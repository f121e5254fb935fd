/** What a fault carries beside its code. `public` marks a detail that may be shown to a person outside. */
export type FaultOptions = {
  readonly detail?: Readonly<Record<string, string | number | boolean | null>>;
  readonly cause?: unknown;
  readonly public?: boolean;
};

/**
 * The one error of the house: a stable code, an English message for the log, and data for the reader's message.
 * Text for people is looked up by `code` in the message files (ar, fr, en); it is never written here.
 */
export class Fault extends Error {
  readonly code: string;
  readonly detail: Readonly<Record<string, string | number | boolean | null>>;
  readonly public: boolean;

  constructor(code: string, message: string, options: FaultOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'Fault';
    this.code = code;
    this.detail = options.detail ?? {};
    this.public = options.public ?? true;
  }
}

/**
 * Makes a fault.
 * @param code stable, kebab-case, `room-what` (`ledger-locked`, `bundle-not-canonical`)
 * @example throw fault('ledger-locked', 'the data folder is in use', { detail: { pid: 4711 } });
 */
export function fault(code: string, message: string, options?: FaultOptions): Fault {
  return new Fault(code, message, options);
}

/**
 * Tells whether something thrown is a fault, optionally of one code.
 * @example isFault(error, 'ledger-locked')
 */
export function isFault(thrown: unknown, code?: string): thrown is Fault {
  return thrown instanceof Fault && (code === undefined || thrown.code === code);
}
