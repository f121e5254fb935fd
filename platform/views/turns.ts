/** Lets one through after the other. `take` answers the function that lets the next one in. */
export type Turns = { readonly take: () => Promise<() => void> };

export function createTurns(): Turns {
  let last: Promise<void> = Promise.resolve();
  return {
    take: () => {
      let leave = () => {};
      const before = last;
      last = new Promise((resolve) => {
        leave = resolve;
      });
      return before.then(() => leave);
    },
  };
}
