import { audience, type DispatchRow, kitChannel, type NoticeFile } from '@sanad/wire/awareness';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { send } from '../api.ts';
import { FormDialog } from '../case/form-dialog.tsx';
import { useDesk } from '../desk.tsx';
import { Facts, Said, Section } from '../parts.tsx';
import { useWords } from '../words.tsx';
import { ReachDialog } from './reach-dialog.tsx';
import { ReachList } from './reach-list.tsx';
import type { Act } from './reads.ts';
import { outreachOf, PUBLIC_LANGUAGES } from './reads.ts';

/** Where it went, how often each link was opened, and, once it is taken back, where the correction is owed. */
export function DispatchSection(props: { file: NoticeFile; act: Act; onTexts: (dispatch: string) => void }) {
  const { file, act, onTexts } = props;
  const { t } = useWords();
  const { mayWork } = useDesk();
  const [asking, setAsking] = useState(false);
  const live = file.state === 'published' && !file.ended;
  return (
    <Section
      title={t('notice-sent')}
      beside={
        live && mayWork ? (
          <button type="button" className="button quiet" onClick={() => setAsking(true)}>
            {t('notice-send')}
          </button>
        ) : null
      }
    >
      <p className="small soft">{t(file.withdrawal ? 'notice-sent-auto-corrected' : 'notice-sent-auto')}</p>
      <ul className="stack tight">
        {file.dispatches.map((one) => (
          <li key={one.id} className="sent">
            <Sent one={one} file={file} act={act} onTexts={onTexts} />
          </li>
        ))}
      </ul>
      {asking ? <SendDialog file={file} act={act} onClose={() => setAsking(false)} /> : null}
    </Section>
  );
}

function Sent(props: { one: DispatchRow; file: NoticeFile; act: Act; onTexts: (dispatch: string) => void }) {
  const { one, file, act, onTexts } = props;
  const { t, calendarDay } = useWords();
  const { mayWork } = useDesk();
  const [asking, setAsking] = useState(false);
  const [how, setHow] = useState('');
  const path = `/v1/notices/${file.id}/dispatches/${one.id}/correction`;
  return (
    <div className="stack tight">
      <p>
        <strong>{t(`kit-${one.channel}`)}</strong> — <Said>{one.where}</Said>
      </p>
      <Facts>
        {calendarDay(one.on)}
        {PUBLIC_LANGUAGES.find(([code]) => code === one.language)?.[1]}
        {t(one.variant === 'a' ? 'wording-a' : 'wording-b')}
        {one.copies === null ? t('copies-unknown') : null}
      </Facts>
      <ReachList numbers={one.reach} />
      <p className="line">
        <button
          type="button"
          className="button quiet"
          onClick={() => {
            onTexts(one.id);
            document.querySelector('#kit')?.scrollIntoView();
          }}
        >
          {t('kit-of-this')}
        </button>
        {mayWork ? (
          <button type="button" className="button quiet" onClick={() => setAsking(true)}>
            {t('reach-add')}
          </button>
        ) : null}
      </p>
      {asking ? <ReachDialog dispatch={one} act={act} onClose={() => setAsking(false)} /> : null}
      {one.corrected ? (
        <p className="small">
          {t('corrected-how')} <Said>{one.corrected.how}</Said>
        </p>
      ) : file.withdrawal && mayWork ? (
        <form
          className="line"
          onSubmit={(event) => {
            event.preventDefault();
            void act(() => send('POST', path, { how }));
          }}
        >
          <label className="grow">
            <span className="label">{t('correction-owed')}</span>
            <input
              type="text"
              dir="auto"
              required
              minLength={3}
              maxLength={500}
              value={how}
              onChange={(event) => setHow(event.target.value)}
            />
          </label>
          <button type="submit" className="button">
            {t('correction-done')}
          </button>
        </form>
      ) : null}
    </div>
  );
}

function SendDialog({ file, act, onClose }: { file: NoticeFile; act: Act; onClose: () => void }) {
  const { t } = useWords();
  const plans = useQuery(outreachOf);
  const today = new Date().toISOString().slice(0, 10);
  return (
    <FormDialog
      draft={`send ${file.id}`}
      title={t('notice-send')}
      submit={t('notice-send-record')}
      hint={t('notice-send-hint')}
      first={{
        channel: 'sms',
        language: 'ary',
        variant: 'a',
        audience: 'women',
        copies: '',
        where: '',
        on: today,
        outreach: '',
      }}
      path={`/v1/notices/${file.id}/dispatches`}
      said={t('notice-send-said')}
      onClose={onClose}
      onDone={async () => {
        await act(async () => {});
      }}
      bodyOf={({ copies, outreach, ...rest }) => ({
        ...rest,
        copies: copies ? Number(copies) : null,
        outreach: outreach || null,
      })}
    >
      {(bind) => (
        <>
          <div className="two-fields">
            <label>
              <span className="label">{t('kit-channel-label')}</span>
              <select {...bind('channel')}>
                {kitChannel.options
                  .filter((one) => !['web', 'feed', 'cap'].includes(one))
                  .map((one) => (
                    <option key={one} value={one}>
                      {t(`kit-${one}`)}
                    </option>
                  ))}
              </select>
            </label>
            <label>
              <span className="label">{t('public-language')}</span>
              <select {...bind('language')}>
                {PUBLIC_LANGUAGES.map(([code, name]) => (
                  <option key={code} value={code}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
            <label>
              <span className="label">{t('audience')}</span>
              <select {...bind('audience')}>
                {audience.options.map((one) => (
                  <option key={one} value={one}>
                    {t(`audience-${one}`)}
                  </option>
                ))}
              </select>
            </label>
            {file.content.other ? (
              <label>
                <span className="label">{t('wording-label')}</span>
                <select {...bind('variant')}>
                  <option value="a">{t('wording-a')}</option>
                  <option value="b">{t('wording-b')}</option>
                </select>
              </label>
            ) : null}
            <label>
              <span className="label">{t('copies-label')}</span>
              <input type="number" inputMode="numeric" min={1} dir="ltr" {...bind('copies')} />
            </label>
            <label>
              <span className="label">{t('sent-on')}</span>
              <input type="date" required {...bind('on')} />
            </label>
          </div>
          <label>
            <span className="label">{t('sent-where')}</span>
            <input type="text" dir="auto" required minLength={2} maxLength={200} {...bind('where')} />
          </label>
          <label>
            <span className="label">{t('outreach-one')}</span>
            <select {...bind('outreach')}>
              <option value="">{t('outreach-none')}</option>
              {(plans.data ?? [])
                .filter((one) => one.closedAt === null)
                .map((one) => (
                  <option key={one.id} value={one.id}>
                    {one.title}
                  </option>
                ))}
            </select>
          </label>
        </>
      )}
    </FormDialog>
  );
}
