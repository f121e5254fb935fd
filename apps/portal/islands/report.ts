import { fault, isFault } from '@sanad/base/fault';
import { kindOf, MAX_FILE } from '@sanad/wire/file-kind';
import { ARCHIVE_END, isProgramArchive } from '@sanad/wire/program-archive';
import { digitsOf, groupsOf, identityOf, makeCode, tokenOf } from '@sanad/wire/receipt-code';
import { comparing } from './listed.ts';
import type * as Names from './names.ts';
import type * as Seal from './seal.ts';
import { isBusy, isRefused, persist, post, upload } from './send.ts';

const MOST_FILES = 20;
const form = document.querySelector<HTMLFormElement>('#report')!;
const words = JSON.parse(form.dataset['words']!) as Readonly<Record<string, string>>;
const api = form.dataset['api']!;
const said = document.querySelector<HTMLElement>('#said')!;
const bar = document.querySelector<HTMLProgressElement>('#progress')!;
const files: File[] = [];
const known = form.dataset['known'];
const compare = known ? comparing(known, api, sealing) : null;
let tools: Promise<typeof Seal> | null = null;

/** Fetched when she goes past the notice: whoever only looks fetches nothing more. */
function sealing(): Promise<typeof Seal> {
  tools ??= import(new URL(form.dataset['seal']!, location.href).href).catch((error) => {
    tools = null;
    throw error;
  });
  return tools;
}

document.querySelector('#unready')!.remove();
form.hidden = false;

// A step takes the place of the one before in the history; a question that is passed over is emptied.
form.addEventListener('click', (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="#q"]');
  if (!link) return;
  event.preventDefault();
  if ('skip' in link.dataset) empty(link.closest('section')!);
  const href = link.getAttribute('href')!;
  if (href === FILES) untold = '';
  location.replace(href);
  document.querySelector<HTMLElement>(href)!.focus();
  scrollTo(0, 0);
  if (href === '#q4') sealing().catch(() => {});
  if (href === `#q${form.dataset['last']}`) void showNames();
});

function empty(section: Element): void {
  for (const field of section.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')) {
    if (field instanceof HTMLInputElement && field.type === 'radio') field.checked = false;
    else field.value = '';
  }
  if (section.querySelector('#files')) dropFiles();
}

form.addEventListener('change', (event) => {
  const field = event.target as HTMLInputElement;
  if (field.name === 'nude' || field.name === 'minor') judgeFiles();
  if (field.id === 'files') takeFiles(field);
  if (field.name === 'when') {
    document.querySelector<HTMLElement>('#wait-note')!.hidden = field.value !== 'hold';
    document.querySelector<HTMLElement>('#send-note')!.hidden = field.value === 'hold';
    void showNames();
  }
});

/** Nothing can be picked before both questions are answered with no. */
function judgeFiles(): void {
  const nude = answerOf('nude');
  const minor = answerOf('minor');
  const stopped = nude === 'yes' || minor === 'yes';
  tell(stopped ? words[minor === 'yes' ? 'filesRefusedMinor' : 'filesRefused']! : '', stopped);
  const isOpen = nude === 'no' && minor === 'no';
  document.querySelector<HTMLElement>('#files-open')!.hidden = !isOpen;
  if (!isOpen) dropFiles();
}

/** @param help whom to turn to is shown beside it */
function tell(text: string, help: boolean): void {
  const told = document.querySelector<HTMLElement>('#files-said')!;
  told.hidden = text === '';
  told.textContent = text;
  document.querySelector<HTMLElement>('#files-help')!.hidden = !help;
}

function dropFiles(): void {
  picking++;
  untold = '';
  refused.clear();
  files.length = 0;
  showFiles();
}

/** The step of files. */
const FILES = `#${document.querySelector('#files')!.closest('section')!.id}`;
/** Of files that were not taken after she had gone on. */
let untold = '';

// What is still being compared when she takes her answers back is not taken.
let picking = 0;
let underWay = 0;
/** File names by why they were not taken, of all that were picked one after the other. */
const refused = new Map<string, string[]>();
let compared: Promise<void> = Promise.resolve();

function takeFiles(field: HTMLInputElement): void {
  const [picked, mine] = [[...(field.files ?? [])], picking];
  field.value = '';
  if (underWay === 0) refused.clear();
  underWay++;
  compared = compared
    .then(() => takeEach(picked, () => mine === picking))
    .catch(() => tell(words['filesUnread']!, false))
    .finally(() => {
      underWay--;
    });
}

async function takeEach(picked: readonly File[], isWanted: () => boolean): Promise<void> {
  for (const file of picked) {
    const wrong = await wrongWith(file);
    if (compare && wrong === null) tell(words['filesChecking']!, false);
    const why = wrong ?? (files.length < MOST_FILES ? ((await compare?.(file)) ?? null) : 'filesMany');
    if (!isWanted()) return;
    if (why === null) files.push(file);
    else refused.set(why, [...(refused.get(why) ?? []), `\u2068${file.name}\u2069`]);
    showFiles();
  }
  const told = [...refused].map(([why, names]) => `${names.join(' · ')}\n${words[why]!}`);
  tell(told.join('\n\n'), refused.has('filesKnown'));
  if (location.hash !== FILES) untold = told.join('\n\n');
}

