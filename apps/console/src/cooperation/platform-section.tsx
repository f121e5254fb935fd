import type { PlatformSheets } from '@sanad/wire/cooperation';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { read } from '../api.ts';
import { useDesk } from '../desk.tsx';
import { Section } from '../parts.tsx';
import { useWords } from '../words.tsx';
import { Pick } from './draft-parts.tsx';

/** The platform's own form, field by field, with what the request says for each: to be copied into it by a person. */
export function PlatformSection({ path, version }: { path: string; version: number }) {
  const { t, language } = useWords();
  const { say } = useDesk();
  const [chosen, setChosen] = useState<string | null>(null);
  const found = useQuery({
    queryKey: ['platform-forms', path, language, version],
    queryFn: async () => (await read<PlatformSheets>(`${path}/platform-forms?language=${language}`)).body.items,
  });
  const items = found.data ?? [];
  const sheet = items.find(({ id }) => id === chosen);
  const copy = async (text: string): Promise<void> => {
    await navigator.clipboard.writeText(text);
    say(t('copied'));
  };
  return (
    <Section title={t('platform-form')}>
      <p className="small soft">{t('platform-form-hint')}</p>
      <Pick
        label={t('platform')}
        value={chosen}
        none="—"
        options={items.map(({ id, name }) => [id, name[language]] as const)}
        onPick={setChosen}
      />
      {sheet ? (
        <div className="stack">
          {sheet.verify === 'required' ? <p className="notice">{t('platform-unverified')}</p> : null}
          {sheet.url ? (
            <p>
              <a href={sheet.url} rel="noreferrer noopener" target="_blank" className="plain" dir="ltr">
                {sheet.url}
              </a>
            </p>
          ) : null}
          <dl className="stack">
            {sheet.fields.map(({ id, label, text }) => (
              <div key={id} className="stack tight">
                <dt className="label">{label[language]}</dt>
                <dd className="stack tight">
                  {text === '' ? (
                    <span className="soft">{t('platform-by-hand')}</span>
                  ) : (
                    <p className="post-text platform-text" dir="auto">
                      {text}
                    </p>
                  )}
                  {text === '' ? null : (
                    <p>
                      <button type="button" className="button quiet" onClick={() => copy(text)}>
                        {t('platform-copy')}
                      </button>
                    </p>
                  )}
                </dd>
              </div>
            ))}
          </dl>
        </div>
      ) : null}
    </Section>
  );
}
