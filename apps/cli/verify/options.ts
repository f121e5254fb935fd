/** What the call of `sanad verify` says. */
export type VerifyOptions = {
  readonly json: boolean;
  readonly trust?: string;
  readonly as?: string;
  readonly key?: string;
  readonly data?: string;
  readonly dataFile?: string;
  readonly at?: string;
};
