import type { Spine, ViewsTransaction } from '@sanad/platform/ports';
import type { Names } from './desk-queries.ts';
import type { Pseudonym } from './sealed-names.ts';

/** What another installation is asked through: the app has the network, the room has none. */
export type PeerPort = {
  /** the public keys of another installation, as it says them */
  card(address: string): Promise<{ desk: string; verifier: string }>;
  /** hands a sealed complaint over; answers the proof that it stands in their ledger. @throws `peer-unreachable` */
  offer(address: string, message: string): Promise<string>;
  read(
    address: string,
    token: string,
  ): Promise<{ state: string; messages: { at: string; from: 'desk' | 'reporter'; sealed: string }[] } | null>;
  withdraw(address: string, token: string): Promise<void>;
};

/** What the room needs of the world. */
export type IntakeDeps = {
  readonly spine: Spine;
  readonly newId: (word: string) => string;
  readonly now: () => string;
  readonly hash: (data: Uint8Array) => Uint8Array;
  readonly random: (count: number) => Uint8Array;
  /** HMAC-SHA256 */
  readonly hmac: (key: Uint8Array, text: Uint8Array) => Uint8Array;
  readonly names: Names;
  /** seals a text to a public key (age), for what cannot be sealed before it comes here */
  readonly seal: (recipient: string, text: string) => Promise<string>;
  readonly peers: PeerPort;
  /** the proof that an entry stands in the ledger, without its content */
  readonly proofOf: (index: number) => Promise<string>;
  /** what a person decided about a campaign; null = no such campaign */
  readonly verdictOf: (campaign: string) => Promise<string | null>;
  /** somebody of a case or of one merged into it; null = nobody there */
  readonly pseudonymOf: (views: ViewsTransaction, caseId: string, party: string) => Promise<Pseudonym | null>;
  /** a case and all that were merged into it */
  readonly familyOf: (caseId: string) => Promise<readonly string[]>;
  /** a fresh code and what follows from it, for reports that come without a woman's phone */
  readonly newCode: () => Promise<{ code: string; token: string; replyTo: string }>;
};
