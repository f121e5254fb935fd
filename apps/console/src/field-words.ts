type Word = 'field-form' | 'field-tick' | 'field-tick-some' | 'field-short' | 'field-choose' | 'field-empty';
type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** What is wrong with a field that a form refuses. */
export function wordOf({ type, validity }: Pick<Field, 'type' | 'validity'>, isOfMany = false): Word {
  if (validity.tooShort) return 'field-short';
  if (!validity.valueMissing) return 'field-form';
  if (type === 'checkbox' && isOfMany) return 'field-tick-some';
  if (type === 'checkbox' || type === 'radio') return 'field-tick';
  return type.startsWith('select') ? 'field-choose' : 'field-empty';
}

function isOfMany({ form, name }: Pick<Field, 'form' | 'name'>): boolean {
  return name !== '' && form?.elements.namedItem(name) instanceof RadioNodeList;
}

/** Has fields say what they miss in the words of the page: a browser says it in its own language. Answers what ends it. */
export function tellFields(t: (word: Word) => string): () => void {
  const told = new Set<Field>();
  const invalid = (event: Event): void => {
    const field = event.target as Field;
    field.setCustomValidity('');
    if (field.validity.valid) return;
    field.setCustomValidity(t(wordOf(field, isOfMany(field))));
    told.add(field);
  };
  // Of a group, one is told that none is chosen and another is chosen then: words stay on no field of the form.
  const changed = (event: Event): void => {
    const form = (event.target as Partial<Field> | null)?.form ?? null;
    for (const field of told) {
      if (field !== event.target && (form === null || field.form !== form)) continue;
      field.setCustomValidity('');
      told.delete(field);
    }
  };
  document.addEventListener('invalid', invalid, true);
  for (const kind of ['input', 'change']) document.addEventListener(kind, changed, true);
  return () => {
    document.removeEventListener('invalid', invalid, true);
    for (const kind of ['input', 'change']) document.removeEventListener(kind, changed, true);
  };
}
