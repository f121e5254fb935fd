import type { LabelledComment } from './comments.ts';
import { type Random, randomOf } from './random.ts';
import { stroll, toArabic, type Walk, walks } from './words.ts';

/** What people say under a picture, by occasion, in pieces that everybody joins in another way; many are in no list. */
const OCCASIONS: readonly (readonly string[])[] = [
  [
    'الله يرحمو ويوسع عليه',
    'إنا لله وإنا إليه راجعون',
    'الله يصبر والديه وعائلتو',
    'تعازينا الحارة للأسرة الكريمة',
    'الله يجعل مثواه الجنة مع النبيين',
    'ربي يرحمك أ خويا ويغفر ليك',
    'كلنا لها والدوام لله',
    'لا حول ولا قوة إلا بالله',
    'عظم الله أجركم وأحسن عزاءكم',
    'اللهم ارحمه واغفر له وتجاوز عنه',
    'الله يبدل محبتو بالصبر',
    'رحمة الله عليه كان راجل مزيان',
  ],
  [
    'ألف مبروك عليك أ لالة',
    'الله يكمل بالخير والفرحة',
    'تستاهلي كل خير الله يسعدك',
    'بالتوفيق إن شاء الله ف حياتك',
    'عقبال ما نفرحو بيك عروسة',
    'تبارك الله عليك ماشاء الله',
    'مزيدا من النجاح والتألق',
    'الله يحفظك من العين والحسد',
    'فرحتي ليك من قلبي أ ختي',
    'دايما متألقة الله يبارك',
    'نهار كبير هادا الله يدوم الأفراح',
    'مبروك النجاح وعقبال الماستر',
  ],
  [
    'toutes mes félicitations ma belle',
    'bonne continuation et beaucoup de réussite',
    'que dieu te protège du mauvais œil',
    'mabrouk je suis fière de toi',
    'plein de bonheur dans ta nouvelle vie',
    'mes sincères condoléances à toute la famille',
    'qu il repose en paix inchallah',
    'courage à vous on est de tout cœur avec vous',
    'machallah tbarkallah 3lik',
    'joyeux anniversaire et longue vie à toi',
    'tu mérites tout le bonheur du monde',
    'bravo pour ce magnifique travail',
  ],
  [
    'allah yrhmo w ywse3 3lih',
    'lah ysber walidih w 3a2iltou',
    'lf mabrouk 3lik a lalla',
    'lah ykemel bikhir w lfer7a',
    'tbarkallah 3lik a khti zwina',
    'rbi yhfdek mn l3in w l7sad',
    'bsa7tek w ra7tek nchalah',
    'dima motaali9a w zwina',
    'inna lillah w inna ilayhi raji3oun',
    'lah yjib chifa mn 3ndo',
    'tahiyati lik mn 9albi',
    'allah y3awnek w yfer7ek bwladek',
  ],
  [
    'ديما رجا حتى الموت',
    'فرقة وحدة قلب واحد دم واحد',
    'المغرب بلادنا وروحنا فداه',
    'هادي هي تامغرابيت ديال الصح',
    'سيروا سيروا ديرو النية وصافي',
    'الكأس جاية للدار هاد العام',
    'أسود الأطلس رجال وكلمة وحدة',
    'الله الوطن الملك حتى لآخر نفس',
    'كلنا وراكم يا لولاد فينما مشيتو',
    'واخا الحكم واخا الظلم غادي نربحو',
    'عاشت الجماهير المغربية الوفية',
    'لا للتحكيم الفاسد لا للظلم الكروي',
  ],
];

const MORE_ARABIC = ['آمين', 'يارب', 'خويا', 'ختي', 'حبيبتي', 'العزيزة', 'بزاف', 'جميعا', 'يا', 'الغالي'];
const MORE_LATIN = ['amine', 'ya rab', 'khoya', 'khti', 'ma chère', 'bzaf', 'vraiment', 'à tous', 'hbiba', 'nchallah'];
const TAILS = ['', '', '', ' ❤️❤️', ' 🤲🤲', ' 😍', '!!', ' 🇲🇦🇲🇦', ' 💔', '...'];

/**
 * Remarks: half are pieces of an occasion put together with a few own words or none, a fifth are texts pasted again and
 * again with small changes, the rest are alone.
 */
export function* remarks(count: number, seed: number): Generator<LabelledComment> {
  const random = randomOf(seed);
  const [latin, arabic] = walks();
  const walk = (): Walk => (random.next() < 0.5 ? latin : arabic);
  const pasted = Array.from({ length: Math.ceil(count / 50) }, () => stroll(walk(), random, 10 + random.below(35)));
  for (let i = 0; i < count; i++) {
    const id = String(i);
    const draw = random.next();
    if (draw < 0.5) yield { id, label: -1, formula: true, text: wished(walk(), random) };
    else if (draw < 0.7) {
      const label = Math.floor(pasted.length * random.next() ** 2);
      yield { id, label, formula: false, text: handedOn(pasted[label]!, walk(), random) };
    } else yield { id, label: -1, formula: false, text: stroll(walk(), random, 3 + random.below(25)).join(' ') };
  }
}

function wished(walk: Walk, random: Random): string {
  const pieces = random.pick(OCCASIONS);
  const left = [...pieces];
  const parts = Array.from({ length: 1 + random.below(4) }, () => left.splice(random.below(left.length), 1)[0]!);
  if (random.next() < 0.4)
    parts.splice(random.below(parts.length + 1), 0, stroll(walk, random, 1 + random.below(6)).join(' '));
  return parts.map((part) => inOwnWords(part, random)).join(random.pick([' ', ' ', '، ', '\n'])) + random.pick(TAILS);
}

// Nobody copies a wish: it is said again, with a word more, a word less, another spelling.
function inOwnWords(part: string, random: Random): string {
  const out: string[] = [];
  for (const word of part.split(' ')) {
    const draw = random.next();
    if (draw < 0.06) continue;
    const at = random.below(word.length);
    out.push(draw < 0.18 && word.length > 3 ? word.slice(0, at) + word.slice(at + 1) : word);
    if (draw > 0.94) out.push(random.pick(/[\u0600-\u06ff]/.test(word) ? MORE_ARABIC : MORE_LATIN));
  }
  return out.join(' ');
}

function handedOn(words: readonly string[], walk: Walk, random: Random): string {
  let out = [...words];
  const draw = random.next();
  if (draw < 0.2) out = out.slice(0, Math.max(10, Math.ceil(out.length * 0.8)));
  else if (draw < 0.35) out = [random.pick(random.pick(OCCASIONS)), ...out];
  else if (draw < 0.5) out = [...out, ...stroll(walk, random, 1 + random.below(4))];
  else if (draw < 0.7) out = out.map((word) => (random.next() < 0.05 ? random.pick(words) : word));
  else if (draw < 0.8 && !/[\u0600-\u06ff]/.test(out[0]!)) out = out.map(toArabic);
  return out.join(' ') + random.pick(TAILS);
}
