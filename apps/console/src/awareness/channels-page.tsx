import type { ChannelState } from '@sanad/wire/intake';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { read } from '../api.ts';
import { FormDialog } from '../case/form-dialog.tsx';
import { countryName } from '../cooperation/country.ts';
import { useDesk } from '../desk.tsx';
import { Island, Link, Problem, Scrolls, Waiting } from '../parts.tsx';
import { useWords } from '../words.tsx';
import { toldIn } from './reads.ts';

const GOOD_FOR = 90 * 86_400_000;

/** Helplines and platforms: who tried each, what was found, and whether the public and warnings may name it. */
export default function ChannelsPage() {
  const { t } = useWords();
  const { mayInvestigate } = useDesk();
  const [tried, setTried] = useState<ChannelState | null>(null);
  const found = useQuery({
    queryKey: ['channels'],
    queryFn: async () => (await read<{ items: ChannelState[] }>('/v1/channels')).body.items,
  });
  if (found.isPending) return <Waiting />;
  if (!found.data) return <Problem error={found.error} />;
  return (
    <div className="page">
      <header className="stack tight">
        <p className="small">
          <Link to="/awareness">{t('place-awareness')}</Link>
        </p>
        <h1>{t('helplines')}</h1>
        <p className="soft">{t('helplines-hint')}</p>
      </header>
      <Scrolls label={t('helplines')} across>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('helpline-who')}</th>
              <th scope="col">{t('helpline-contact')}</th>
            </tr>
          </thead>
          <tbody>
            {found.data.map((one) => (
              <ChannelRow key={one.id} channel={one} onTry={mayInvestigate ? () => setTried(one) : null} />
            ))}
          </tbody>
        </table>
      </Scrolls>
      {tried ? <CheckDialog channel={tried} onClose={() => setTried(null)} /> : null}
    </div>
  );
}

function ChannelRow({ channel, onTry }: { channel: ChannelState; onTry: (() => void) | null }) {
  const { t, language } = useWords();
  return (
    <tr>
      <td>
        <span className="strong">{toldIn(channel.name, language)}</span>
        <span className="small soft block">
          {/* Of no country: everywhere. */}
          {channel.country === 'ZZ' ? '' : `${countryName(channel.country, language)} · `}
          {toldIn(channel.what, language)}
        </span>
        <span className="small soft block">
          {t('helpline-source')}{' '}
          <Island>{[channel.source, channel.sourceDate].filter((one) => one !== 'unknown').join(', ')}</Island>
        </span>
      </td>
      <td>
        <span className="strong block">
          <Island>{channel.contact}</Island>
        </span>
        <State channel={channel} />
        {onTry ? (
          <button type="button" className="button stand" onClick={onTry}>
            {t('helpline-say')}
          </button>
        ) : null}
      </td>
    </tr>
  );
}

function State({ channel }: { channel: ChannelState }) {
  const { t, shortDate } = useWords();
  const { shown, lastAnswer, verifiedOn } = channel;
  if (lastAnswer === 'wrong') return <span className="tag alert">{t('helpline-wrong')}</span>;
  if (verifiedOn === null) return <span className="tag review">{t(shown ? 'helpline-always' : 'helpline-never')}</span>;
  const until = new Date(Date.parse(verifiedOn) + GOOD_FOR).toISOString();
  return (
    <>
      <span className={shown ? 'tag settled' : 'tag review'}>{t(shown ? 'helpline-shown' : 'helpline-lapsed')}</span>
      <span className="small soft block">
        {t('helpline-until', { on: shortDate(verifiedOn), until: shortDate(until) })}
      </span>
    </>
  );
}

/** What a person found when she called or opened it. */
function CheckDialog({ channel, onClose }: { channel: ChannelState; onClose: () => void }) {
  const { t, language } = useWords();
  const client = useQueryClient();
  return (
    <FormDialog
      draft={`channel ${channel.id}`}
      title={t('helpline-check-title', { name: toldIn(channel.name, language), contact: channel.contact })}
      hint={t('helpline-check-hint')}
      submit={t('helpline-record')}
      first={{ answer: 'confirmed', how: '' }}
      path={`/v1/channels/${channel.id}/checks`}
      said={t('helpline-said')}
      onClose={onClose}
      onDone={async () => {
        for (const key of ['channels', 'awareness-choices', 'notice', 'kit'])
          await client.invalidateQueries({ queryKey: [key] });
      }}
      bodyOf={(fields) => ({ ...fields, contact: channel.contact })}
    >
      {(bind) => (
        <>
          <p className="small soft">
            {t('helpline-verify')} <bdi>{channel.verify[language]}</bdi>
          </p>
          <label>
            <span className="label">{t('helpline-answer')}</span>
            <select {...bind('answer')}>
              <option value="confirmed">{t('helpline-answer-confirmed')}</option>
              <option value="wrong">{t('helpline-answer-wrong')}</option>
            </select>
          </label>
          <label>
            <span className="label">{t('helpline-how')}</span>
            <input type="text" dir="auto" required minLength={3} maxLength={500} {...bind('how')} />
          </label>
        </>
      )}
    </FormDialog>
  );
}
