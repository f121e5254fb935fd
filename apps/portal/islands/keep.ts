/** Keeping the check on the phone is her choice; one tap takes it away again. */
export function offerKeeping(): void {
  const box = document.querySelector<HTMLElement>('#keep');
  const link = document.querySelector<HTMLElement>('[data-keep]');
  if (!('serviceWorker' in navigator)) return;
  if (link) link.hidden = false;
  if (!box) return;
  const words = JSON.parse(box.dataset['words']!) as Readonly<Record<string, string>>;
  const scope = box.dataset['scope']!;
  const said = document.querySelector<HTMLElement>('#keep-said')!;
  const keep = document.querySelector<HTMLButtonElement>('#keep-it')!;
  const remove = document.querySelector<HTMLButtonElement>('#remove-it')!;
  const show = (kept: boolean): void => {
    keep.hidden = kept;
    remove.hidden = !kept;
  };
  const found = async (): Promise<ServiceWorkerRegistration | undefined> => {
    const all = await navigator.serviceWorker.getRegistrations();
    return all.find((one) => new URL(one.scope).pathname === scope);
  };
  box.hidden = false;
  void found().then((one) => show(one !== undefined));
  keep.addEventListener('click', async () => {
    try {
      const made = await navigator.serviceWorker.register(box.dataset['worker']!, { scope });
      await settled(made);
      show(true);
      said.textContent = words['kept']!;
      remove.focus();
    } catch {
      await (await found())?.unregister();
      said.textContent = words['failed']!;
    }
  });
  remove.addEventListener('click', async () => {
    await (await found())?.unregister();
    for (const name of await caches.keys()) await caches.delete(name);
    show(false);
    said.textContent = words['removed']!;
    keep.focus();
  });
}

/** Waits until everything is on the phone. */
function settled(made: ServiceWorkerRegistration): Promise<void> {
  const worker = made.installing ?? made.waiting ?? made.active;
  return new Promise((done, failed) => {
    const look = (): void => {
      if (worker?.state === 'activated') done();
      else if (worker?.state === 'redundant') failed(new Error('not kept'));
    };
    worker?.addEventListener('statechange', look);
    look();
  });
}
