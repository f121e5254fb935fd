import data from './data/platform-forms.json' with { type: 'json' };
import type { LawText } from './offences.ts';
import { offenceById } from './offences.ts';
import { links } from './request-checks.ts';
import type { CooperationRequest, Language, Words } from './request-model.ts';

/** What the legal removal form of a platform asks for, as far as it is known; to be compared with the form itself. */
export type PlatformForm = {
  readonly id: string;
  readonly name: LawText;
  /** where the form is; null when nobody has verified an address */
  readonly url: string | null;
  readonly source: string;
  readonly verify: string;
  readonly fields: readonly string[];
};

/** A field of the form with what the draft says for it; empty text: the person fills it in. */
export type FilledField = { readonly id: string; readonly label: LawText; readonly text: string };

const FORMS = data.platforms as unknown as readonly PlatformForm[];
const LABELS: Readonly<Record<string, LawText>> = data.fields;

/** Every platform whose form is described. @example platformForms().some(({ id }) => id === 'google') */
export function platformForms(): readonly PlatformForm[] {
  return FORMS;
}

/**
 * The fields of a platform's form, in its order, filled from a removal request: to be copied one by one.
 * @param language of the words; where the draft has none in it, those of another language stand
 * @example platformSheet(platformForms()[0]!, emptyRequest('removal'), 'fr').every(({ text }) => text === '')
 */
export function platformSheet(
  form: PlatformForm,
  request: CooperationRequest,
  language: Language,
): readonly FilledField[] {
  const say = (words: Words): string => words[language] ?? words.fr ?? words.en ?? words.ar ?? '';
  const texts: Readonly<Record<string, string>> = {
    urls: links(request)
      .map(({ value }) => value)
      .join('\n'),
    law: [
      ...request.offences.map((id) => {
        const row = offenceById(id);
        return row ? `${row.title[language]} (${row.article})` : id;
      }),
      say(request.legalBasis),
    ]
      .filter((line) => line !== '')
      .join('\n'),
    explanation: [
      ...request.facts.map(({ text }) => say(text)),
      ...request.data.map(({ description }) => say(description)),
    ]
      .filter((line) => line !== '')
      .join('\n'),
    authority: say(request.authority.organisation),
    contact: request.authority.email ?? '',
    reference: request.reference ?? '',
    signature: [request.signatory?.name, request.signatory?.title]
      .map((words) => say(words ?? {}))
      .filter((line) => line !== '')
      .join(language === 'ar' ? '، ' : ', '),
  };
  return form.fields.map((id) => ({ id, label: LABELS[id]!, text: texts[id] ?? '' }));
}
