import { toHex, utf8 } from '@sanad/base/bytes';
import type { Hash, HashParts } from './crypto.ts';
import { type PlacedRecord, payloadDigest } from './warc-write.ts';
import { writeZip, type ZipFile } from './zip.ts';

export type WaczInput = {
  readonly title: string;
  readonly description: string;
  /** ISO 8601 */
  readonly created: string;
  readonly software: string;
  readonly pages: readonly { readonly id: string; readonly url: string; readonly ts: string; readonly title: string }[];
  readonly warc: {
    readonly name: string;
    readonly parts: readonly Uint8Array[];
    readonly placed: readonly PlacedRecord[];
  };
  /** Further files, listed as resources: a screenshot, the capture record. Paths in ASCII. */
  readonly extra: readonly { readonly path: string; readonly content: Uint8Array }[];
};

export type WaczSigner = {
  /** SPKI (DER) in base64. */
  readonly publicKey: string;
  /** ECDSA with SHA-256 over the text, in base64. */
  readonly sign: (text: Uint8Array) => string | Promise<string>;
};

/**
 * Packs a capture as WACZ 1.1.1 with a digest that is signed in the anonymous form of WACZ Auth 0.1.0: a key without a
 * name. Answers the bytes in parts.
 * @example concat(...(await writeWacz(input, signer, { hash, sha256 })))
 */
export async function writeWacz(
  input: WaczInput,
  signer: WaczSigner,
  crypto: { readonly hash: Hash; readonly sha256: HashParts },
): Promise<Uint8Array[]> {
  const files: ZipFile[] = [
    { path: `archive/${input.warc.name}`, content: input.warc.parts },
    { path: 'indexes/index.cdx', content: [utf8(cdxj(input.warc.placed, input.warc.name, crypto.hash))] },
    { path: 'pages/pages.jsonl', content: [utf8(pagesText(input.pages))] },
    ...input.extra.map(({ path, content }) => ({ path, content: [content] })),
  ];
  const resources = [];
  for (const { path, content } of files) {
    resources.push({
      name: path.slice(path.lastIndexOf('/') + 1),
      path,
      hash: `sha256:${toHex(await crypto.sha256(content))}`,
      bytes: content.reduce((sum, part) => sum + part.length, 0),
    });
  }
  const [main] = input.pages;
  const described = jsonBytes({
    profile: 'data-package',
    wacz_version: '1.1.1',
    title: input.title,
    description: input.description,
    created: input.created,
    modified: input.created,
    software: input.software,
    ...(main ? { mainPageUrl: main.url, mainPageDate: main.ts } : {}),
    resources,
  });
  const hash = `sha256:${toHex(crypto.hash(described))}`;
  const signedData = {
    hash,
    created: input.created,
    software: input.software,
    publicKey: signer.publicKey,
    signature: await signer.sign(utf8(hash)),
    version: '0.1.0',
  };
  return writeZip([
    { path: 'datapackage.json', content: [described] },
    { path: 'datapackage-digest.json', content: [jsonBytes({ path: 'datapackage.json', hash, signedData })] },
    ...files,
  ]);
}

/**
 * A URL as an index sorts it: host parts from the right, all in lower case, `www.` and the scheme left out, arguments in
 * order. Other schemes stay as they are.
 * @example surt('https://www.Example.com/a?b=2&a=1') === 'com,example)/a?a=1&b=2'
 */
export function surt(url: string): string {
  const found = /^https?:\/\/(?:[^/?#@]*@)?([^/?#]*)([^?#]*)(?:\?([^#]*))?/i.exec(url);
  if (!found) return url.toLowerCase();
  const [, host, path, query] = found;
  const named = host!
    .toLowerCase()
    .replace(/^www\d*\./, '')
    .replace(/:(?:80|443)$/, '');
  const [name, port] = /^(.*?)(:\d+)?$/.exec(named)!.slice(1);
  const reversed = /^[\d.]+$|^\[/.test(name!) ? name! : name!.split('.').reverse().join(',');
  const sorted = query === undefined ? '' : `?${query.toLowerCase().split('&').sort().join('&')}`;
  return `${reversed}${port ?? ''})${(path || '/').toLowerCase()}${sorted}`;
}

function cdxj(placed: readonly PlacedRecord[], filename: string, hash: Hash): string {
  const lines = placed
    .filter(({ record }) => record.type === 'response' || record.type === 'resource')
    .map(({ record, offset, length }) => {
      const { uri, date } = record;
      const stamp = date.replace(/\D/g, '').slice(0, 14);
      const head = record.type === 'response' ? new TextDecoder('latin1').decode(record.block.subarray(0, 65_536)) : '';
      const status = /^HTTP\/\S+ (\d{3})/.exec(head)?.[1] ?? '200';
      const mime =
        record.type === 'response'
          ? (/^content-type:[ \t]*([^;\r\n]+)/im.exec(head)?.[1]?.trim() ?? 'unk')
          : record.contentType;
      const about = {
        url: uri,
        mime,
        status,
        digest: payloadDigest(record, hash),
        length: String(length),
        offset: String(offset),
        filename,
      };
      return `${surt(uri!)} ${stamp} ${JSON.stringify(about)}`;
    });
  return `${lines.sort().join('\n')}\n`;
}

function pagesText(pages: WaczInput['pages']): string {
  const lines = [{ format: 'json-pages-1.0', id: 'pages', title: 'Pages' }, ...pages];
  return `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`;
}

function jsonBytes(value: unknown): Uint8Array {
  return utf8(JSON.stringify(value, null, 2));
}
