import type { NoticeContent, NoticeFinding } from '@sanad/wire/awareness';
import { Fragment, type ReactNode, useState } from 'react';
import { Island, Link, Said } from '../parts.tsx';
import { Tongues } from '../tongues.tsx';
import { useWords } from '../words.tsx';
import { type Choice, type Choices, PUBLIC_LANGUAGES, type PublicLanguage, toldIn } from './reads.ts';
import { StoryConsent } from './story-consent.tsx';

type Change = (content: NoticeContent) => void;

/** The words of a notice in four languages, what it is made of, and what was found in it, each where it stands. */
export function NoticeForm(props: {
  content: NoticeContent;
  choices: Choices;
  open: boolean;
  findings: readonly NoticeFinding[];
  onChange: Change;
}) {
  const { content, choices, open, findings, onChange } = props;
  const { t, language } = useWords();
  const [tongue, setTongue] = useState<PublicLanguage>('ary');
  const set = (more: Partial<NoticeContent>): void => onChange({ ...content, ...more });
  const elsewhere = findings.filter(({ at }) => !/^(words|other)\./.test(at));
  const bad = new Set(findings.flatMap(({ at }) => /^(?:words|other)\.(\w+)\./.exec(at)?.[1] ?? []));
  return (
    <div className="stack">
      <Findings findings={elsewhere} />
      <Tongues
        tongues={PUBLIC_LANGUAGES}
        label={t('public-language')}
        chosen={tongue}
        onChoose={setTongue}
        marked={bad}
      />
      <WordFields content={content} language={tongue} open={open} findings={findings} onChange={onChange} />
      <Excerpt content={content} open={open} onChange={onChange} />
      <Pick
        name="signs"
        title={t('notice-signs')}
        hint={t('notice-signs-hint')}
        all={choices.signs}
        chosen={content.signs}
        most={6}
        open={open}
        onChange={(signs) => set({ signs })}
      />
      <Pick
        name="advice"
        title={t('notice-advice')}
        all={choices.advice}
        chosen={content.advice}
        most={5}
        open={open}
        onChange={(advice) => set({ advice })}
      />
      <div className="two-fields">
        <label>
          <span className="label">{t('notice-action')}</span>
          <select disabled={!open} value={content.action} onChange={(event) => set({ action: event.target.value })}>
            {choices.actions.map(({ code, title }) => (
              <option key={code} value={code}>
                {toldIn(title, language)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span className="label">{t('notice-channel')}</span>
          <select disabled={!open} value={content.channel} onChange={(event) => set({ channel: event.target.value })}>
            <option value="">{t('notice-channel-none')}</option>
            {choices.channels.map((one) => (
              <option key={one.id} value={one.id}>
                {toldIn(one.name, language)} — {one.contact}
              </option>
            ))}
          </select>
        </label>
      </div>
      {open ? (
        <p className="small soft">
          {t('notice-channel-hint')} <Link to="/awareness/channels">{t('helplines')}</Link>
        </p>
      ) : null}
      <label>
        <span className="label">{t('notice-until')}</span>
        <input
          type="date"
          disabled={!open}
          value={content.until}
          onChange={(event) => event.target.value && set({ until: event.target.value })}
        />
      </label>
      {content.kind === 'story' ? (
        <StoryConsent consent={content.consent} open={open} onChange={(consent) => set({ consent })} />
      ) : null}
    </div>
  );
}

function WordFields(props: {
  content: NoticeContent;
  language: PublicLanguage;
  open: boolean;
  findings: readonly NoticeFinding[];
  onChange: Change;
}) {
  const { content, language, open, findings, onChange } = props;
  const { t } = useWords();
  const words = content.words[language];
  const other = content.other?.[language] ?? null;
  const set = (more: Partial<typeof words>): void =>
    onChange({ ...content, words: { ...content.words, [language]: { ...words, ...more } } });
  const setOther = (more: Partial<{ title: string; line: string }>): void => {
    if (content.other && other)
      onChange({ ...content, other: { ...content.other, [language]: { ...other, ...more } } });
  };
  const toggle = (on: boolean): void => {
    const { ary, ar, fr, en } = content.words;
    const short = ({ title, line }: { title: string; line: string }) => ({ title, line });
    onChange({ ...content, other: on ? { ary: short(ary), ar: short(ar), fr: short(fr), en: short(en) } : null });
  };
  const at = (place: string) => findings.filter((one) => one.at === place);
  const common = { lang: language, dir: 'auto', readOnly: !open } as const;
  return (
    <div className="stack">
      <Wording
        words={words}
        common={common}
        onChange={set}
        ofTitle={<Findings findings={at(`words.${language}.title`)} />}
      />
      {open ? <p className="small soft">{t('notice-line-hint', { mark: '{to}' })}</p> : null}
      <Findings findings={at(`words.${language}.line`)} />
      <label>
        <span className="label">{t('notice-about')}</span>
        <textarea
          {...common}
          rows={5}
          maxLength={900}
          value={words.about}
          onChange={(event) => set({ about: event.target.value })}
        />
      </label>
      <Findings findings={at(`words.${language}.about`)} />
      {open ? (
        <label className="choice">
          <input type="checkbox" checked={content.other !== null} onChange={(event) => toggle(event.target.checked)} />
          {t('notice-other')}
        </label>
      ) : null}
      {other ? (
        <fieldset className="draft-row">
          <legend className="label">{t('notice-wording-b')}</legend>
          <Wording words={other} common={common} onChange={setOther} />
          <Findings findings={[...at(`other.${language}.title`), ...at(`other.${language}.line`)]} />
        </fieldset>
      ) : null}
    </div>
  );
}

type Short = { readonly title: string; readonly line: string };

/** The two fields that both wordings have: a title and the one line of a message. */
function Wording(props: {
  words: Short;
  common: { lang: PublicLanguage; dir: 'auto'; readOnly: boolean };
  onChange: (more: Partial<Short>) => void;
  ofTitle?: ReactNode;
}) {
  const { words, common, onChange, ofTitle } = props;
  const { t } = useWords();
  return (
    <>
      <label>
        <span className="label">{t('notice-title')}</span>
        <input
          type="text"
          {...common}
          maxLength={90}
          value={words.title}
          onChange={(event) => onChange({ title: event.target.value })}
        />
      </label>
      {ofTitle}
      <label>
        <span className="label">{t('notice-line')}</span>
        <input
          type="text"
          {...common}
          maxLength={200}
          value={words.line}
          onChange={(event) => onChange({ line: event.target.value })}
        />
      </label>
    </>
  );
}

/** The campaign's own wording, blanked. It can be shortened and never filled in. */
function Excerpt({ content, open, onChange }: { content: NoticeContent; open: boolean; onChange: Change }) {
  const { t, tAny } = useWords();
  if (content.excerpt.length === 0) return null;
  const seen = new Map<string, number>();
  const parts = content.excerpt.map((part) => {
    const text = 'blank' in part ? tAny(`slot-${part.blank}`, part.blank) : part.words;
    const times = (seen.get(text) ?? 0) + 1;
    seen.set(text, times);
    return { part, text, key: `${text} ${times}`, name: 'blank' in part ? 'gap' : 'kept' };
  });
  const drop = (gone: unknown): void =>
    onChange({ ...content, excerpt: content.excerpt.filter((part) => part !== gone) });
  return (
    <div className="stack tight">
      <p className="label">{t('notice-excerpt')}</p>
      <p className="small soft">{t('notice-excerpt-hint')}</p>
      <p className="excerpt" dir="auto">
        {parts.map(({ part, text, key, name }) => (
          <Fragment key={key}>
            <span className={name}>
              {text}
              {open ? (
                <button
                  type="button"
                  className="drop"
                  aria-label={`${t('notice-excerpt-drop')}: ${text}`}
                  onClick={() => drop(part)}
                >
                  <span aria-hidden="true">×</span>
                </button>
              ) : null}
            </span>{' '}
          </Fragment>
        ))}
      </p>
    </div>
  );
}

function Pick(props: {
  name: string;
  title: string;
  hint?: string;
  all: readonly Choice[];
  chosen: readonly string[];
  most: number;
  open: boolean;
  onChange: (chosen: string[]) => void;
}) {
  const { t, language } = useWords();
  const { all, chosen, most, open, onChange } = props;
  const [wide, setWide] = useState(false);
  const listed = wide ? all : all.filter(({ code }) => chosen.includes(code));
  const toggle = (code: string): void =>
    onChange(chosen.includes(code) ? chosen.filter((one) => one !== code) : [...chosen, code]);
  return (
    <fieldset className="offered">
      <legend className="label">{props.title}</legend>
      {props.hint ? <p className="small soft">{props.hint}</p> : null}
      {listed.map(({ code, title }) =>
        open ? (
          <label key={code} className="choice">
            <input
              type="checkbox"
              checked={chosen.includes(code)}
              disabled={
                (!chosen.includes(code) && chosen.length >= most) || (chosen.length === 1 && chosen[0] === code)
              }
              onChange={() => toggle(code)}
            />
            <Said>{toldIn(title, language)}</Said>
          </label>
        ) : (
          <p key={code} className="small">
            • <Said>{toldIn(title, language)}</Said>
          </p>
        ),
      )}
      {open ? (
        <button type="button" className="button quiet" aria-expanded={wide} onClick={() => setWide(!wide)}>
          {t(wide ? 'notice-fewer' : 'notice-others')}
        </button>
      ) : null}
    </fieldset>
  );
}

export function Findings({ findings }: { findings: readonly NoticeFinding[] }) {
  const { t, tAny } = useWords();
  if (findings.length === 0) return null;
  return (
    <ul className="checks">
      {findings.map((one) => (
        <li key={`${one.code} ${one.at} ${one.found}`} className={one.blocks ? 'bad' : ''}>
          {one.blocks ? <strong>{t('finding-blocks')} </strong> : null}
          {tAny(`finding-${one.code}`, one.code)} {one.found ? <Island>{one.found}</Island> : null}
        </li>
      ))}
    </ul>
  );
}
