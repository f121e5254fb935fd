import type { Ways } from '@sanad/wire/session';
import { send } from './api.ts';

type Ceremony = { readonly challenge: string; readonly options: Record<string, unknown> };

/** A browser takes passkeys only under the host they are bound to, and only where the page is secure. */
export function canUsePasskeys(ways: Ways | undefined): boolean {
  return (
    ways !== undefined &&
    window.isSecureContext &&
    'PublicKeyCredential' in window &&
    (location.hostname === ways.passkeyHost || location.hostname.endsWith(`.${ways.passkeyHost}`))
  );
}

export async function signInByPasskey(): Promise<void> {
  const { startAuthentication } = await import('@simplewebauthn/browser');
  const asked = (await send<Ceremony>('POST', '/v1/session/passkey', {})).body;
  const passkey = await startAuthentication({ optionsJSON: asked.options as never });
  await send('POST', '/v1/session', { challenge: asked.challenge, passkey });
}

export async function addPasskey(name: string): Promise<void> {
  const { startRegistration } = await import('@simplewebauthn/browser');
  const asked = (await send<Ceremony>('POST', '/v1/me/passkeys/options', {})).body;
  const response = await startRegistration({ optionsJSON: asked.options as never });
  await send('POST', '/v1/me/passkeys', { challenge: asked.challenge, name, response });
}
