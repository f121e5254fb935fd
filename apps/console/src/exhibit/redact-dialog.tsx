import type { Exhibit } from '@sanad/wire/case';
import { type FormEvent, type PointerEvent, useRef, useState } from 'react';
import { read, send } from '../api.ts';
import { addHeavy } from '../care.ts';
import { useDesk } from '../desk.tsx';
import { Dialog } from '../dialog.tsx';
import { Problem } from '../parts.tsx';
import { useWords } from '../words.tsx';
import type { PictureFacts } from './picture.tsx';
import { Preview } from './preview.tsx';

/** In thousandths of the picture, so that it does not matter how large it is shown. */
type Box = {
  readonly id: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};
type Point = { readonly x: number; readonly y: number };
const FIELDS = ['x', 'y', 'width', 'height'] as const;
let made = 0;

/** Boxes are drawn, or typed, over the picture and burnt into a copy that becomes an exhibit of its own. */
export function RedactDialog(props: {
  exhibit: Exhibit;
  caseId: string;
  onClose: () => void;
  onDone: () => Promise<void>;
}) {
  const { t, number } = useWords();
  const { sign, say } = useDesk();
  const { exhibit } = props;
  const image = useRef<HTMLImageElement>(null);
  const [boxes, setBoxes] = useState<readonly Box[]>([]);
  const [drawn, setDrawn] = useState<{ from: Point; to: Point } | null>(null);
  const [shown, setShown] = useState(false);
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const onShown = (): void => {
    addHeavy(exhibit.id);
    setShown(true);
  };
  const at = (event: PointerEvent): Point => {
    const frame = image.current!.getBoundingClientRect();
    const share = (value: number, whole: number): number => Math.round(Math.min(1, Math.max(0, value / whole)) * 1000);
    return { x: share(event.clientX - frame.left, frame.width), y: share(event.clientY - frame.top, frame.height) };
  };
  const end = (): void => {
    const box = drawn ? boxOf(drawn) : null;
    if (box && box.width > 5 && box.height > 5) setBoxes([...boxes, { id: ++made, ...box }]);
    setDrawn(null);
  };
  const change = (id: number, name: (typeof FIELDS)[number], value: number): void =>
    setBoxes(boxes.map((box) => (box.id === id ? { ...box, [name]: Math.min(1000, Math.max(0, value)) } : box)));
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    setError(null);
    try {
      const { body: facts } = await read<PictureFacts>(`/v1/exhibits/${exhibit.id}/facts`);
      const { naturalWidth, naturalHeight } = image.current!;
      const scale =
        Math.max(facts.picture!.width, facts.picture!.height) / Math.max(naturalWidth, naturalHeight) / 1000;
      const signature = await sign({ kind: 'exhibit.redacted', case: props.caseId, exhibit: exhibit.id });
      const pixels = boxes.map(({ x, y, width, height }) => ({
        x: x * naturalWidth * scale,
        y: y * naturalHeight * scale,
        width: Math.max(1, width * naturalWidth * scale),
        height: Math.max(1, height * naturalHeight * scale),
      }));
      await send(
        'POST',
        `/v1/exhibits/${exhibit.id}/redactions`,
        { boxes: pixels, reason, signature },
        { key: crypto.randomUUID() },
      );
      say(t('redacted'));
      await props.onDone();
      props.onClose();
    } catch (thrown) {
      setError(thrown);
      setBusy(false);
    }
  };
  return (
    <Dialog title={t('redact')} wide onClose={props.onClose}>
      <form className="stack" onSubmit={submit}>
        <p className="small soft">{t('redact-hint')}</p>
        <div
          className="redact"
          dir="ltr"
          onPointerDown={(event) => {
            event.preventDefault();
            if (!shown) return;
            event.currentTarget.setPointerCapture(event.pointerId);
            setDrawn({ from: at(event), to: at(event) });
          }}
          onPointerMove={(event) => drawn && setDrawn({ from: drawn.from, to: at(event) })}
          onPointerUp={end}
          onPointerCancel={() => setDrawn(null)}
        >
          <Preview exhibit={exhibit} clear image={image} onShown={onShown} />
          {[...boxes, ...(drawn ? [{ id: 0, ...boxOf(drawn) }] : [])].map((box) => (
            <i
              key={box.id}
              style={{
                left: `${box.x / 10}%`,
                top: `${box.y / 10}%`,
                width: `${box.width / 10}%`,
                height: `${box.height / 10}%`,
              }}
            />
          ))}
        </div>
        {boxes.map((box, i) => (
          <fieldset key={box.id}>
            <legend className="small soft">{t('box', { number: number(i + 1) })}</legend>
            {FIELDS.map((name) => (
              <label key={name} className="small">
                {t(`box-${name}`)}{' '}
                <input
                  type="number"
                  min={0}
                  max={1000}
                  value={box[name]}
                  onChange={(event) => change(box.id, name, event.currentTarget.valueAsNumber || 0)}
                />
              </label>
            ))}
            <button type="button" className="button" onClick={() => setBoxes(boxes.filter((one) => one.id !== box.id))}>
              {t('remove')}
            </button>
          </fieldset>
        ))}
        <p>
          <button
            type="button"
            className="button"
            onClick={() => setBoxes([...boxes, { id: ++made, x: 400, y: 400, width: 200, height: 200 }])}
          >
            {t('add-box')}
          </button>
        </p>
        <label>
          <span className="label">{t('redact-reason')}</span>
          <input
            dir="auto"
            required
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        </label>
        <Problem error={error} />
        <div className="modal-foot">
          <button type="submit" className="button main" disabled={busy || !shown || boxes.length === 0}>
            {t('burn-in')}
          </button>
          <button type="button" className="button" onClick={props.onClose}>
            {t('close')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

/** The box between two corners, whichever was pressed first. */
function boxOf({ from, to }: { readonly from: Point; readonly to: Point }): Omit<Box, 'id'> {
  return {
    x: Math.min(from.x, to.x),
    y: Math.min(from.y, to.y),
    width: Math.abs(to.x - from.x),
    height: Math.abs(to.y - from.y),
  };
}
