import { fromUtf8, toHex } from '@sanad/base/bytes';
import { isFault } from '@sanad/base/fault';
import { verifyBundle } from '@sanad/evidence/bundle-verify';
import { isReportProof, type ProofReport, verifyProof } from '@sanad/evidence/report-proof';
import { REPORT_WORDS } from '@sanad/evidence/words';
import { button, el } from './dom.ts';
import { exhibitsView } from './exhibits-view.ts';
import { receiptView } from './receipt-view.ts';
import { aboutView, checksView, type Looked, limitsView, trainingView, verdictView } from './report-view.ts';
import { webCrypto } from './web-crypto.ts';
import { ar } from './words/ar.ts';
import { en } from './words/en.ts';
import { fr } from './words/fr.ts';

const PAGE_WORDS = { ar, fr, en };
const NAMES = { ar: 'العربية', fr: 'Français', en: 'English' } as const;
type Language = keyof typeof PAGE_WORDS;

const state: {
  language: Language;
  file: { readonly name: string; readonly bytes: Uint8Array } | null;
  looked: Looked | null;
  receipt: { readonly proof: ProofReport; readonly isKnown: boolean } | null;
  trust: string;
  phase: 'idle' | 'checking' | 'unreadable' | 'trust-wrong';
} = { language: languageOf(navigator.languages), file: null, looked: null, receipt: null, trust: '', phase: 'idle' };

/** The first language of the browser in which the page is written; Arabic when it has none of them. */
function languageOf(wanted: readonly string[]): Language {
  const known = Object.keys(PAGE_WORDS) as Language[];
  const found = wanted.map((tag) => known.find((one) => tag.toLowerCase().split('-')[0] === one));
  return found.find((one) => one !== undefined) ?? 'ar';
}

async function take(file: File | undefined): Promise<void> {
  if (!file) return;
  state.phase = 'checking';
  state.looked = null;
  state.receipt = null;
  draw();
  try {
    state.file = { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
  } catch {
    state.phase = 'unreadable';
    draw();
    return;
  }
  await look();
}

async function look(): Promise<void> {
  if (!state.file) return;
  state.phase = 'checking';
  draw();
  // Lets the page say so before the work begins.
  await new Promise((done) => setTimeout(done, 30));
  const { name, bytes } = state.file;
  const trust = state.trust
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  try {
    if (isReportProof(bytes)) {
      const proof = await verifyProof(fromUtf8(bytes), webCrypto, trust.length > 0 ? trust : null);
      state.receipt = { proof, isKnown: trust.length > 0 };
      state.phase = 'idle';
      draw();
      document.getElementById('verdict')?.focus();
      return;
    }
    const report = await verifyBundle(bytes, webCrypto, trust.length > 0 ? { trust } : {});
    state.looked = { name, bytes, sha256: toHex(await webCrypto.sha256([bytes])), report };
    state.phase = 'idle';
  } catch (error) {
    if (!isFault(error, 'note-key')) throw error;
    state.phase = 'trust-wrong';
  }
  draw();
  document.getElementById('verdict')?.focus();
}

function draw(): void {
  const words = PAGE_WORDS[state.language];
  document.documentElement.lang = state.language;
  document.documentElement.dir = words.direction;
  document.title = `${words.name} · ${words.title}`;
  const main = el('main', {});
  const looked = state.looked;
  if (state.phase === 'checking') main.append(el('p', { class: 'busy', role: 'status' }, words.checking));
  else if (state.receipt) {
    const { proof, isKnown } = state.receipt;
    const [verdict, ...rest] = receiptView(proof, isKnown, words);
    main.append(
      verdict!,
      el('div', { class: 'actions' }, chooser(words.another)),
      trustView(),
      ...rest,
      limitsView(words),
    );
  } else if (looked) {
    const training = trainingView(looked, words);
    main.append(
      ...(training ? [training] : []),
      verdictView(looked, words, REPORT_WORDS[state.language]),
      el(
        'div',
        { class: 'actions' },
        chooser(words.another),
        button(words.print, () => window.print()),
      ),
      trustView(),
      aboutView(looked, words),
      checksView(looked, words, REPORT_WORDS[state.language]),
      ...exhibitsView(looked, words, REPORT_WORDS[state.language]),
      limitsView(words),
    );
  } else {
    const problem =
      state.phase === 'unreadable' ? el('p', { class: 'problem', role: 'alert' }, words.unreadable) : null;
    const drop = el('div', { class: 'drop' }, el('p', { class: 'big' }, words.drop), chooser(words.choose));
    main.append(el('p', { class: 'lead' }, words.lead), drop, el('p', { class: 'local' }, words.local));
    if (problem) main.append(problem);
    main.append(trustView(), limitsView(words));
  }
  document.body.replaceChildren(headView(), main);
}

function headView(): HTMLElement {
  const words = PAGE_WORDS[state.language];
  const choices = (Object.keys(NAMES) as Language[]).map((language) => {
    const choice = button(NAMES[language], () => {
      state.language = language;
      draw();
      document.querySelector<HTMLElement>(`button[lang=${language}]`)?.focus();
    });
    choice.setAttribute('lang', language);
    choice.setAttribute('aria-pressed', String(language === state.language));
    return choice;
  });
  return el(
    'header',
    {},
    el('div', {}, el('p', { class: 'name' }, words.name), el('h1', {}, words.title)),
    el('nav', { 'aria-label': words.language }, ...choices),
  );
}

/** A real file field: works by keyboard and by touch; dropping is only the short way. */
function chooser(text: string): HTMLElement {
  const field = el('input', {
    type: 'file',
    accept: '.zip,.json,application/zip,application/json',
  }) as HTMLInputElement;
  field.addEventListener('change', () => void take(field.files?.[0]));
  return el('label', { class: 'choose' }, text, field);
}

function trustView(): HTMLElement {
  const words = PAGE_WORDS[state.language];
  const field = el('textarea', {
    id: 'trust',
    dir: 'ltr',
    rows: '3',
    spellcheck: 'false',
    autocomplete: 'off',
  }) as HTMLTextAreaElement;
  field.value = state.trust;
  field.addEventListener('input', () => {
    state.trust = field.value;
  });
  const open = state.trust !== '' ? { open: '' } : {};
  const wrong = state.phase === 'trust-wrong' ? el('p', { class: 'problem', role: 'alert' }, words.trustWrong) : null;
  const apply = state.file ? button(words.trustApply, () => void look()) : null;
  return el(
    'details',
    { class: 'trust', ...open },
    el('summary', {}, words.trustTitle),
    el('p', {}, words.trustHelp),
    el('label', { for: 'trust' }, words.trustLabel),
    field,
    wrong,
    apply,
  );
}

const root = document.documentElement;
document.addEventListener('dragover', (event) => {
  event.preventDefault();
  root.classList.add('over');
});
document.addEventListener('dragleave', (event) => {
  if (event.relatedTarget === null) root.classList.remove('over');
});
document.addEventListener('drop', (event) => {
  event.preventDefault();
  root.classList.remove('over');
  void take(event.dataTransfer?.files[0]);
});
const wanted = location.hash.slice(1);
if (wanted === 'ar' || wanted === 'fr' || wanted === 'en') state.language = wanted;
draw();
