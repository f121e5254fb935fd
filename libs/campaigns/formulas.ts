/**
 * What people write under anything: prayers, condolences, greetings, thanks, cheers, chain-letter phrases, and the small
 * words of the languages met. Their words never tell one text from another. Written by hand, 2026-11; phrases that are
 * missing here are learnt from how they spread (`spread.ts`).
 */
export const FORMULAS: readonly string[] = [
  // prayers and invocations
  'بسم الله الرحمن الرحيم',
  'الحمد لله رب العالمين حمدا كثيرا طيبا مباركا فيه',
  'سبحان الله وبحمده سبحان الله العظيم',
  'سبحان الله والحمد لله ولا إله إلا الله والله أكبر ولا حول ولا قوة إلا بالله العلي العظيم',
  'أستغفر الله العظيم الذي لا إله إلا هو الحي القيوم وأتوب إليه',
  'لا إله إلا أنت سبحانك إني كنت من الظالمين',
  'أشهد أن لا إله إلا الله وأن محمدا رسول الله',
  'اللهم صل وسلم وبارك على سيدنا ونبينا وحبيبنا محمد وعلى آله وصحبه أجمعين',
  'صلى الله عليه وسلم عليه الصلاة والسلام صلوا على النبي الحبيب رسول الله',
  'اللهم صل على محمد وعلى آل محمد كما صليت على إبراهيم وعلى آل إبراهيم إنك حميد مجيد',
  'حسبي الله ونعم الوكيل حسبنا الله عليه توكلت وهو رب العرش العظيم',
  'إنا لله وإنا إليه راجعون',
  'الله يرحمه ويغفر له ويسكنه فسيح جناته ويلهم أهله وذويه الصبر والسلوان',
  'الله يرحمها ويغفر لها ويسكنها الفردوس الأعلى',
  'اللهم اغفر له وارحمه وعافه واعف عنه وأكرم نزله ووسع مدخله واغسله بالماء والثلج والبرد',
  'تعازينا الحارة لعائلة الفقيد خالص العزاء والمواساة عظم الله أجركم',
  'اللهم آمين يا رب العالمين آمين يارب',
  'ربنا آتنا في الدنيا حسنة وفي الآخرة حسنة وقنا عذاب النار',
  'اللهم اشف مرضانا ومرضى المسلمين وارحم موتانا وموتى المسلمين والمسلمات والمؤمنين والمؤمنات الأحياء منهم والأموات',
  'اللهم ارزقنا الرزق الحلال من حيث لا نحتسب اللهم فرج هم كل مهموم ونفس كرب المكروبين',
  'اللهم انصر إخواننا المستضعفين في كل مكان اللهم احفظ بلادنا وملكنا وسائر بلاد المسلمين',
  'الله يشافيه ويعافيه شفاه الله شفاء عاجلا لا بأس طهور إن شاء الله',
  'ما شاء الله تبارك الله لا قوة إلا بالله اللهم بارك',
  'إن شاء الله بإذن الله الله ييسر الأمور الله يسهل الله يوفق',
  'جزاك الله خيرا وبارك الله فيك وأحسن إليك جزاكم الله عنا كل خير في ميزان حسناتك',
  'الله يحفظك ويرعاك ويطول عمرك الله يعطيك الصحة والعافية وراحة البال',
  'الله يخليك لوالديك الله يرحم الوالدين الله يكثر من امثالك الله ينورك',
  'الله يهدي ما خلق الله ياخذ الحق لا حول ولا قوة الا بالله الله يستر',
  'الله المستعان الله كبير الله غالب اتق الله خاف الله حرام عليك',
  // greetings and thanks
  'السلام عليكم ورحمة الله تعالى وبركاته وعليكم السلام',
  'صباح الخير والنور مساء الخير والسرور جمعة مباركة عيد مبارك سعيد رمضان كريم كل عام وأنتم بخير',
  'شكرا جزيلا لك شكرا لكم على المجهود بارك الله فيكم أستاذ دكتور',
  'تحية طيبة وبعد تحياتي لكم من كل قلبي',
  'السلام خوتي خواتاتي كيف دايرين لاباس عليكم كلشي بخير الحمد لله',
  'مبروك ألف مبروك بالتوفيق والنجاح مزيدا من التألق والنجاح عقبال',
  'salam alikom wa rahmato allah wa barakatoh salam khoti khwatati labas 3likom kolchi bikhir hamdolilah',
  'tbarkallah 3lik khoya allah y3tik saha a khti allah yhfdek allah yrhem lwalidin choukran bezzaf',
  'machallah tabarakallah allahoma salli 3la sayidina mohamed inchallah bi idni allah amine ya rab',
  'allah yrhmo w yghfer lih w yskno fassi7 jannatih inna lillah wa inna ilayhi raji3oun',
  'bonjour bonsoir merci beaucoup bon courage bonne chance bonne continuation félicitations',
  'que dieu vous bénisse que dieu vous garde paix à son âme toutes mes condoléances à la famille',
  'good morning thank you so much god bless you congratulations rest in peace',
  'muchas gracias buenos días felicidades que dios te bendiga',
  // slogans, cheers, what chain letters and channels ask
  'ديما المغرب ديما الأسود سير سير سير عاش الملك الله الوطن الملك الصحراء مغربية عاش المغرب',
  'dima maghrib sir sir sir 3acha lmalik allah lwatan lmalik dima raja dima wydad',
  'فلسطين حرة الله أكبر غزة تحت القصف كلنا',
  'ضع إعجاب وشارك المنشور مع أصدقائك اشترك في القناة وفعل زر الجرس لا تنس الاشتراك',
  'من فضلك انشرها ولك الأجر لا تجعلها تتوقف عندك انشر تؤجر الدال على الخير كفاعله',
  'partagez aimez abonnez vous à la chaîne et activez la cloche jaime partage svp',
  'like share subscribe to the channel and hit the bell',
];

/** Small words: articles, prepositions, pronouns, particles, forms of to be and to have. */
export const SMALL_WORDS: readonly string[] = [
  'في من على إلى عن مع هذا هذه ذلك تلك هو هي هم نحن أنا أنت أنتم كان كانت يكون التي الذي الذين ما لا لم لن إن أن قد كل بعض أو ثم',
  'أي عند بعد قبل حتى بين غير فقط أيضا هناك هنا كيف لماذا متى أين هل نعم لكن بل إذا لو حيث كما مثل',
  'ديال د ف ب ل هاد هادا هادي هادشي اللي لي باش واش حيت علاش كيفاش فين شنو شكون غير حتى عندو عندها عندي عندك عندكم كاين كاينة كاينين',
  'ماشي راه راها راهم غادي كنت كان كانت بزاف شوية دابا هنا تما معا مع ولا ولكن إلا يلا شي كلشي واحد وحدة بحال',
  'dyal d f b l had hada hadi hadchi lli li bach wach hit 3lach kifach fin chno chkoun ghir hta 3ndo 3ndha 3ndi 3ndek kayn kayna kaynin',
  'machi rah raha rahom ghadi kont kan kanet bezzaf chwiya daba hna tma m3a wla walakin ila chi kolchi wahed wehda bhal ana nta nti howa hiya',
  'le la les un une des du de au aux à en dans sur pour par avec sans ce cette ces qui que quoi dont où et ou mais donc car ne pas plus',
  'je tu il elle nous vous ils elles on se me te lui leur mon ma mes ton ta tes son sa ses notre votre est sont être avoir a ont fait très bien',
  'the a an of in on at to for from with by and or but not no is are was were be have has had it this that i you he she we they my your his her our',
  'el la los las un una de del en con por para que y o no es son su se lo',
];
