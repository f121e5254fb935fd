/** What the referral dossier says. Everything is text or numbers; the template decides how it looks. */
export type DossierModel = {
  readonly language: 'ar' | 'fr';
  /** said on every page when it is not a real case */
  readonly mark: 'training' | 'made-up' | null;
  readonly organisation: string;
  readonly reference: string;
  readonly date: string;
  readonly title: string;
  readonly court: string;
  readonly summary: {
    readonly exhibits: number;
    readonly posts: number;
    readonly from: string;
    readonly to: string;
    readonly arrests: number;
  };
  readonly campaigns: readonly {
    readonly id: string;
    readonly posts: number;
    readonly verdict: string;
    readonly decidedBy: string;
    readonly template: readonly (
      | { readonly words: string }
      | { readonly slot: string; readonly values: readonly string[] }
    )[];
    readonly reasons: readonly {
      readonly title: string;
      readonly explanation: string;
      readonly posts: number;
      readonly against: boolean;
    }[];
    readonly contacts: readonly { readonly kind: string; readonly value: string; readonly posts: number }[];
  }[];
  readonly offences: readonly {
    readonly article: string;
    readonly title: string;
    readonly penalty: string;
    readonly class: 'delit' | 'crime';
    readonly elements: readonly {
      readonly text: string;
      readonly state: 'shown' | 'not-shown' | 'open';
      readonly exhibits: readonly string[];
    }[];
  }[];
  readonly competence: string;
  readonly victimQuestion: { readonly answer: 'yes' | 'no' | 'unknown'; readonly note: string } | null;
  readonly operations: readonly {
    readonly at: string;
    readonly place: string;
    readonly services: readonly string[];
    readonly localAuthority: string;
    readonly outcome: string;
  }[];
  readonly arrests: readonly { readonly at: string; readonly role: string; readonly reference: string }[];
  readonly exhibits: readonly {
    readonly number: string;
    readonly text: string;
    readonly direction: 'rtl' | 'ltr';
    readonly source: string;
    readonly at: string;
    readonly collectedAt: string;
    readonly collectedBy: string;
    readonly sha256: string;
    readonly why: readonly string[];
    readonly custody: readonly {
      readonly at: string;
      readonly by: string;
      readonly action: string;
      readonly signed: boolean;
      readonly entry: number;
    }[];
  }[];
  readonly timeline: readonly { readonly at: string; readonly by: string; readonly text: string }[];
  /** who stands in the case: a code, the role in words, a name only of a person who is suspected */
  readonly persons?: readonly { readonly code: string; readonly role: string; readonly name: string }[];
  /** what a PV must say (CPP 24), for the officer who draws it up; this document is none */
  readonly record?: {
    readonly drafter: string;
    readonly drafted: string;
    readonly acts: readonly { readonly at: string; readonly what: string; readonly place: string }[];
  };
  /** of a copy for the defence: for whom, on whose order, and what was given, masked and kept back, each with its reason */
  readonly copy?: {
    readonly recipient: string;
    readonly order: string;
    readonly schedule: readonly {
      readonly what: string;
      readonly state: 'given' | 'masked' | 'withheld';
      readonly reason: string;
    }[];
  } | null;
  readonly approvals: readonly { readonly by: string; readonly at: string; readonly what: string }[];
  readonly ledger: { readonly origin: string; readonly size: number; readonly root: string; readonly key: string };
};
