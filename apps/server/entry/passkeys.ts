import { fault } from '@sanad/base/fault';
import type { Credentials } from '@sanad/services/people';
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { type Challenges, createChallenges } from './challenges.ts';
import type { Site } from './site.ts';

type Ceremony = { readonly challenge: string; readonly options: Record<string, unknown> };
type Registration = Parameters<typeof verifyRegistrationResponse>[0]['response'];
type Authentication = Parameters<typeof verifyAuthenticationResponse>[0]['response'];

/** Passkeys (WebAuthn): the browser keeps the key, the server knows its public half. */
export type Passkeys = {
  askNew(person: { readonly id: string; readonly name: string }): Promise<Ceremony>;
  add(
    person: string,
    given: { readonly challenge: string; readonly name: string; readonly response: unknown },
  ): Promise<string>;
  ask(): Promise<Ceremony>;
  /** who the answer proves to be there, and what to record of it */
  check(challenge: string, response: unknown): Promise<{ person: string; passkey: string; counter: number }>;
};

export function createPasskeys(credentials: Credentials, site: Site, now: () => number): Passkeys {
  const asked: Challenges<{ readonly person: string | null; readonly challenge: string }> = createChallenges(now);
  return {
    askNew: async ({ id, name }) => {
      const known = await credentials.passkeys(id);
      const options = await generateRegistrationOptions({
        rpName: 'سند',
        rpID: site.host(),
        userName: name,
        userID: new Uint8Array(Buffer.from(id, 'utf8')),
        attestationType: 'none',
        excludeCredentials: known.map((passkey) => ({ id: passkey.id, transports: passkey.transports })),
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      });
      return { challenge: asked.hold({ person: id, challenge: options.challenge }), options: { ...options } };
    },
    add: async (person, given) => {
      const question = asked.take(given.challenge);
      if (question.person !== person) throw fault('challenge-over', 'the question was asked of somebody else');
      const checked = await verifyRegistrationResponse({
        response: given.response as Registration,
        expectedChallenge: question.challenge,
        expectedOrigin: site.origin(),
        expectedRPID: site.host(),
      }).catch((cause) => {
        throw fault('passkey-wrong', 'the passkey does not fit the question', { cause });
      });
      if (!checked.verified) throw fault('passkey-wrong', 'the passkey does not fit the question');
      const { id, publicKey, transports } = checked.registrationInfo.credential;
      const passkey = { id, publicKey: Buffer.from(publicKey).toString('base64'), transports: transports ?? [] };
      await credentials.addPasskey(person, { ...passkey, name: given.name });
      return id;
    },
    ask: async () => {
      const options = await generateAuthenticationOptions({ rpID: site.host(), userVerification: 'required' });
      return { challenge: asked.hold({ person: null, challenge: options.challenge }), options: { ...options } };
    },
    check: async (challenge, response) => {
      const question = asked.take(challenge);
      const given = response as Authentication;
      const known = question.person === null ? await credentials.findPasskey(String(given.id)) : null;
      if (!known) throw fault('passkey-wrong', 'no such passkey');
      const checked = await verifyAuthenticationResponse({
        response: given,
        expectedChallenge: question.challenge,
        expectedOrigin: site.origin(),
        expectedRPID: site.host(),
        credential: {
          id: known.id,
          publicKey: new Uint8Array(Buffer.from(known.public_key, 'base64')),
          counter: Number(known.counter),
        },
      }).catch((cause) => {
        throw fault('passkey-wrong', 'the passkey does not fit the question', { cause });
      });
      if (!checked.verified) throw fault('passkey-wrong', 'the passkey does not fit the question');
      return { person: known.person, passkey: known.id, counter: checked.authenticationInfo.newCounter };
    },
  };
}
