/** What a printed or drawn notice says; words only, no decision is taken here. */
export type NoticeModel = {
  readonly form: 'poster' | 'sheet' | 'card' | 'slide' | 'press';
  readonly language: string;
  readonly direction: 'rtl' | 'ltr';
  /** what stands over everything that is not real; empty for what is */
  readonly mark: string;
  /** what it is, and its number: `تنبيه`, `2026-003` */
  readonly label: string;
  readonly number: string;
  /** day of the document, `2026-11-24`: of the notice, or of its correction */
  readonly day: string;
  readonly title: string;
  readonly about: string;
  /** wording of the campaign: words, or null for a blank */
  readonly excerpt: readonly (string | null)[];
  readonly signs: { readonly head: string; readonly lines: readonly string[] };
  readonly advice: { readonly head: string; readonly lines: readonly string[] };
  readonly questions: { readonly head: string; readonly lines: readonly string[] };
  /** the one action, whom to turn to, and what is known of it */
  readonly action: string;
  readonly whom: string;
  readonly contact: string;
  readonly contactNote: string;
  readonly scan: string;
  readonly link: string;
  readonly issuer: string;
  /** the press note's own sentences; the words of a correction for every form */
  readonly lead: string;
  readonly notes: readonly string[];
  readonly correction: string;
};
