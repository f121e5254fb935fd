/** Something that a provider says of an account: under which heading, which label, what. */
export type ReturnField = { readonly section: string; readonly label: string; readonly value: string };

/** A use of the account: when, from which address. */
export type ReturnEvent = {
  /** in UTC; null where the provider did not say which zone its time is in */
  readonly at: string | null;
  /** the time as it stands */
  readonly shown: string;
  readonly ip: string;
  readonly port: number | null;
  readonly action: string;
  /** the file of the return in which it stands */
  readonly file: string;
};

/** How a file of a return was read; null: it was not, and a person must open it. */
export type ReturnFile = { readonly name: string; readonly format: ReturnFormat | null; readonly read: number };
export type ReturnFormat = 'meta-records' | 'google-subscriber' | 'table' | 'list' | 'text';

/** What came back from a provider, as far as a program can read it. The return itself is the evidence. */
export type ProviderReturn = {
  readonly fields: readonly ReturnField[];
  readonly events: readonly ReturnEvent[];
  readonly files: readonly ReturnFile[];
};

/** What one file gave. */
export type ReadFile = {
  readonly format: ReturnFormat;
  readonly fields: readonly ReturnField[];
  readonly events: readonly Omit<ReturnEvent, 'file'>[];
};
