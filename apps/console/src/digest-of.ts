/** SHA-256 of a text in UTF-8, in hex. */
export function digestOf(text: string): Promise<string> {
  return digestOfBytes(new TextEncoder().encode(text));
}

export async function digestOfBytes(bytes: BufferSource, name: 'SHA-256' | 'SHA-1' = 'SHA-256'): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest(name, bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
