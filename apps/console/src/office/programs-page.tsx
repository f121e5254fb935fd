import type { ApiKeyRow } from '@sanad/wire/session';
import type { WebhookRow } from '@sanad/wire/webhook';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { read, send } from '../api.ts';
import { useDesk } from '../desk.tsx';
import { Facts, Island, Problem, Said, Section } from '../parts.tsx';
import { useWords } from '../words.tsx';

const SCOPES = [
  'posts:write',
  'reports:write',
  'posts:read',
  'cases:read',
  'figures:read',
  'calendar:read',
  'webhooks:read',
] as const;
const EVENTS = [
  'alarm.raised',
  'campaign.decided',
  'case.opened',
  'case.moved',
  'case.referred',
  'referral.proposed',
  'referral.received',
  'order.received',
  'task.added',
] as const;

type Attempt = (work: () => Promise<unknown>) => Promise<void>;

/** Programs of others: who is told of what, which keys may do what. Secrets are shown once. */
export default function ProgramsPage() {
  const { t } = useWords();
  const [error, setError] = useState<unknown>(null);
  const [secret, setSecret] = useState<{ kind: 'webhook' | 'apikey'; value: string } | null>(null);
  const attempt: Attempt = async (work) => {
    setError(null);
    try {
      await work();
    } catch (thrown) {
      setError(thrown);
    }
  };
  return (
    <div className="page">
      <h1>{t('place-programs')}</h1>
      <Problem error={error} />
      {secret ? (
        <div className="notice stack tight" role="status">
          <p>{t(`secret-of-${secret.kind}`)}</p>
          <p className="secret wrap">
            <Island>{secret.value}</Island>
          </p>
        </div>
      ) : null}
      <Webhooks attempt={attempt} onSecret={(value) => setSecret({ kind: 'webhook', value })} />
      <Keys attempt={attempt} onSecret={(value) => setSecret({ kind: 'apikey', value })} />
    </div>
  );
}

function Webhooks({ attempt, onSecret }: { attempt: Attempt; onSecret: (secret: string) => void }) {
  const { t, tAny, list, number } = useWords();
  const { session } = useDesk();
  const found = useQuery({
    queryKey: ['webhooks'],
    queryFn: async () => (await read<{ items: WebhookRow[] }>('/v1/webhooks')).body.items,
  });
  const mayKeep = session.person.roles.some((role) => role === 'supervisor' || role === 'administrator');
  const named = (event: string): string => tAny(`hook-${event.replace('.', '-')}`, event);
  const add = (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const element = event.currentTarget;
    const form = new FormData(element);
    return attempt(async () => {
      const body = { url: form.get('url'), events: form.getAll('events') };
      onSecret(
        (await send<{ secret: string }>('POST', '/v1/webhooks', body, { key: crypto.randomUUID() })).body.secret,
      );
      element.reset();
      await found.refetch();
    });
  };
  return (
    <Section title={t('webhooks')}>
      <p className="soft">{t('webhooks-hint')}</p>
      <ul className="stack">
        {found.data
          ?.filter((one) => !one.removed)
          .map((one) => (
            <li key={one.id} className="line between">
              <span className="stack tight">
                <Island>{one.url}</Island>
                <span className="small soft">{list(one.events.map(named))}</span>
                <Facts>
                  <span>{t('hook-delivered', { count: one.delivered })}</span>
                  <span>{t('hook-waiting', { count: one.waiting })}</span>
                  {one.givenUp > 0 ? (
                    <span className="tag alert">{t('hook-given-up', { n: number(one.givenUp) })}</span>
                  ) : null}
                  {one.waiting > 0 && one.lastStatus ? <Island>{one.lastStatus}</Island> : null}
                </Facts>
              </span>
              {mayKeep ? (
                <button
                  type="button"
                  className="button quiet"
                  onClick={() =>
                    attempt(async () => {
                      await send('DELETE', `/v1/webhooks/${one.id}`, {});
                      await found.refetch();
                    })
                  }
                >
                  {t('webhook-remove')}
                </button>
              ) : null}
            </li>
          ))}
      </ul>
      {mayKeep ? (
        <form className="stack" onSubmit={add}>
          <label>
            <span className="label">{t('webhook-url')}</span>
            <input type="url" name="url" dir="ltr" required maxLength={500} placeholder="https://" />
          </label>
          <fieldset className="choices">
            <legend>{t('webhook-events')}</legend>
            {EVENTS.map((event) => (
              <label key={event} className="choice">
                <input type="checkbox" name="events" value={event} />
                {named(event)}
              </label>
            ))}
          </fieldset>
          <p>
            <button type="submit" className="button">
              {t('webhook-add')}
            </button>
          </p>
        </form>
      ) : null}
    </Section>
  );
}

function Keys({ attempt, onSecret }: { attempt: Attempt; onSecret: (key: string) => void }) {
  const { t, list, date } = useWords();
  const found = useQuery({
    queryKey: ['api-keys'],
    queryFn: async () => (await read<{ items: ApiKeyRow[] }>('/v1/api-keys')).body.items,
  });
  const add = (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const element = event.currentTarget;
    const form = new FormData(element);
    return attempt(async () => {
      const body = { name: form.get('name'), scopes: form.getAll('scopes'), days: Number(form.get('days')) };
      onSecret((await send<{ key: string }>('POST', '/v1/api-keys', body, { key: crypto.randomUUID() })).body.key);
      element.reset();
      await found.refetch();
    });
  };
  return (
    <Section title={t('api-keys')}>
      <p className="soft">{t('api-keys-hint')}</p>
      <ul className="stack">
        {found.data
          ?.filter((one) => !one.revoked)
          .map((one) => (
            <li key={one.id} className="line between">
              <span>
                <Said>{one.isCalendar ? t('calendar-of', { name: one.owner }) : one.name}</Said> ·{' '}
                {list(one.scopes.map((scope) => t(`scope-${scope.replace(':', '-') as 'posts-read'}`)))}{' '}
                <span className="small soft">{t('apikey-until', { date: date(one.expiresAt) })}</span>
              </span>
              <button
                type="button"
                className="button quiet"
                onClick={() =>
                  attempt(async () => {
                    await send('DELETE', `/v1/api-keys/${one.id}`, {});
                    await found.refetch();
                  })
                }
              >
                {t('apikey-revoke')}
              </button>
            </li>
          ))}
      </ul>
      <form className="stack" onSubmit={add}>
        <div className="two-fields">
          <label>
            <span className="label">{t('apikey-name')}</span>
            <input type="text" name="name" dir="auto" required maxLength={80} />
          </label>
          <label>
            <span className="label">{t('apikey-days')}</span>
            <input type="number" name="days" dir="ltr" min={1} max={366} defaultValue={90} required />
          </label>
        </div>
        <fieldset className="choices">
          <legend>{t('apikey-scopes')}</legend>
          {SCOPES.map((scope) => (
            <label key={scope} className="choice">
              <input type="checkbox" name="scopes" value={scope} />
              {t(`scope-${scope.replace(':', '-') as 'posts-read'}`)}
            </label>
          ))}
        </fieldset>
        <p>
          <button type="submit" className="button">
            {t('apikey-add')}
          </button>
        </p>
      </form>
    </Section>
  );
}
