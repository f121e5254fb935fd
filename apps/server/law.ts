import { offenceTable as lawTable } from '@sanad/jurisdiction/offences';
import type { CaseFile, Offence } from '@sanad/wire/case';

/** The offence table in the shape of the API. */
export function offenceTable(): readonly Offence[] {
  return lawTable() as unknown as readonly Offence[];
}

/**
 * Which court hears the offences considered: one felony draws the others to the court of appeal (Code of Criminal
 * Procedure, articles 252, 254, 255 to 257, 416). A pointer for the person who decides, not a ruling.
 */
export function competenceOf(offences: readonly string[]): CaseFile['competence'] {
  const known = lawTable().filter((one) => offences.includes(one.id));
  if (known.length === 0) return null;
  if (known.some((one) => one.class === 'crime')) {
    return {
      class: 'crime',
      court: 'appeal',
      because: {
        ar: 'من بين الجرائم المدروسة جناية: تختص بها غرفة الجنايات بمحكمة الاستئناف، وتتبعها الجرائم المرتبطة بها (المسطرة الجنائية، 254 إلى 257 و416).',
        fr: 'Un crime figure parmi les infractions examinées : la chambre criminelle de la cour d’appel en connaît, et les faits connexes suivent (procédure pénale, 254 à 257 et 416).',
        en: 'One of the offences considered is a felony: the criminal chamber of the court of appeal hears it, and connected offences follow (criminal procedure, 254 to 257 and 416).',
      },
    };
  }
  return {
    class: 'delit',
    court: 'first-instance',
    because: {
      ar: 'كل الجرائم المدروسة جنح: تختص بها المحكمة الابتدائية (المسطرة الجنائية، 252).',
      fr: 'Toutes les infractions examinées sont des délits : le tribunal de première instance en connaît (procédure pénale, 252).',
      en: 'All offences considered are misdemeanours: the court of first instance hears them (criminal procedure, 252).',
    },
  };
}
