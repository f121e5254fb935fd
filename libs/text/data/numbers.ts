/** What numbers are called in Darija, Arabic, French, English and Spanish; tens of French and Spanish take a unit behind them. */
export const NUMBER_NAMES: readonly (readonly [number, string])[] = [
  [0, 'zero cero صفر sifr ziro زيرو صيفر'],
  [1, 'un une one uno una واحد wahd wahed wa7ed wa7d وحدة'],
  [2, 'deux two dos جوج اثنان اثنين اثنا joj jouj tnin tnayn تنين زوج زوز'],
  [3, 'trois three tres ثلاثة تلاتة تلاتا ثلاث تلات تلت tlata tlatha tlt telt'],
  [4, 'quatre four cuatro أربعة ربعة ربعا أربع ربع rb3a reb3a arb3a arba3a rb3 reb3'],
  [5, 'cinq five cinco خمسة خمسا خمس khmsa khamsa 5msa khemsa khms khams khems'],
  [6, 'six seis ستة ستا ست sta stta setta stt'],
  [7, 'sept seven siete سبعة سبعا سبع sb3a seb3a sab3a sb3 seb3'],
  [8, 'huit eight ocho ثمانية تمنية تمانية ثمان تمن tmnya tmenya tmania tmn tmen'],
  [9, 'neuf nine nueve تسعة تسعود تسعا تسع ts3oud tes3oud ts3a tes3a ts3 tes3'],
  [10, 'dix ten diez عشرة عشرا عشر 3chra 3chr'],
  [11, 'onze eleven once حداش 7dach'],
  [12, 'douze twelve doce طناش tnach'],
  [13, 'treize thirteen trece تلطاش tltach'],
  [14, 'quatorze fourteen catorce ربعطاش rb3tach'],
  [15, 'quinze fifteen quince خمسطاش khmstach'],
  [16, 'seize sixteen dieciseis سطاش stach'],
  [17, 'seventeen diecisiete سبعطاش sb3tach'],
  [18, 'eighteen dieciocho تمنطاش tmntach'],
  [19, 'nineteen diecinueve تسعطاش ts3tach'],
  [20, 'vingt twenty veinte عشرين عشرون 3chrin'],
  [30, 'trente thirty treinta ثلاثين تلاتين ثلاثون tlatin'],
  [40, 'quarante forty cuarenta أربعين ربعين أربعون rb3in'],
  [50, 'cinquante fifty cincuenta خمسين خمسون khmsin khamsin'],
  [60, 'soixante sixty sesenta ستين ستون stin settin'],
  [70, 'seventy setenta سبعين سبعون sb3in seb3in'],
  [80, 'eighty ochenta تمانين ثمانين ثمانون tmanin'],
  [90, 'ninety noventa تسعين تسعون ts3in tes3in'],
  [200, 'doscientos'],
  [500, 'quinientos'],
];
/** Hundreds and thousands written together with the number of them: خمسمية, sb3alaf. */
export const ENDINGS: readonly (readonly [number, string])[] = [
  [100, 'مية مائة مئة ميا mya miya mia'],
  [1e3, 'لاف آلاف تلاف laf alaf talaf'],
];
/** And, between the parts of a number. */
export const AND_WORDS = 'et y and و w o ou';
/** Behind one to nine in Arabic: and ten. */
export const TEEN_WORD = 'عشر';
