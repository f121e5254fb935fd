/**
 * Words by concept, in five languages and both scripts. A form is matched on the folded word (case, accents, doubled
 * letters and Arabic letter variants do not count; an Arabic word may carry a conjunction, preposition or article).
 * `form*` also matches longer words; `a_b` is words in a row; `~form` is matched by sound in both scripts, `~^form`
 * with the prefixes of a verb before it. Written by the project; every row waits for review by native speakers.
 */
export const LEXICON_VERSION = '3';
/** Forms are written here as people write them, and folded when they are read. */
export const IS_FOLDED: boolean = false;

export const LEXICON: Readonly<Record<string, string>> = {
  // work and pay
  WORK:
    '~^khdem* تخدمي تخدم يخدمو تخدمو خدمي كنخدمو نخدمو katchoghel tchtaghel تشتغل khedmet khdemt خدمت خدام خدامة animateur operator operators opératrice_de travail travaux travailler travaille travailles travaillez travailleuse boulot emploi emplois job jobs poste postes taf mission missions ' +
    'work works working worker trabajo trabajos trabajar trabaja trabajas empleo empleos puesto puestos curro عمل العمل تعملي تعمل للعمل اعملي اعمل ' +
    'عاملة عاملات شغل الشغل وظيفة وظائف منصب مناصب khdma lkhdma خدمة الخدمة بوسط ' +
    '~^khdem ~^khdmi ~^khdmo ~khdma ~khdmat ~khdmti ~khedam ~khdama ~khdamin ~khdamat خدمتي خدمتك',
  HIRE:
    'kan9eleb kay9eleb ka9elbo kn9leb كنقلب كيقلب كتقلب kay9elbo kan9elbou demandé demandées demande_filles cherchent need we_need looking_for hiring_now chi_bnat شي_بنات bghaw باغي باغية باغين باغيين باغيات بغا بغات bghat bghiti بغيتي لي_بغات اللي_بغات li_bghat لي_باغية لي_باغيات recrutement_de se_buscan se_necesitan on_recrute nous_recrutons recrute recrutons recrutement recrutements recruter recrutent embauche embauchons embaucher recherche recherchons cherche cherchons besoin ' +
    'hiring hire recruiting recruit recruitment needed wanted seeking vacancy vacancies busca buscamos buscando necesita necesitamos contrata contratamos contratando seleccionamos oferta ' +
    'مطلوب مطلوبة مطلوبات نبحث تبحث يبحث نوظف توظيف تشغيل نطلب محتاجين محتاجة نحتاج بغينا خاصنا خصنا كنقلبوا نقلبو كنبحثو نبغيو ' +
    'bghina khasna khesna khssna m7tajin mohtajin kanqelbo kan9elbo kn9lbo kan9albo n9elbo matloub matlob matlouba tawdif ',
  OPPORTUNITY:
    'opportunité opportunite opportunités opportunity chance occasion oferta oportunidad فرصة فرص الفرصة forsa fourssa fors annonce offre offres offer عرض عروض إعلان اعلان i3lan',
  INCOME:
    'dakhl dakhel dkhel_idafi madakhil salaires revenu revenus rémunération remuneration paie gain gains salary income earn earning earnings pay wage wages sueldo salario ingreso ingresos gana ganas ganar ' +
    'راتب رواتب الراتب دخل الدخل مدخول أجر أجرة الأجر أجور معاش صالير شهرية خلصة الخلصة مردود ربح أرباح مداخيل ' +
    'madkhoul mdkhoul medkhoul mdakhil chahria chehriya chhriya khalsa khelsa lkhalsa rateb ratib gagne gagner gagnes gagnez touche toucher ' +
    '~^rbe7 ~^rb7i ~rb7ti ~mdkhol ~^wsli تربحي تربح تربحو ربحي اربحي اكسبي اكسب كسب تكسبي تكسبين تصوري تقبطي تخلصي كيخلصو نخلصو nkhelsek nkhalsouk tkhelsi tkhalsi',
  MONEY:
    'argent fric thune sous cash money dinero plata فلوس الفلوس مال المال أموال ~flous ~lflous ~flos مصروف masrouf فليسات',
  HIGH:
    'كتر_من ktar_mn kter_mn more_than plus_que más_que élevé eleve élevés attractif attractive intéressant intéressante motivant motivante excellent excellente gros grosse confortable fixe garanti garantis garantie rapide rapides illimité ' +
    'high great big huge guaranteed fast quick attractive excellent alto altos altas buen buenos bueno garantizado garantizados rapido ' +
    'مرتفع مرتفعة عالي عالية مغري مغرية كبير كبيرة محترم محترمة جيد جيدة ممتاز ممتازة مضمون مضمونة مهم مهمة خيالي خيالية سريع سريعة زوين زوينة مزيان مزيانة واعر واعرة محترمين بزاف طائلة ' +
    'zwin zwina zin mezyan mzyan mezyana mzyana bzaf bezaf wa3er wa3ra w3ra katbir top',
  BONUS:
    'prime primes bonus bonuses commissions pourboire pourboires tips tip propina comision comisiones عمولة عمولات حوافز منح مكافأة مكافآت بريمات بونيس بونوس ~komisyon ~3omola ~lbonis',
  EASY: 'facile faciles simple simples tranquille fastoche easy fácil facil sencillo سهل ساهلة بسيط بسيطة مريح مريحة خفيفة ~sahla ~sahl ~sahel basita khfifa mri7a',
  DETAILS:
    'détail détails info infos information informations renseignement renseignements explication explications explique expliquer expliquerai detalles información معلومات نشرحليك شرح ~nchre7 ~tafasil ~ma3lomat lma3lomat',
  LATER:
    'après apres tard ensuite later after luego después despues لاحقا فيما_بعد من_بعد بعدين mn_b3d men_be3d mn_ba3d ba3din مباشرة',
  PRIVATE:
    'privé prive pv mp inbox dm bv un_message des_messages en_message par_message vos_messages f_message b_message private_message privado private خاص الخاص بالخاص خاصك_الخاص بريفي لخاص عالخاص ماسنجر messenger msg priv inboxi nbox',
  WHATSAPP:
    'whatsap watsap watsapp wtsp wtp wsp whats wats wapp vhatsapp télégram tele_gram signal snap snapchat viber imo واتساب واتسآب واتس واتسب وتساب الواتس تلغرام تلجرام سناب واتصاب ~watsab ~tiligram ~tlegram',
  MOVE:
    'contacte contactez contactez-moi contactes écris ecris ecrivez écrire envoyez passe passez rejoins rejoindre rejoignez viens venez ajoute ajoutez contact dm text message_me message_us message_moi write join add escribe escribeme escríbenos escribid mandame contacta contactame ' +
    'تواصلي تواصل تواصلو تواصلوا راسليني راسلي كتبي كتبيلي كتب كتبو دوزي دوز دوزو دوزيلي دخلي دخلو انضمي انضموا اتصلي اتصلوا اتصل تصلي عيطي عيط عيطو هضري هضر مرحبا مرحبابكم جي أجي اجي آجي مري ' +
    '~twasli ~twaslo ~raslini dwzi doozi douzi dozi dkhli dkhel 3iyti 3eyti 3yti 3ayti ktbi ktebi ktbili aji ajiw ajiou jiw hdri hedri khelini',
  // where and how
  HOME: 'domicile maison chez_toi chez_vous chez_soi home casa hogar منزل منزلك بيت بيتك دار الدار دارك داركم داري داركوم لدار بدار ديور dar ddar darek dark darkom dari darha lbit bitek télétravail remote distance بعد_عن عن_بعد remoto teletrabajo 3an_bo3d',
  PHONEWORD:
    'السماعة سماعة سماعات sma3at écouteurs casque headset téléphone telephone tel portable smartphone phone mobile móvil movil telefono هاتف هاتفك موبايل جوال تيليفون التيليفون تيليفونك بورطابل gsm ~tilifon ~tlifoun ~tilifonek ~bortabl',
  CAMERA:
    'lcam lcamera lkam الكام caméra cam cams webcam webcams cámara الكاميرا كام كاميرة كميرا ~kamira ~lkamira ~kamera kamira kam visio',
  LIVE: 'room rooms الروم روم غرف غرفة_البث lrom streameuses mudi3a مذيعات مذيعة مضيفات_بث broadcast audio_room bigo_live tango poppo likee yalla ahlan chamet live lives direct stream streaming streamer streameuse streamers diffusion bigo tiktok azar لايف لايفات بث مباشر بثوث ستريم تيك_توك ~layf emisión streams broadcaster hôte host hosts',
  CHAT:
    'audio_calls msg_dyal ajwbi katjawbi tjawbi hadra lhadra papoter papotant tchatche voice_rooms salons_vocaux salon_vocal chatting entertain_customers محادثات_صوتية التواصل_الصوتي ~^hder* converser conversation_avec operatrices_chat chat_operator chat_operators guys_talking mokalama appel lappel l_appel أبيل نتواصلو جاوبي تجاوب ردي_على audio micro vocal_live غرف_صوتية غرفة_صوتية conversa chat chats chatter chatteuse chatteuses tchat tchatteuse discuter discussion discussions conversation conversations parler appel appels call calls calling talk talking texting messagerie charla chatear conversar hablar llamadas videollamadas ' +
    'شات الشات الدردشة محادثة محادثات محادثة_صوتية تهضر هضري تتكلم تكلمي تحدثي التواصل مكالمات مكالمة الهضرة تسامر مؤانسة دردشي تشاتي مجاوبة الرد ' +
    '~^hder ~^hdri ~hdra ~mokalamat ~chat tchati tchate ka_tchati tdardchi dardacha appel_video appels_video أبيلات ابيل',
  VIDEO: 'video vidéos clip clips فيديو فيديوهات مرئية ~fidyo ~vidyo vidiow',
  APP: 'application applications appli applis app apps plateforme plateformes platform site agence_de_live aplicación plataforma تطبيق بلاتفورم منصة منصات برنامج ~tatbi9 ~ttatbi9 ~aplikasyon lapplication',
  CLIENT:
    'زوار visiteurs visitors zouwar rich_tourists regular_clients sya7 سياح touristes tourists clientèle les_clients ladyfuls nas_mouhimin ناس_مهمين ناس_مهمة zbouna gars_du_golfe gars types messieurs_du_golfe klyan klian kliyan rjal_mn_barra رجال_من_برا أجانب ajanib européens guys men_abroad خليجيين nas_kbar ناس_كبار nas_la_bas entrepreneurs empresarios businessmen hommes_d_affaires رجال_أعمال رجل_أعمال client clients clientes client_étranger messieurs hommes monsieur customer customers gentlemen caballeros hombres señores زبون الزبناء زبائن الزبائن كليان كليانات عملاء العملاء رجال الرجال متابعين صحاب_الفلوس ~lkliyan ~klyanat ~zobana rjal cliyan abonnés fans',
  MINUTES:
    'da9i9a kol_d9i9a daqiqa dqiqa كل_دقيقة par_minute per_message minute minutes دقيقة دقائق الدقيقة دقايق الدقايق ~d9i9a ~d9aye9 minuto minutos d9iqa',
  POINTS:
    'jeton jetons_convertis points_cash كادو cado cadeaux_convertis ladies_coins points point cadeaux cadeau gifts gift diamants diamant diamond diamonds coins beans pièces jetons tokens token regalos puntos diamantes monedas نقط نقاط كادو هدايا هدية ألماس جواهر كوينز عملات ~n9at ~no9at ~kadowat ~hdaya kdo',
  TARGET:
    'target targets objectif objectifs objetivo objetivos تارجت تارغت تاركيت الهدف اهداف هدف_الساعات ساعات_البث ~targit ~targt',
  NO: 'mamnou3 ممنوع mamnu3 zéro zero_cam machi_darouri ماشي_ضرورية ماشي_ضروري sans pas aucun aucune without no not sin ningún bla bila blach بلا بدون دون بلاش من_غير بغير ولا ماكاين makayn pas_besoin nul non_obligatoire لا_يشترط لا_تحتاجين لا_نحتاج ماشي_ضروري ماشي_لازم machi_darori no_need sans_aucun ماخاصكش makhaskch ما_خاصك ma_khassekch maghadich ماغاديش لا غير بغير_ما',
  FACE: 'visage face figure faces cara rostro وجه الوجه وجهها ~wjeh ~wjehk ~wejhek ~lwjeh wjh wijh ougeh وجهكم',
  SHOW: 'montrer montres montrez montrent apparaitre apparition show showing appear mostrar enseñar aparecer اظهار ظهور تظهري تظهرين كشف تكشفي تبانش تبيني تبان تبينو tbani tbanch tbyni tbayni tban anonyme anonymat anonymous anonyma discret discrète مجهولة مخفية مستورة',
  MASK: 'masqué masque_ou_filtre filtre filter mask cachée caché قناع كمامة مغطية مغطى مخبي مخبع مخفي بالنقاب نقاب لكمامة maska mghti mghetti mkhbi',
  DIPLOMA:
    'diplome diplômes bac niveau études diploma degree título titulo estudios شهادة شهادات ديبلوم دبلوم مستوى باك قراية ~diplom ~diblom chahada niveau_scolaire',
  EXPERIENCE: 'expérience experience expériences experiencia خبرة الخبرة تجربة خبرات ~tajriba ~khibra ~tjriba',
  LANGUAGEREQ: 'langue langues language idioma idiomas لغة لغات اللغة لغات_أجنبية ~logha',
  TRAINING:
    'tdrib takwin nwerrikom nwriwk n3elmok formation formé formée training formación تكوين تدريب نعلمك كنعلمو نكونوك ~n3lmok ~nwrik n3elmouk',
  // who is wanted
  GIRLS:
    'marocaine marocaines amazighes شي_بنات للبنات بناتي المرأة_المغربية مذيعات هوانم فتاة_مغربية ghir_lbnat غير_البنات bnt_wa7da jeune_femme jeunes_femmes مغربية مغربيات maghribiya maghribiyat moroccan_girls marroquíes lalla lalliyat مدام لالا هاوية fille filles femme femmes demoiselle demoiselles dame dames jeune_fille meuf meufs girl girls woman women lady ladies female females chica chicas mujer mujeres señorita señoritas señoras ' +
    'بنت بنات بنيات فتاة فتيات الفتيات شابة شابات آنسات انسات سيدات السيدات نساء النساء امرأة عيالات العيالات لالة خوات الخوات إناث صبايا ' +
    '~bnat ~lbnat bnt bent lbent bnatt 3yalat l3yalat ~fatayat ~chabat khwatat khawatati أخواتي اخواتي خواتاتي khtna khti ختي اختي أختي حبيبتي حبيبة 3zizati عزيزتي',
  PRETTY:
    'jolie jolies belle belles mignonne charmante charmantes séduisante élégante élégantes présentable présentables physique silhouette apparence présentation beauté pretty beautiful attractive good_looking looks appearance presence guapa guapas bonita atractiva atractivas presencia imagen ' +
    'زوينة زوينات جميلة جذابة جذابات حسنة_المظهر حسنات مظهر مظهرها الهندام أنيقة أنيقات مزيانة_فالشكل شكل الشكل مقبولة بيضاء غزالة رشيقة لياقة جمال ' +
    '~zwinat zwina mzyana_f chikl chkel ghzala jmila ~jamilat bonne_présentation présente_bien dahra md7ar madhar',
  MEASURE:
    'mensurations taille poids tour mesures measurements height weight medidas altura peso قياسات طول الطول الوزن وزن مقاس toul lwzen corps body cuerpo جسم الجسم',
  SINGLE:
    'célibataire célibataires single unmarried soltera solteras sin_compromiso عازبة عازبات غير_متزوجة غير_متزوجات ماشي_مزوجة ماشي_مزوجين ماشي_مزوجات عزباء بكر machi_mzewja machi_mzewjat machi_mzewjin 3azba libre libres',
  OPENMIND:
    'ouverte ouvertes décomplexée sans_tabou sans_tabous libérée open_minded openminded mente_abierta sin_tabúes متحررة متحررات منفتحة منفتحات جريئة جريئات شجاعة مرنة ماشي_حشومية ماشي_معقدة machi_m3e9da machi_7echoumiya ouverte_d_esprit ouverture_d_esprit sympa souriante',
  NEEDY:
    'da2i9a_maliya d9a_maliya ضائقة_مالية ضائقة mochkil_maddi dettes dette crédit credits besoin_d_argent fins_de_mois galère difficulté difficultés difficiles debts debt bills struggling deudas deuda necesitada apuros كريدي الكريدي كريديات ديون الديون دين محتاجة محتاجات المحتاجين مزيرة مزير ظروف الظروف محتاج محتاجين_الفلوس الكرا ~lkridi ~kridi ~mzyra ~mzyer mtssira m7taja mo7taja dorof drof',
  DIVORCED:
    'divorcées divorcee veuve veuves divorced widow widows divorciada divorciadas viuda مطلقة أرملة أرامل ~motal9at ~mtal9at ~mtel9a ~mtl9a armala aramil',
  MOTHERS:
    'mère_célibataire mères_célibataires mere_celibataire maman mamans single_mother single_mothers single_moms madre_soltera madres_solteras أم_عازبة أمهات_عازبات الأمهات_العازبات أمهات ~omahat omahat_3azibat momahat',
  STUDENTS:
    'étudiante étudiantes étudiants lycéenne student students estudiante estudiantes طالبة طالبات طلبة الطلبة ~talibat ~talba',
  // covers
  HOSTESS:
    'srvoz serveuz سيرفوز hotes hotesse_d_accueil promo_girls azafatas_de imagen hotesse hôtesses entraineuse entraîneuse serveuse serveuses barmaid barmaids hostess hostesses waitress waitresses camarera camareras azafata azafatas chica_de_imagen مضيفة مضيفات نادلة نادلات جرسونات سيرفورات ~srbaya ~srvoz ~hotis serbaya ',
  CLUB: 'cabaret cabarets night_club nightclub nightclubs boîte_de_nuit boite_de_nuit boites club clubs lounge karaoké karaoke discothèque discotheque discoteca disco bar bars pub نايت_كلوب كلوب كاباري كباريه الكاباري ملهى ملاهي ملهى_ليلي كازينو بار بارات ديسكو لاونج مرقص ~kabari ~kabariya ~malha casino',
  NIGHT:
    'nuit nuits soir soirs nocturne night nights nightlife noche noches nocturno ليل الليل ليلي ليلية ليلا سهر فالليل llil f_lil ~lili',
  EVENING:
    'yacht yachts villas_privées salle_privée salon_privé جلسات جلسة_خاصة ljelsat sahriyat l3echa 3cha dîner_d_affaires villa فيلا فيلات diour villas حفلات_خاصة 7afalat soirée soirées soiree party parties evening evenings événement_privé fiesta fiestas velada سهرة سهرات حفلات حفلة ~sahra ~sahrat ~7aflat dîner dîners dinner cena cenas عشاء',
  ENTERTAIN:
    'animation animatrice animatrices animer divertissement entertainment entertainer animación ترفيهي تنشيط_ليلي ~tarfih ~tanchit',
  MASSAGE:
    'massages_relaxants relaxants مساج_منزلي msaj massage massages masseuse masseuses masser massothérapie masajes masaje masajista masajistas massage_relaxant مساج المساج مدلكة مدلكات ماساج ~masaj ~lmasaj ~tdlik ~tadlik ',
  SPA: 'spa spas hammam bien_être bien-être institut relax relaxation wellness esthétique beauté balneario سبا السبا حمام صالون صالونات تجميل استرخاء سنتر ~salon ~lsalon detente salons',
  ARTIST:
    'artiste artistes artistique artist artists artista artistas فنانة فنان الفن فني فنية ~fnana ~fnanat ~fennana ~lfen',
  DANCE:
    'tchti7 chtih تشطح تشطحي ترقصي danser_avec danseuse danseuses danse danser dancer dancers dancing bailarina bailarinas baile رقص الرقص راقصة راقصات شطيح شطاحات شيخات ~chti7 ~chta7a chikhat gogo go-go',
  SING: 'chanteuse chanteuses chant chanter singer singers singing cantante cantantes غناء مغنية مغنيات مطربة مطربات مغنيين',
  CARE: 'nounou nounous baby_sitter babysitter gouvernante nourrice nanny nannies maid maids housemaid niñera niñeras empleada_de_hogar cuidadora مربية مربيات خادمة خادمات عاملة_منزلية عاملات_منزليات شغالة شغالات جليسة رعاية ~morabiya ~khdama_d_dar murabiya femme_de_ménage femmes_de_ménage aide_ménagère ménage dama_de_compañía dame_de_compagnie',
  HAIR: 'coiffeuses coiffure esthéticienne esthéticiennes hairdresser hairdressers beautician peluquera peluqueras esteticista كوافورات حلاقات خبيرة_تجميل خبيرات_تجميل مزينة ~kwafora ~kwafoura ~coiffouza',
  HOTEL:
    'lhotel lcasino hôtel hotel hôtels hotels hôtellerie hotelero hoteles فندق فنادق اوطيل لوطيل فندقة مطعم مطاعم كافي ~otil ~lotil réceptionniste restaurant restaurants',
  GULF:
    'dubai dubay doubai golfe gulf khalij émirats emirates uae bahrain bahrein qatar kuwait koweit oman saoudite saudi doha manama riyad riyadh jeddah golfo ' +
    'خليج خليجي خليجية خليجيين الإمارات البحرين قطر الكويت عمان الرياض جدة الدوحة المنامة أبوظبي ابوظبي الشارقة ~lkhalij ~dobay ~limarat ~s3odia lkhlij bahrayn',
  ABROAD:
    'أنطاليا beyrouth loubnan etranger abroad overseas extranjero europe europa turquie turkey turquía istanbul antalya chypre cyprus liban lebanon jordanie espagne spain españa melilla mlilya ceuta italie italy italia france allemagne germany belgique suisse canada grèce maldives usa londres paris ' +
    'الخارج خارج لبرا بره أوروبا اوروبا اسطنبول إسطنبول لبنان بيروت الأردن قبرص إسبانيا مليلية سبتة ايطاليا فرنسا المانيا كندا بلجيكا المالديف ~barra ~lbara ~orobba ~turkya ~lkharij ~sbanya brra tourkia tourkya',
  MIGRATE:
    'partir voyager émigrer immigrer immigration migration émigration quitter_le_pays sortir leave travel migrate emigrate relocate emigrar viajar irte salir هجرة الهجرة تهاجري تهاجر تسافري تسافر السفر تمشي تحركي تخرجي_لبرا تحرقي حريك ~hijra ~lhijra ~^safer ~^safri ~^mchi ~^mchiw ~^hajri ~^7erg tmchi tmchiw nmchiw',
  HELPYOU:
    'aide aidons aider aiderons aiderai accompagne accompagnons t_aide on_t_aide help helping assist ayudamos ayudo te_ayudamos نساعدك نساعد نعاونك نعاونو مساعدة نسهل نتكلفو نتكفل تكفل نضمن ~n3awnek ~n3awnok ~n3awno ~nsa3dok ~ntkelfo n3awnoukom',
  PAIDBYUS:
    'nkhles_kolchi nkhelles_kolchi kolchi_3lina kolchi_mkhelles 3la_hsabna 3la_7sabna نخلص_كلشي avance_tout on_avance_tout le_patron_avance nchri_lik نشري_ليك n9te3_lik nkhelles_lik نخلص_ليك نخلصو_ليك nkhelso_lik we_pay_for les_frais_sont te_pago_el yo_pago pago_el_viaje الطيارة_علينا kanchriw_lik fabour fabor_ نتكفل_بكل_شيء بكل_شيء كلشي_خالص à_notre_charge a_nuestro_cargo نحن_نتكفل khalsin khalsa mkhelles mkhels frais_payés tous_frais on_avance nhejzo n7ejzo نحجزو نحجز_ليك مؤمنين_السكن_والتنقل con_todo_pagado all_expenses expenses_paid we_cover covered_by pris_en_charge prise_en_charge prises_en_charge offert offerts offerte offertes paye payées gratuit gratuits gratuite gratuitement inclus incluse compris fourni fournie fournis charge assuré assurés paid covered included provided free pagado pagados pagada pagadas incluido incluida incluidos gratis cubierto ' +
    'علينا على_حسابنا حسابنا مجاني مجانية مدفوع مدفوعة فابور مؤمن مؤمنة متوفر متوفرة متوفرين توفير نوفر نوفروا مخلص مخلصة مخلصين كلشي_علينا 3lina 3la_7sabna mkhelsa mkhelsin mkhales mkhlsa fabour ~mtwfra batel',
  TRAVEL:
    'lvol tayara viol_ lvoyage الفول التيكي billet billets avion vol voyage transport ticket tickets flight travel trip vuelo billete viaje طيارة تذاكر السفر تيكي بيي ~tyara ~ttyara ~safar ~tadkira ~lbyi lavion biyé',
  HOUSING:
    'logement logé logée logées hébergement hébergée nourrie hébergé appartement logis studio housing accommodation room apartment alojamiento vivienda piso السكن سكنى السكنى الإقامة إقامة مبيت مأوى شقة ~sokna ~skna ~sokn ~ssokna ~iqama lmbit',
  VISA: 'passeport_visa viza_w visa visas visado فيزا الفيزا تأشيرة فيز ~fiza ~viza ~lviza visé',
  CONTRACT:
    'papeles contrat contrats contract contracts contrato contratos عقود العقد كونطرا ~kontra ~lkontra ~3a9d ~l3a9d ~3oqod',
  TOURIST:
    'touristique tourist visite visit transit turista turismo visita سياحة سياحية السياحة زيارة سياحي توريست توريستيك ~siya7a ~siya7iya ~ziyara',
  MARKETING:
    'marketing commerce e-commerce ecommerce vente ventes vendre vendeuse vendeuses sales selling sell venta ventas vendedora تسوق بيع تجارة مبيعات بائعة بياعة ~taswi9 ~tswi9 ~bi3 commerciale promotrice ترويج promouvoir affiliation',
  CASTING: 'casting castings كاستنغ تجارب_أداء كومبارس ~kastin figurante figurantes figuration audition',
  MODEL:
    'modèle modele modèles mannequin mannequins modeling models hôtesse_d_accueil modelo modelos موديل عارضة عارضات عارضة_أزياء عارضات_أزياء مودل ~modil ~modilat ~model egerie égérie influenceuse influenceuses مؤثرة مؤثرات انفلونسر influencer influencers',
  SHOOT:
    'shooting shoot shootings photo_shoot séance_photo séances_photo sesión_de_fotos photoshoot تصوير جلسة_تصوير جلسات_تصوير شوتينغ شوتينج ~taswir ~tswir photographe',
  FAME: 'célébrité célèbre celebrite star stars vedette fame famous famosa شهرة الشهرة مشهورة نجمة نجومية النجومية تولي_مشهورة ~chohra ~chhira',
  MARRY:
    'zwja zouja zawja jwaj jouaj marier épouser mari epoux marriage marry husband wife matrimonio casarse boda زواج الزواج للزواج زوج متزوج تتزوجي زوجة عريس ~zwaj ~zawaj ~tzwji ~lzwaj rajel راجل الراجل رجل zwj',
  MISYAR: 'misyar مسيار متعة زواج_مؤقت عرفي الفاتحة mut3a msyar',
  RICH: 'généreux homme_marié marié_généreux ميسور_الحال ثري_خليجي riche riches fortuné aisé aisés rich wealthy millionaire generous généreux rico ricos adinerado أغنياء ثري أثرياء ميسور ميسورين كريم مرفحين لاباس_عليه لاباس_عليهم ~mrfa7 ~ghani ~lbas_3lih labas_3lih sugar_daddy sugardaddy sugar',
  GULFMEN:
    'خليجي خليجيين الخليجيين إماراتي سعودي سعوديين كويتي قطري قطريين عرب_الخليج khaliji khalijiyin saoudien saoudiens émirati qatari koweïtien khalijien khalijiens',
  IKRAMIYA: 'ikramiya ikramia إكرامية إكراميات اكراميات مهر_كبير شبكة هدايا_كبيرة',
  COMPANION:
    'accompagnatrice accompagnatrices accompagner accompagnement compagnie escort escorts escorte companion companions companionship acompañante acompañantes compañía مرافقة مرافقه رفقة رفيقة ونس تونسي تونسيه ~morafa9a ~morafi9a ~morafa9at ~twnis',
  VIP: 'vip luxe luxueux haut_standing standing prestige prestigieux exclusif luxury exclusive lujo exclusivo فاخر فاخرة راقي راقية راقيين فيب هاي_كلاس كلاس ~vip',
  // process
  GROUP:
    'groupe groupes groupe_whatsapp groupes group groups channel canal grupo كروب الكروب ڭروب الڭروب جروب الجروب قروب مجموعة مجموعات قناة القناة ~grop ~groub krob',
  CLOSED:
    'fermée secret secrète closed secret cerrado مغلقة مغلق مسدود مسدودة سري سرية خاص_بالبنات خاصة_بالبنات خاص_بالنساء msdoud mesdoud ~sri ديال_البنات dyal_lbnat غير_البنات ghir_lbnat ديال_العيالات',
  ADMIN:
    'admin administratrice administrateur responsable_du_groupe manager manageuse agente agent directrice patronne الأدمن أدمن ادمين مسؤولة المسؤولة المشرفة مشرفة وكيلة معلمة ~modira ~lmodira ~ladmin mas2oula mes2oula jefa encargada',
  SEND:
    '~^sifet ~^sift ~^sifto يصيفطو نصيفط tsifet tsift ysift envoyez_moi envoie envoies envoyer envoyez envoi send sending manda mándame envía envia envíame envíen enviar ارسلي أرسل ارسل ترسلي إرسال صيفطي صيفط صيفطو صيفطيها سيفط سفطي تصيفطي ابعثي ابعث بعثي بعتي عطيني عطينا ' +
    '~sifti ~sifet ~sifto ~siftili ~^sifti ~b3ti saifti sayfti sayfet siyfti ba3ti 3tini',
  VOICE:
    'تسجيل تسجيلا صوتيا بصوتك صوتية_قصيرة vocal vocale vocaux vocales voix audio voice_note voice voz nota_de_voz فوكال فوكالات صوتية صوتي صوتك الصوت أوديو بصمة رسالة_صوتية ~fokal ~vokal ~lvocal ~sawt sotek',
  PHOTO:
    'صورا صورة_حديثة photo photos selfie selfies portrait foto fotos picture pictures pics pic image images imagen imágenes صورة صور صورك الصور تصويرة تصاور تصاورك تصويرات تصويرتك سيلفي ~tswira ~tsawr ~tsawer ~tswirtek ~swar ~swirtek photos_récentes',
  FULLBODY:
    'entière entier plein_pied pied full_body cuerpo_entero كاملة كامل الجسم_كامل حديثة récente récentes pose poses',
  PEER: 'comme_toi comme_vous like_you como_tú como_tu بحالك بحالكم مثلكم b7alek b7alkom bhalek bhalkoum moi_aussi ana_tani حتى_أنا 7ta_ana انا_بنت ana_bnt je_suis_une_fille',
  TRIED:
    'essayé testée commencé tried yo_lo_hice probé جربت جربتها ديرتها خدمت_معاهم ~jrrbt ~jarrebt ~bdit jrebt jarabt jarebt',
  EARNED:
    'gagné j_ai_gagné touché earned gané ربحت كسبت قبطت صورت_الفلوس خلصت_الكريدي شريت ~rb7t ~rbe7t ~chrit ~khlst payé_mes_dettes',
  DELETE:
    'ساعات_فقط supprimer supprime effacer disparaît delete deleted deleting remove borrar eliminar نمسح يمسح يتمسح غيتمسح نحيد سيحذف حذف ~nms7 ~nmse7 ~nmsa7 nms7o ytms7 nhyed nhiyed',
  POST: 'annonce post publication statut story publicación بوسط البوسط البوست منشور المنشور إعلان الإعلان ستوري ~bost ~lpost lannonce',
  URGENT:
    'الآن الان maintenant ahora urgent urgente urgence urgemment vite immédiatement immédiat urgently asap immediately now ya عاجل عاجلا مستعجل بزربة دابا فورا فوري ~bzrba ~dghya ~daba d4ya daghya lyoma ce_soir aujourd_hui today hoy اليوم ليوم الليلة',
  LIMITED:
    'limité limité limités restantes dernieres dernière limited last few últimas pocas limitadas محدودة المحدود قليلة باقي بقاو آخر اخر ~m7dod ~m7doda ~m7dodin ba9i lakher akhir',
  PLACES:
    'blassa blayas postes_restants places place spots spot seats plazas مقاعد أماكن اماكن عدد بلايص بلاصة البلايص ~blays ~blasa ~blayes',
  TELL: 't9ouli tqouli tgouli tqoli ma_t9ouli قولي_ليهم dis dites parler parle parles raconte racontez tell telling digas dile decir contar تقوليها تقول تقولوا قولي تخبر تعاود تخبرين ~^goli ~^gol ~tgoliha ~t3awdi ~t9oli tgouli tgolich tgoulich مايعرفش_حد',
  NOBODY:
    'أحدا لأي_أحد walou walo والو 7ta_wa7ed حتى_حد حتى_واحد no_one personne nobody anyone nadie حد أحد احد لحد واحد 7ad hed had_wahed 7edd wa7ed l7ed',
  BETWEENUS:
    'السر_فبير كلشي_فالسر f_sser fsser f_sirr ça_reste_entre reste_entre_nous entre_filles sirr_tam entre_nous between_us entre_nosotras entre_nosotros بيناتنا بيننا بيني_وبينك binatna bynatna bini_w_binek byni discrétion discret discrète confidentiel confidentielle confidentialité confidential discreción سرية السرية السرية_التامة بسرية سري ستر مستورة_ومحفوظة',
  FAMILY:
    'walidikom waldikom waldik walidik darkoum darek dark famille parents mère père frère mari family mother father brother familia padres العائلة عائلتك عائلتي أهل والديك الوالدين أمك باباك خوك راجلك دارك داركم ~3a2ila ~familtek ~waldik ~lwalidin famila 3a2iltek darkom',
  KNOW: 'sache sachent savoir know find_out sepa sepan يعرفو تعرف يعيق يعيقو ~^3ref y3rfo y3refo i3erfo',
  SIGN: 'signe signez signer signature sign firma firmar سيني توقعي التوقيع توقيع وقع ~sini tsini signi',
  CAFE: 'café cafe coffee cafétéria cafeteria cafetería قهوة القهوة مقهى المقهى كافي ~9ahwa ~l9hwa ~lkafi',
  PASSPORT:
    'passeport passeports passports pasaporte pasaportes cin carte_nationale cnie carte_d_identité dni باسبور جواز الجواز جوازك جواز_السفر لاكارط لاكارت البطاقة_الوطنية بطاقة_التعريف البطاقة هوية ~paspor ~lpaspor ~basbor lacarte ~lakart ~jawaz ~ljawaz',
  KEEP: 'yb9a_3nd ybqa_3nd يبقى_عند reste_chez reste_avec bqa_3ndhom stays_with خداو_ليا خدا_ليا garde gardons gardés confisqué confisqués keep keeps kept confiscated retenido retienen quitaron محتجز نحتفظ احتفظ حجزو حجز شدو شدينا شادين عندنا عندي خدينا حيدو 3ndna 3endna 3ndhom 3endhom chaddin cheddo chedina ~khdaw',
  FEE: 'frais avance caution acompte arrhes dépôt fees fee deposit upfront registration tasas depósito adelanto fianza رسوم الرسوم العربون مصاريف المصاريف واجبات أتعاب ضمانة ~3rbon ~3arboun ~lrosom ~tsbi9 ~msarif inscription activation تفعيل التفعيل التسجيل',
  PAYVERB:
    'payer paie payez paies verser versez virement règle réglez pay transfer paga pagas pagar خلص تخلصي تخلص ادفع تدفعي الدفع حولي صيفطي_الفلوس ~khlsi ~khelsi ~^dfe3 ~^df3i khalssi',
  FILE: 'dossier dossiers file application expediente papeles documents visa دوسي ملف وثائق وراق الوراق الأوراق ~dosi ~ldosi ~wra9 ~lwra9',
  FRIENDS:
    'amie amies copine copines ami amis friend friends amiga amigas صاحبة صاحبات صحابك صديقة صديقتك صديقات ~s7btek ~sa7btek ~s7abatek ~sa7batek s7abtek sahbtek sahbatek',
  BRING:
    'ramenez amenez inviter invitez bring_a invite_friends refer ramène amène amene parraine parrainage parrainer apporte invite bring refer referral trae traes invita جيبي جيب اجلبي استقطاب كل_بنت كل_فتاة لكل_فتاة ~jibi ~^jibi jibha parrainez',
  LOVE: 'm_aimes m_aime tu_m_aimes تحبينني amour aimes aime chérie cherie bébé love babe baby amor cariño mi_vida حب الحب حبيبتي تحبينني كنبغيك نبغيك عمري روحي ~katbghini ~tbghini ~7obi ~kanbghik 3omri hbiba 7bibti habibti',
  IF: 'si if اذا إلا الا لو ila ida ouilla wila',
  DOIT: 'fais prouve prove do_it hazlo demuestra ديري ديريها ثبتي برهني افعلي ~diri ~diriha tbti',
  CLOTHES:
    'tenue tenues habits vêtements lingerie robe clothes outfit dress ropa لبسة لباس لبسي حوايج ملابس كسوة ~lbsa ~lebsa ~7wayj ~7wayjek pyjama بيجامة',
  CHANGE:
    'change changes changer enleve enlever cambia quita بدل تبدلي غيري حيدي تحيدي ~bdli ~beddli ~7ydi ~tbdli 7eydi',
  OPEN: 'ouvre ouvrir allume open turn_on abre حلي تحلي تفتحي شعلي ~7lli ~t7li ~7elli t7elli fte7i ~ft7i',
  PUBLISH:
    'نلوح نلوحو nlou7 nlouh y_nchr ynchrhom publie publier publierai publierons diffuse diffuser diffuserai poster poste partage partager envoyer_à_tes publish post leak share publicar publico difundir compartir سأنشر نشر ينشر نشرو غادي_ننشر نحط نحطهم نلوحهم نفضح نفضحك نفضحوك افضحك يفضحني فضيحة نشوهك نشوه ' +
    '~nchwhek ~nchwh ~nchouhek ~nfd7ek ~nfde7 ~nn9er ~n7thom ~n7et ~nchr ~nchrhom ~nnchr nchouhk nchohek nchewhek y7et ifde7',
  EXPOSE: 'نشوهك نفضحك نفضحوك سأفضحك نشوهوك يشوهني يفضحني ~nchwhek ~nchohk ~nfd7k ~nchouhek nchewhek chouha شوهة',
  YOURPHOTOS:
    'تصاورك_لعائلتك tsawrek_l tes_photos tes_vidéos vos_photos ta_vidéo tes_images your_photos your_pictures your_video tus_fotos tus_vídeos tu_video تصاورك صورك فيديوهاتك فيديوك الفيديو_ديالك الصور_ديالك تصويراتك ~tsawrek ~tsawerk ~tswirtek tsawer_dyalek tsawrk tsawerek',
  REPAY:
    'باقي_عليك ba9i_3lik باقي_ليك khassek_tkhelsi خاصك_تخلصي تخلصيها_بالخدمة tkhelsiha katrj3i trj3iha بالخدمة_ديالك tu_me_dois te_queda_deuda tu_nous_dois tu_rembourses خلصي_الطيارة تخلصي_لينا tkhelsi_lina rembourse rembourser rembourses remboursement dois devez repay owe reimburse devolver debes تردي ترجعي ترجع رجعي تسددي سددي تسدد عليك_دين خاصك_ترجعي ~^rj3i ~trj3i ~trje3 trddi terj3i tradi',
  EXPENSES:
    'dépenses frais billet expenses costs cost gastos مصاريف المصاريف مصروف تكاليف لمصاريف ~msarif ~lmsarif ~lmsarf',
  FINE: 'amende amendes pénalité sanction retenue fine fined fines penalty multa multas غرامة غرامات خصم الخصم نقصو ينقصو يتخصم ~lamand ~lamend ~gharama ~khsm n9eso',
  WITHHELD:
    'retenu retenue bloqué withheld unpaid sin_pagar retienen_el_sueldo ماخلصونيش ماخلصوكش ما_خلصوناش حبسو_الخلصة makhelsonich makhlsounich ma_khelsonich ma_khalsounich',
  NOTREACHED:
    'ma_kmlatch ma_kmeltch ماكملاتش ما_كملاتش pas_atteint non_atteint atteins_pas not_reached no_llegas ماكملتيش ما_كملتيش ماوصلتيش لم_تبلغي عدم_بلوغ لم_تحققي ~makmltich makmeltich ma_kmeltich ma_wseltich',
  NOLEAVE:
    'ما_كاين_خروج mamnou3_tkherji pas_de_sortie no_going_out prohibido_salir لا_خروج ' +
    'pas_sortir interdit_de_sortir enfermée enfermées can_t_leave not_allowed no_salir encerrada ماتخرجيش ما_تخرجيش ممنوع_تخرجي ممنوع_الخروج ممنوع_عليك لا_تخرجي مسدود_عليا ساد_عليا makhrejch matkhrejich ma_tkhrejich ma_tkhrjich mamno3',
  POLICE: 'police gendarmerie flics policia شرطة بوليس الدرك الأمن lboulis ~bolis ~lbolis chorta',
  TELLTHEM:
    'dira dirons_tout on_dira_tout نقولو ngoulo ngouli نعلم dirai dirons dire_à will_tell tell_your diré contaré سنخبر سأخبر نخبر نقولها نقول_ل نعلم_أهلك نوصل ~ngolha ~ngouliha ~ngolo ~nkhbr ngoulha',
  RECHARGE:
    'recharge recharges carte_recharge cartes_prépayées carte_prépayée prépayée prépayées prepaid gift_cards recarga ريشارج بطاقات_مسبقة بطاقة_مسبقة مسبقة_الدفع تعبئة كارط_ديال الشحن شحن ~rcharj ~t3bi2a ta3bi2a',
  TRANSFER:
    'wafacash wafa_cash cashplus cash_plus western western_union moneygram barid_cash damane وفا_كاش وفاكاش كاش_بلوس كاشبلوس ويسترن ويسترن_يونيون وكالة_تحويل وكالة_الوكالة',
  CRYPTO:
    'usdt crypto cryptos bitcoin btc binance payeer paypal بيتكوين كريبتو العملات_الرقمية بينانس بايننس باي_بال trust_wallet',
  SAMENUMBER: 'meme_numero same_number mismo_número نفس_النمرة نفس_الرقم nefs_nemra nfs_nmra nafs_ra9m',
  ADULTHINT:
    'hot sexy adulte adultes adult coquine coquines charme charmant intime intimes اغراء مثيرة جريئة للكبار onlyfans mym caliente sensual sensuel sensuelle câline relaxation_complète finition',
  EXTRA:
    'extra extras supplément_services services_privés servicio_completo خدمات_خاصة خدمة_خاصة خدمات_إضافية khadamat_khassa',
  HOURSFREE:
    'horaires_libres horaires_flexibles flexible flexibles quand_tu_veux flexible_hours horario_flexible horario_libre وقت_ما_بغيتي وقتاش_ما_بغيتي فوقاش_ما_بغيتي أوقات_مرنة الوقت_اللي w9t_ma_bghiti fo9ach_ma_bghiti wa9t_li على_راحتك 3la_ra7tek libre_de',
  TRUST:
    'sérieux sérieuse sérieuses confiance fiable sûr sécurisé trust trusted safe serious seria serias confianza موثوق ثقة مضمون آمن جدية جديات الجدية جادة جادات ديال_المعقول ~m39ol ~lm39oul ~ti9a ntiya',
  SELFDONE:
    'تجربتي_الشخصية عن_تجربة je_l_ai_fait_moi_même je_l_ai_fait i_did_it i_did_it_too did_it_myself lo_hice_yo_misma ana_bnt_b7alek mn_tajribti تجربتي_أنا',
  GOESOON:
    'before_i_delete avant_que_je_supprime avant_suppression قبل_ما_نمسح 9bel_ma_nmse7 qbel_ma_nmse7 قبل_ما_يتمسح antes_de_borrar annonce_supprimée deleting_soon',
  TELLNOBODY:
    'tell_nobody tell_no_one don_t_tell_anyone do_not_tell_anyone n_en_parle_à_personne n_en_parlez_à_personne no_se_lo_digas_a_nadie لا_تخبري_أحدا لا_تقولي_لأحد ماتقوليها_لحد ما_تقوليها_لحد',
  UPFRONT: 'in_advance upfront d_avance à_l_avance par_avance مسبقا por_adelantado هي_اللولة قبل_السفر avant_le_départ',
  PERGIRL:
    'chaque_fille chaque_copine كل_وحدة_جبتيها kol_wa7da_jbtiha per_girl par_fille par_fille_inscrite على_كل_بنت عن_كل_فتاة عن_كل_بنت لكل_بنت لكل_فتاة 3la_kol_bnt 3la_kola_bnt por_chica per_referral',
  READY: 'wajed wajd wajda واجد واجدة جاهز جاهزة ready prêt valide valable listo en_vigor',
  ANON: 'لا_تصويرة لا_سمية la_tswira la_smiya sin_papeles_ no_pido_papeles pas_de_contrat_mais ma_kaychofk_7ad makaychofk_7ed ما_كيشوفك_حد ما_كتشوفي_حد kolchi_anonyme bla_smiya صوت_فقط بالصوت_فقط غير_الصوت ghir_sout pseudo pseudonyme prénom_inventé faux_prénom سمية_مستعارة اسم_مستعار smiya_khra smiya_mst3ara nickname هويتك_سرية fausse_identité 7ed_ma_y3rfek ma_y3rfek_7ed may3ref_7ed حتى_واحد_ما_غيعرفك حتى_واحد_ما_يعرفك ما_يعرفك_حد ما_غيعرفك_حد juste_ta_voix ta_voix_suffit voix_seulement ghir_sotek ghi_sotek غير_صوتك غير_بالصوت ghir_b_sot micro_seulement micro_only voice_only solo_voz nobody_will_know personne_ne_saura identité_cachée nadie_se_entera sin_que_nadie pas_de_photo no_photo_needed hidden_identity',
  REQUIRED:
    'obligatoire obligatoires exigées exigé indispensable required must mandatory obligatorio imprescindible ضرورية ضروري ضروريين إجباري إجبارية darori darouri darouria daroria شرط بشرط chert lchert لازم lazem',
  DRINK:
    'boire bois boit bouteille bouteilles consommation consommations consommiw champagne drink drinks bottle bottles table tables copas botella تشرب تشربي الشراب الكحول القرعة لقراعي coctel cocktail',
  SITWITH:
    'tjelsi tglsi tgelsi تجلسي تگلسي تقعدي تقصري nglso jلسي assise_avec t_asseoir tenir_compagnie sit_with entretenir_les_clients faire_la_conversation tdahki تدحكي katdhki charmer',
  ONLYGIRLS:
    'ghir_lbnat ghi_lbnat غير_البنات للبنات_فقط filles_uniquement femmes_uniquement que_des_filles que_les_filles réservé_aux_femmes réservé_aux_filles girls_only ladies_only women_only only_girls solo_mujeres الدراري_ممنوعين lwlad_mamno3',
  WANTYOU:
    'تحتاجين تحتاجين_المال need_money need_extra besoin_d_argent want_extra مطلقة_ولا واش_مطلقة واش_محتاجة واش_عندك wach_3ndek wach_m7taja are_you tu_cherches tu_as_besoin vous_cherchez bghiti باغية باغيين تبغي بغيتي واش_باغية واش_بغيتي wach_bghiti wach_baghya tu_veux vous_voulez envie_de qui_veut want_to do_you_want would_you_like quieres quiere_ganar هل_تبحثين تبحثين هل_تريدين تريدين تحلمين هل_أنت bghitou li_bghat لي_بغات اللي_بغات لي_باغية اللي_باغية',
  TOURISM:
    'voyage_organisé voyages_organisés séjour agence_de_voyage agence_de_voyages par_personne tour_opérateur circuit رحلة رحلات وكالة_أسفار وكالة_الأسفار للشخص للفرد طيران_وفندق package vacances viaje_organizado',
  ONLINE: 'ligne online internet linea línea نت الانترنت انترنت أونلاين اونلاين ~lintirnit net web',
  // what stays unsaid, and what it is called instead
  ALLOF: 'كلشي كولشي كل_شي كل_شيء ~kolchi kolchi koulchi kolshi kulchi kolxi tout todo everything',
  ONUS: 'عليا* علينا* على_مول على_مولات على_الكفيل على_الباطرون على_المعلم على_المدام على_السيد 3lia 3liya 3lya 3lina 3lyna 3la_mol 3la_moul 3la_lpatron 3la_lkafil 3la_sseyed on_me on_us on_him pour_moi sur_moi c_est_moi_qui على_الحساب_ديالي',
  RENTPAID: 'الإيجار ايجار facture_d_eau الكرا_مخلص lkra_mkhelles lkra_khales الكرا_خالص الكرا_عليا lkra_3lia lkra_3liya loyer_payé loyer_offert rent_paid rent_covered alquiler_pagado كيكري_ليك كيكريو_ليك نكري_ليك غنكري_ليك kaykri_lik nkri_lik ghankri_lik te_loue_un te_prend_un_appart te_pone_un_piso rents_you gets_you_a_flat شقة_باسمك الدار_باسمك شقة_بسميتك appart_à_ton_nom',
  FOODLODGE: 'بيت_وماكلة بيتة_وماكلة سكن_وأكل الماكلة_والسكنى السكنى_والماكلة bit_w_makla bayta_w_makla makla_w_sokna sokna_w_makla logée_nourrie nourrie_logée logées_nourries logée_blanchie room_and_board bed_and_board cama_y_comida casa_y_comida techo_y_comida pensión_completa lit_et_repas gîte_et_couvert vivir_dentro',
  SLEEPAT: 'تنعسي تنعس كتنعسي تباتي كتباتي تسكني كتسكني نسكنك نسكنكم نسكنوك غتسكني ~tn3si tn3as tbati katbati ~tskni ~tsekni nskkenk nseknek nseknkom كتعيشي ka3ichi katb9ay dors dormez couche_chez héberge hébergent loge_chez habites habitez_à stay_with stays_with you_live live_with duermes dormir_allí alojas alojada alojadas تنامين تسكنين تقيمين تبيتين المبيت_عندنا',
  WITHUS: 'عندنا معانا 3ndna 3endna m3ana chez_nous chez_moi with_us con_nosotros con_nosotras en_mi_casa à_l_étage au_dessus sur_place là-bas upstairs arriba فوق_الصالون فوق_المحل فوق_الكاباري lfo9 الفوق مع_البنات مع_بنات m3a_lbnat m3a_bnat avec_les_filles avec_d_autres_filles with_the_girls with_other_girls con_las_chicas con_otras_chicas عندنا_فالدار',
  ROOMFREE: 'بيت_خاوي البيت_خاوي بيت_واجد البيت_واجد bit_khawi lbit_khawi bit_wajd chambre_libre chambre_vide chambre_au-dessus lit_libre spare_room spare_bed a_bed your_own_room habitación_libre cama_libre cama literas bartma البارطمة بارطما شقة_مشتركة شقة_مفروشة apparte lappart appart fourni_appart سكن_جماعي',
  BOOKED: 'محجوز* واجد* جاهز* m9to3 m9tou3 m9to3a me9tou3 ma9tou3 mqtou3 maqto3 mhjoz mahjouz wajd wajed wajda khalss khales khalsa mkhelles mkhels mkhless réservé réservée réservés booked sorted reservado reservada déjà_payé déjà_réservé déjà_prêt already_paid already_booked ya_pagado خالص* مدفوع مدفوعة مقطوعة* مقطوع_ليك',
  TICKETS: 'التيكي تيكي التيكيات ~tikit tkit ltkit tikiyat tikya tkiyat البيي lbiye bilé bili lbillé billet billets ferry barco babor lbabor bateau flight ticket tickets pasaje billete طيارة الطيارة ~tyara tyara ~tiyara taxi_aller taxi_retour minibus الطاكسي_خالص تذكرتك تذكرة_السفر تذكرة_الطيران billet_d_avion',
  BYUS: 'نخلصو كيخلص كيخلصو كتخلص نقطعو نقطع نقطعوه كيقطع كيقطعو nkhelso nkhalso kankhelso kankheles kaykhelso n9et3o n9ta3 n9te3 n9t3o kay9t3o kan9t3o kanchri nchri نشري كنشري نتكلف كنتكلف نتكلفو كيتكلف kantklef ntklef kaytklef paye_le paye_la offrons il_paie elle_paie elle_avance he_pays she_pays i_pay we_pay flies_you fly_you pays_for paga_él lo_paga te_paga te_pagamos lo_pago lo_ponemos ندفع سأدفع أتكفل كيحجز',
  NOTHINGPAY: 'لا_تدفعين_شيئا لا_تدفعي_شيئا ما_تخلصي_والو ما_غتخلصي_والو ما_كتخلصي_والو ما_غاتخلصي ما_كتخلصي_حتى ma_tkhelsi_walo ma_katkhless ma_katkhelsi ma_ghatkhelsi ma_ghatkhlsi loyer_0 rien_à_payer tu_ne_paies_rien vous_ne_payez_rien tu_paies_rien you_pay_nothing nothing_to_pay no_pagas_nada no_pagáis_nada sin_pagar_nada cuesta_cero te_cuesta_cero ما_تهزي_معاك_غير ma_thezzi_m3ak_ghir gha_lvalise غير_الفاليزة_ديالك juste_ta_valise just_bring_your_suitcase sólo_la_maleta bla_ryal بلا_ريال بلا_درهم بلا_فرنك bla_frank bla_derhem سفر_مجاني إقامة_مجانية',
  AGREE:
    'نتفاهمو نتفاهموا كنتفاهمو تتفاهمي كتتفاهمي تتفاهمين يتفاهم غنتفاهمو ~ntfahm ntfahmo ntfahmou ntafahmo nttafahmo netfahmo kantfahmo katfahem kattfahem tfahmi نتفقو نتافقو كنتفقو اتفقو حسب_الاتفاق الاتفاق_بيناتنا بالتراضي ntfa9o nttaf9o lttifa9 نهضرو كنهضرو غنهضرو نهدرو ~nhdr nhdro nhedro nhadro nhdrou ghanhdro nahdro kanhdro ندويو ndwiw ندوو نتكلمو نكملو_الهضرة نتحدث نتناقش كنشرحو يشرحها غيشرح يشرح_لك سيشرح nchr7o kanchr7o tchr7 on_s_arrange on_s_arrangera on_s_entend on_s_entendra on_se_dira on_se_dit on_en_parle on_en_parlera on_en_discute on_en_discutera on_verra se_discute se_discutera se_verra se_négocie à_discuter voit_avec à_voir on_t_explique on_vous_explique t_expliquera vous_expliquera je_te_raconte on_te_dira précisé précisée communiqué communiquée lo_hablamos hablamos ya_hablamos ya_hablaremos lo_vemos lo_cuento lo_explico se_habla se_acuerde lo_que_se_acuerde te_lo_digo te_la_digo se_explica a_convenir we_talk we_ll_talk we_discuss discuss discussed explained i_ll_explain we_ll_explain will_be_explained told_you agreed between_you_and_him to_be_confirmed negotiable_privately',
  RESTOF: 'الباقي والباقي باقي_الشغل البقية lba9i lbaqi ba9iya le_reste the_rest el_resto lo_demás dakchi_lakhor داكشي_لاخور داك_الشي_الآخر الشروط لمقابل_ديال lorout المهام المهمات طبيعة_العمل طبيعة_المهام نوع_العمل نوع_المكالمات شنو_هي_الخدمة شنو_الخدمة chno_lkhdma chno_hiya_lkhdma chnou_lkhdma duties les_tâches tes_missions tareas funciones le_métier job_itself role_itself المحتوى le_contenu los_extras les_extras the_extras le_thème le_programme lprogramme lbrogram البرنامج البروكرام les_conditions lchorot lchrout ملي_تسالي lkhdma_bddat',
  GETIT: 'تعرفي غتعرفي غاتعرفي غادي_تعرفي ستعرفين ستعرفينه تعرفين_هناك كتعرفيها تفهمي غتفهمي غاتفهمي كتفهمي غادي_تفهمي ستفهمين تفهمين تشوفي غتشوفي غادي_تشوفي سترين ~tfhmi ~tfehmi ~tfahmi tfhmi tfehmi katfhem ghatfehmi ghatfhmi ghat3rfi ghat3erfi ~t3rfi t3rfi t3erfi t3arfi kat3rfi ~tchofi ghatchofi ghatchoufi tchofi tu_verras vous_verrez tu_comprendras vous_comprendrez tu_sauras vous_saurez tu_apprendras you_ll_see you_will_see you_ll_know you_ll_understand you_ll_find_out find_out_there ya_verás ya_veréis ya_verán ya_te_enterarás ya_lo_sabrás lo_verás كتتعلم كيتعلم تتعلمي تتعلمين katt3ellem kayt3elem t3elmi s_apprend se_aprende اللي_فهمات لي_فهمات اللي_جات_تفهم li_fhmat li_fehmat li_jat li_fhem lli_fhmat الذكية_تفهم الفاهمة fahma فاهمة تفهميني tfehmini you_get_it you_understand ya_me_entiendes ya_me_entendéis tu_me_comprends vous_me_comprenez à_bon_entendeur une_fille_intelligente smart_girls eres_lista chica_lista راك_كبيرة rak_kbira ما_لا_يقال اللبيب',
  UNSAID:
    'ما_كيتقالش ما_كيتقالوش ماكيتقالش ما_كتقالش ما_يتقالش ma_kayt9alch ma_kayt9alouch makayt9alch makayt9alch ma_kaytgalch ma_kaytgalch ما_كيتكتبش ما_كتكتبش ماكيتكتبش ما_يتكتبش ma_kaytktbch ma_kaytktebch makaytktebch ma_kaytketbch ما_نقدرش_نقول ما_نقدرش_نكتب ما_نقدرش_نشرح ماشي_هنا_نهضرو ما_نقولها_هنا ما_نقولش_هنا ma_n9derch_ngol ma_n9derch_ngoul ma_n9derch_nktb ma_n9der_ngoul man9derch_ngol man9edrch_nchre7 ma_nchre7ch ma_nchr7ch ما_كنشرحش_هنا machi_hna ماشي_هنا ماشي_فالتعليق لا_يقال لا_تقال لا_يكتب لا_يذكر لا_نذكره لا_أذكره لا_يُشرح لا_يشرح لا_تشرح لا_أشرح_هنا لا_أستطيع_الكتابة لا_داعي_لذكره ne_se_dit_pas ne_se_disent_pas ne_s_écrit_pas ne_s_écrivent_pas ne_se_raconte_pas pas_par_écrit pas_ici ne_peux_pas_écrire peux_pas_l_écrire peux_pas_en_dire je_n_en_dis_pas j_en_dis_pas_plus je_reste_vague préfère_ne_pas mettre_des_mots can_t_say can_t_write can_t_explain_here not_in_writing not_here don_t_put_in_writing say_no_more won_t_write i_won_t_explain no_se_dice no_se_puede_decir no_se_escribe no_puedo_decir no_puedo_escribir por_escrito_no por_aquí_no aquí_no_se es_confidencial est_confidentiel is_confidential المهام_سرية سر_المهنة شي_حوايج_ما chi_hwayj_ma',
  NOTWHAT: 'ماشي_داكشي ماشي_داك_الشي ماشي_دكشي ماشي_اللي_فبالك ماشي_لي_فبالك ماشي_كيف_كتظني machi_dakchi machi_dkchi machi_dak_chi machi_li_f_balk machi_lli_f_balek machi_kif_katdni pas_ce_que_tu_penses pas_ce_que_tu_crois pas_ce_que_vous_pensez pas_ce_que_vous_croyez not_what_you_think no_es_lo_que_piensas no_es_lo_que_crees ليس_كما_تظنين ليس_ما_تظنين ماشي_بحال_الخدمات machi_b7al_lkhdami machi_kif_lkhdami خدمة_مختلفة شوية_مختلفة khdma_mkhtalfa un_peu_différent a_bit_different un_poco_diferente pas_comme_les_autres not_your_usual بطريقة_خاصة tri9a_khassa tari9a_khassa',
  YOURCALL:
    'على_خاطرك على_خاطرها على_حسابك_نتي نتي_وزهرك كل_وحدة_وزهرها كل_وحدة_وشطارتها كل_وحدة_وشنو نتي_اللي_كتقرري نتي_لي_كتقرري 3la_khatrek 3la_khatrk nti_w_zhrek kol_wa7da_w_zherha nti_li_kat9erri nti_li_kat9rri kol_wa7da_w_chno أمر_يخصك شأن_يخصك شأنك_أنت هذا_شأنك أنت_تقررين الأمر_لك حسب_رغبتك machi_obligatoire machi_bziz ماشي_بزز ماشي_إجباري rien_d_obligatoire ça_te_regarde ça_vous_regarde c_est_ton_affaire c_est_votre_affaire c_est_toi_qui_vois c_est_toi_qui_choisis c_est_toi_qui_décides tu_décides tu_décideras à_toi_de_voir selon_ton_cœur selon_tes_envies selon_tes_limites chacune_voit chacune_fait you_decide your_choice up_to_you your_call your_business nobody_s_business between_you_and_the_client between_you_and_him tú_decides lo_decides_tú decides_tú es_cosa_tuya como_quieras cada_una_decide depends_on_you depends_how_friendly على_حسب_شطارتك بينك_وبينو بينك_وبينه بينك_وبين_الزبون binek_w_binou binek_w_bin_lklian binek_w_bino entre_toi_et_lui entre_toi_et_le_client entre_tú_y_él entre_tú_y_el_cliente',
  HAVEPLAN:
    'عندي_طريق عندي_الطريق عندي_حل عندي_الحل عندي_ليك عندي_باب عندي_واحد_القضية عندي_شي_حاجة_ليك كاين_حل كاين_الحل كاينة_حاجة كاين_واحد_الباب كاين_طريق 3ndi_lik 3endi_lik 3ndi_tri9 3ndi_triq 3ndi_tari9 3ndi_7al 3ndi_l7al 3ndi_lhal 3ndi_bab 3ndi_wa7ed_l 3ndi_plan عندي_بلان كاينة_طريقة kayn_7al kayn_l7al kayn_chi_7al kayna_tri9a kayna_tari9a kayn_tri9 kayn_wa7ed_lbab kayna_wa7ed l9it_lik l9ina_lik لقيت_ليك لقينا_ليك j_ai_une_solution j_ai_un_plan j_ai_quelque_chose_pour_toi j_ai_ce_qu_il_te_faut j_ai_mieux il_existe_une_solution il_y_a_une_solution il_y_a_un_moyen il_y_a_une_combine une_combine une_solution_rapide i_have_something i_got_something i_have_a_solution i_know_a_way there_s_a_way there_is_a_way tengo_algo tengo_una_solución tengo_un_plan hay_una_forma hay_una_manera لدي_حل عندي_فرصة_ليك لدي_طريقة هناك_طريقة_أخرى عندي_باب_رزق باب_رزق bab_rze9 bab_rz9 bab_dyal_rz9 نوريك_الطريق nwrik_tri9 kanweri_triq nwerik_lbab nhel_lik_bab نحل_ليك_باب ما_حسن_من_داك كاين_ما_حسن kayn_ma_7sn',
  DONTASK:
    'ما_تسولنيش ماتسولنيش ما_تسوليني لا_تسألي لا_تسأليني لا_تسألن بلا_ما_تسولي بلا_ما_تسوليني matsowlinich ma_tsowlinich ma_tsewlinich matsewlinich bla_ma_tsowli bla_ma_tseqsi ne_me_demande_pas ne_demande_pas ne_demandez_pas ne_me_demandez_pas demande_pas don_t_ask do_not_ask refrain_from_asking stop_asking no_me_preguntes no_preguntes no_preguntéis no_hagas_preguntas ما_غادي_يسولك_حد ma_ghadi_ysowlek ma_ysowlek_7ed حد_ما_يسولك حد_ما_غيسولك wa7ed_ma_ysowlek personne_ne_te_demandera nobody_asks nobody_will_ask nadie_pregunta السؤال_يفسد كثرة_الأسئلة',
  EXCHANGE: 'المقابل* لمقابل lm9abil lmo9abil lmoqabil mo9abil_dyal en_échange en_retour en_contrepartie in_return in_exchange a_cambio بالمقابل فالمقابل مقابل_ذلك مقابل_مساعدة b_lmo9abil f_lmo9abil',
  BEGENTLE: 'كوني_ظريفة كوني_ضريفة كوني_زوينة كوني_لطيفة تكوني_ظريفة تكوني_ضريفة تكوني_لطيفة تكوني_حنينة ظريفة_معايا ضريفة_معايا koni_drifa kouni_drifa tkoni_drifa tkon_drifa tkoun_drifa tkoni_zwina_m3aya kon_drifa tkoun_gentille tkoni_gentille être_gentille sois_gentille soyez_gentille tu_seras_gentille rester_gentille être_douce sois_douce savoir_être_agréable be_nice be_kind be_gentle be_friendly how_friendly be_sweet ser_amable sé_amable sé_cariñosa ser_cariñosa ser_simpática trato_especial شوية_ديال_الحنان l7nan l7anan tendresse tenderness ternura cariño_y_compañía الأنس وناسة lwens',
  SMILEONLY:
    'تبتسمي تبسمي ابتسمي ابتسامة الابتسامة تضحكي كتضحكي ضحكي الضحك والضحكة ضحكة تضحكين يضحكو ~tdhki tdhki tdehki tda7ki tdahki tdhk tda7k dahka d7ka ddahk lbtisama ibtisama souris souriez ton_sourire votre_sourire sourire smile smiles smiling sonríe sonríes sonrisa تفرحي_الناس تفرحي_الخاطر تفرح_الخاطر يفرحو_الخاطر tfre7_lkhater tfr7i_nass charm_them الدلع',
  GUESTS:
    'الضياف ضياف ضيوف الضيوف ضيف الضيف ضيوفي ضيوفها ~dyaf ~dyouf dyouf dyaf ddyaf ddyouf d-dyouf diyaf diyouf lmdyafin guests guest invités invité les_invités mes_invités convives visiteurs_de_madame invitados huéspedes visitas habitués les_habitués clientela clientèle زوار_الشيخ أصحابه ضيوف_الشيخ ضيوف_زوجها',
  ACCORDING: 'حسب 7asab 7sab 7seb selon selon_le depends_on depends depending según depende على_حسب 3la_7sab 3la_7ssab',
  SPECIALS: 'especial especiales مميزة particulière privado_especial الجرأة الجراءة ljor2a jour2a audace petite_chose petite_faveur small_favour small_favor little_favor favorcito un_favor خديمة_صغيرة chi_khdima شي_خديمة mission_spéciale مهمة_بسيطة مهمة_خاصة مهمة_صغيرة mohima_sghira',
  WHATDO:
    'شنو_كتديري شنو_غادي_ديري شنو_غاديري شنو_غتديري شنو_كتدير شنو_كندير شنو_درت شنو_غايديرو chno_katdiri chno_ghadi_diri chno_ghatdiri chno_kandir chno_kandiro chno_katkhdmi chno_khdmti chno_drt chno_ydiro chnou_katdiri ach_katdiri ach_kandir اش_كنديرو ماذا_تفعلين ما_هو_العمل ما_العمل العمل_هو ton_rôle ta_mission ton_travail_consiste le_travail_consiste il_suffit_de il_s_agit_de il_suffit tu_fais_quoi your_job_is your_role all_you_do all_you_have_to_do you_just you_simply what_do_you_do tu_trabajo_es sólo_tienes_que solo_tienes_que hay_que_hacer lo_único_que ما_عليك_إلا ما_عليك_سوى ما_عليك_غير ma_3lik_ghir ma_khassek_ghir nti_ghir نتي_غير gha_nti كل_ما_عليك يكفي_أن',
  AFTERHOURS:
    'بعد_العشاء بعد_العشا مورا_العشا من_بعد_العشا بعد_العرض من_بعد_السهرة بعد_الإغلاق mora_l3cha mn_ba3d_l3cha mora_sahra mora_lkhdma après_le_dîner après_la_fermeture après_le_spectacle après_le_show après_la_soirée après_minuit after_closing after_dinner after_hours after_the_show after_the_party después_de_cenar después_del_show al_cerrar officieusement فالواقع الحقيقة_هي عملك_الحقيقي الخدمة_الحقيقية lkhdma_l7a9i9iya le_vrai_travail the_real_money the_real_job el_trabajo_de_verdad',
  PRODUCT: 'المنتج المنتوج المنتوجات السلعة سلعتك ~lmntoj lmantouj lmntouj sel3a sl3a produit produits product products producto productos marque la_marque brand marca catalogue catálogo crème scénario script السيناريو',
  // leaving
  TAKEYOU:
    'نديك نديوك نديكم كنديو نديوكم ياخدك ناخدك نأخذك ينقلك ننقلك نوصلك نوصلوك يوصلك نوصلكم كنوصلو ندخلك ندخلوك كندخلو ندخلكم نخرجك نخرجوك نخرجكم يخرجك نجيبك نجيبكم نجيبوك كنجيبو يجيبك نطلعك نطلعوك كنطلعو نسفرك نسفروك كنسفرو يسفرك نقطعك نقطعوك نقطعكم نحرگك نحركك نصيفطك نصيفطوك كنصيفطو نرسلك نستقدم نستقدمك نستقدمكم يستقدم إلحاقك يلحقك نعبرك تعبرين ' +
    '~ndik ~nddik nddik neddik nediwk ndiwk ndikom ~nwslk nwesslek nwsslok nwesslok nwslk ywsslek ~ndkhlk ndkhlk ndkhlek ndkhlok kandkhlok kandkhlo kandkhlhom ~nkhrjk nkhrjek nkhrjok nkherrjek nkherjouk ~njibk njibek njibk njibkom njibok kanjib kanjibo ~ntl3k ntel3ek ntl3ek kantl3o kantel3o nsafrok nsefrek nsffrek nseferk n9t3ek n9ta3kom n9et3ek n9t3ok n7ergek nharrgek nhrgek nsiftek nsiftok nsayftek kansifto kansiftou ' +
    'emmène_à je_t_emmène on_t_emmène je_vous_emmène t_emmener fais_venir faisons_venir fait_venir faire_venir te_faire_venir te_fait_venir vous_fait_venir fais_entrer te_fais_entrer fais_passer fait_passer te_fais_passer t_envoie t_envoyons on_t_envoie on_vous_envoie place_des_filles te_place te_placer placement_à take_you takes_you taking_you bring_you brings_you bringing_you bring_girls get_you send_you sends_you sending_girls place_you places_girls fly_girls te_llevo te_llevamos os_llevo os_llevamos te_lleva te_traigo te_traemos os_traemos te_trae te_meto te_metemos te_pongo te_coloco te_colocamos te_saco te_sacamos te_paso te_pasamos saca_a llevamos_chicas traemos_chicas',
  ARRANGE: 'نصاوب نصاوبو نصايب نصايبو كنصاوبو كنصايبو كيصاوب يتصايبو يتصاوبو نقاد نقادو نقادليك نسوي نرتب نرتبو ندبر_ليك ندبرو_ليك نسجلك نسجلوك نجهز نجهزو نوجدو كنوجدو نستخرج نضبط تسوية_الوضعية ~nsawb ~nsayb nsawb nsaweb nsawbo nsayeb nsaybo kansaybo kansawbo ytsaybo ytsawbo n9ad n9ado n9ado_lik ndeber ndbbro nwjdo kanwjdo nwejdo nsejlek nsjlek arrange arranges arranged arranging arrangé on_arrange je_m_arrange règle_les je_règle on_règle on_te_fait je_te_fais on_vous_fait procure procurons obtient obtenir sort_les handle_the we_handle i_handle we_sort we_get_you sponsor_you arregla arreglo arreglamos arreglado arreglan tramitamos tramito gestionamos gestiono conseguimos consigo te_hago',
  RESPAPERS: 'وراقك أوراقك وراق_ديالك wra9k wra9ek lewra9 lwar9a lwer9a الورقة_ديالك ورقة_الإقامة الإقامة_الأوروبية tes_papiers your_papers papers_in residencia_en la_residencia résidence_en tarjeta_de_residencia carte_de_séjour carte_de_résident green_card residence_card iqama_f كارط_سيجور lacarte_sejour kart_sejour wra9_d_lor9a wra9_f الوراق_فشهر وراقك_كيتقادو lwra9_kaytsaybo papiers_en papiers_garantis papiers_italiens papiers_espagnols papiers_européens papiers_en_règle_là-bas papeles_en papeles_ya papeles_garantizados tus_papeles los_papeles_te papers_guaranteed papers_sorted الأوراق_خلال الأوراق_مضمونة wra9_madmounin lwra9_f lwra9_wajdin',
  INVITATION: 'دعوة الكفالة بالكفالة da3wa dda3wa d3wa lda3wa invitation_letter lettre_d_invitation lettre_de_prise l_invitation b_invitation invitation_d_un carta_de_invitación lkafala sponsorship sponsorship_letter visa_sponsor sponsored_visa tawdif_kafil',
  ROUTE: 'الطريق طريق طرق ~triq tri9 tari9 triq tri9a ltri9 chemin route la_route passage le_passage une_filière filière way_out a_way_in road_to camino ruta paso باب_مفتوح الباب_مفتوح bab_m7loul lbab_m7loul باب_محلول porte_ouverte door_is_open puerta_abierta l7dod الحدود frontière border frontera لمعبر المعبر douane',
  CLEANWAY: 'نقي نقية نقيين نظيف نظيفة ساهلة قانوني قانونية ~nqia nqia nqiya n9ia n9iya n9ya nqya n9i na9ia naqiya propre propres sûre clean safe_way secure limpia limpio segura legal_y_segura sahla bla_7rig بلا_حريك ماشي_حريك ماشي_الحريك machi_7rig machi_harga sans_risque sans_danger no_risk sin_riesgo',
  HARGA: 'حريك الحريك حريگ الحريگ لحريك ~l7rig 7rig l7rig hrig lhrig harga l7arga 7arga lharga patera pateras zodiac fantom فانطوم الباطيرة باطيرة الزودياك زودياك قارب القارب t7erg t7rgi n7ergo تحرگي تحركي_معانا تحرقي la_traversée traverser_la_mer cross_the_sea cruzar_el_mar cruzar_el_estrecho',
  // looks and youth
  YOUNGONE: 'صغيرة صغيورة صغيرات صغار شابة شباب_بنات sghira sghiwra sghirat sghar sghiwrat jeune jeunes jeunesse young younger youthful joven jóvenes jovencita jovencitas jeunette juvenil باقة_صغيرة باقا_صغيرة ba9a_sghira ba9i_sghira العشرينات f_l3chrinat vingtaine twenties veinteañera veintipocos',
  UNDERAGE30:
    'moins_de pas_plus_de maximum_de plus_de_trente moins_de_trente under below younger_than no_older_than over_thirty under_thirty menos_de no_más_de mayores_de أقل_من اقل_من قل_من تحت دون ما_فوق ما_تفوتش ما_فايتاش ما_يكونش_عندها لم_تتجاوز لا_تتعدى لا_يتجاوز لا_تتجاوز ma_fo9 ma_tfoutch ma_tfotch ma_faytach ma_ykonch_3ndha fo9 foq ta7t te7t 9el_mn 9all_mn a9al_mn السن العمر عمرها سنها l3mer l3mar 3merha sen_dyalha',
  AGEWORDS: 'الثلاثين ثلاثين العشرين والعشرين والثلاثين الخامسة_والعشرين الخمسة_والعشرين trente_ans vingt_ans vingt-cinq_ans trente-cinq_ans thirty twenty twenty-five thirty-five treinta veinte veinticinco tlatin tlatine 3chrin 3chrine',
  BODYLOOKS: 'الفورمة* فورمة* الطلة القد قدها القوام بشرة بيضة بيضاء سمراء الشعر_طويل عينيك ضحكتها وجهها_زوين وجهها_حي وجه_زوين وجه_حلو وجوه_حلوة ملامح الملامح form_zwina l9ad l9ed bachra bida bayda sam3a ch3er_twil wejhha_zwin wejh_zwin wejh_7lou wjoh_zwinin mlami7 silhouette_fine ventre_plat brune brunes blonde blondes cheveux_longs long_hair yeux_clairs belle_peau belles_dents nice_teeth nice_smile pretty_face good_body slender curvy petite_et buena_presencia delgadita delgaditas guapita guapitas morena morenas rubia rubias pelo_largo ojos_claros rasgos cara_bonita gordita gorditas no_gordas machi_ghlida li_ghlida غليظة ماشي_غليظة وزن_خفيف khfifa_f_wzen bla_wchoum بلا_وشوم وشوم وشم tatouage tatouages tattoos tatuajes شعر_طويل 3ndha_lforma عندها_الفورمة الفورمة_زوينة',
  DRESSWELL:
    'تعرف_تلبس كتعرف_تلبس تعرفي_تلبسي لباس_كلاس لابسة_مزيان t3ref_tlbes kat3ref_tlbs t3erfi_tlbsi labsa_mzyan labsa_mezyan labsa_zwin lbsa_mzyana lbsa_zwina moda_w s_habiller sait_s_habiller savoir_s_habiller bien_habillée bien_habillées élégance_exigée talons_hauts robe_noire robe_longue b_talon w_talon talon_w well_dressed dresses_well knows_how_to_dress bien_vestida bien_vestidas saber_vestir sepa_vestir مرتبة ومرتبة مرتبات mrtba mrettba mretba coquette coquettes محجبة المحجبة بلا_حجاب bla_7ijab bla_hijab bla_7jab sans_voile sans_foulard pas_de_voile no_headscarf no_hijab without_hijab sin_velo sin_pañuelo بشعر_مكشوف بلا_زيف bla_zif',
  NOKIDS:
    'بلا_ولاد بلا_دراري بلا_راجل ما_عندهاش_راجل ما_عندهاش_ولاد ما_عندهاش_صاحبها ما_تكونش_مزوجة ماتكونش_مزوجة ماشي_مخطوبة ماشي_حاملة لا_متزوجات لا_حوامل لا_مزوجات bla_wlad bla_drari bla_rajel bla_rajl ma_3ndhach_rajel ma_3ndhach_wlad ma_tkonch_mzewja ma_tkounch_mzwja machi_makhtouba bla_mas2ouliya bla_3a2ila sans_enfant sans_mari sans_copain pas_de_copain pas_d_enfants sans_famille sans_attaches_familiales no_kids_at_home childless no_children no_boyfriends no_husbands unattached ni_casadas no_casadas sin_novio sin_novios sin_marido sin_cargas sin_cargas_familiales غير_متزوجة_ولا وحيدة_بلا بلا_التزامات بدون_ارتباط ساكنة_بوحدك ساكنة_بوحدها sakna_bo7dek sakna_bo7dha habite_seule vis_seule lives_alone live_alone vive_sola vives_sola',
  NOTSHY: 'ما_عندهاش_الخوف ما_تخافش_من ما_تحشمش ما_كتخافش بلا_حشمة بلا_حشومة machi_7chouma ma_t7chemch bla_7chma bla_7chouma ma_tkhafch_mn ma_kat_khafch ma_katkhafch_mn jariya jari2at katdhk_w decontractée decontractées décontractée décontractées coincées_s_abstenir timides_s_abstenir pas_de_complexe not_for_shy shy_girls_don_t if_you_are_shy anybody_shy not_afraid_of_men no_tímidas tímidas_no abstenerse_tímidas خفيفة_الظل خفيفة_الروح خفيفات_الروح khfifa_drifa fun_girls cariñosa cariñosas affectueuse affectueuses câline câlines docile dociles obéissante obéissantes compliant rtouba',
  CHOSEN: 'كيختارو كيختار يختارون يختار_بنفسه يختارو_من_التصاور kaykhtaro_mn ykhtaro_mn_tsawr choisit_sur_photo choisissent_sur_photo on_choisit choix_sur_photo choose_from_photos choose_from_your choose_from_photographs chosen_by_photo eligen_por_foto se_elige_por_foto selección_por_foto sélection_sur_photo',
  // night work and touch
  TABLES: 'طابلة الطابلة طابلات الطابلات طبلة الطبلة طبلات الطبلات طبيلات ~tabla tabla tablat tbla tblat tawla tawlat tabilat طاولة الطاولة طاولات الطاولات table tables mesa mesas',
  GLASSOF: 'كاس الكاس كيسان كأس الكأس ~lkas kas kass kisan kess kissan verre verres glass glasses copa copas consommation قرعة القرعة قراعي القراعي لقراعي 9er3a 9ra3i lqrae qra3i l9ra3i chrab lchrab bouteille bouteilles bottle bottles botella botellas champagne مشروب مشروبات طلبات_الطاولة',
  TILLDAWN: 'حتى_للفجر للفجر حتى_الفجر حتى_للصباح حتى_الصباح حتى_5 7ta_lfjer lfjer 7ta_lsba7 7ta_sba7 7tal_sba7 7ta_l_sba7 7tal_fjer jusqu_à_l_aube au_petit_matin à_l_aube until_dawn till_dawn till_late until_sunrise until_morning hasta_el_amanecer hasta_la_madrugada de_madrugada hasta_el_cierre حتى_ساعات_متأخرة ليل_طويل خدمة_الليل خدمة_ديال_الليل فالليل_والنهار khdma_d_lil khdmat_lil khdma_dyal_lil travail_de_nuit service_de_nuit night_job night_work night_shift_hostess trabajo_de_noche trabajo_nocturno دوام_ليلي شغل_ليلي عمل_ليلي shift_ليلي shift_lil',
  HALLS: 'الصالة الصالات قاعة_خاصة lounge_room الكافي_شوب coffee_shop_f قهوة_ليلية kafi_chic gazino lgazino كازينو الكازينو lkazino restaurant-spectacle restaurant_spectacle dîner_spectacle مطعم_ليلي bares_de_carretera صالة_الأفراح_ليلا',
  ALTERNE: 'alterne alternar alternando de_alterne para_alterne chicas_de_copas copeo animadora animadoras entraîneuse entraîneuses faire_consommer pousser_à_la_consommation encourager_la_consommation encourage_drinks encouraging_beverage beverage_orders sell_drinks hacer_consumir incitar_a_consumir تخلي_الناس_يستهلكو تشربهم تشجيع_الزبائن tkhelli_nas_ychorbo katcharbi_nass khdma_f_tabla جليسة_طاولة جليسات_طاولة مجالسة_الزبائن مجالسة_الضيوف مجالسة_الزبون table_girl table_girls table_hostess lady_drinks ladies_drink lady_drink hôtesse_de_table fichera ficheras damas_de_compañía',
  RECEIVE: 'استقبال استقبالهم تستقبلي تستقبل تستقبلين كتستقبلي ~tst9bl tst9bli tsthqbel tsta9bli t9abli t9abel t9ablihom كتقابلي تقابلي تقابل accueillir accueil recevoir reçois reçoit receive welcoming welcome_the greeting greeter greet recibir recibes reciben atender atiendes atendiendo تضييف تضيفي ضيافة الضيافة tdyif tqdim تقديم teqdim سربي تسربي tserbi servir sert serve serving servir_a servir_el',
  MAJLIS: 'مجلس* المجلس* المجالس* lmajliss lmajlis majlis majlees البخور والبخور bkhour lbkhour القهوة_العربية قهوة_عربية café_arabe arabic_coffee تصبين_القهوة تقديم_القهوة مباشرة_قهوة قهوجية قهوجيات 9ahwajiya mobachirat مباشرات مباشرة_ضيوف',
  SOINS: 'soin soins gommage gommages gommeuse gommeuses modelage modelages réflexologie reflexology relaxation_corporelle détente_corporelle huiles_chaudes huile huile_chaude oil oils oil_treatment aceite aceites masse_des masajear terapeuta therapist therapists thérapeute thérapeutes quiromasaje quiromasajista tantrique outcall incall تدلك تدلكي دلكي تدلكين مدلك كيدلكو حك_الظهر حك_الضهر تكييس كياس كياسة كيّاسة طيابة طيابات طيّابة الزيت زيت_أركان بالزيت ~kssala kssala kessala kesala tiyaba tyaba tdlki tdellki tdlek dlki 7ak_dher zit_w zit_l3oud zit_argan b_zit zit_skhoun massothérapeute bodymassage nuru فركة فرك علاج_طبيعي_للرجال جلسات_استرخاء جلسات_علاجية séances_de_détente séance_de_détente relajación relajante',
  CABINS: 'كابينة الكابينة كابين الكابين كابينات cabine cabines la_cabine lkabina kabina lkabin cabina cabinas cubicle private_room_with البيت_اللور بيت_لور byt_lor lbit_lor salon_discret salon_privatif institut_discret الباب_مسدود bab_msdoud الضو_خافت ضو_خافت ضو_حمر ddow_khfif ضوء_خافت lumière_tamisée dim_light penumbra luz_tenue bougies candles chm3a chma3 شمع الشمع شموع',
  MENCLIENTS:
    'رجال_فقط للرجال كليان_رجال زبناء_رجال زبائن_رجال للرجال_فقط رجال_أعمال راجل_عيان رجل_متعب رجال_عيانين التعب_ديال_الرجال lrjal rjal rajl_3eyan rajel_m3eyi rjal_3eyyanin klian_rjal rjal_kbar hommes_uniquement clientèle_masculine clients_hommes pour_hommes pour_messieurs des_messieurs hommes_d_affaires clients_masculins male_clients male_guests male_clientele men_only for_men gentlemen_only clientela_masculina solo_hombres solo_caballeros sólo_caballeros clientes_hombres para_caballeros para_hombres hombres_de_negocios طبقة_راقية زبناء_كبار clients_fidèles clientèle_vip',
  SOFTHANDS: 'يد_رطبة يدين_رطاب يديك_رطبين يديها_رطبين يديك_رطاب يدين_ناعمتين يدين_ناعمة أنامل_ناعمة yed_rtba ydin_rtabin ydik_rtbin ydin_rtab yeddik_rtab mains_douces doigts_de_fée jolies_mains soft_hands gentle_hands magic_hands manos_suaves manos_delicadas bonnes_mains',
  // home, phone, camera
  INBED:
    'سداري السداري السدادر فالسدادر وسادة الوسادة وسادتك المخدة مخدة المطبخ مطبخك الكوزينة_ديالك فالكوزينة غرفتك غرفتها بيتك بيت_نعاسك تحت_المانطة المانطة البالكون sdari seddari sdader lmkhda mkhedda lmanta taht_lmanta balcon lbalcon f_lbalcon f_bitek f_bitk bitha f_koszina canapé ton_canapé ton_lit ta_chambre ta_cuisine oreiller du_salon depuis_ta_chambre your_sofa the_sofa from_your_bed your_bed your_bedroom your_pillow pillow your_kitchen from_your_room tu_sofá el_sofá desde_el_sofá tu_cama tu_cuarto tu_habitación tu_cocina almohada كنبتك أريكتك سريرك بعد_ما_ينعسو_الدراري منين_ينعسو_الدراري mnin_yn3so_drari enfants_dorment kids_are_asleep niños_duermen',
  CALLSIN: 'كيعيطو كيعيط يعيطو كيعيطو_ليك كتجاوبي جاوبي تجاوبي تجاوبين تجيبين تردين_على ترد_على_المكالمات تستقبلين_المكالمات استقبال_المكالمات تستقبل_مكالمات مكالماتهم ~kay3yto kay3ayto kay3yto y3ayto_liya kay3eyto jawbi tjawbi katjawbi yjawbo njaweb répondre_au_téléphone répondre_aux_appels réponds_au_téléphone décroche décroches décrocher m_appellent t_appellent écoute_des_hommes écouter_les_hommes on_t_appelle téléphoner answer_the_phone answering_calls take_calls taking_calls pick_up_calls phone_line chat_line bedtime_calls contestar_chats contestar_el_teléfono coger_llamadas atender_chats línea_erótica línea_amistosa línea_de_compañía hotline_rose ligne_rose tsem3i تسمعي_ليهم تسمعيهم تسمعين_لهم كتسمعي_ليهم tsme3i_lihom katsem3i écoutes listen_to_them listening_to_men escuchas escuchar_a مؤانسة_هاتفية محادثة_هاتفية خدمات_صوتية mou2anissa mo2anasa ونس_بالتيليفون hadra_f_tilifon هضرة_فالتيليفون lhadra_f_tel',
  VOICEWORK: 'بصوتك خدمي_بصوتك b_soutek b_sotek b_sout khdma_b_sout avec_ta_voix grâce_à_ta_voix with_your_voice using_your_voice con_tu_voz خدمة_بالصوت خدمة_بالهضرة khdma_b_lhadra خدمة_د_الهضرة خدمة_هضرة غير_الهضرة غي_الهضرة gha_hadra ghir_hadra ghir_lhedra ghir_lhadra juste_parler juste_discuter just_talk only_talking sólo_hablar solo_hablar solo_charlar هضرة_وضحك الهضرة_والضحك سوايع_د_الهضرة hmess همس همسك chuchoter whisper susurra susurrar',
  NAMEOF: 'السمية سمية سميتك سميتي ~smiya smiya smiyti smiytek smiyt اسمك اسمي الاسم باسم اسما هويتك الهوية هوية nom ton_nom votre_nom vrai_nom prénom ton_prénom identité name your_name real_name identity nombre tu_nombre identidad compte_machi_dyalk',
  OTHERNAME:
    'مستعار مستعارة مستعارا غير_حقيقي غير_حقيقية أخرى آخر جديدة جديد mesta3ara mst3ara mosta3ara mosta3ar machi_dyalk machi_dialk machi_dyalek ماشي_ديالك khra okhra jdida jdid autre_nom d_emprunt inventé inventée faux fausse secret secrète caché cachée masqué masquée you_pick of_your_choice fake hidden inventado falso otro_nombre oculto محفوظ محفوظة سري سرية مخفي مخفية مخبية مخبي mkhebya mkhbiya mkhbya mkhbi mkhebi',
  SOLELYPART: 'غير_يديك غي_يديك غير_يديها غير_ايديك ghir_ydik ghi_ydik ghir_yeddik غير_الصوت_ديالك الصوت_بوحدو بالصوت_وحده الصوت_وحده بالصوت_فقط sout_bo7do sot_bo7do ghir_sout juste_tes_mains que_tes_mains voix_seule seulement_ta_voix seulement_la_voix ta_voix_seule only_your_hands just_your_hands hands_only neck_down from_the_neck shoulders_down voice_alone only_your_voice just_your_voice solo_las_manos solo_tu_voz del_cuello_para_abajo من_الكتاف من_الكتفين من_العنق من_الرقبة_إلى mn_lktaf mn_l3on9 du_cou_aux sous_le_menton sans_le_visage',
  CAMOFF: 'مطفية مطفي طافية مسدودة tafya mtfiya mtafya msdouda éteinte éteintes turned_off switched_off apagada apagado tapada بلا_كاميرا بلا_كام bla_cam bla_camera bla_kamira sans_caméra sans_cam no_cam no_camera sin_cámara sin_cam دون_كاميرا بدون_كاميرا',
  BLOCKEDLAND:
    'نحجبو نحجب محجوب محجوبة حجب بلوكي مبلوكي مبلوكية نبلوكيو كنبلوكيو bloki mbloki mblokya nblokiw blockage bloqué bloquée bloquer bloquons blocked we_block block_your hide_your_country we_hide bloqueamos bloqueado bloquear geoblock géoblocage حظر_المغرب',
  // pay and price
  GIFTCOINS: 'أسد الأسد أسود الأسود lion lions león leones تاج التاج تيجان couronne couronnes crown crowns corona castillo castillos القلعة château castle castles الورد الوردة lward lwrd ward_lli lwarda rosas perles perlas gemas gemmes haricots beans_en حبات_ذهب ألف_حبة rocket fusée fusées صاروخ صواريخ galaxy galaxie galaxia مجرة universe اليخت_الافتراضي voiture_virtuelle virtual_car coche_virtual coeurs_virtuels نجوم_البث diamants_d_or سيارات_افتراضية',
  HOURSOF: 'ساعة ساعات سوايع السوايع ساعتين ساعتان swaye3 swayeh sa3at sa3tin sa3a heure heures hour hours hora horas حصص_البث sessions_de_live دوام_البث h_par_mois h_par_jour',
  HALFOF: 'النص نص نصف النصف نصفها nss_bnss moitié la_moitié la_mitad 50_50 70_30 60_40 80_20 pour_cent percent por_ciento بالمئة فالمية نسبة نسبتك commission commissions كوميسيون الكوميسيون komission lkomisyon comisión percentage',
  METER: 'العداد l3ddad l3addad chrono chronomètre taximètre meter_running taxímetro contador_corre السوايع_كتحسب كل_دقيقة_محسوبة كل_ثانية',
  PERREPLY:
    'على_كل_جواب على_كل_رسالة على_كل_ميساج على_كل_مكالمة على_كل_عيطة لكل_مكالمة لكل_رسالة كل_مكالمة كل_عيطة للمكالمة 3la_kol_jawab 3la_kol_msg 3la_kol_message 3la_kol_mokalama kol_mokalama kol_appel kol_3ayta par_réponse par_message_reçu par_message_répondu par_appel l_appel_payé à_l_appel quart_d_heure par_quart_d_heure per_reply per_call per_chat per_text per_message_sent por_llamada por_respuesta por_mensaje por_chat كل_ربع_ساعة ربع_ساعة rba3_sa3a kol_rba3',
  MAHR: 'مهر المهر مهرها مهرك مهرا ~lmahr mahr lmahr mhar صداق الصداق sda9 sadaq dot la_dot dote dowry bride_price مقدم_ومؤخر مؤخر شبكة_ذهب',
  ENVELOPE: 'ظرف الظرف ظروف_مالية جوى الجوا enveloppe enveloppes lenveloppe envelope sobre_con un_sobre el_sobre جوا_فيه jwa ljwa jwa_fih',
  PAYBETTER: 'دوبل الدوبل doubl bdoubl b_double ضعف أضعاف مضاعف مضاعفة mod3af mieux_payé mieux_payée mieux_qu_une mieux_qu_un plus_qu_une plus_qu_un plus_riche paie_mieux paye_mieux better_paid pays_better more_than_a better_than_a triple تريبل ثلاث_مرات fois_mieux fois_plus times_more veces_más mejor_pagado más_que_un más_que_una أكثر_من_راتب ما_يعادل أحسن_من_الصالير 7sn_mn_ssalir راتب_مدير راتب_طبيب راتب_معلمة',
  SUMPERIOD: 'الليلة_بشهر ليلة_بشهر فليلة_وحدة ف_ليلة_وحدة lila_b_chher f_lila_wa7da f_nhar_wa7ed en_une_nuit en_une_soirée en_un_soir en_un_week-end en_un_weekend en_deux_soirs en_deux_nuits en_quelques_jours en_4_jours in_one_night in_a_night in_one_evening in_a_weekend in_a_week in_three_months en_una_noche en_dos_noches en_un_fin_de en_una_semana في_ليلة في_ليلة_واحدة في_أسبوع f_yomayn f_simana_wa7da خلال_أسبوع خلال_شهر_واحد kol_khmis kol_jem3a per_evening each_night a_night la_nuit_payée la_soirée_payée por_noche la_noche_paga',
  CASHDOWN:
    'cash kash كاش en_liquide en_main_propre main_à_main in_hand en_mano فاليد ف_اليد فليد f_lyed f_yed f_yeddik فيديك نقدا بلاصتها فلبلاصة f_lblassa en_fin_de_soirée fin_de_soirée dès_le_premier_soir end_of_the_night same_night same_day al_momento el_mismo_día el_mismo_dia payé_le_soir payée_le_soir paid_daily daily_pay paga_diaria pago_diario pago_semanal paid_weekly weekly_pay payé_chaque_semaine الدفع_اليومي دفع_يومي دفعات_كل_أسبوع دفع_أسبوعي خلاص_كل_نهار khlas_kol_nhar khlas_kol_jem3a الخلصة_باليوم الخلاص_باليوم خلاص_يومي نهار_بنهار nhar_b_nhar nhar_b_nharo طلع_تقبض cobras_cada_noche سلفة_فاليد',
  RICHPAY: 'كيخلص_مزيان كتخلص_مزيان كيخلصو_مزيان kaykhles_mzyan kaykhlles_mzyan katkhelles_mzyan ykhelles_mzyan بسخاء يدفع_بسخاء paie_bien paye_bien bien_payé bien_payée bien_payées je_donne_bien donne_bien généreusement généreusement_payée well_paid pays_well paid_well good_money easy_money serious_money big_money big_tips bien_pagado bien_pagada pagan_bien paga_bien buena_pasta بفلوس_مزيانة flous_mzyana flous_s7i7a فلوس_صحيحة فلوس_كتيرة الفلوس_بزاف flous_bzaf flous_ktira رزق_كبير رزقها_كبير rez9_kbir بلا_سقف sans_plafond no_limit_earnings sin_límite لا_سقف حدك_السما l7ed_sma الجيب_معمر ljib_m3emmer jib_3amer poches_pleines',
  // no skill asked
  TEACHYOU: 'نعلمك نعلموك نعلمكم كنعلمك كنعلموك كنعلمو غنعلموك غانعلموك سنعلمك نعلمكن ندربك ندربكم سندربك نوريوك كنوريك كنوريوك التعليم_عندنا التدريب_عندنا التكوين_عندنا تعلمي_عندنا ~n3lmk n3elmok n3lmok n3ellmok n3elmek n3lmek n3elmkom nta3elmok nt3elmok kan3elmok kan3lmok kan3lmo kan3elmo ghan3elmok n3elmouk twrriha nwrik nwriwk nwerik kanwriwk nwerriwk on_t_apprend on_vous_apprend on_t_apprendra je_t_apprends je_t_apprendrai je_vous_apprends nous_vous_apprenons on_te_montre on_vous_montre je_te_montre on_forme on_te_formera nous_formons je_forme formation_sur_place tu_apprends_sur apprendre_sur_place apprends_sur_place on_apprend_vite ça_s_apprend formation_rapide formation_express formation_15 formation_en_une formation_en_deux we_teach we_ll_teach i_teach_you i_ll_teach teach_you we_show_you i_ll_show_you shows_you we_train_you training_on_the_spot te_enseño te_enseñamos te_enseñan os_enseñamos lo_enseñamos te_formamos formación_rápida se_aprende_en se_aprende_rápido aprendes_en التدريب_ساعة التدريب_يومان التدريب_سريع تدريب_سريع يومين_ديال_التكوين فنهار_كتعلمي كتعلم_فنهار كيتعلم_فنهار t3elem_f_nhar t3ellem_f_nhar tat3elmi_f',
  KNOWHOW: 'تعرفي ~t3rfi t3rfi t3erfi t3arfi tkoni_kat3rfi kat3rfi تكوني_كتعرفي تجيدي تجيدين تتقني تتقنين know_how experience_in sepas قارية القراية الحرفة 9arya l9raya lqraya compétence compétences aptitude skills talent_particulier habilidades متعلمة mt3lma كفاءة مهارات book_photo théâtre theatre قارياش savoir_danser savoir_chanter savoir_coiffer saber_bailar saber_cantar know_how_to',
  EVENIF: 'وخا واخا وخّا وخة wakha waxa wkha wakkha même_si quand_même_si even_if even_though aunque incluso_si حتى_إلا حتى_لو حتى_إذا 7ta_ila 7ta_lakan ولو_ما',
  NEVERDID: 'عمرك_ما عمرها_ما ما_عمرك ماعمرك 3mrk_ma 3mrek_ma 3merha_ma ma_3mrk ma_3mrek ma3mrek li_3mrha_ma never_worked never_done_it never_did first_job first_timers first_time_ok jamais_travaillé jamais_fait première_fois primera_vez nunca_has لم_تعملي_قط لم_يسبق_لك can_t_sing can_t_dance can_t_cook ما_كتعرفيش ma_kat3rfich makat3rfich ma_t3rfich ما_تعرفيش tu_sais_pas tu_ne_sais_pas ne_sais_pas no_sabes wakha_ma_kat3ref',
  NOVICE: 'débutante débutantes débutant débutants apprentie apprenties novice novices beginner beginners principiante principiantes aprendiz مبتدئة مبتدئات مبتدئين متعلمات mobtadi2a mobtadi2at debutante debutantes',
  WELCOMED: 'acceptée acceptées accepté bienvenue bienvenues admise admises ok oui welcome welcomed accepted fine admitida admitidas bienvenidas aceptan مقبولة مقبولات مرحبا مرحبا_بها mr7ba mer7ba marhba me9boula m9boula m9bola مرحب_بهن',
  NOSKILL:
    'ما_خاصك_والو ما_خاصك_حتى_حاجة ما_كيخصك_والو ما_خاصك_غير ما_كنطلبو_والو ما_مطلوب_والو خاصنا_غير_نتي خاصك_غير ma_khassk_walo ma_khassek_walo ma_kaykhssk_walo ma_kaykhssk_ta ma_khassek_ta_7aja ma_khas_walo makhassk_walo makhas_walo khasna_ghir_nti khassek_ghir rien_à_savoir rien_n_est_exigé on_ne_demande_rien on_demande_rien aucune_compétence aucune_qualification aucune_formation sans_qualification sans_formation sans_cv pas_de_cv nothing_required no_requirements no_skills no_skill_needed no_qualifications no_qualification no_training_needed no_cv no_resume anyone_can any_girl_can nadie_pide no_se_pide_nada sin_requisitos no_pedimos_nada sin_formación sin_saber no_hace_falta_saber no_hace_falta_experiencia لا_يشترط_أي بدون_شروط بلا_شروط bla_chorot bla_chrout sans_conditions أي_وحدة_تقدر أي_بنت_تقدر ay_wa7da_t9der ay_bnt_t9der n_importe_quelle_fille toute_fille_peut cualquier_chica cualquiera_puede لا_يلزمك_شيء كل_فتاة_تستطيع قارية_ولا_ماقارياش 9arya_wla_ma_9aryach قارية_ماقاريةش سهلة_التعلم',
  // artists, houses, families
  SHOWTROUPE: 'فرقة الفرقة فرقة_استعراضية استعراضية استعراض عرض_فني عروض_فنية شو الشو كورال كورال_غنائي عازفة عازفات عازفين أحواش شعبي chaabi troupe une_troupe la_troupe ballet revue_musicale show shows oriental_show spectacle spectacles revue folklore folklorique chorale orchestre_féminin grupo_de_baile espectáculo espectáculos compañía_de_danza cuerpo_de_baile ftir9a tir9a fir9a firqa frqa chettaha chattaha شطاحة شطاحات راقصات راقصة bailarina bailarinas danseuse danseuses dancer dancers مغنية مغنيات chanteuse chanteuses cantante singer singers فنانات فنانة عازفه plateau_artistique troupe_féminine all-female_show permit_artist artiste_permit fen lfen الفن فن',
  HOUSEJOBS: 'عاملة_منزل عاملات_منازل عمالة_منزلية ضيافة_منزلية خادمة* خادمات* خادمة_للبيت شغل_الدار خدمة_الدار خدمة_الديور تنظيف_فيلات تقابلي_الدراري تقابل_الدراري مقابلة_الدراري تشد_الدراري تقابل_العجوز تقابلي_العجوز مرافقة_مسنة مرافقة_عجوز ممرضة_منزلية جليسة_مسن khdama_f_dar tchedd_drari tched_drari t9abel_drari t9abli_drari t9abel_l3jouza t9ablii_l3jouza tiyaba_f fille_de_maison gouvernante gouvernantes femme_de_chambre femmes_de_chambre dame_de_compagnie bonne_à_tout_faire aide-soignante_à_domicile lady_sitter lady_companion house_helper house_girl look_after_the_house look_after_the_kids look_after_my_mother housemaids housekeepers interna_en chica_interna internas niñera cuidar_niños cuidar_a_una cuidadora_de asistenta assistante_personnelle personal_assistant_to assistante_de_vie accompagnatrice_santé compagne_de_voyage réceptionniste_f receptionist_f hotel_greeter ~kwafira',
  FAMILYOF: 'عائلة_سعودية عائلة_إماراتية عائلة_قطرية عائلة_كويتية عائلة_خليجية عائلة_راقية عائلة_ملكية عايلة_سعودية famille_saoudienne famille_émiratie famille_qatarie famille_koweïtienne famille_du_golfe famille_royale famille_princière famille_riche saudi_family emirati_family qatari_family kuwaiti_family royal_family rich_family gulf_family familia_saudí familia_árabe familia_rica familia_del_golfo jeque jeques sheikh cheikh_ الشيخ شيوخ_الخليج قصر_فالخليج فقصر قصر_الشيخ لالة_الدار lalla_d_dar ديور_الكبار الديور_الكبار dyour_lkbar 3a2ila_khalijiya 3a2ila_saoudiya lfamille_f_dubai madame_à madam_in',
};
