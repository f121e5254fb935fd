/** What can be opened over the page of a case. */
export type Opened =
  | 'operation'
  | 'arrest'
  | 'move'
  | 'take-back'
  | 'disclosure'
  | 'task'
  | 'note'
  | 'referral'
  | 'offences'
  | { readonly offence: string }
  | null;
