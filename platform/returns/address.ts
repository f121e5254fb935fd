import { isIP } from 'node:net';

/**
 * An IP address, with a port where one is written; null for anything else.
 * @example addressOf('[2001:db8::1]:443')!.port === 443
 */
export function addressOf(text: string): { readonly ip: string; readonly port: number | null } | null {
  const word = text.trim();
  if (isIP(word)) return { ip: word.toLowerCase(), port: null };
  const [, six, four, port] = /^(?:\[([0-9a-fA-F:.]+)\]|(\d+\.\d+\.\d+\.\d+))(?::(\d{1,5}))?$/.exec(word) ?? [];
  const ip = six ?? four;
  if (!ip || !isIP(ip) || Number(port ?? 0) > 65_535) return null;
  return { ip: ip.toLowerCase(), port: port === undefined ? null : Number(port) };
}
