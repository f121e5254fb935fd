/** Gives the kept page and its files without the network. The server writes the list of files before this script. */
type Kept = { readonly KEPT: { readonly name: string; readonly files: readonly string[] } };
const scope = globalThis as unknown as Kept & {
  addEventListener(type: string, listen: (event: Lifetime & { readonly request: Request }) => void): void;
  skipWaiting(): Promise<void>;
};
type Lifetime = { waitUntil(work: Promise<unknown>): void; respondWith(answer: Promise<Response>): void };
const { name, files } = scope.KEPT;

scope.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(name)
      .then((cache) => cache.addAll(files.map((file) => new Request(file, { cache: 'no-store' }))))
      .then(() => scope.skipWaiting()),
  );
});
scope.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((other) => other !== name).map((other) => caches.delete(other)))),
  );
});
scope.addEventListener('fetch', (event) => {
  event.respondWith(caches.match(event.request).then((kept) => kept ?? fetch(event.request)));
});
