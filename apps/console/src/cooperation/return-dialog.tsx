import type { ReturnView } from '@sanad/wire/exhibit';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { read } from '../api.ts';
import { addHeavy } from '../care.ts';
import { Dialog } from '../dialog.tsx';
import { Island, Problem, Said, Scrolls, Waiting } from '../parts.tsx';
import { keyed } from '../row-keys.ts';
import { useWords } from '../words.tsx';

/** What a provider sent back, as far as a program reads it: fields, uses of the account, and what nobody has read yet. */
export function ReturnDialog({ exhibit, onClose }: { exhibit: string; onClose: () => void }) {
  const { t } = useWords();
  const path = `/v1/exhibits/${exhibit}/return`;
  const found = useQuery({ queryKey: ['return', exhibit], queryFn: () => read<ReturnView>(path), retry: false });
  const body = found.data?.body;
  const isRead = body !== undefined;
  useEffect(() => {
    if (isRead) addHeavy(path);
  }, [isRead, path]);
  return (
    <Dialog title={t('return-title')} wide onClose={onClose}>
      <div className="stack">
        {found.isPending ? <Waiting /> : null}
        <Problem error={found.error} />
        {body ? (
          <>
            <p className="small soft">{t('return-hint')}</p>
            <Files body={body} />
            <Events body={body} />
            <Fields body={body} />
          </>
        ) : null}
      </div>
      <div className="modal-foot">
        <button type="button" className="button" onClick={onClose}>
          {t('close')}
        </button>
      </div>
    </Dialog>
  );
}

function Files({ body }: { body: ReturnView }) {
  const { t, number } = useWords();
  const unread = body.files.filter(({ format }) => format === null);
  const known = body.files.filter(({ format }) => format !== null);
  return (
    <section className="stack tight">
      <h3>{t('return-files', { count: body.files.length })}</h3>
      <ul className="stack tight small">
        {known.map(({ name, format, read: count }) => (
          <li key={name}>
            <Island>{name}</Island> — {t(`return-form-${format!}`)} · {number(count)}
          </li>
        ))}
      </ul>
      {unread.length > 0 ? (
        <details className="notice">
          <summary>{t('return-unread', { count: unread.length })}</summary>
          <ul className="stack tight small">
            {unread.map(({ name }) => (
              <li key={name}>
                <Island>{name}</Island>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  );
}

function Events({ body: { events, counts } }: { body: ReturnView }) {
  const { t } = useWords();
  if (events.length === 0) return null;
  return (
    <section className="stack tight">
      <h3>{t('return-events', { count: counts.events })}</h3>
      <p className="small soft">{t('return-events-hint')}</p>
      <Scrolls label={t('return-events', { count: counts.events })} across>
        <table>
          <thead>
            <tr>
              <th scope="col">UTC</th>
              <th scope="col">{t('return-shown')}</th>
              <th scope="col">IP</th>
              <th scope="col">{t('return-action')}</th>
            </tr>
          </thead>
          <tbody>
            {keyed(events, (one) => `${one.shown} ${one.ip} ${one.port} ${one.action}`).map(({ key, row: one }) => (
              <tr key={key}>
                <td className="moment">
                  <Island>{one.at === null ? '—' : one.at.replace('T', ' ').replace('.000Z', '')}</Island>
                </td>
                <td className="moment">
                  <Island>{one.shown}</Island>
                </td>
                <td>
                  <Island>{one.port === null ? one.ip : `${one.ip} : ${one.port}`}</Island>
                </td>
                <td>
                  <Said>{one.action}</Said>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolls>
    </section>
  );
}

function Fields({ body: { fields, counts } }: { body: ReturnView }) {
  const { t } = useWords();
  if (fields.length === 0) return null;
  return (
    <section className="stack tight">
      <h3>{t('return-fields', { count: counts.fields })}</h3>
      <Scrolls label={t('return-fields', { count: counts.fields })} across>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('return-label')}</th>
              <th scope="col">{t('return-value')}</th>
            </tr>
          </thead>
          <tbody>
            {keyed(fields, (one) => `${one.section} ${one.label} ${one.value}`).map(({ key, row: one }) => (
              <tr key={key}>
                <th scope="row">
                  <bdi>{one.label}</bdi>
                  {one.section ? (
                    <span className="block small soft">
                      <bdi>{one.section}</bdi>
                    </span>
                  ) : null}
                </th>
                <td>
                  <Said>{one.value}</Said>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolls>
    </section>
  );
}
