/** Leaving at once: the page goes blank, then an ordinary page takes its place in the history. */
const link = document.querySelector<HTMLAnchorElement>('#exit')!;
const WITHIN = 3000;
let presses: number[] = [];

function leave(): void {
  document.title = '\u00a0';
  document.body.hidden = true;
  document.documentElement.classList.add('left');
  // Before the other page has come, the voice would go on.
  globalThis.speechSynthesis?.cancel();
  location.replace(link.href);
}

link.addEventListener('click', (event) => {
  event.preventDefault();
  leave();
});

document.addEventListener('keydown', (event) => {
  if (event.key !== 'Shift') {
    presses = [];
    return;
  }
  if (event.repeat) return;
  presses = [...presses.filter((at) => event.timeStamp - at < WITHIN), event.timeStamp];
  if (presses.length >= 3) leave();
});

// Every step inside takes the place of the one before, so that the history holds one entry at most.
document.addEventListener('click', (event) => {
  const inside = (event.target as Element).closest?.<HTMLAnchorElement>('a[href]');
  if (!inside || inside === link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
  if (inside.origin !== location.origin || inside.getAttribute('href')!.startsWith('#')) return;
  event.preventDefault();
  location.replace(inside.href);
});

// A page that the browser kept in memory is not shown again by the back button.
window.addEventListener('pageshow', (event) => {
  if (event.persisted) location.reload();
});
