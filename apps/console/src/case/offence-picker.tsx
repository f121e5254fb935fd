import type { Offence } from '@sanad/wire/case';
import { useState } from 'react';
import { Autocomplete, useFilter } from 'react-aria-components/Autocomplete';
import { Dialog } from 'react-aria-components/Dialog';
import { Input } from 'react-aria-components/Input';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { SearchField } from 'react-aria-components/SearchField';
import { Text } from 'react-aria-components/Text';
import { Veil } from '../dialog.tsx';
import { Island } from '../parts.tsx';
import { useWords } from '../words.tsx';

/** The table of offences as a list that narrows while one types: by article, by title, by conduct. */
export function OffencePicker(props: {
  offences: readonly Offence[];
  onPick: (offence: string) => void;
  onClose: () => void;
}) {
  const { t, language } = useWords();
  const [typed, setTyped] = useState('');
  const { contains } = useFilter({ sensitivity: 'base', ignorePunctuation: true });
  const found = props.offences.filter((one) =>
    contains(`${one.article} ${one.title[language]} ${one.conduct[language]}`, typed.trim()),
  );
  return (
    <Veil wide onClose={props.onClose}>
      <Dialog aria-label={t('add-offence')}>
        <Autocomplete inputValue={typed} onInputChange={setTyped}>
          <SearchField aria-label={t('offence-search')} autoFocus className="palette-field">
            <Input dir="auto" placeholder={t('offence-search')} />
          </SearchField>
          <ListBox
            aria-label={t('add-offence')}
            className="palette-list"
            onAction={(id) => props.onPick(String(id))}
            renderEmptyState={() => <p className="palette-head">{t('search-empty')}</p>}
          >
            {found.map((one) => (
              <ListBoxItem key={one.id} id={one.id} textValue={one.title[language]} className="palette-item">
                <span className="stack tight">
                  <Text slot="label" className="strong">
                    {one.title[language]}
                  </Text>
                  <Text slot="description" className="small soft">
                    {one.conduct[language]}
                  </Text>
                </span>
                <span className="beside small">
                  {t('article')} <Island>{one.article}</Island>
                  <br />
                  {t(`class-${one.class}`)}
                </span>
              </ListBoxItem>
            ))}
          </ListBox>
        </Autocomplete>
      </Dialog>
    </Veil>
  );
}
