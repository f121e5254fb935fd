import type { CaseRow } from '@sanad/wire/case';
import type { Page } from '@sanad/wire/common';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { Autocomplete, useFilter } from 'react-aria-components/Autocomplete';
import { Dialog } from 'react-aria-components/Dialog';
import { Header } from 'react-aria-components/Header';
import { Input } from 'react-aria-components/Input';
import { ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components/ListBox';
import { SearchField } from 'react-aria-components/SearchField';
import { read } from './api.ts';
import { useDesk } from './desk.tsx';
import { Veil } from './dialog.tsx';
import { Island, Said } from './parts.tsx';
import { go } from './place.ts';
import { keepTheme } from './theme.ts';
import { placesOf } from './top.tsx';
import { type Language, useWords } from './words.tsx';

const CASES_OFFERED = 8;
/** Every search is read by the auditor: it waits until the hand rests. */
const REST = 250;

type Offer = { readonly id: string; readonly text: string; readonly beside?: string; readonly act: () => void };

/** One field for going anywhere, finding anything and doing what has no button. */
export default function Palette({ onClose }: { onClose: () => void }) {
  const { t, setLanguage } = useWords();
  const { session, open } = useDesk();
  const [typed, setTyped] = useState('');
  const { contains } = useFilter({ sensitivity: 'base', ignorePunctuation: true });
  const mayRead = placesOf(session).some(({ to }) => to === '/cases');
  const rested = useRested(typed.trim());
  const cases = useQuery({
    queryKey: ['cases-found', rested],
    enabled: rested.length > 1 && mayRead,
    staleTime: 60_000,
    placeholderData: keepPreviousData,
    queryFn: async () => {
      const query = new URLSearchParams({ limit: String(CASES_OFFERED), q: rested });
      return (await read<Page<CaseRow>>(`/v1/cases?${query}`)).body.items;
    },
  });
  const places: Offer[] = [
    ...placesOf(session).map(({ to, name }) => ({ id: to, text: t(name), act: () => go(to) })),
    { id: '/queue?state=help', text: t('queue-help'), act: () => go('/queue?state=help') },
    { id: '/me', text: t('place-me'), act: () => go('/me') },
  ];
  const commands: Offer[] = [
    { id: 'help', text: t('keyboard'), act: () => open('help') },
    ...(['ar', 'fr', 'en'] as const).map((code: Language) => ({
      id: `language-${code}`,
      text: t(`speak-${code}`),
      act: () => setLanguage(code),
    })),
    ...(['light', 'dark', 'system'] as const).map((theme) => ({
      id: `theme-${theme}`,
      text: t(`theme-${theme}`),
      act: () => keepTheme(theme),
    })),
  ];
  const files: Offer[] = (cases.data ?? []).map((row) => ({
    id: `/cases/${row.id}`,
    text: row.title,
    beside: row.number,
    act: () => go(`/cases/${row.id}`),
  }));
  const searches: Offer[] = useMemo(() => searchesFor(typed, (words) => t('search-for', { words })), [typed, t]);
  const matching = (offer: Offer): boolean => typed === '' || contains(`${offer.text} ${offer.beside ?? ''}`, typed);
  const groups = [
    { title: t('places'), offers: places.filter(matching) },
    { title: t('place-cases'), offers: rested.length > 1 && typed !== '' ? files : [] },
    { title: t('commands'), offers: commands.filter(matching) },
    { title: t('search'), offers: searches },
  ].filter(({ offers }) => offers.length > 0);
  const all = groups.flatMap(({ offers }) => offers);
  return (
    <Veil onClose={onClose}>
      <Dialog aria-label={t('find')}>
        <Autocomplete inputValue={typed} onInputChange={setTyped}>
          <SearchField aria-label={t('find-hint')} autoFocus className="palette-field">
            <Input dir="auto" placeholder={t('find-hint')} />
          </SearchField>
          <ListBox
            aria-label={t('find')}
            className="palette-list"
            onAction={(id) => {
              onClose();
              all.find((offer) => offer.id === id)?.act();
            }}
          >
            {groups.map(({ title, offers }) => (
              <ListBoxSection key={title} id={title}>
                <Header className="palette-head">{title}</Header>
                {offers.map((offer) => (
                  <ListBoxItem key={offer.id} id={offer.id} textValue={offer.text} className="palette-item">
                    <Said>{offer.text}</Said>
                    {offer.beside ? <Island>{offer.beside}</Island> : null}
                  </ListBoxItem>
                ))}
              </ListBoxSection>
            ))}
          </ListBox>
        </Autocomplete>
      </Dialog>
    </Veil>
  );
}

/** What was typed, once nothing more comes for a moment. */
function useRested(typed: string): string {
  const [rested, setRested] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setRested(typed), REST);
    return () => clearTimeout(timer);
  }, [typed]);
  return rested;
}

/** A pasted id of ours opens the thing itself; other words search the queue. */
function searchesFor(typed: string, say: (words: string) => string): Offer[] {
  const words = typed.trim();
  if (words === '') return [];
  const id = /\b(camp|case)_[0-9a-z]{26}\b/.exec(words);
  if (id)
    return [
      {
        id: 'open-id',
        text: id[0],
        act: () => go(`/${id[1] === 'camp' ? 'campaigns' : 'cases'}/${id[0]}`),
      },
    ];
  return [{ id: 'search', text: say(words), act: () => go(`/queue?${new URLSearchParams({ q: words })}`) }];
}
