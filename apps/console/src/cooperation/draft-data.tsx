import type { CaseFile } from '@sanad/wire/case';
import type { RequestDraft } from '@sanad/wire/cooperation';
import { useWords } from '../words.tsx';
import { ExhibitPick } from './draft-facts.tsx';
import { type Change, Field, Moment, Pick, Rows, withWords } from './draft-parts.tsx';

type Asked = RequestDraft['data'][number];
type Identifier = Asked['identifiers'][number];

const CATEGORIES = ['subscriber', 'traffic', 'content', 'registration'] as const;
const KINDS = ['url', 'account', 'handle', 'phone', 'email', 'ip', 'domain', 'other'] as const;

/** The data asked for: which, of whom, of what time, and how they relate to the offence. */
export function DraftData(props: Change & { exhibits: CaseFile['exhibitList'] }) {
  const { draft, tongue, onChange } = props;
  const { t } = useWords();
  const isRemoval = draft.kind === 'removal';
  // Nothing is asked for: the letter says no category.
  const isTold = isRemoval || draft.kind === 'spontaneous-information' || draft.kind === 'denunciation';
  const category = draft.kind === 'traffic-disclosure' ? 'traffic' : isRemoval ? 'content' : 'subscriber';
  const kind: Identifier['kind'] = isRemoval ? 'url' : 'account';
  const blank: Asked = { category, description: {}, link: {}, identifiers: [], from: null, to: null };
  return (
    <Rows
      title={t(isRemoval ? 'draft-links' : 'draft-data')}
      add={t(isRemoval ? 'draft-add-links' : 'draft-add-data')}
      items={draft.data}
      blank={blank}
      onChange={(data) => onChange({ ...draft, data })}
      draw={(one, set) => (
        <>
          {isTold ? null : (
            <Pick
              label={t('draft-category')}
              value={one.category}
              options={CATEGORIES.map((name) => [name, t(`item-${name}`)] as const)}
              onPick={(next) => next && set({ ...one, category: next })}
            />
          )}
          <Field
            label={t('draft-description')}
            value={one.description[tongue] ?? ''}
            onChange={(text) => set({ ...one, description: withWords(one.description, tongue, text) })}
          />
          <Field
            label={t('draft-link')}
            long
            value={one.link[tongue] ?? ''}
            onChange={(text) => set({ ...one, link: withWords(one.link, tongue, text) })}
          />
          {isRemoval ? null : (
            <div className="two-fields">
              <Moment label={t('draft-from')} value={one.from} onChange={(from) => set({ ...one, from })} />
              <Moment label={t('draft-to')} value={one.to} onChange={(to) => set({ ...one, to })} />
            </div>
          )}
          <Rows
            title={t('draft-identifiers')}
            add={t('draft-add-identifier')}
            items={one.identifiers}
            blank={{ kind, value: '', at: null, exhibit: null }}
            onChange={(identifiers) => set({ ...one, identifiers })}
            draw={(found, put) => (
              <>
                <div className="two-fields">
                  <Pick
                    label={t('draft-identifier-kind')}
                    value={found.kind}
                    options={KINDS.map((name) => [name, t(`identifier-${name}`)] as const)}
                    onPick={(next) => next && put({ ...found, kind: next })}
                  />
                  <Field
                    label={t('draft-identifier')}
                    ltr
                    value={found.value}
                    onChange={(value) => put({ ...found, value })}
                  />
                </div>
                <div className="two-fields">
                  {found.kind === 'ip' ? (
                    <Moment label={t('draft-seen-at')} value={found.at} onChange={(at) => put({ ...found, at })} />
                  ) : null}
                  <ExhibitPick
                    exhibits={props.exhibits}
                    value={found.exhibit}
                    onPick={(exhibit) => put({ ...found, exhibit })}
                  />
                </div>
              </>
            )}
          />
        </>
      )}
    />
  );
}
