/** A place that a post may name. */
export type Place = {
  readonly id: string;
  readonly ar: string;
  readonly latin: string;
  /** degrees north and east, to a tenth */
  readonly at: readonly [number, number];
  /** whether it lies in Morocco */
  readonly home: boolean;
};

// Towns and countries that job offers in Morocco name, with the spellings met; positions to a tenth of a degree from
// general geographic knowledge, good enough for a sketch map. Written by hand, 2026-11.
type Row = readonly [id: string, ar: string, latin: string, north: number, east: number, names: string];

const HOME: readonly Row[] = [
  [
    'casablanca',
    'الدار البيضاء',
    'Casablanca',
    33.6,
    -7.6,
    'casablanca|casa|kaza|كازا|كازابلانكا|الدار البيضاء|dar lbida',
  ],
  ['rabat', 'الرباط', 'Rabat', 34, -6.8, 'rabat|الرباط|رباط|rbat'],
  ['sale', 'سلا', 'Salé', 34.1, -6.8, 'salé|سلا|sla'],
  ['kenitra', 'القنيطرة', 'Kénitra', 34.3, -6.6, 'kenitra|القنيطرة|قنيطرة|9nitra'],
  ['tangier', 'طنجة', 'Tanger', 35.8, -5.8, 'tanger|tanja|tangier|طنجة|طنجه'],
  ['tetouan', 'تطوان', 'Tétouan', 35.6, -5.4, 'tetouan|tetwan|تطوان'],
  ['larache', 'العرائش', 'Larache', 35.2, -6.2, 'larache|العرائش'],
  ['fes', 'فاس', 'Fès', 34, -5, 'fès|fez|فاس'],
  ['meknes', 'مكناس', 'Meknès', 33.9, -5.6, 'meknes|مكناس'],
  ['taza', 'تازة', 'Taza', 34.2, -4, 'taza|تازة'],
  ['oujda', 'وجدة', 'Oujda', 34.7, -1.9, 'oujda|wajda|وجدة'],
  ['nador', 'الناظور', 'Nador', 35.2, -2.9, 'nador|الناظور|الناضور'],
  ['hoceima', 'الحسيمة', 'Al Hoceïma', 35.2, -3.9, 'al hoceima|hoceima|الحسيمة'],
  ['berkane', 'بركان', 'Berkane', 34.9, -2.3, 'berkane|بركان'],
  ['marrakesh', 'مراكش', 'Marrakech', 31.6, -8, 'marrakech|marrakesh|mrakch|مراكش'],
  ['safi', 'آسفي', 'Safi', 32.3, -9.2, 'safi|asfi|آسفي|اسفي'],
  ['jadida', 'الجديدة', 'El Jadida', 33.2, -8.5, 'el jadida|jadida|الجديدة'],
  ['essaouira', 'الصويرة', 'Essaouira', 31.5, -9.8, 'essaouira|الصويرة'],
  ['agadir', 'أكادير', 'Agadir', 30.4, -9.6, 'agadir|أكادير|اكادير|أڭادير'],
  ['inezgane', 'إنزكان', 'Inezgane', 30.4, -9.5, 'inezgane|إنزكان'],
  ['taroudant', 'تارودانت', 'Taroudant', 30.5, -8.9, 'taroudant|تارودانت'],
  ['tiznit', 'تيزنيت', 'Tiznit', 29.7, -9.7, 'tiznit|تيزنيت'],
  ['guelmim', 'كلميم', 'Guelmim', 29, -10.1, 'guelmim|كلميم'],
  ['laayoune', 'العيون', 'Laâyoune', 27.2, -13.2, 'laayoune|العيون'],
  ['dakhla', 'الداخلة', 'Dakhla', 23.7, -15.9, 'dakhla|الداخلة'],
  ['ouarzazate', 'ورزازات', 'Ouarzazate', 30.9, -6.9, 'ouarzazate|ورزازات'],
  ['errachidia', 'الرشيدية', 'Errachidia', 31.9, -4.4, 'errachidia|الراشيدية|الرشيدية'],
  ['benimellal', 'بني ملال', 'Beni Mellal', 32.3, -6.4, 'beni mellal|بني ملال'],
  ['khouribga', 'خريبكة', 'Khouribga', 32.9, -6.9, 'khouribga|خريبكة'],
  ['settat', 'سطات', 'Settat', 33, -7.6, 'settat|سطات'],
  ['mohammedia', 'المحمدية', 'Mohammedia', 33.7, -7.4, 'mohammedia|المحمدية'],
];
const ABROAD: readonly Row[] = [
  ['dubai', 'دبي', 'Dubaï', 25.2, 55.3, 'dubai|dubaï|doubai|دبي|دوباي'],
  ['abudhabi', 'أبوظبي', 'Abou Dabi', 24.5, 54.4, 'abu dhabi|abudhabi|أبوظبي|ابوظبي|أبو ظبي'],
  ['sharjah', 'الشارقة', 'Charjah', 25.3, 55.4, 'sharjah|الشارقة'],
  ['emirates', 'الإمارات', 'Émirats', 24, 54, 'emirates|emirats|الإمارات|الامارات|imarat'],
  ['qatar', 'قطر', 'Qatar', 25.3, 51.4, 'qatar|قطر|doha|الدوحة'],
  ['saudi', 'السعودية', 'Arabie saoudite', 24.7, 46.7, 'saudi|saoudia|السعودية|riyadh|riyad|الرياض'],
  ['jeddah', 'جدة', 'Djeddah', 21.5, 39.2, 'jeddah|djeddah|جدة'],
  ['kuwait', 'الكويت', 'Koweït', 29.4, 48, 'kuwait|koweit|الكويت'],
  ['bahrain', 'البحرين', 'Bahreïn', 26.2, 50.6, 'bahrain|bahrein|البحرين|المنامة'],
  ['oman', 'سلطنة عمان', 'Oman', 23.6, 58.5, 'oman|سلطنة عمان|mascate|muscat|مسقط'],
  ['jordan', 'الأردن', 'Jordanie', 31.9, 35.9, 'jordan|jordanie|الأردن|الاردن'],
  ['lebanon', 'لبنان', 'Liban', 33.9, 35.5, 'liban|lebanon|لبنان|beirut|beyrouth|بيروت'],
  ['istanbul', 'إسطنبول', 'Istanbul', 41, 29, 'istanbul|اسطنبول|إسطنبول|stanbul'],
  ['turkey', 'تركيا', 'Turquie', 39.9, 32.9, 'turkey|turquie|turkia|تركيا|ankara|أنقرة'],
  ['spain', 'إسبانيا', 'Espagne', 40.4, -3.7, 'spain|espagne|españa|اسبانيا|إسبانيا|madrid|مدريد'],
  ['barcelona', 'برشلونة', 'Barcelone', 41.4, 2.2, 'barcelona|barcelone|برشلونة'],
  ['malaga', 'ملقا', 'Malaga', 36.7, -4.4, 'malaga|ملقا|مالقة'],
  ['almeria', 'ألميريا', 'Almería', 36.8, -2.5, 'almeria|ألميريا|الميريا'],
  ['huelva', 'ويلبا', 'Huelva', 37.3, -6.9, 'huelva|ويلبا|هويلفا'],
  ['france', 'فرنسا', 'France', 48.9, 2.3, 'france|فرنسا|paris|باريس'],
  ['marseille', 'مرسيليا', 'Marseille', 43.3, 5.4, 'marseille|مرسيليا'],
  ['brussels', 'بروكسيل', 'Bruxelles', 50.8, 4.4, 'bruxelles|brussels|بروكسيل|بروكسل'],
  ['italy', 'إيطاليا', 'Italie', 41.9, 12.5, 'italie|italia|ايطاليا|إيطاليا|milano|ميلانو'],
  ['cyprus', 'قبرص', 'Chypre', 35.2, 33.4, 'chypre|cyprus|قبرص'],
];

/** Every place with its spellings. */
export const PLACES = [...HOME.map((row) => placeOfRow(row, true)), ...ABROAD.map((row) => placeOfRow(row, false))];

function placeOfRow([id, ar, latin, north, east, names]: Row, home: boolean) {
  return { id, ar, latin, at: [north, east] as const, home, names: names.split('|') };
}

const BY_ID: ReadonlyMap<string, Place> = new Map(PLACES.map(({ names: _, ...place }) => [place.id, place]));

/** A place by its id, or null. @example placeOf('rabat')?.home === true */
export function placeOf(id: string): Place | null {
  return BY_ID.get(id) ?? null;
}
