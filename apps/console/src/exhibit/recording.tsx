import type { Exhibit } from '@sanad/wire/case';
import { type RefObject, useEffect, useState } from 'react';
import { fetchBlob } from '../api.ts';
import { addHeavy } from '../care.ts';
import { Problem } from '../parts.tsx';
import { useWords } from '../words.tsx';

export function isRecording(exhibit: Exhibit): boolean {
  return exhibit.destroyedAt === null && /^(?:audio|video)\//.test(exhibit.mediaType ?? '');
}

/** A recording is fetched and played only when somebody asks; a film is blurred until it is asked for clear. */
export function Recording({ exhibit, player }: { exhibit: Exhibit; player?: RefObject<HTMLMediaElement | null> }) {
  const { t } = useWords();
  const [address, setAddress] = useState<string | null>(null);
  const [clear, setClear] = useState(false);
  const [silent, setSilent] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const isFilm = exhibit.mediaType?.startsWith('video/') ?? false;
  useEffect(() => () => (address ? URL.revokeObjectURL(address) : undefined), [address]);
  const load = async (): Promise<void> => {
    setError(null);
    try {
      const bytes = await fetchBlob(`/v1/exhibits/${exhibit.id}/content`);
      setAddress(URL.createObjectURL(new Blob([bytes], { type: exhibit.mediaType ?? '' })));
    } catch (thrown) {
      setError(thrown);
    }
  };
  if (address === null)
    return (
      <>
        <p>
          <button type="button" className="button" onClick={load}>
            {t('recording-load')}
          </button>
        </p>
        <Problem error={error} />
      </>
    );
  const shared = { src: address, controls: true, onPlay: () => addHeavy(exhibit.id), onError: () => setSilent(true) };
  return (
    <div className="stack tight">
      {isFilm ? (
        <>
          <video
            {...shared}
            ref={player as RefObject<HTMLVideoElement>}
            className={clear ? 'recording' : 'recording blurred'}
            aria-label={t(clear ? 'film-clear' : 'film-blurred')}
          >
            <track kind="captions" />
          </video>
          <p>
            <button type="button" className="button" aria-pressed={clear} onClick={() => setClear(!clear)}>
              {t(clear ? 'blur-again' : 'show-clear')}
            </button>
          </p>
        </>
      ) : (
        <audio {...shared} ref={player as RefObject<HTMLAudioElement>} className="recording" aria-label={exhibit.title}>
          <track kind="captions" />
        </audio>
      )}
      {silent ? <p className="small">{t('recording-not-played')}</p> : null}
    </div>
  );
}
