import type { RequestFile } from '@sanad/wire/cooperation';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { send } from '../api.ts';
import { useDesk } from '../desk.tsx';
import { Problem, Section } from '../parts.tsx';
import { go } from '../place.ts';
import { useWords } from '../words.tsx';
import { Pick } from './draft-parts.tsx';
import { Country } from './facts-form.tsx';

export type LetterKind = RequestFile['kind'];

/** Letters that a person may begin on her own, without a step of the worksheet. */
export const LETTER_KINDS: readonly LetterKind[] = [
  'preservation',
  'arab-preservation',
  'provider-preservation',
  'provider-emergency',
  'removal',
  'spontaneous-information',
  'traffic-disclosure',
  'subscriber',
  'mla',
  'letters-rogatory',
  'video-hearing',
  'denunciation',
  'extension',
];

/** What comes after a request, and takes over its words: a longer preservation, or the data themselves. */
const FOLLOWING: Readonly<Partial<Record<LetterKind, readonly LetterKind[]>>> = {
  preservation: ['extension', 'traffic-disclosure', 'subscriber', 'mla'],
  'arab-preservation': ['mla', 'letters-rogatory'],
  'provider-preservation': ['subscriber', 'mla', 'removal'],
  'traffic-disclosure': ['subscriber', 'mla'],
};

const UNSENT: readonly RequestFile['state'][] = ['draft', 'proposed', 'approved', 'withdrawn'];

/** What can be asked next, in the words of a request that was sent. */
export function FollowingLetter({ file }: { file: RequestFile }) {
  const { mayWork } = useDesk();
  const kinds = FOLLOWING[file.kind];
  if (!mayWork || !kinds || UNSENT.includes(file.state)) return null;
  return <NewLetter key={file.id} caseId={file.case} kinds={kinds} follows={file} />;
}

/** Begins a letter of the case; of a request that it follows it takes over the words. */
export function NewLetter(props: {
  caseId: string;
  kinds: readonly LetterKind[];
  /** the request that it follows */
  follows?: { readonly id: string; readonly country: string | null };
}) {
  const { caseId, kinds, follows } = props;
  const { t, tAny } = useWords();
  const client = useQueryClient();
  const [kind, setKind] = useState<LetterKind>(kinds[0]!);
  const [country, setCountry] = useState<string | null>(follows?.country ?? null);
  const [error, setError] = useState<unknown>(null);
  const draft = async (): Promise<void> => {
    try {
      const wanted = { kind, country, follows: follows?.id ?? null };
      const { body } = await send<{ id: string }>('POST', `/v1/cases/${caseId}/requests`, wanted);
      await client.invalidateQueries({ queryKey: ['requests'] });
      go(`/cooperation/${body.id}`);
    } catch (thrown) {
      setError(thrown);
    }
  };
  return (
    <Section title={t(follows ? 'letter-follows' : 'letter-other')}>
      <p className="small soft">{t(follows ? 'letter-follows-hint' : 'letter-other-hint')}</p>
      <div className="two-fields">
        <Pick
          label={t('incoming-kind')}
          value={kind}
          options={kinds.map((one) => [one, tAny(`kind-${one}`, one)] as const)}
          onPick={(next) => next && setKind(next)}
        />
        {follows ? null : <Country label={t('country')} value={country} onPick={setCountry} />}
      </div>
      <p>
        <button type="button" className="button" onClick={draft}>
          {t('request-draft-it')}
        </button>
      </p>
      <Problem error={error} />
    </Section>
  );
}
