/**
 * The kinds of offer that the public is warned of: [id, indicator codes; title, what happens, one line that fits a short
 * message (`{to}`: whom to turn to), each in ary, ar, fr, en]. Everything told here was told in public before, by the
 * sources of the indicators. The French and English lines keep to the GSM alphabet. Every row waits for review by native
 * speakers.
 */
export type LureKindRow = readonly [
  id: string,
  codes: string,
  title: readonly [ary: string, ar: string, fr: string, en: string],
  about: readonly [ary: string, ar: string, fr: string, en: string],
  line: readonly [ary: string, ar: string, fr: string, en: string],
];

export const LURE_KIND_ROWS: readonly LureKindRow[] = [
  [
    'home-camera',
    'L01 L02 L03 L14 L18 L33',
    [
      'خدمة من الدار اللي كتسالي قدام الكاميرا',
      'عمل من المنزل ينتهي أمام الكاميرا',
      'Le travail à domicile qui finit devant une caméra',
      'Home work that ends in front of a camera',
    ],
    [
      'كيعرضو خدمة من الدار بالتيليفون، بلا ما يقولو شنو هي. كيقولو ليك وجهك ما غيبانش. ومن بعد كيطلبو الكاميرا، ومن بعد كتر. وملي كتبغي تحبسي، كيهددو بالتصاور.',
      'يُعرض عمل من المنزل بالهاتف دون أن يُقال ما هو، مع وعد بعدم إظهار الوجه. ثم تُطلب الكاميرا، ثم أكثر من ذلك. وعند الرفض يبدأ التهديد بالصور.',
      'On propose un travail au téléphone, sans dire lequel, en promettant que le visage restera caché. Puis on demande la caméra, puis davantage. Et quand on veut arrêter viennent les menaces de publier les images.',
      'Work by phone is offered without saying what it is, with a promise that the face stays hidden. Then the camera is asked for, then more. Whoever wants to stop is threatened with the pictures.',
    ],
    [
      'خدمة من الدار بالكاميرا؟ تقدر تكون فخ. سولي: {to}',
      'عمل من المنزل بالكاميرا؟ قد يكون فخاً. اسألي: {to}',
      "Travail à domicile à la caméra ? Et si c'était un piège ? Demandez avant : {to}",
      'Home work on camera? It may be a trap. Ask before you answer: {to}',
    ],
  ],
  [
    'massage',
    'L09 L04 L05 L06 L07 L26',
    [
      'صالون مساج وخلصة كبيرة',
      'صالون تدليك بأجر مرتفع',
      'Le salon de massage au salaire trop beau',
      'The massage parlour with very high pay',
    ],
    [
      'خلصة كبيرة وكوميسيون، بلا ديبلوم وبلا تجربة، والسكنى عليهم. الخدمة ما كتتشرحش، والكونطرا ما كايناش. وملي كتوصلي كيبان شي حاجة خرى.',
      'أجر مرتفع وعمولة، دون شهادة ولا خبرة، والسكن موفر. لا يُشرح العمل ولا يوجد عقد. وعند الوصول يظهر غير ما قيل.',
      'Gros salaire et commission, sans diplôme ni expérience, logement compris. Le travail n’est pas expliqué et il n’y a pas de contrat. Sur place, ce n’est plus le travail annoncé.',
      'High pay and commission, no diploma, no experience, housing included. The work is not explained and there is no contract. On arrival it is not the work that was promised.',
    ],
    [
      'مساج بخلصة كبيرة وبلا كونطرا؟ ردي البال. سولي: {to}',
      'تدليك بأجر كبير دون عقد؟ احذري. اسألي أولاً: {to}',
      'Massage très bien payé et sans contrat ? Méfiance. Demandez avant : {to}',
      'Massage job, high pay, no contract? Take care. Ask before you answer: {to}',
    ],
  ],
  [
    'abroad',
    'L11 L12 L13 L29 L30 L35 L37',
    [
      'نعاونوك تمشي لبرّا',
      'وعد بالسفر والعمل في الخارج',
      'La promesse d’un départ à l’étranger',
      'The promise of a job abroad',
    ],
    [
      'مربية، كوافورة ولا أوطيل فالخليج. السفر والسكنى عليهم، والفيزا توريست. كياخدو الباسبور، ومن بعد كيقولو ليك كتسالينا المصاريف وما تخرجيش حتى تخلصي.',
      'عمل مربية أو حلاقة أو في فندق بالخليج، والسفر والسكن على حسابهم بتأشيرة زيارة. ثم يؤخذ الجواز ويُخترع دين، ولا يُسمح بالخروج قبل سداده.',
      'Nounou, coiffeuse, hôtel dans le Golfe : billet et logement payés, visa de tourisme. Puis le passeport est pris, une dette est inventée, et l’on ne sort plus avant de l’avoir payée.',
      'Nanny, hairdresser, hotel work in the Gulf: ticket and housing paid, a tourist visa. Then the passport is taken, a debt is invented, and nobody leaves before it is paid.',
    ],
    [
      'فيزا توريست باش تخدمي برّا؟ شدي باسبورك. سولي: {to}',
      'عمل بالخليج بتأشيرة زيارة؟ جوازك معك. اسألي: {to}',
      'Emploi dans le Golfe avec visa de touriste ? Gardez votre passeport. Demandez : {to}',
      'A Gulf job on a tourist visa? Keep your passport. Ask before you go: {to}',
    ],
  ],
  [
    'night',
    'L08 L10 L17 L28',
    [
      'فنانة ولا سيرفور فالليل ببلاد خرى',
      'عقد فنانة أو عمل ليلي في الخارج',
      'Le contrat d’artiste ou d’hôtesse de nuit',
      'The artist or hostess contract',
    ],
    [
      'عقد ديال فنانة ولا سيرفور، سهرات VIP، وكيزربو عليك باش تسيني فالقهوة ورقة بلغة ما كتعرفيهاش. الخدمة اللي كتلقاي ماشي هي اللي تكتبات.',
      'عقد فنانة أو مضيفة وسهرات خاصة، مع استعجال التوقيع في مقهى على ورقة بلغة لا تفهمينها. والعمل هناك غير المكتوب.',
      'Contrat d’artiste ou d’hôtesse, soirées « VIP », signature pressée dans un café sur un papier en langue étrangère. Le travail trouvé là-bas n’est pas celui qui est écrit.',
      'An artist or hostess contract, VIP evenings, a hurried signature in a café on a paper in a foreign language. The work found there is not the work that was written.',
    ],
    [
      'عقد فنانة ولا سهرات برّا؟ ما تزربيش. سولي: {to}',
      'عقد فنانة أو سهرات بالخارج؟ لا تستعجلي. اسألي: {to}',
      "Contrat d'artiste ou soirées à l'étranger ? Ne signez pas vite. Demandez : {to}",
      'Artist contract or evenings abroad? Do not sign in a hurry. Ask: {to}',
    ],
  ],
  [
    'casting',
    'L15 L20 L21 L07',
    [
      'كاستينغ، موديل وشهرة',
      'تصوير وعرض أزياء وشهرة',
      'Le casting et la promesse de célébrité',
      'The casting and the promise of fame',
    ],
    [
      'بنت بحالك كتهضر معاك وكتقول ليك جرّبات وربحات. كيطلبو تصاور، فيديو ولا فوكال قبل أي كونطرا. هاد التصاور هما اللي كيولّيو يهددوك بهم.',
      'تتحدث معك فتاة تقول إنها جربت وربحت. تُطلب صور أو فيديو أو تسجيل صوتي قبل أي عقد، ثم تُستعمل هذه الصور للتهديد.',
      'Une fille « comme vous » dit qu’elle a essayé et gagné. On demande photos, vidéo ou vocal avant tout contrat. Ce sont ces images qui servent ensuite à menacer.',
      'A girl like you says that she tried and earned. Pictures, a video or a voice note are asked for before any contract. It is these pictures that serve to threaten later.',
    ],
    [
      'كاستينغ كيطلب تصاورك؟ ما تصيفطيش. سولي: {to}',
      'تجربة أداء تطلب صورك قبل العقد؟ لا ترسلي. اسألي: {to}',
      "Un casting demande vos photos avant le contrat ? N'envoyez rien. Demandez : {to}",
      'A casting asks for pictures before a contract? Send nothing. Ask: {to}',
    ],
  ],
  [
    'marriage',
    'L16 L24 L32',
    ['راجل غني وزواج بالزربة', 'زواج سريع من غني', 'Le mari riche et pressé', 'The rich husband in a hurry'],
    [
      'راجل من برّا، مسيار، فلوس وهدايا، وما تقوليها لحد. ومن بعد الحب كيجي الطلب: تصويرة، سفر، ولا شي واحد آخر تلاقايه.',
      'رجل من الخارج، زواج مسيار، مال وهدايا، مع طلب الكتمان. وبعد الكلام الجميل يأتي الطلب: صورة أو سفر أو لقاء مع آخرين.',
      'Un homme de l’étranger, un mariage rapide, de l’argent et le secret. Après les mots doux vient la demande : une photo, un voyage, une rencontre avec d’autres.',
      'A man from abroad, a quick marriage, money, and secrecy. After the sweet words comes the demand: a picture, a journey, a meeting with others.',
    ],
    [
      'زواج بالزربة وفالسر؟ هضري مع شي حد. سولي: {to}',
      'زواج سريع وسري؟ أخبري من تثقين به. اسألي: {to}',
      'Mariage rapide et secret ? Parlez-en à une personne de confiance. Demandez : {to}',
      'A quick, secret marriage? Tell somebody you trust. Ask: {to}',
    ],
  ],
  [
    'fees',
    'L27 L23 L26 L29',
    ['خلصي الدوسي هو اللول', 'رسوم قبل العمل', 'Les frais à payer d’abord', 'Pay first, work later'],
    [
      'كيطلبو العربون، الفيزا، السبيطار ولا «التفعيل» قبل ما تبداي، وكيقولو ليك بقاو جوج بلايص. القانون كيمنع على وكالة التشغيل تشد الفلوس من اللي كيقلب على خدمة.',
      'يُطلب مال للملف أو التأشيرة أو الفحص أو «التفعيل» قبل البدء، مع القول إن الأماكن محدودة. والقانون يمنع وكالات التشغيل من أخذ مال من طالب العمل.',
      'On demande de l’argent pour le dossier, le visa, la visite médicale ou une « activation », en disant qu’il ne reste que deux places. La loi interdit aux agences d’emploi de faire payer qui cherche du travail.',
      'Money is asked for a file, a visa, a medical visit or an activation, and only two places are left. The law forbids employment agencies to take money from those who look for work.',
    ],
    [
      'خلصي باش تخدمي؟ القانون كيمنعها. ما تخلصيش، سولي: {to}',
      'يطلبون مالاً قبل العمل؟ القانون يمنعه. اسألي: {to}',
      "Payer pour travailler ? La loi l'interdit. Ne payez pas, demandez : {to}",
      'Pay before you work? The law forbids it. Do not pay, ask: {to}',
    ],
  ],
  [
    'pictures',
    'L34 L38 L33 L36',
    ['كيهددوك بالتصاور', 'تهديد بنشر الصور', 'Le chantage aux images', 'Blackmail with pictures'],
    [
      'من بعد ما صيفطتي تصويرة ولا بنتي فالكاميرا، كيطلبو الفلوس ولا كتر، ولا غادي ينشروها ولا يقولوها للدار. التهديد هو الجريمة. نتي ماشي نتي اللي غلطتي.',
      'بعد صورة أو ظهور بالكاميرا يُطلب المال أو أكثر، وإلا نُشرت أو أُخبرت العائلة. التهديد هو الجريمة، ولستِ المذنبة.',
      'Après une photo ou la caméra, on réclame de l’argent ou davantage, sinon tout est publié ou dit à la famille. C’est la menace qui est le délit. Vous n’êtes pas en faute.',
      'After a picture or the camera, money or more is demanded, or everything is published or told to the family. The threat is the crime. You are not at fault.',
    ],
    [
      'كيهددوك بتصاورك؟ ما تخلصيش، خلي الدليل. عيطي: {to}',
      'تهديد بصورك؟ لا تدفعي واحفظي الدليل. اتصلي: {to}',
      'Menacée avec vos photos ? Ne payez pas, gardez les preuves. Appelez : {to}',
      'Threatened with your pictures? Do not pay, keep the proof. Call: {to}',
    ],
  ],
];

