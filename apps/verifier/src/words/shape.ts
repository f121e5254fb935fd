import type { ProofFailure } from '@sanad/evidence/report-proof';

/** The words of the page itself; those of checks and findings come with `@sanad/evidence/words`. */
export type PageWords = {
  readonly direction: 'rtl' | 'ltr';
  /** For dates and numbers. */
  readonly locale: string;
  readonly name: string;
  readonly title: string;
  readonly lead: string;
  readonly local: string;
  readonly drop: string;
  readonly choose: string;
  readonly another: string;
  readonly print: string;
  readonly save: string;
  readonly trustTitle: string;
  readonly trustHelp: string;
  readonly trustLabel: string;
  readonly trustApply: string;
  readonly trustWrong: string;
  readonly checking: string;
  readonly unreadable: string;
  readonly language: string;
  readonly valid: string;
  readonly validMeaning: string;
  readonly validUnknown: string;
  readonly invalid: string;
  readonly invalidMeaning: string;
  readonly failedChecks: string;
  readonly training: string;
  readonly trainingMeaning: string;
  readonly aboutTitle: string;
  readonly about: Readonly<
    Record<
      | 'file'
      | 'size'
      | 'sha256'
      | 'bundle'
      | 'case'
      | 'organisation'
      | 'made'
      | 'sealedBy'
      | 'key'
      | 'ledger'
      | 'entries'
      | 'root'
      | 'witnesses',
      string
    >
  >;
  readonly bytes: string;
  readonly keyKnown: string;
  readonly keyUnknown: string;
  readonly edition: Readonly<Record<'ngo' | 'authority', string>>;
  readonly shown: string;
  readonly witnessUnknown: string;
  readonly checksTitle: string;
  readonly more: string;
  /** with {count} */
  readonly sameKind: string;
  readonly exhibitsTitle: string;
  readonly documentsTitle: string;
  readonly intact: string;
  readonly changed: string;
  readonly custodyTitle: string;
  readonly by: string;
  readonly signed: Readonly<Record<'good' | 'bad' | 'none' | 'program', string>>;
  readonly entry: string;
  /** The proof of a report, which she keeps without its content. */
  readonly receipt: {
    readonly title: string;
    readonly proves: string;
    readonly provesUnknown: string;
    readonly false: string;
    readonly made: string;
    readonly key: string;
    readonly limit: string;
    readonly failures: Readonly<Record<ProofFailure, string>>;
  };
  /** the same for the proof that a content was destroyed */
  readonly erasure: {
    readonly title: string;
    readonly proves: string;
    readonly provesUnknown: string;
    readonly made: string;
    readonly scope: string;
    readonly limit: string;
  };
  readonly limitsTitle: string;
  readonly limits: readonly string[];
};
