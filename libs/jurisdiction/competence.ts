import { isLegalRule, knownOffences } from './conditions.ts';
import { type LawText, offenceById } from './offences.ts';

/** Which court hears the offences considered. It follows from the offences alone; it points, it does not rule. */
export type Competence = {
  readonly class: 'crime' | 'delit';
  readonly court: 'appeal' | 'first-instance';
  /** local criteria, or the courts that the law names */
  readonly local: readonly string[];
  readonly because: LawText;
  readonly source: string;
};

/** Place of the offence, of residence, of arrest (CPP 44, 259), and of detention since Law 03-23 (8 December 2025). */
const LOCAL = ['place-of-offence', 'residence-of-suspect', 'place-of-arrest', 'place-of-detention'];
/** Courts for money laundering (Law 43-05, article 38, version of 2021). */
const LAUNDERING = ['Rabat', 'Casablanca', 'Fès', 'Marrakech'];

/** A felony may hide in what the table does not know; then the court changes. */
const OPEN: LawText = {
  ar: ' ومنها ما ليس في الجدول: إن كان جناية انتقل الاختصاص إلى محكمة الاستئناف.',
  fr: ' L’une d’elles n’est pas dans la table : si c’est un crime, la cour d’appel devient compétente.',
  en: ' One of them is not in the table: if it is a felony, the court of appeal becomes competent.',
};

/**
 * Class, court and local criteria of offences. One felony draws the connected offences with it (CPP 254 to 257, 416).
 * @returns null when no offence of the table is considered
 * @example competenceOf(['PC-498', 'PC-448-1'])?.court === 'appeal'
 */
export function competenceOf(offences: readonly string[]): Competence | null {
  const rows = knownOffences(offences);
  if (rows.length === 0) return null;
  const local = rows.some((row) => row.id === 'PC-574-1') ? LAUNDERING : LOCAL;
  const crime = rows.some((row) => row.class === 'crime');
  const open = offences.some((id) => offenceById(id) === null && !isLegalRule(id));
  if (crime) {
    const mixed = rows.some((row) => row.class === 'delit');
    return {
      class: 'crime',
      court: 'appeal',
      local,
      source: 'P:CPP 49, 254-257, 416',
      because: {
        ar: `من بين الجرائم جناية: تختص غرفة الجنايات بمحكمة الاستئناف والوكيل العام للملك${mixed ? '، وتتبعها الجنح المرتبطة أو غير القابلة للتجزئة' : ''} (ق.م.ج 254 إلى 257 و416).`,
        fr: `Un crime figure parmi les infractions : chambre criminelle de la cour d’appel, procureur général du Roi${mixed ? ' ; les délits connexes ou indivisibles suivent' : ''} (CPP 254 à 257, 416).`,
        en: `One of the offences is a felony: criminal chamber of the court of appeal, prosecutor general${mixed ? '; connected or indivisible délits follow it' : ''} (CPP 254 to 257, 416).`,
      },
    };
  }
  return {
    class: 'delit',
    court: 'first-instance',
    local,
    source: 'P:CPP 252, 40',
    because: {
      ar: `كل الجرائم جنح: تختص المحكمة الابتدائية ووكيل الملك (ق.م.ج 252 و40).${open ? OPEN.ar : ''}`,
      fr: `Toutes les infractions sont des délits : tribunal de première instance, procureur du Roi (CPP 252, 40).${open ? OPEN.fr : ''}`,
      en: `All offences are délits: court of first instance, King’s prosecutor (CPP 252, 40).${open ? OPEN.en : ''}`,
    },
  };
}