/** [code; ary, ar, fr, en]: what a woman can do. */
export const ADVICE_ROWS: readonly (readonly [string, string, string, string, string])[] = [
  [
    'slow-down',
    'ما تزربيش. العرض ديال بصح كيتسنى نهار ولا يومين.',
    'لا تستعجلي. العرض الجاد ينتظر يوماً أو يومين.',
    'Prenez votre temps. Une offre sérieuse attend un jour ou deux.',
    'Take your time. A serious offer waits a day or two.',
  ],
  [
    'ask-company',
    'سولي على سمية الشركة والعنوان، وتأكدي منهم.',
    'اطلبي اسم الشركة وعنوانها وتحققي منهما.',
    'Demandez le nom et l’adresse de l’entreprise, et vérifiez-les.',
    'Ask for the name and address of the company, and check them.',
  ],
  [
    'ask-contract',
    'طلبي الكونطرا مكتوبة قبل كلشي. للخدمة برّا خاصها طابع وزارة الشغل.',
    'اطلبي العقد مكتوباً قبل كل شيء. وعقد العمل بالخارج تؤشر عليه وزارة الشغل.',
    'Demandez le contrat écrit avant tout. Pour l’étranger, il est visé par le ministère de l’Emploi.',
    'Ask for the written contract before anything else. For work abroad the Ministry of Labour stamps it.',
  ],
  [
    'do-not-send',
    'ما تصيفطي حتى تصويرة، فيديو ولا فوكال.',
    'لا ترسلي صورة ولا فيديو ولا تسجيلاً صوتياً.',
    'N’envoyez ni photo, ni vidéo, ni vocal.',
    'Send no picture, no video, no voice note.',
  ],
  [
    'do-not-pay',
    'ما تخلصيش. اللي كيخلص مرة كيطلبو منو مرة خرى.',
    'لا تدفعي. من يدفع مرة يُطلب منه ثانية.',
    'Ne payez pas. Qui paie une fois devra payer encore.',
    'Do not pay. Whoever pays once is asked again.',
  ],
  [
    'keep-papers',
    'الباسبور ولاكارط كيبقاو عندك.',
    'احتفظي بجوازك وبطاقتك.',
    'Gardez votre passeport et votre carte.',
    'Keep your passport and your identity card.',
  ],
  [
    'keep-messages',
    'خلي الميساجات، ما تمسحيهمش: يقدرو ينفعوك.',
    'احتفظي بالرسائل ولا تمحيها: قد تفيدك.',
    'Gardez les messages, ne les effacez pas : ils peuvent servir.',
    'Keep the messages, do not delete them: they may help you.',
  ],
  [
    'tell-someone',
    'عاودي لشي حد كتيقي فيه.',
    'أخبري شخصاً تثقين به.',
    'Parlez-en à une personne de confiance.',
    'Tell somebody you trust.',
  ],
  [
    'no-blame',
    'ماشي نتي اللي غلطتي. اللي كيهدد هو اللي كيدير الجريمة.',
    'لستِ المذنبة. من يهدد هو من يرتكب الجريمة.',
    'Vous n’êtes pas en faute. C’est celui qui menace qui commet le délit.',
    'You are not at fault. Whoever threatens commits the crime.',
  ],
];

/** [code; ary, ar, fr, en]: the one thing that a notice asks for. */
export const ACTION_ROWS: readonly (readonly [string, string, string, string, string])[] = [
  ['ask-first', 'قبل ما تجاوبي، سولي', 'قبل أن تجيبي، اسألي', 'Avant de répondre, demandez', 'Before you answer, ask'],
  ['call', 'عيطي دابا', 'اتصلي الآن', 'Appelez maintenant', 'Call now'],
  ['report', 'بلغي', 'بلّغي', 'Signalez', 'Report it'],
];
