/** Cities that posts name, in the spellings met; enough to call a slot a city, not a gazetteer. Written by hand, 2026-11. */
export const CITIES: readonly string[] = [
  'casa casablanca كازا الدار_البيضاء كازابلانكا rabat الرباط sale سلا fes fez فاس meknes مكناس tanger tanja طنجة agadir أكادير اكادير',
  'marrakech marrakch مراكش oujda وجدة tetouan تطوان kenitra القنيطرة safi آسفي jadida الجديدة nador الناظور khouribga خريبكة',
  'settat سطات benimellal بني_ملال mohammedia المحمدية taza تازة larache العرائش essaouira الصويرة guelmim كلميم laayoune العيون dakhla الداخلة',
  'ouarzazate ورزازات errachidia الراشيدية hoceima الحسيمة berkane بركان inezgane إنزكان taroudant تارودانت tiznit تيزنيت',
  'dubai dubaï دبي abudhabi أبوظبي sharjah الشارقة doha الدوحة riyadh riyad الرياض jeddah djeddah جدة dammam الدمام koweit kuwait الكويت',
  'manama المنامة bahrein bahrain البحرين mascate muscat مسقط amman عمان beyrouth beirut بيروت istanbul اسطنبول إسطنبول antalya أنطاليا ankara أنقرة',
  'qatar قطر emirates الإمارات الامارات saoudia السعودية turkia turquie تركيا oman libnan لبنان ordon الأردن espagne اسبانيا إسبانيا france فرنسا',
  'madrid مدريد barcelona برشلونة paris باريس marseille مرسيليا lyon bruxelles بروكسيل milano ميلانو malaga ملقا almeria ألميريا huelva',
];

/** First names, to call a slot a name. */
export const FIRST_NAMES: readonly string[] = [
  'imane إيمان ايمان salma سلمى hind هند karima كريمة nadia نادية houda هدى samira سميرة laila ليلى zineb زينب fatima فاطمة khadija خديجة',
  'maryam meryem مريم sara سارة asmae أسماء sanae سناء hanane حنان naima نعيمة rajae رجاء siham سهام ghizlane غزلان wafae وفاء ikram إكرام',
  'kenza كنزة youssef يوسف omar عمر rachid رشيد samir سمير khalid خالد amine أمين mohamed محمد ahmed أحمد hassan حسن said سعيد hamza حمزة ayoub أيوب',
  'mehdi مهدي anas أنس karim كريم mustapha مصطفى abdellah عبدالله ibrahim إبراهيم ali علي nabil نبيل tarik طارق adil عادل',
];
