import { fromBase64 } from '@sanad/base/bytes';
import { identityOf, readCode, tokenOf } from '@sanad/wire/receipt-code';
import type * as Seal from './seal.ts';
import { isBusy, isRefused, persist, post } from './send.ts';

type Receipt = {
  readonly state: string;
  readonly receivedOn: string;
  readonly desk: string;
  readonly messages: readonly { readonly at: string; readonly from: 'desk' | 'reporter'; readonly sealed: string }[];
};

type Escrow = {
  readonly escrow: true;
  readonly state: 'held' | 'matched' | 'agreed';
  readonly heldOn: string;
  readonly sealed: string;
  readonly desk: string;
  readonly vault: string;
};

const form = document.querySelector<HTMLFormElement>('#return')!;
const api = form.dataset['api']!;
const words = JSON.parse(form.dataset['words']!) as Readonly<Record<string, string>> & {
  readonly state: Readonly<Record<string, string>>;
};
const said = document.querySelector<HTMLElement>('#said')!;
const more = document.querySelector<HTMLTextAreaElement>('#more')!;
let code: string | null = null;
let desk = '';

const sealing = (): Promise<typeof Seal> => import(new URL(form.dataset['seal']!, location.href).href);
const say = (word: string): void => {
  said.textContent = words[word]!;
};

/** A limit is no lost connection. */
const told = (why: unknown): void => say(isBusy(why) ? 'sendWaits' : 'returnAgain');

/** Asks with the token; the code itself stays here. */
async function ask(path: string, more: object = {}, waiting = told): Promise<Response> {
  const seal = await persist(sealing, waiting);
  return persist(() => post(seal, api, `receipts/${path}`, 'receipt', { token: tokenOf(code!), ...more }), waiting);
}

/** When an answer was lost on its way, what is unknown by now was taken back by the try before. */
async function withdraw(): Promise<void> {
  let wasLost = false;
  try {
    await ask('withdraw', {}, (why) => {
      wasLost = true;
      told(why);
    });
  } catch (error) {
    if (!wasLost || !isRefused(error, 404)) throw error;
  }
}

function fail(error: unknown): void {
  const word = isRefused(error, 404) ? 'returnUnknown' : isRefused(error, 409) ? 'held' : 'returnLost';
  say(isBusy(error) ? 'sendBusy' : word);
}

document.querySelector('#unready')!.remove();
form.hidden = false;

form.addEventListener('submit', (event) => {
  event.preventDefault();
  code = readCode(document.querySelector<HTMLInputElement>('#code')!.value);
  if (code === null) return say('returnShort');
  say('returnOpening');
  open().catch(fail);
});

async function open(): Promise<void> {
  const receipt = (await (await ask('read')).json()) as Receipt | Escrow;
  document.querySelector<HTMLElement>('#take-back')!.hidden = false;
  if ('escrow' in receipt) return openEscrow(receipt);
  const seal = await sealing();
  desk = receipt.desk;
  form.hidden = true;
  document.querySelector<HTMLElement>('#escrow')!.hidden = true;
  said.textContent = receipt.messages.length === 0 ? words['noMessages']! : '';
  document.querySelector<HTMLElement>('#open')!.hidden = false;
  const head = document.querySelector<HTMLElement>('#state')!;
  const day = document.createElement('bdi');
  day.dir = 'ltr';
  day.className = 'day';
  day.textContent = receipt.receivedOn;
  head.replaceChildren(`${words.state[receipt.state]} · ${words['received']} `, day);
  const rows: HTMLElement[] = [];
  for (const message of receipt.messages) {
    const text =
      message.from === 'desk'
        ? await seal.unseal(identityOf(code!), fromBase64(message.sealed)).catch(() => null)
        : null;
    rows.push(rowOf(message, text));
  }
  document.querySelector('#messages')!.replaceChildren(...rows);
  head.focus();
}

/** A report that waits. Nothing goes before she says so, and then only sealed to the desk. */
function openEscrow(held: Escrow): void {
  form.hidden = true;
  said.textContent = '';
  document.querySelector<HTMLElement>('#escrow')!.hidden = false;
  const head = document.querySelector<HTMLElement>('#escrow-state')!;
  const word = { held: 'escrowHeld', matched: 'escrowMatched', agreed: 'escrowAgreed' } as const;
  head.textContent = words[word[held.state]]!;
  const question = document.querySelector<HTMLElement>('#escrow-ask')!;
  question.hidden = held.state !== 'matched';
  head.focus();
  document.querySelector<HTMLElement>('#escrow-agree')!.onclick = () => {
    release(held).then(open, (error) => (isRefused(error) ? open().catch(fail) : say('escrowBroken')));
  };
}

async function release(held: Escrow): Promise<void> {
  const seal = await sealing();
  const whole = JSON.parse(await seal.unseal(identityOf(code!), fromBase64(held.sealed))) as {
    identity: object | null;
  };
  const { identity, ...content } = whole;
  const agreed = {
    token: tokenOf(code!),
    language: document.documentElement.lang,
    desk: held.desk,
    sealed: await seal.sealText(held.desk, JSON.stringify(content)),
    identity: identity === null ? null : await seal.sealText(held.vault, JSON.stringify(identity)),
  };
  await persist(() => post(seal, api, 'escrow/agreed', 'receipt', agreed), told);
}

function rowOf(message: Receipt['messages'][number], text: string | null): HTMLElement {
  const row = document.createElement('li');
  const who = document.createElement('strong');
  who.textContent = message.from === 'desk' ? words['fromDesk']! : words['fromYou']!;
  const day = document.createElement('bdi');
  day.dir = 'ltr';
  day.textContent = message.at.slice(0, 10);
  row.append(who, ' ', day);
  if (text !== null) {
    const shown = document.createElement('p');
    shown.className = 'her-text';
    shown.dir = 'auto';
    shown.textContent = text;
    row.append(shown);
  } else if (message.from === 'reporter') {
    const note = document.createElement('span');
    note.className = 'note';
    note.textContent = words['fromYouSealed']!;
    row.append(' ', note);
  }
  return row;
}

document.querySelector('#add')!.addEventListener('submit', (event) => {
  event.preventDefault();
  if (more.value.trim() === '') return;
  void (async () => {
    const seal = await sealing();
    await ask('add', { sealed: await seal.sealText(desk, JSON.stringify({ v: 1, text: more.value })) });
    more.value = '';
    await open();
    say('added');
  })().catch(fail);
});

document.querySelector('#withdraw')!.addEventListener('click', () => {
  withdraw().then(() => {
    for (const id of ['#open', '#escrow', '#take-back']) document.querySelector<HTMLElement>(id)!.hidden = true;
    say('withdrawn');
    said.focus();
  }, fail);
});

window.addEventListener('pagehide', () => {
  code = null;
  form.reset();
  document.querySelector('#messages')!.replaceChildren();
});
