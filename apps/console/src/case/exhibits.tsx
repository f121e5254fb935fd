import type { CaseFile, Exhibit } from '@sanad/wire/case';
import { useState } from 'react';
import { Dialog } from '../dialog.tsx';
import { LongList } from '../long-list.tsx';
import { Digest, Island } from '../parts.tsx';
import { PlainWords } from '../plain-words.tsx';
import { useWords } from '../words.tsx';

const ROW_HEIGHT = 112;

/** The exhibits on the starting side; one opens with its words, digests and unbroken custody. */
export function Exhibits({ file }: { file: CaseFile }) {
  const { t, number, shortDate } = useWords();
  const [opened, setOpened] = useState<string | null>(null);
  const exhibit = file.exhibitList.find((one) => one.id === opened);
  return (
    <>
      <div className="list-head">
        <div className="section-head">
          <h2>{t('exhibits')}</h2>
          <span className="soft small">{number(file.exhibitList.length)}</span>
        </div>
        {file.exhibitList.length === 0 ? <p className="soft small">{t('exhibits-empty')}</p> : null}
      </div>
      <LongList
        label={t('exhibits')}
        rows={file.exhibitList}
        total={file.exhibitList.length}
        keyOf={(one) => one.id}
        rowHeight={ROW_HEIGHT}
        current={null}
        draw={(one) => (
          <button type="button" className="row bare" onClick={() => setOpened(one.id)}>
            <span className="line between">
              <strong>
                <Island>{one.number}</Island>
              </strong>
              <span className="soft small">{shortDate(one.collectedAt)}</span>
            </span>
            <span className="clamp" dir="auto">
              <PlainWords text={one.text ?? one.title} />
            </span>
          </button>
        )}
      />
      {exhibit ? <ExhibitDialog exhibit={exhibit} file={file} onClose={() => setOpened(null)} /> : null}
    </>
  );
}

function ExhibitDialog(props: { exhibit: Exhibit; file: CaseFile; onClose: () => void }) {
  const { t, tAny, time, number } = useWords();
  const { exhibit, file } = props;
  return (
    <Dialog title={t('exhibit', { number: exhibit.number })} wide onClose={props.onClose}>
      <p className="post" dir="auto">
        <PlainWords text={exhibit.text ?? exhibit.title} />
      </p>
      <dl className="stack tight small">
        <dt className="label">SHA-256</dt>
        <dd>
          <Digest value={exhibit.sha256} />
        </dd>
        <dt className="label">SHA-512</dt>
        <dd>
          <Digest value={exhibit.sha512} />
        </dd>
        <dt className="label">{t('size')}</dt>
        <dd>{t('bytes', { size: number(exhibit.size) })}</dd>
      </dl>
      <section className="stack">
        <h3>{t('custody')}</h3>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('when')}</th>
              <th scope="col">{t('who')}</th>
              <th scope="col">{t('act')}</th>
              <th scope="col">{t('signature')}</th>
            </tr>
          </thead>
          <tbody>
            {exhibit.custody.map((event) => (
              <tr key={`${event.at} ${event.action} ${event.by}`}>
                <td>{time(event.at)}</td>
                <td>
                  <bdi>{file.names[event.by] ?? '—'}</bdi>
                </td>
                <td>{tAny(`custody-${event.action}`, event.action)}</td>
                <td>{t(event.signed ? 'signed' : 'unsigned')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <div className="modal-foot">
        <button type="button" className="button" onClick={props.onClose}>
          {t('close')}
        </button>
      </div>
    </Dialog>
  );
}
