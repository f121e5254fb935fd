import type { DispatchRow, KitText, NoticeFile } from '@sanad/wire/awareness';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { download } from '../api.ts';
import { useDesk } from '../desk.tsx';
import { Facts, Island, Problem, Section, Waiting } from '../parts.tsx';
import { Tongues } from '../tongues.tsx';
import { useWords } from '../words.tsx';
import { kitOf, PUBLIC_LANGUAGES, type PublicLanguage, programsOf } from './reads.ts';

/** The kit as it goes out: every text with its length, the card as it looks, paper and media as files. */
export function KitSection(props: { file: NoticeFile; dispatch: string; onDispatch: (id: string) => void }) {
  const { file, dispatch, onDispatch } = props;
  const { t } = useWords();
  // The link of a dispatch counts for its wording: its texts are shown in that one.
  const sent = file.dispatches.find(({ id }) => id === dispatch);
  const [chosen, setLanguage] = useState<PublicLanguage>('ary');
  const [wording, setVariant] = useState<'a' | 'b'>('a');
  const language = sent?.language ?? chosen;
  const variant = sent?.variant ?? wording;
  const [error, setError] = useState<unknown>(null);
  const query = new URLSearchParams({ language, variant, ...(dispatch ? { dispatch } : {}) }).toString();
  const kit = useQuery(kitOf(file.id, file.version, query));
  const programs = useQuery(programsOf);
  const get = (form: string) =>
    download(`/v1/notices/${file.id}/files/${form}?${query}`).then(() => setError(null), setError);
  return (
    <Section title={t(file.withdrawal ? 'kit-corrections' : 'kit')} id="kit">
      <div className="line between">
        {sent ? null : (
          <Tongues tongues={PUBLIC_LANGUAGES} label={t('public-language')} chosen={language} onChoose={setLanguage} />
        )}
        <div className="line">
          {file.content.other && !file.withdrawal && !sent ? (
            <label className="line">
              <span className="label">{t('wording-label')}</span>
              <select value={variant} onChange={(event) => setVariant(event.target.value === 'b' ? 'b' : 'a')}>
                <option value="a">{t('wording-a')}</option>
                <option value="b">{t('wording-b')}</option>
              </select>
            </label>
          ) : null}
          {file.dispatches.length > 0 ? (
            <label className="line">
              <span className="label">{t('kit-link-of')}</span>
              <select value={dispatch} onChange={(event) => onDispatch(event.target.value)}>
                <option value="">{t('kit-link-plain')}</option>
                {file.dispatches.map((one) => (
                  <option key={one.id} value={one.id}>
                    {t(`kit-${one.channel}`)} — {one.where}
                  </option>
                ))}
              </select>
            </label>
          ) : null}
        </div>
      </div>
      {sent && kit.data ? <LinkOf sent={sent} link={kit.data.link} /> : null}
      <Problem error={error ?? kit.error} />
      {kit.isPending ? <Waiting /> : null}
      {kit.data ? (
        <>
          <div className="kit">
            <Card
              key={query + file.version}
              path={`/v1/notices/${file.id}/files/card?${query}`}
              alt={file.content.words[language].title}
            />
            {kit.data.items.map((one) => (
              <TextCard key={one.channel} text={one} />
            ))}
          </div>
          <fieldset className="line letters">
            <legend className="label">{t('kit-files')}</legend>
            {(['poster', 'sheet', 'press', 'card'] as const).map((form) => (
              <button key={form} type="button" className="button" onClick={() => get(form)}>
                {t(`kit-${form}`)} — {form === 'card' ? 'PNG' : 'PDF'}
              </button>
            ))}
            {file.publishedAt ? (
              <button type="button" className="button" onClick={() => get('cap')}>
                CAP 1.2
              </button>
            ) : null}
            <button type="button" className="button" disabled={!programs.data?.voice} onClick={() => get('voice')}>
              {t('kit-voice')}
            </button>
            <button type="button" className="button" disabled={!programs.data?.video} onClick={() => get('video')}>
              {t('kit-video')} — MP4
            </button>
          </fieldset>
          {programs.data && !(programs.data.voice && programs.data.video) ? (
            <p className="small soft">{t('kit-programs')}</p>
          ) : null}
        </>
      ) : null}
    </Section>
  );
}

/** The link that counts for one dispatch, and the wording that it counts for. */
function LinkOf({ sent, link }: { sent: DispatchRow; link: string }) {
  const { t } = useWords();
  return (
    <div className="notice stack tight">
      <p>
        <Island>{link}</Island> <CopyButton text={link} />
      </p>
      <Facts>
        {PUBLIC_LANGUAGES.find(([code]) => code === sent.language)?.[1]}
        {t(sent.variant === 'a' ? 'wording-a' : 'wording-b')}
      </Facts>
      <p className="small soft">{t('kit-link-hint')}</p>
    </div>
  );
}

function CopyButton({ text }: { text: string }) {
  const { t } = useWords();
  const { say } = useDesk();
  const copy = (): void => {
    void navigator.clipboard.writeText(text).then(() => say(t('kit-copied')));
  };
  return (
    <button type="button" className="button quiet" onClick={copy}>
      {t('kit-copy')}
    </button>
  );
}

function TextCard({ text }: { text: KitText }) {
  const { t, number } = useWords();
  return (
    <article className="kit-text">
      <div className="section-head">
        <h3>{t(`kit-${text.channel}`)}</h3>
        <CopyButton text={text.text} />
      </div>
      {text.sms ? (
        <Facts>
          <Island>{text.sms.alphabet}</Island>
          <Island>
            {number(text.sms.units)} / {number(text.sms.perPart)}
          </Island>
          {t('sms-parts', { count: text.sms.parts })}
        </Facts>
      ) : null}
      {text.seconds === null ? null : <Facts>{t('radio-seconds', { seconds: number(text.seconds) })}</Facts>}
      <p className="told-text" dir="auto" lang={text.language}>
        {text.text}
      </p>
    </article>
  );
}

/** The square card as it will look; it is drawn by the server and shown from memory. */
function Card({ path, alt }: { path: string; alt: string }) {
  const [shown, setShown] = useState<string | null>(null);
  useEffect(() => {
    let made: string | null = null;
    let gone = false;
    void fetch(path, { method: 'POST' })
      .then((answer) => (answer.ok ? answer.blob() : null))
      .then((blob) => {
        if (gone || !blob) return;
        made = URL.createObjectURL(blob);
        setShown(made);
      })
      .catch(() => null);
    return () => {
      gone = true;
      if (made) URL.revokeObjectURL(made);
    };
  }, [path]);
  return <div className="kit-card">{shown ? <img src={shown} alt={alt} width={1080} height={1080} /> : null}</div>;
}
