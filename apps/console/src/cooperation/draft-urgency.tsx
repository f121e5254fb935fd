import { useWords } from '../words.tsx';
import { Field, Tick } from './draft-parts.tsx';

/** Reasons that the forms of the Convention's committee name; a letter has each in its own language. */
const REASONS = ['deletion', 'ongoing-victimisation', 'danger-to-life', 'custody', 'travel', 'limitation'] as const;
const MOST = 10;

/** Why it is urgent: ticked, and in words what the list does not have. */
export function DraftUrgency(props: { reasons: readonly string[]; onChange: (next: string[]) => void }) {
  const { t } = useWords();
  const { reasons, onChange } = props;
  const others = reasons.filter((one) => !REASONS.includes(one as never));
  const ticked = REASONS.filter((one) => reasons.includes(one));
  return (
    <fieldset className="stack tight">
      <legend>{t('draft-urgent')}</legend>
      {REASONS.map((one) => (
        <Tick
          key={one}
          label={t(`urgency-${one}`)}
          value={reasons.includes(one)}
          onChange={(on) => onChange([...ticked.filter((known) => known !== one), ...(on ? [one] : []), ...others])}
        />
      ))}
      <Field
        label={t('draft-urgency')}
        long
        value={others.join('\n')}
        onChange={(text) => onChange([...ticked, ...(text === '' ? [] : text.split('\n'))].slice(0, MOST))}
      />
    </fieldset>
  );
}
