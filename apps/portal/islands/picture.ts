import type { Place } from '../pages/frame.ts';
import type { PictureAnswer, PictureOrder } from './picture-worker.ts';

/**
 * A screenshot is read on the phone. The engine is fetched when she asks for it, never before; then nothing is fetched.
 * @param begun she asked for the engine: what else her question needs is fetched with it
 */
export function offerPictures(begun: () => void, taken: (text: string) => void): void {
  const box = document.querySelector<HTMLElement>('#pictures')!;
  const words = JSON.parse(box.dataset['words']!) as Readonly<Record<string, string>>;
  const files = JSON.parse(box.dataset['files']!) as Place['pictures'];
  const said = document.querySelector<HTMLElement>('#picture-said')!;
  const fetching = document.querySelector<HTMLElement>('#picture-fetch')!;
  const choosing = document.querySelector<HTMLElement>('#picture-choose')!;
  const field = document.querySelector<HTMLInputElement>('#picture')!;
  let worker: Worker | null = null;
  const tell = (order: PictureOrder): void => worker?.postMessage(order);
  const fail = (): void => {
    said.textContent = words['failed']!;
  };
  fetching.addEventListener('click', () => {
    if (worker) return;
    begun();
    said.textContent = words['fetching']!;
    worker = new Worker(files.worker);
    worker.addEventListener('error', () => {
      worker = null;
      fail();
    });
    worker.addEventListener('message', (event: MessageEvent<PictureAnswer>) => {
      const answer = event.data;
      if (answer.state === 'ready') {
        fetching.hidden = true;
        choosing.hidden = false;
        said.textContent = '';
        field.focus();
      } else if (answer.state === 'read' && answer.text !== '') {
        said.textContent = words['read']!;
        taken(answer.text);
      } else {
        fail();
        if (choosing.hidden) worker = null;
      }
    });
    const { simd, plain, data } = files;
    tell({ files: { simd, plain, data } });
  });
  field.addEventListener('change', () => {
    const picture = field.files?.[0];
    field.value = '';
    if (!picture) return;
    said.textContent = words['reading']!;
    tell({ picture });
  });
}
