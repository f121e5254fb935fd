import { verify } from 'node:crypto';
import { rootCertificates } from 'node:tls';
import type { WaczSignatureCrypto } from '@sanad/evidence/wacz-signature';
import { leadsTo, readPem, sameBytes } from '@sanad/platform/certificates';
import { checkTimestamp } from '@sanad/platform/timestamp';

/**
 * Signatures of a domain in web archives, by the certificates that this machine knows and those that are trusted beside
 * them (PEM).
 */
export function domainSignature(trust: string | undefined): Pick<WaczSignatureCrypto, 'verifyCertificate' | 'timeOf'> {
  const pem = [...rootCertificates, trust ?? ''].join('\n');
  return {
    verifyCertificate: (chain, domain, message, signature, at) => {
      const [leaf, ...between] = readPem(chain);
      if (!leaf || leaf.x509.checkHost(domain) === undefined) return false;
      const signed = (['der', 'ieee-p1363'] as const).some((dsaEncoding) =>
        verify('sha256', message, { key: leaf.key, dsaEncoding }, signature),
      );
      return signed && leadsTo(leaf, readPem(pem), between, at);
    },
    timeOf: async (token, signed, chain) => {
      const own = await checkTimestamp({ token, data: signed, roots: chain, at: null });
      if (!own.valid || own.time === null) return null;
      const between = readPem(chain).filter(({ issuer, subject }) => !sameBytes(issuer, subject));
      const roots = [pem, ...between.map((one) => one.x509.toString())].join('\n');
      const known = await checkTimestamp({ token, data: signed, roots, at: null });
      return { time: Date.parse(own.time), isKnown: known.valid };
    },
  };
}
