import type { Question } from '@sanad/wire/desk';
import { digitsOf, groupsOf } from '@sanad/wire/receipt-code';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Link, Problem, Section, Waiting } from '../parts.tsx';
import { keyed } from '../row-keys.ts';
import { saveFile } from '../save-file.ts';
import { useWords } from '../words.tsx';
import { type Heard, newCode, recordComplaint } from './complaint.ts';
import { deskKeys, questions } from './desk-reads.ts';
import { Area, Choice, Line } from './fields.tsx';
import { KeyCard } from './key-card.tsx';

const HEARD = ['telephone', 'in-person', 'letter'] as const;
const TONGUES = ['ary', 'ar', 'fr', 'en'] as const;
const AGES = ['skipped', 'no', 'yes'] as const;

/** A woman tells, a caseworker types; the woman leaves with her own code. */
export default function ComplaintPage() {
  const { t } = useWords();
  const keys = useQuery(deskKeys);
  const asked = useQuery(questions);
  const [code, setCode] = useState(newCode);
  const [proof, setProof] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const [empty, setEmpty] = useState(false);
  const [age, setAge] = useState('skipped');
  if (!keys.data || !asked.data) return keys.error ? <Problem error={keys.error} /> : <Waiting />;
  const { desk, vault } = keys.data;
  const record = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    if (desk === null) return;
    const form = new FormData(event.currentTarget);
    const field = (name: string): string => String(form.get(name) ?? '');
    const said = ['saw', 'believe', 'contacts', ...asked.data.map(({ id }) => `answer-${id}`)];
    const isEmpty = said.every((name) => field(name).trim() === '');
    setEmpty(isEmpty);
    if (isEmpty) return;
    setBusy(true);
    try {
      const answers = asked.data
        .map(({ id }) => [id, field(`answer-${id}`)] as const)
        .filter(([, said]) => said !== '');
      const told = {
        saw: field('saw'),
        believe: field('believe'),
        contacts: field('contacts'),
        underAge: field('age') as 'yes',
        answers: Object.fromEntries(answers),
        name: field('name'),
        contact: field('reach'),
      };
      const how = { heard: field('heard') as Heard, language: field('language') as 'ary' };
      setProof((await recordComplaint(code, told, { desk, vault }, how)).proof);
      setError(null);
    } catch (thrown) {
      setError(thrown);
    }
    setBusy(false);
  };
  const another = (): void => {
    setCode(newCode());
    setProof(null);
  };
  return (
    <div className="page narrow">
      <header className="stack tight">
        <p className="small">
          <Link to="/reports">{t('place-reports')}</Link>
        </p>
        <h1>{t(proof === null ? 'complaint-title' : 'complaint-made')}</h1>
      </header>
      {proof !== null ? (
        <HerCode code={code} proof={proof} onAnother={another} />
      ) : desk === null ? (
        <KeyCard />
      ) : (
        <form className="stack" onSubmit={record}>
          <p className="notice">{t('complaint-tell')}</p>
          <label className="choice">
            <input type="checkbox" required /> <span>{t('complaint-told')}</span>
          </label>
          <div className="two-fields">
            <Choice name="heard" label={t('complaint-heard')}>
              {HEARD.map((one) => (
                <option key={one} value={one}>
                  {t(`complaint-heard-${one}`)}
                </option>
              ))}
            </Choice>
            <Choice name="language" label={t('complaint-language')}>
              {TONGUES.map((one) => (
                <option key={one} value={one}>
                  {t(`tongue-${one}`)}
                </option>
              ))}
            </Choice>
          </div>
          <Choice name="age" label={t('complaint-age')} onChange={setAge}>
            {AGES.map((one) => (
              <option key={one} value={one}>
                {t(`complaint-age-${one}`)}
              </option>
            ))}
          </Choice>
          {age === 'yes' ? <p className="notice bad">{t('complaint-minor')}</p> : null}
          <Area name="saw" label={t('complaint-saw')} rows={7} max={20_000} />
          <Area name="contacts" label={t('complaint-contacts')} rows={3} max={5_000} />
          <Area name="believe" label={t('complaint-believe')} rows={3} max={20_000} />
          {asked.data.map((one) => (
            <Asked key={one.id} question={one} />
          ))}
          <Section title={t('complaint-identity')}>
            <p className="small soft">{t('complaint-vault')}</p>
            <div className="two-fields">
              <Line name="name" label={t('complaint-name')} />
              <Line name="reach" label={t('complaint-reach')} />
            </div>
          </Section>
          {empty ? (
            <p className="notice bad" role="alert">
              {t('complaint-empty')}
            </p>
          ) : null}
          <Problem error={error} />
          <p>
            <button type="submit" className="button main" disabled={busy}>
              {t('complaint-seal')}
            </button>
          </p>
        </form>
      )}
    </div>
  );
}

function HerCode({ code, proof, onAnother }: { code: string; proof: string; onAnother: () => void }) {
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const groups = groupsOf(code);
  const last = groups.at(-1)!;
  const digits = digitsOf(typed);
  const retyped = digits.length < last.length ? '' : t(digits === last ? 'complaint-retyped' : 'complaint-mistyped');
  return (
    <div className="stack">
      <p>{t('complaint-code-hint')}</p>
      <p className="secret her-code" dir="ltr">
        {keyed(groups, (group) => group).map(({ key, row }) => (
          <bdi key={key}>{row} </bdi>
        ))}
      </p>
      <Line name="retype" label={t('complaint-retype')} value={typed} onChange={setTyped} />
      <p role="status">{retyped}</p>
      <p className="small soft">{t('complaint-proof-hint')}</p>
      <p className="line">
        <button
          type="button"
          className="button"
          onClick={() => saveFile(new Blob([proof], { type: 'application/json' }), 'notes.json')}
        >
          {t('complaint-proof')}
        </button>
        <button type="button" className="button quiet" onClick={onAnother}>
          {t('complaint-another')}
        </button>
      </p>
    </div>
  );
}

/** A question of the association's own. */
function Asked({ question }: { question: Question }) {
  const { language, t } = useWords();
  const name = `answer-${question.id}`;
  const label = question.text[language] || question.text.ar;
  if (question.kind === 'text') return <Area name={name} label={label} rows={3} max={2_000} />;
  if (question.kind === 'yes-no' || question.kind === 'choice') {
    const options = question.kind === 'choice' ? question.options : [t('complaint-age-yes'), t('complaint-age-no')];
    return (
      <Choice name={name} label={label}>
        <option value="">{t('complaint-age-skipped')}</option>
        {options.map((one) => (
          <option key={one}>{one}</option>
        ))}
      </Choice>
    );
  }
  const type = question.kind === 'day' ? 'date' : question.kind === 'number' ? 'number' : 'text';
  return <Line name={name} label={label} type={type} />;
}
