type Told = {
  readonly quizResult: string;
  readonly quizSent: string;
  readonly quizNotSent: string;
  readonly truth: Readonly<Record<string, boolean>>;
};
type Mark = 'right' | 'wrong' | 'skipped';

const form = document.querySelector<HTMLFormElement>('#quiz')!;
const told = JSON.parse(form.dataset['words']!) as Told;
const steps = [...form.querySelectorAll<HTMLElement>('[data-step]')];
const said = document.querySelector<HTMLElement>('#said')!;
const agree = document.querySelector<HTMLElement>('#agree')!;

function go(step: number): void {
  steps.forEach((one, n) => {
    one.hidden = n !== step;
  });
  if (step === steps.length - 1) tell();
  if (step > 0) steps[step]?.querySelector<HTMLElement>('h2')?.focus();
}

/** Not to know is not yet right; not to answer is neither. */
function markOf(when: string, item: string): Mark {
  const value = new FormData(form).get(`${when}-${item}`);
  if (value === null) return 'skipped';
  return value === (told.truth[item] ? 'yes' : 'no') ? 'right' : 'wrong';
}

function answers(): { item: string; before: Mark; after: Mark }[] {
  return Object.keys(told.truth).map((item) => ({
    item,
    before: markOf('before', item),
    after: markOf('after', item),
  }));
}

function tell(): void {
  const all = answers();
  const count = (when: 'before' | 'after'): string => String(all.filter((one) => one[when] === 'right').length);
  document.querySelector('#result')!.textContent = told.quizResult
    .replaceAll('{all}', String(all.length))
    .replace('{before}', count('before'))
    .replace('{after}', count('after'));
}

async function send(): Promise<void> {
  const body = JSON.stringify({ quiz: 'offers-1', language: document.documentElement.lang, items: answers() });
  const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body, credentials: 'omit' } as const;
  const answer = await fetch(form.dataset['send']!, init).catch(() => null);
  said.textContent = answer?.ok ? told.quizSent : told.quizNotSent;
}

form.hidden = false;
go(0);
form.querySelectorAll('[data-next]').forEach((button, n) => {
  button.addEventListener('click', () => go(n + 1));
});
document.querySelector('#send')!.addEventListener('click', () => {
  agree.hidden = true;
  void send();
});
document.querySelector('#keep-to-me')!.addEventListener('click', () => {
  agree.hidden = true;
  said.textContent = told.quizNotSent;
});
addEventListener('pagehide', () => form.reset());
