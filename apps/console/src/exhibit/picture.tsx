import type { Exhibit } from '@sanad/wire/case';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { read } from '../api.ts';
import { addHeavy, isTooMuch } from '../care.ts';
import { Digest, Island } from '../parts.tsx';
import { useWords } from '../words.tsx';
import { Preview } from './preview.tsx';

export type PictureFacts = {
  readonly picture: {
    readonly width: number;
    readonly height: number;
    readonly format: string;
    readonly pdq: string | null;
    readonly hasPlace: boolean;
    readonly gps: { readonly latitude: number; readonly longitude: number } | null;
    readonly exif: Readonly<Record<string, string | number | boolean>>;
  } | null;
};

/** A picture is seen blurred and grey first; sharp only when somebody asks, and after enough for a day asks again. */
export function Look({ exhibit }: { exhibit: Exhibit }) {
  const { t } = useWords();
  const [clear, setClear] = useState(false);
  const [warned, setWarned] = useState(false);
  const press = (): void => {
    const asksAgain = !clear && !warned && isTooMuch(exhibit.id);
    setWarned(asksAgain);
    if (asksAgain) return;
    if (!clear) addHeavy(exhibit.id);
    setClear(!clear);
  };
  return (
    <>
      <Preview key={clear ? 'clear' : 'blurred'} exhibit={exhibit} clear={clear} />
      <div role="status">{warned ? <p className="notice due">{t('show-clear-enough')}</p> : null}</div>
      <p>
        <button type="button" className="button" aria-pressed={clear} onClick={press}>
          {t(clear ? 'blur-again' : warned ? 'show-clear-still' : 'show-clear')}
        </button>
      </p>
    </>
  );
}

/** A picture with what it says of itself; its place only when somebody asks. */
export function Picture({ exhibit }: { exhibit: Exhibit }) {
  const { t } = useWords();
  const [place, setPlace] = useState(false);
  const facts = useQuery({
    queryKey: ['facts', exhibit.id, place],
    queryFn: () => read<PictureFacts>(`/v1/exhibits/${exhibit.id}/facts?place=${place ? 1 : 0}`),
    placeholderData: keepPreviousData,
  });
  const picture = facts.data?.body.picture;
  return (
    <section className="stack">
      <Look exhibit={exhibit} />
      {picture ? (
        <dl className="stack tight small">
          <dt className="label">{t('picture-size')}</dt>
          <dd>
            <Island>
              {picture.width} × {picture.height} {picture.format}
            </Island>
          </dd>
          {picture.pdq === null ? (
            <dd>{t('picture-heic')}</dd>
          ) : (
            <>
              <dt className="label">PDQ</dt>
              <dd>
                <Digest value={picture.pdq} />
              </dd>
            </>
          )}
          {Object.entries(picture.exif)
            .slice(0, 12)
            .map(([name, value]) => (
              <div key={name}>
                <dt className="label">
                  <Island>{name}</Island>
                </dt>
                <dd>
                  <bdi>{String(value)}</bdi>
                </dd>
              </div>
            ))}
          {picture.gps ? (
            <>
              <dt className="label">{t('place-taken')}</dt>
              <dd>
                <Island>
                  {picture.gps.latitude.toFixed(5)}, {picture.gps.longitude.toFixed(5)}
                </Island>
              </dd>
            </>
          ) : picture.hasPlace ? (
            <dd>
              <button type="button" className="button" onClick={() => setPlace(true)}>
                {t('show-place')}
              </button>
            </dd>
          ) : null}
        </dl>
      ) : null}
    </section>
  );
}