/** A file that is not there any more, or lies where there is no connection, cannot be read. */
async function wrongWith(file: File): Promise<string | null> {
  if (file.size > MAX_FILE) return 'filesLarge';
  const isWrong = await isProgram(file).catch(() => null);
  return isWrong === null ? 'filesUnread' : isWrong ? 'filesWrong' : null;
}

/** A program, or what nobody knows; what it is called says nothing. */
async function isProgram(file: File): Promise<boolean> {
  const part = async (from: number, to?: number) => new Uint8Array(await file.slice(from, to).arrayBuffer());
  const kind = kindOf(await part(0, 4096));
  return kind === null || (kind === 'zip' && isProgramArchive(await part(-ARCHIVE_END)));
}

function showFiles(): void {
  const list = document.querySelector('#files-list')!;
  list.replaceChildren(
    ...files.map((file) => {
      const row = document.createElement('li');
      const name = document.createElement('bdi');
      name.textContent = file.name;
      const remove = document.createElement('button');
      remove.type = 'button';
      remove.className = 'quiet';
      remove.textContent = words['filesRemove']!;
      remove.setAttribute('aria-label', `${words['filesRemove']!} \u2068${file.name}\u2069`);
      remove.addEventListener('click', () => {
        files.splice(files.indexOf(file), 1);
        showFiles();
        document.querySelector<HTMLElement>('#files')!.focus();
      });
      row.className = 'picked';
      row.append(name, ' ', remove);
      return row;
    }),
  );
}

function answerOf(name: string): string {
  return String(new FormData(form).get(name) ?? '');
}

/** A limit is no lost connection. */
const waiting = (why: unknown): void => say(isBusy(why) ? 'sendWaits' : 'sendAgain');

const say = (word: string): void => {
  said.textContent = words[word]!;
};

// One code for one report: trying again cannot make two.
const code = makeCode((count) => crypto.getRandomValues(new Uint8Array(count)));
const uploads = new Map<File, string>();
let isSending = false;

form.addEventListener('submit', (event) => {
  event.preventDefault();
  if (isSending) return;
  isSending = true;
  if (underWay > 0) say('filesChecking');
  compared
    .then(begun)
    .catch(failed)
    .finally(() => {
      isSending = false;
    });
});

function failed(error: unknown): void {
  if (isFault(error, 'unread')) said.textContent = `\u2068${error.detail['name']}\u2069\n${words['filesUnread']!}`;
  else if (isRefused(error)) begin();
  else say(isBusy(error) ? 'sendBusy' : 'sendStopped');
}

async function begun(): Promise<void> {
  // Nothing is sent without a file that she believes is with it.
  if (untold !== '') {
    said.textContent = untold;
    untold = '';
    // Whom to turn to stands at the door of files.
    if (document.querySelector<HTMLElement>('#files-help')!.hidden) return;
    const link = document.createElement('a');
    link.href = FILES;
    link.textContent = words['filesHelp']!;
    said.append('\n', link);
    return;
  }
  const hasWords = ['saw', 'contacts', 'believe'].some((name) => answerOf(name).trim() !== '');
  if (!hasWords && files.length === 0) return say('sendEmpty');
  await (answerOf('when') === 'hold' ? hold() : send());
}

/** What was refused is sent anew from its beginning the next time: a file may have waited too long for its report. */
function begin(): void {
  uploads.clear();
  say('sendRefused');
}

async function send(): Promise<void> {
  say('sending');
  const seal = await persist(sealing, waiting);
  const desk = form.dataset['desk']!;
  for (const file of files) {
    if (uploads.has(file)) continue;
    bar.hidden = false;
    const sealed = await seal.seal(desk, await contentOf(file));
    const progress = (share: number): void => {
      bar.value = share;
      say('sendingFiles');
    };
    uploads.set(file, await upload(seal, api, sealed, { waiting, progress }));
  }
  const content = {
    v: 1,
    ...whatSheSaid(
      files.map((file) => ({
        upload: uploads.get(file)!,
        name: file.name.slice(0, 200),
        type: file.type.slice(0, 100),
      })),
    ),
  };
  const named = whoSheIs();
  const report = {
    language: document.documentElement.lang,
    token: tokenOf(code),
    replyTo: await seal.recipientOf(identityOf(code)),
    desk,
    sealed: await seal.sealText(desk, JSON.stringify(content)),
    identity: named ? await seal.sealText(form.dataset['vault']!, JSON.stringify(named)) : null,
    uploads: files.map((file) => uploads.get(file)!),
  };
  const answer = await persist(() => post(seal, api, 'reports', 'report', report), waiting);
  showReceipt(((await answer.json()) as { proof: string }).proof);
}

