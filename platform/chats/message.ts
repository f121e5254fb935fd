/** What a message is. Nothing in an export is dropped: notices of the system are messages too. */
export type MessageKind = 'text' | 'media' | 'location' | 'contact' | 'poll' | 'call' | 'deleted' | 'system';

/** One message of a chat, whatever program wrote it. */
export type Message = {
  /** 1-based, in the order of the export */
  readonly n: number;
  /** ISO 8601; with an offset only when the export states one, else the local time of the phone that made it */
  readonly at: string | null;
  readonly author: string | null;
  readonly kind: MessageKind;
  readonly text: string;
  /** name of the file that the message refers to; null when the export left the file out */
  readonly media?: {
    readonly file: string | null;
    readonly present: boolean | null;
    /** further files of the same message */
    readonly more?: readonly string[];
  };
  readonly edited?: true;
  readonly chat?: string;
  /** to whom an e-mail went */
  readonly to?: readonly string[];
  /** what the export says beside the text: a place, a number, the choices of a poll, how long a call was */
  readonly details?: string;
  /** how sure the reading of a picture is, 0..100 */
  readonly confidence?: number;
  /** from whom it was passed on */
  readonly forwarded?: string;
  /** number of the message that it answers */
  readonly reply?: number;
  readonly reactions?: readonly { readonly author: string | null; readonly text: string }[];
  /** place in a recording, `hh:mm:ss` */
  readonly offset?: string;
};

/** How an export was read: which format, and how much of it was understood. */
export type ChatSummary = {
  readonly format: string;
  readonly messages: number;
  /** lines or records that began a message, of all that should have */
  readonly recognised: number;
  readonly total: number;
  readonly participants: readonly string[];
  readonly dateOrder: 'dmy' | 'mdy' | 'ymd' | null;
  /** true when nothing in the file tells day from month */
  readonly ambiguousDates: boolean;
  /** the time zone of the times, null when the export does not say */
  readonly timeZone: string | null;
  /** files, or tables of a database, beside the conversation that are of no form that we know */
  readonly skipped?: readonly string[];
};

export type ReadChat = { readonly summary: ChatSummary; readonly messages: Iterable<Message> };
