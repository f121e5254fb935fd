import type { Exhibit } from '@sanad/wire/case';
import { type RefObject, useState } from 'react';
import { useWords } from '../words.tsx';

/** The picture of an exhibit. Until it is there, and when it does not come, its place says so. */
export function Preview(props: {
  exhibit: Exhibit;
  clear: boolean;
  image?: RefObject<HTMLImageElement | null>;
  onShown?: () => void;
}) {
  const { t } = useWords();
  const { exhibit, clear } = props;
  const [state, setState] = useState<'loading' | 'shown' | 'failed'>('loading');
  return (
    <>
      {state === 'shown' ? null : (
        <p className="picture-waits soft" role="status" dir="auto">
          {t(state === 'loading' ? 'picture-loading' : 'picture-not-shown')}
        </p>
      )}
      <img
        ref={props.image}
        className="exhibit-picture"
        hidden={state !== 'shown'}
        src={`/v1/exhibits/${exhibit.id}/preview?clear=${clear ? 1 : 0}`}
        alt={t(clear ? 'picture-clear' : 'picture-blurred')}
        draggable={false}
        onLoad={() => {
          setState('shown');
          props.onShown?.();
        }}
        onError={() => setState('failed')}
      />
    </>
  );
}
