/** In whose name the command line of the machine works: nobody signs in as it. */
export const LOCAL_PERSON = 'سطر الأوامر';

/** Whether an account is the machine's own, and no person's. */
export function isMachine(account: { readonly name: string }): boolean {
  return account.name === LOCAL_PERSON;
}
