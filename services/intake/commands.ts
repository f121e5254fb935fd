import { fault } from '@sanad/base/fault';
import type { NewEntry } from '@sanad/platform/ports';
import type { Channel, ChannelCheck } from '@sanad/wire/intake';

/** A person tried a helpline or platform and says what she found. */
export function checkChannel(by: string, scope: string, channel: Channel | undefined, check: ChannelCheck): NewEntry {
  if (!channel) throw fault('channel-unknown', 'no such channel in the directory');
  if (check.contact !== channel.contact)
    throw fault('channel-changed', 'the contact that was tried is not the one in the directory');
  const { contact, answer, how } = check;
  return {
    type: 'channel.checked',
    version: 1,
    actor: by,
    about: [],
    scope,
    body: { channel: channel.id, contact, answer, how },
  };
}
