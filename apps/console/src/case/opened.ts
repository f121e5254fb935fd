/** What can be opened over the page of a case. */
export type Opened = 'operation' | 'arrest' | 'referral' | 'offences' | { readonly offence: string } | null;
