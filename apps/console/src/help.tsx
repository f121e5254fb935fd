import { Dialog } from './dialog.tsx';
import { type Deed, KEYS } from './keys.ts';
import { useWords } from './words.tsx';

/** The list of keys: the same table that the keys obey. */
export default function Help({ onClose }: { onClose: () => void }) {
  const { t, language } = useWords();
  const digit = (deed: Deed): string | undefined =>
    KEYS.find((row) => row.deed === deed)
      ?.codes.find((code) => code.startsWith('Digit'))
      ?.slice(5);
  return (
    <Dialog title={t('keyboard')} onClose={onClose}>
      <p>{t('keyboard-hint')}</p>
      <table className="keys-table">
        <thead>
          <tr>
            <th scope="col">{t('key-column')}</th>
            <th scope="col">{t('act')}</th>
          </tr>
        </thead>
        <tbody>
          {KEYS.map((row) => (
            <tr key={row.deed}>
              <td>
                <kbd>{language === 'ar' ? row.ar : row.latin}</kbd>{' '}
                {language === 'ar' && digit(row.deed) ? <kbd>{digit(row.deed)}</kbd> : null}
              </td>
              <td>{t(`deed-${row.deed}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="modal-foot">
        <button type="button" className="button" onClick={onClose}>
          {t('close')}
        </button>
      </div>
    </Dialog>
  );
}
