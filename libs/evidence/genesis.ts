import { fault } from '@sanad/base/fault';
import type { EntryHeader } from './entry.ts';

/** What entry 0 fixes for ever. */
export type Genesis = {
  readonly edition: 'ngo' | 'authority';
  readonly purpose: 'real' | 'training';
  /** The first line of every checkpoint of this ledger. */
  readonly origin: string;
};

/** The type of entry 0. */
export const GENESIS_TYPE = 'ledger.opened';

const ORIGIN = /^[\x21-\x2a\x2c-\x7e]{1,200}$/;

/**
 * The flags of entry 0. They stand in the public header, so that a stranger sees edition and purpose without a key.
 * @throws `genesis-malformed` when the origin has spaces, a plus sign or more than 200 characters
 * @example genesisFlags({ edition: 'ngo', purpose: 'training', origin: 'example.org/log' })[0] === 'edition=ngo'
 */
export function genesisFlags(genesis: Genesis): string[] {
  if (!ORIGIN.test(genesis.origin)) throw fault('genesis-malformed', 'the origin of a ledger is malformed');
  return [`edition=${genesis.edition}`, `origin=${genesis.origin}`, `purpose=${genesis.purpose}`];
}

/** Reads entry 0. @throws `genesis-malformed` when it is not the opening of a ledger */
export function genesisOf(header: EntryHeader): Genesis {
  const value = (name: string) => header.flags.find((flag) => flag.startsWith(`${name}=`))?.slice(name.length + 1);
  const edition = value('edition');
  const purpose = value('purpose');
  const origin = value('origin');
  const isWhole =
    header.index === 0 &&
    header.type === GENESIS_TYPE &&
    (edition === 'ngo' || edition === 'authority') &&
    (purpose === 'real' || purpose === 'training') &&
    origin !== undefined &&
    ORIGIN.test(origin) &&
    header.flags.length === 3;
  if (!isWhole) throw fault('genesis-malformed', 'entry 0 does not open a ledger');
  return { edition, purpose, origin };
}