/** What was changed or taken away since she picked it is left out, and she is told before anything is sent. */
async function contentOf(file: File): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (cause) {
    files.splice(files.indexOf(file), 1);
    showFiles();
    throw fault('unread', 'the file cannot be read any more', { cause, detail: { name: file.name } });
  }
}

function naming(): Promise<typeof Names> {
  return import(new URL(form.dataset['names']!, location.href).href);
}

/** Before it waits she sees by what it will be found: a name that was not understood would be missed without a word. */
async function showNames(): Promise<void> {
  if (answerOf('when') !== 'hold') return;
  const tools = await naming().catch(() => null);
  const names = tools?.namesOf(answerOf('contacts')) ?? [];
  document.querySelector<HTMLElement>('#wait-names')!.hidden = names.length === 0;
  document.querySelector('#wait-found')!.replaceChildren(
    ...names.map((name) => {
      const row = document.createElement('li');
      const shown = document.createElement('bdi');
      shown.dir = 'ltr';
      shown.textContent = name.slice(name.indexOf(':') + 1);
      row.append(shown);
      return row;
    }),
  );
  if (tools && names.length === 0) say('waitNames');
  else if (said.textContent === words['waitNames']) said.textContent = '';
}

/** Seals the report to her own code and leaves it to be matched by the recruiter's names, which the server never learns. */
async function hold(): Promise<void> {
  say('sending');
  const seal = await persist(sealing, waiting);
  const tools = await persist(naming, waiting);
  const names = tools.namesOf(answerOf('contacts'));
  if (names.length === 0) return say('waitNames');
  const tags: string[] = [];
  for (const asked of tools.blind(names)) {
    const question = { blinded: asked.blinded };
    const told = await persist(() => post(seal, api, 'escrow/questions', 'escrow', question), waiting);
    tags.push(...asked.tags(form.dataset['escrow']!, await told.json()));
  }
  const replyTo = await seal.recipientOf(identityOf(code));
  const sealed = await seal.sealText(replyTo, JSON.stringify({ v: 1, ...whatSheSaid([]), identity: whoSheIs() }));
  const held = { token: tokenOf(code), replyTo, sealed, tags };
  const answer = await persist(() => post(seal, api, 'escrow/reports', 'report', held), waiting);
  showReceipt(((await answer.json()) as { proof: string }).proof);
  const head = document.querySelector('#receipt-head')!;
  head.textContent = words['escrowTitle']!;
  head.insertAdjacentElement('afterend', document.createElement('p'))!.textContent = words['escrowDone']!;
}

function whatSheSaid(kept: readonly { upload: string; name: string; type: string }[]) {
  return {
    saw: answerOf('saw'),
    believe: answerOf('believe'),
    contacts: answerOf('contacts'),
    underAge: answerOf('underAge') || 'skipped',
    wantsAnswer: 'skipped',
    files: kept,
  };
}

function whoSheIs(): { v: 1; name: string; contact: string } | null {
  const [name, contact] = [answerOf('name').trim(), answerOf('contact').trim()];
  return name === '' && contact === '' ? null : { v: 1, name, contact };
}

function showReceipt(proof: string): void {
  form.reset();
  form.hidden = true;
  files.length = 0;
  const shown = document.querySelector<HTMLElement>('#receipt')!;
  shown.hidden = false;
  const groups = groupsOf(code);
  document.querySelector('#code')!.replaceChildren(
    ...groups.flatMap((group) => {
      const span = document.createElement('span');
      span.textContent = group;
      return [span, ' '];
    }),
  );
  document.querySelector<HTMLElement>('#receipt-head')!.focus();
  scrollTo(0, 0);
  document.querySelector('#copy')!.addEventListener('click', () => {
    const copied = document.querySelector('#copied')!;
    navigator.clipboard?.writeText(groups.join(' ')).then(
      () => {
        copied.textContent = words['receiptCopied']!;
      },
      () => {},
    );
  });
  const retype = document.querySelector<HTMLInputElement>('#retype')!;
  retype.addEventListener('input', () => {
    const digits = digitsOf(retype.value);
    const told = document.querySelector('#retyped')!;
    if (digits.length < groups.at(-1)!.length) told.textContent = '';
    else if (digits !== groups.at(-1)) told.textContent = words['receiptWrong']!;
    else {
      told.textContent = words['receiptDone']!;
      document.querySelector<HTMLElement>('#proof')!.hidden = false;
    }
  });
  document.querySelector('#save-proof')!.addEventListener('click', () => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([proof], { type: 'application/json' }));
    link.download = 'notes.json';
    link.click();
    URL.revokeObjectURL(link.href);
  });
}

// Whoever comes back to the page finds it empty.
window.addEventListener('pagehide', () => {
  form.reset();
  files.length = 0;
  showFiles();
  document.querySelector('#wait-found')!.replaceChildren();
});
