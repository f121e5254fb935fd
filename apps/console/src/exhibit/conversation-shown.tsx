import type { Conversation, TimelineMessage } from '@sanad/wire/exhibit';
import { Island } from '../parts.tsx';
import { useWords } from '../words.tsx';

type Showing = Conversation['reading']['threat'];

/** How far the recruiter went by the program's reading, a threat and a call for help, each with the messages that show it. */
export function Shown(props: { conversation: Conversation; onChoose: (message: TimelineMessage) => void }) {
  const { t } = useWords();
  const { stages, threat, help } = props.conversation.reading;
  const findings: readonly { readonly name: string; readonly urgent: boolean; readonly showing: Showing }[] = [
    { name: t('talk-threat'), urgent: true, showing: threat },
    { name: t('talk-help'), urgent: true, showing: help },
    ...stages.map((one) => ({ name: t(`talk-${one.stage}`), urgent: false, showing: one })),
  ];
  const found = findings.filter(({ showing }) => showing.count > 0);
  if (found.length === 0) return null;
  return (
    <section className="notice stack tight" aria-label={t('talk-shown')}>
      <p className="small soft">{t('talk-shown')}</p>
      <dl className="stack tight">
        {found.map(({ name, urgent, showing }) => (
          <div key={name} className="line">
            <dt>{urgent ? <span className="tag alert">{name}</span> : name}</dt>
            <dd className="line">
              <Places {...props} showing={showing} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Places(props: Parameters<typeof Shown>[0] & { showing: Showing }) {
  const { t, number } = useWords();
  const { conversation, showing, onChoose } = props;
  const more = showing.count - showing.messages.length;
  return (
    <>
      {showing.messages.map((place) => {
        const message = conversation.messages[place];
        return message ? (
          <button
            key={place}
            type="button"
            className="button quiet"
            aria-label={t('talk-message', { number: `${message.exhibit} ${message.n}` })}
            onClick={() => onChoose(message)}
          >
            <Island>{number(message.n)}</Island>
          </button>
        ) : null;
      })}
      {more > 0 ? <span className="small soft">{t('talk-more', { count: more })}</span> : null}
    </>
  );
}
