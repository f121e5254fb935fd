import type { HashParts } from './crypto.ts';

/**
 * A digest that remembers: large files are wanted by several steps and are read once. It knows contents by identity, so
 * it is for one run over contents that nobody changes meanwhile.
 */
export function onceForEach(digest: HashParts): HashParts {
  const known = new Map<object, ReturnType<HashParts>>();
  return (parts) => {
    const content = parts.length === 1 ? parts[0]! : parts;
    const found = known.get(content) ?? digest(parts);
    known.set(content, found);
    return found;
  };
}
