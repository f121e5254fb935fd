/** Whether places of hashed features are listed, for who learns their weights, and not summed; never on a page. */
export let isListing = true;

/** Lists from now on, or no longer. */
export function list(on: boolean): void {
  isListing = on;
}
