/**
 * Words by concept, in five languages and both scripts. A form is matched on the folded word (case, accents, doubled
 * letters and Arabic letter variants do not count; an Arabic word may carry a conjunction, preposition or article).
 * `form*` also matches longer words; `a_b` is words in a row; `~form` is matched by sound in both scripts, `~^form`
 * with the prefixes of a verb before it. Written by the project; every row waits for review by native speakers.
 */
export const LEXICON_VERSION = '5';
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
    'nchr7o kanchr7o nfehmok nfhmk نشرح* كنشرح* غنشرح* سنشرح* سأشرح* تشرح* يشرح* كتشرح* نفهمك* explic* détaillé détaillée détailler détaille in_detail détail détails info infos information informations renseignement renseignements explication explications explique expliquer expliquerai detalles información معلومات نشرحليك شرح ~nchre7 ~tafasil ~ma3lomat lma3lomat',
  LATER:
    'بعدها فوقتها f_we9tha mn_b3da plus_tard en_temps_voulu au_moment_voulu le_moment_venu when_the_time_comes in_due_time a_su_tiempo más_adelante más_tarde في_وقته في_حينه فيمابعد après apres tard ensuite later after luego después despues لاحقا فيما_بعد من_بعد بعدين mn_b3d men_be3d mn_ba3d ba3din مباشرة',
  PRIVATE:
    'privé prive pv mp inbox dm bv un_message des_messages en_message par_message vos_messages f_message b_message private_message privado private خاص الخاص بالخاص خاصك_الخاص بريفي لخاص عالخاص ماسنجر messenger msg priv inboxi nbox',
  WHATSAPP:
    'whatsap watsap watsapp wtsp wtp wsp whats wats wapp vhatsapp télégram tele_gram signal snap snapchat viber imo واتساب واتسآب واتس واتسب وتساب الواتس تلغرام تلجرام سناب واتصاب ~watsab ~tiligram ~tlegram',
  MOVE:
    'contacte contactez contactez-moi contactes écris ecris ecrivez écrire envoyez passe passez rejoins rejoindre rejoignez viens venez ajoute ajoutez contact dm text message_me message_us message_moi write join add escribe escribeme escríbenos escribid mandame contacta contactame ' +
    'تواصلي تواصل تواصلو تواصلوا راسليني راسلي كتبي كتبيلي كتب كتبو دوزي دوز دوزو دوزيلي دخلي دخلو انضمي انضموا اتصلي اتصلوا اتصل تصلي عيطي عيط عيطو هضري هضر مرحبا مرحبابكم جي أجي اجي آجي مري ' +
    '~twasli ~twaslo ~raslini dwzi doozi douzi dozi dkhli dkhel 3iyti 3eyti 3yti 3ayti ktbi ktebi ktbili aji ajiw ajiou jiw hdri hedri khelini',
  // where and how
  HOME: 'domicile maison chez_toi chez_vous chez_soi home en_casa desde_casa de_casa tu_casa mi_casa su_casa la_casa una_casa nuestra_casa hogar منزل منزلك بيت بيتك دار الدار دارك داركم داري داركوم لدار بدار ديور dar ddar darek dark darkom dari darha lbit bitek télétravail remote distance بعد_عن عن_بعد remoto teletrabajo 3an_bo3d',
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
    'هوستيس هوستيسات ~hostis srvoz serveuz سيرفوز hotes hotesse_d_accueil promo_girls azafatas_de imagen hotesse hôtesses entraineuse entraîneuse serveuse serveuses barmaid barmaids hostess hostesses waitress waitresses camarera camareras azafata azafatas chica_de_imagen مضيفة مضيفات نادلة نادلات جرسونات سيرفورات ~srbaya ~srvoz ~hotis serbaya ',
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
    'تشطحي كتشطحي techt7i katchte7i katchti7i ~^cht7i tchti7 chtih تشطح تشطحي ترقصي danser_avec danseuse danseuses danse danser dancer dancers dancing bailarina bailarinas baile رقص الرقص راقصة راقصات شطيح شطاحات شيخات ~chti7 ~chta7a chikhat gogo go-go',
  SING: 'تغني كتغني تغنيو tghenni katghenni tghni katghni ~^ghni chanteuse chanteuses chant chanter singer singers singing cantante cantantes غناء مغنية مغنيات مطربة مطربات مغنيين',
  CARE: 'nounou nounous baby_sitter babysitter gouvernante nourrice nanny nannies maid maids housemaid niñera niñeras empleada_de_hogar cuidadora مربية مربيات خادمة خادمات عاملة_منزلية عاملات_منزليات شغالة شغالات جليسة رعاية ~morabiya ~khdama_d_dar murabiya femme_de_ménage femmes_de_ménage aide_ménagère ménage dama_de_compañía dame_de_compagnie',
  HAIR: 'coiffeuses coiffure esthéticienne esthéticiennes hairdresser hairdressers beautician peluquera peluqueras esteticista كوافورات حلاقات خبيرة_تجميل خبيرات_تجميل مزينة ~kwafora ~kwafoura ~coiffouza',
  HOTEL:
    'lhotel lcasino hôtel hotel hôtels hotels hôtellerie hotelero hoteles فندق فنادق اوطيل لوطيل فندقة مطعم مطاعم كافي ~otil ~lotil réceptionniste restaurant restaurants',
  GULF:
    'dubai dubay doubai golfe gulf khalij émirats emirates uae bahrain bahrein qatar kuwait koweit oman saoudite saudi doha manama riyad riyadh jeddah golfo ' +
    'خليج خليجي خليجية خليجيين الإمارات البحرين قطر الكويت عمان الرياض جدة الدوحة المنامة أبوظبي ابوظبي الشارقة ~lkhalij ~dobay ~limarat ~s3odia lkhlij bahrayn كويت بحرين امارات دوحة شارقة منامة djeddah djedda jidda mascate muscat kuweit lkuwait lkowait lkoweit bou_dabi abou_dabi abudhabi l_khobar khobar الخبر دبى lriyad riadh',
  ABROAD:
    'أنطاليا beyrouth loubnan etranger abroad overseas extranjero europe europa turquie turkey turquía istanbul antalya chypre cyprus liban lebanon jordanie espagne spain españa melilla mlilya ceuta italie italy italia france allemagne germany belgique suisse canada grèce maldives usa londres paris ' +
    'الخارج خارج لبرا بره أوروبا اوروبا اسطنبول إسطنبول لبنان بيروت الأردن قبرص إسبانيا مليلية سبتة ايطاليا فرنسا المانيا كندا بلجيكا المالديف ~barra ~lbara ~orobba ~turkya ~lkharij ~sbanya brra tourkia tourkya milan milano rome roma turin torino naples napoli athènes bruxelles brussels bruselas amsterdam genève zurich munich pologne poland polonia بولونيا malte malta مالطا سويسرا suiza switzerland portugal ألميريا فالنسيا اشبيلية الجزيرات الخزيرات algeciras algésiras ميلانو روما طورينو بروكسيل باريس لندن هولاندا uk miami bologne talyan lmanya almanya holanda hollande pays-bas espanya spanya spania l_espagne',
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
    'assois الجلوس lglous tjelsi tglsi tgelsi تجلسي تگلسي تقعدي تقصري nglso jلسي assise_avec t_asseoir tenir_compagnie sit_with entretenir_les_clients faire_la_conversation tdahki تدحكي katdhki charmer',
  ONLYGIRLS:
    'ghir_lbnat ghi_lbnat غير_البنات للبنات_فقط filles_uniquement femmes_uniquement que_des_filles que_les_filles réservé_aux_femmes réservé_aux_filles girls_only ladies_only women_only only_girls solo_mujeres الدراري_ممنوعين lwlad_mamno3',
  WANTYOU:
    'تحتاجين تحتاجين_المال need_money need_extra besoin_d_argent want_extra مطلقة_ولا واش_مطلقة واش_محتاجة واش_عندك wach_3ndek wach_m7taja are_you tu_cherches tu_as_besoin vous_cherchez bghiti باغية باغيين تبغي بغيتي واش_باغية واش_بغيتي wach_bghiti wach_baghya tu_veux vous_voulez envie_de qui_veut want_to do_you_want would_you_like quieres quiere_ganar هل_تبحثين تبحثين هل_تريدين تريدين تحلمين هل_أنت bghitou li_bghat لي_بغات اللي_بغات لي_باغية اللي_باغية',
  TOURISM:
    'voyage_organisé voyages_organisés séjour agence_de_voyage agence_de_voyages par_personne tour_opérateur circuit رحلة رحلات وكالة_أسفار وكالة_الأسفار للشخص للفرد طيران_وفندق package vacances viaje_organizado',
  ONLINE: 'ligne online internet linea línea نت الانترنت انترنت أونلاين اونلاين ~lintirnit net web',
  // what stays unsaid, and what it is called instead
  ALLOF: 'كلشي كولشي كل_شي كل_شيء ~kolchi kolchi koulchi tout todo everything kolxi',
  ONUS: 'عليا* علينا* على_مول 3lina 3la_lpatron on_us pour_moi c_est_moi_qui على_الكفيل 3la_lkafil',
  RENTPAID: 'kaykri_lik الكرا_مخلص lkra_mkhelles rent_paid loyer_payé نكري_ليك',
  FOODLODGE: 'sokna_w_makla logée_nourrie logées_nourries pensión_completa',
  SLEEPAT:
    'تنعسي تنعس كتنعسي نسكنك نسكنكم ~tn3si tbati كتعيشي katb9ay dors dormez héberge* you_live duermes alojada* alojadas تسكنين تقيمين تسكني tskni tsekni',
  WITHUS: 'معانا m3ana chez_nous chez_moi sur_place là-bas upstairs arriba فوق_المحل مع_البنات مع_بنات con_nosotros',
  ROOMFREE:
    'بيت_خاوي chambre_au-dessus cama literas البارطمة appart* lappart chambre_libre spare_room habitación_libre bartma شقة_مشتركة',
  BOOKED:
    'محجوز* واجد* جاهز* m9to3* wajed wajda khalss* khales mkhelles mkhless réservé* خالص* مدفوع مدفوعة مقطوعة* sent envoyé réglé* booked reservado déjà_payé already_paid réservée ya_pagado',
  TICKETS:
    'التيكي تيكي ~tikit tkit tikiyat البيي bilé* ferry barco lbabor bateau flight* ticket* طيارة الطيارة ~tyara tyara ~tiyara minibus تذكرتك aller-retour aller_retour billets pasaje',
  BYUS: 'نخلصو كيخلص كيخلصو كتخلص نقطعو كيقطع nkhelso kankhelso kankheles kaykhelso n9t3o kay9t3o نتكلف كنتكلف paye_le paye_la il_paie elle_avance i_pay te_paga* كيحجز front* كنسبق we_pay he_pays lo_pago nsb9 نسبق_ليك pays_for',
  AGREE:
    'نتفاهمو كنتفاهمو تتفاهمين ntfahmo* katfahem* نتفقو نتافقو كنتفقو بالتراضي نهضرو كنهضرو ndwiw نتحدث nchr7o on_en_parle* on_verra se_discute* précisé* communiqué* se_acuerde lo_que_se_acuerde discuss* explained nhdro_3lih* نهضرو_على ntfahmo on_en_parle lo_hablamos ya_hablamos lo_explico sera_expliqué ندويو سنتفق نتفق سنتحدث نهضرو_فالخاص nhdro_3la nhdro_3lih',
  RESTOF:
    'البقية lba9i lbaqi le_reste the_rest الشروط المهام طبيعة_العمل duties tareas le_métier المحتوى lprogramme البرنامج الباقي* el_resto lo_demás the_extras les_extras your_tasks tus_tareas',
  GETIT:
    'ستعرفين ستعرفينه كتعرفيها تفهمي غتفهمي غاتفهمي كتفهمي ستفهمين تشوفي kat3rfi ghatchofi tu_verras تتعلمين se_aprende اللي_فهمات li_jat الفاهمة fahma فاهمة you_understand vous_verrez tu_comprendras ya_verás ghat3rfi ghatfehmi katfehmi you_get_it li_fhmat الذكية_تفهم',
  UNSAID:
    'لا_يشرح* pas_ici ma_kayt9alch ما_كيتقالش ma_kaytktebch ما_كيتكتبش pas_par_écrit لا_يقال لا_يكتب ne_se_dit_pas machi_hna',
  NOTWHAT: 'ماشي_داكشي machi_dakchi',
  YOURCALL:
    'nti_w_zhrek بينك_وبينو نتي_وشطارتك your_choice you_decide tú_decides à_toi_de_voir على_خاطرك 3la_khatrek rien_d_obligatoire machi_bziz ماشي_بزز أنت_تقررين',
  HAVEPLAN:
    'عندي_طريق* كاين_طريق l9it_lik j_ai_une_solution une_solution_rapide كاين_ما_حسن i_have_something tengo_algo عندي_حل 3ndi_7al 3ndi_l7al كاين_حل kayn_l7al 3ndi_tari9a لدي_حل',
  DONTASK: 'لا_تسألي* ma_tsowlinich ne_demandez_pas demande_pas no_preguntes ما_تسوليش ma_tsowlich no_questions',
  BEGENTLE: 'be_nice l7nan sois_gentille koni_drifa كوني_ظريفة sé_amable sé_cariñosa être_gentille كوني_لطيفة',
  SMILEONLY:
    'تبتسمي تبسمي ابتسمي ابتسامة الابتسامة تضحكي كتضحكي ضحكي الضحك والضحكة ضحكة تضحكين يضحكو ~tdhki tdhki tdahki dahka ibtisama souris sourire smile* smiling sonríes',
  GUESTS:
    'الضياف ضياف ضيوف الضيوف ضيف الضيف ~dyaf ~dyouf dyouf* dyaf ddyaf d-dyouf diyaf guest* invité* les_invités mes_invités invitados habitués guests huéspedes visitas',
  WHATDO: 'chno_kandir* ما_العمل nti_ghir نتي_غير يكفي_أن il_suffit_de hay_que_hacer chno_katdiri شنو_كتديري',
  AFTERHOURS:
    'بعد_العشا* مورا_العشا after_closing officieusement after_hours after_dinner après_la_fermeture بعد_السهرة mora_sahra',
  PRODUCT:
    'المنتج المنتوج السلعة ~lmntoj sel3a sl3a produit* product* marque la_marque brand marca catalogue catálogo crème script produit',
  // leaving
  TAKEYOU:
    'نديك كنديو ينقلك نوصلك نوصلوك يوصلك ندخلك ندخلوك كندخلو نخرجوك نجيبكم كنجيبو يجيبك كنطلعو كنصيفطو يستقدم تعبرين ~ndik ~nddik nddik neddik ~nwslk ~ndkhlk ndkhlk ndkhlek kandkhlo* ~nkhrjk nkhrjek ~njibk njibk* kanjib* ~ntl3k n9ta3kom n7ergek get_you te_llevo نديوك نخرجك نجيبك نجيبوك نطلعك نطلعوك نسفرك نسفروك نقطعك نقطعوك ~nsfrk nsafrok ~n9t3k nharrgek fait_venir fais_venir te_llevamos te_traigo te_traemos take_you bring_you send_you we_fly_you te_metemos te_sacamos نستقدم ننقلك ناخدك نصيفطك نصيفطوك nsiftok nsiftek fais_passer ~^wslk ~^wslok ~^dkhlk ~^dkhlok ~^khrjk ~^khrjok ~^jibk ~^jibok ~^tl3k ~^tl3ok ~^sfrk ~^sfrok ~^9t3k ~^9t3ok ~^7rgk ~^siftk ~^siftok ~^diwk ~^diwkom',
  ARRANGE:
    'نصاوبو نقاد نسجلك نوجدو ~nsawb ~nsayb ytsaybo n9ado kanwjdo nsjlek arrangé* obtient we_get_you arregla* nwjdo نصاوب نقادو arrange arreglamos gestionamos tramitamos règle_les on_règle we_arrange we_sort',
  RESPAPERS:
    'أوراقك papeles_ya tes_papiers carte_de_séjour papers_in papiers_en papeles_en الإقامة_الأوروبية كارط_سيجور residence_card',
  INVITATION: 'دعوة da3wa* sponsorship invitation_letter da3wa',
  // looks and youth
  YOUNGONE:
    'صغيرات jeune* young* joven* العشرينات veintipocos bnat_sghar jovencita younger bnt_sghira بنات_صغار بنات_صغيرات بنت_صغيرة مرا_صغيرة وحدة_صغيرة wa7da_sghira wahda_sghira صغيرة_وضريفة sghira_w صغيرة_وكتعرف',
  UNDERAGE30: 'moins_de under menos_de mayores_de أقل_من اقل_من ما_فايتاش عمرها سنها no_older_than ma_tfoutch',
  AGEWORDS: 'الثلاثين ثلاثين العشرين والعشرين والثلاثين trente_ans thirty twenty veinte treinta',
  BODYLOOKS:
    'الفورمة* فورمة* الطلة القد قدها القوام بيضة سمراء عينيك ملامح الملامح bida bayda silhouette_fine brune* blonde* slender delgadita* rasgos gordita* وشوم tatouage* شعر_طويل cheveux_longs long_hair pelo_largo belle_peau nice_smile pretty_face buena_presencia delgadita guapita morenas rubias وجه_زوين wejh_zwin brunes blondes',
  DRESSWELL:
    'تعرف_تلبس كتعرف_تلبس robe_noire w_talon مرتبة ومرتبة مرتبات coquette* محجبة المحجبة بلا_حجاب bla_hijab well_dressed bien_habillée bien_vestida saber_vestir savoir_s_habiller no_hijab sin_velo sans_voile',
  NOKIDS:
    'بلا_ولاد bla_wlad bla_drari bla_rajel childless بلا_التزامات بلا_دراري sans_enfant sin_cargas sin_novio sans_copain',
  NOTSHY:
    'jariya jari2at décontractée* if_you_are_shy خفيفة_الروح cariñosa* rtouba not_afraid bla_7chma بلا_حشمة ما_تحشمش ma_t7chemch cariñosas affectueuse خفيفة_الظل',
  CHOSEN: 'كيختار يختارون',
  // night work and touch
  TABLES: 'طابلة الطابلة طابلات الطابلات الطبلات ~tabla tabla* tawla* طاولة الطاولة طاولات الطاولات table* mesa mesas',
  GLASSOF:
    'كاس الكاس كأس الكأس ~lkas kass verre verres copa copas consommation 9er3a lqrae bouteille* bottle* champagne per_glass por_copa',
  TILLDAWN:
    'حتى_للفجر للفجر حتى_الفجر حتى_للصباح خدمة_الليل until_dawn 7ta_lfjer night_work travail_de_nuit trabajo_de_noche',
  HALLS: 'الصالة gazino كازينو الكازينو restaurant-spectacle restaurant_libanais مطعم_عربي restaurant_oriental',
  ALTERNE:
    'alterne alternar para_alterne entraîneuse* lady_drinks entraîneuse faire_consommer chicas_de_copas table_girls مجالسة_الزبائن مجالسة_الضيوف',
  RECEIVE:
    'استقبال تستقبلي تستقبل كتستقبلي ~tst9bl tsthqbel t9abli* t9abel تقابلي تقابل accueil* recevoir reçois reçoit greet* reciben atender atendiendo ضيافة الضيافة تقديم teqdim تسربي servir serving receive recibir',
  MAJLIS: 'مجلس* المجلس* lmajlis* البخور والبخور مباشرات قهوجيات lmajlis',
  SOINS:
    'soin soins gommage* gommeuse* réflexologie huile oil aceite* therapist* quiromasaje outcall دلكي كياسة كيّاسة طيابة طيّابة الزيت زيت_أركان بالزيت ~kssala tiyaba masajear therapist massent relajante تكييس كياس',
  CABINS:
    'كابينة الكابينة كابين الكابين lkabin* البيت_اللور institut_discret الباب_مسدود penumbra candles chm3a chma3 شمع الشمع lkabina lumière_tamisée',
  MENCLIENTS:
    'للرجال كليان_رجال رجال_أعمال lrjal rjal clientèle_masculine clients_hommes pour_hommes pour_messieurs des_messieurs hommes_d_affaires for_men men_only hommes_uniquement solo_hombres para_hombres للرجال_فقط male_clients',
  SOFTHANDS: 'يديها_رطبين mains_douces soft_hands manos_suaves يدين_ناعمتين ydin_rtab',
  // home, phone, camera
  INBED:
    'فالسدادر وسادة الوسادة وسادتك فالكوزينة lmanta ton_lit du_salon pillow el_sofá desde_el_sofá السدادر* your_sofa ton_canapé your_bed tu_cama tu_cuarto your_room sdader',
  CALLSIN:
    'كيعيطو كيعيط يعيطو كتجاوبي جاوبي تجاوبي تجيبين ~kay3yto kay3ayto kay3yto jawbi tjawbi katjawbi yjawbo njaweb répondre_au_téléphone téléphoner écoutes mou2anissa take_calls answer_calls atender_llamadas chat_line',
  VOICEWORK: 'بصوتك b_sout* همسك whisper susurra* b_sotek',
  NAMEOF:
    'السمية سمية سميتك سميتي smiya smiyt* اسمك اسمي هويتك الهوية هوية nom votre_nom prénom ton_prénom identité name identity nombre tu_nombre real_name vrai_nom',
  OTHERNAME:
    'مستعار مستعارة mesta3ara machi_dyalk inventé* secret* caché* masqué* محفوظ سري سرية mkhebya otro_nombre autre_nom fake',
  SOLELYPART: 'غير_يديك ghir_ydik neck_down',
  CAMOFF: 'مسدودة éteinte* bla_camera no_cam no_camera sin_cámara bla_cam sans_cam بلا_كام apagada',
  BLOCKEDLAND: 'نحجب محجوب blockage bloqué* blocked we_block bloquer nblokiw geoblock',
  // pay and price
  GIFTCOINS:
    'أسد أسود الأسود lions león castillo* القلعة الورد الوردة lward* lwrd rosas perles gemas haricots مجرة roses_et leones coronas virtual_car lward',
  HOURSOF: 'ساعة ساعات سوايع السوايع ساعتين ساعتان swaye3 sa3at sa3tin sa3a heure* hour hours hora horas',
  HALFOF: 'النص نص نصف نصفها moitié la_moitié la_mitad 50_50 percent* فالمية comisión* كوميسيون الكوميسيون',
  PERREPLY: 'للمكالمة ربع_ساعة per_call por_llamada par_appel per_reply kol_mokalama per_text',
  MAHR: 'مهر المهر مهرها ~lmahr mahr lmahr dot مؤخر dowry dote صداق',
  PAYBETTER: 'دوبل الدوبل ضعف mieux_payé* triple pays_better better_paid mieux_payée mejor_pagado',
  SUMPERIOD: 'kol_khmis a_night por_noche en_una_noche فليلة_وحدة per_evening',
  CASHDOWN: 'cash kash كاش f_yed f_yeddik فيديك نقدا بلاصتها f_lblassa same_day paid_daily paga_diaria',
  RICHPAY:
    'كيخلص_مزيان بسخاء bien_payé well_paid pays_well bien_pagado pagan_bien paie_bien kaykhelso_mzyan كيخلصو_مزيان',
  // no skill asked
  TEACHYOU:
    'نعلمك نعلموك كنعلمك كنعلموك كنعلمو سنعلمك كنوريك ~n3lmk n3elmok* nta3elmok twrriha nwrik nwerik on_t_apprend* on_forme we_teach teach_you shows_you te_enseño t3elem_f_nhar t3ellem_f_nhar formation_offerte formation_gratuite we_teach_you te_enseñamos on_t_apprend n3elmok n3elmouk ~n3lmok tu_apprends_sur_place te_formamos نكونوك تتعلمين_معنا free_training training_provided ندربك ~^3lmk ~^3lmok ~^3lmkom نعلم* غنعلم* غانعلم* سنعلم* ندرب* سندرب* t_apprend* vous_apprend* enseñ* train_you s_apprend* se_aprend*',
  KNOWHOW:
    'تعرفي t3rfi t3erfi kat3rfi تكوني_كتعرفي know_how sepas قارية الحرفة compétence* skills mt3lma book_photo théâtre* know_how_to savoir_danser saber_bailar',
  NEVERDID: 'ماعمرك ما_كتعرفيش never_worked jamais_travaillé nunca_has عمرك_ما ma_3mrek',
  NOVICE: 'débutant* apprentie* مبتدئة principiantes beginners mobtadi2at',
  WELCOMED: 'accepté* bienvenue* ok oui fine مقبولة مرحبا mr7ba mer7ba marhba bienvenidas welcome acceptées',
  NOSKILL:
    'خاصك_غير aucune_formation no_skills nothing_required aucune_compétence no_qualifications sin_requisitos بدون_شروط bla_chorot anyone_can cualquiera_puede jami3_lmostawayat tous_niveaux all_levels any_level even_without واخا_ما_عندكش sans_qualification sin_formación',
  // artists, houses, families
  SHOWTROUPE:
    'فرقة_استعراضية استعراضية كورال عازفة أحواش chaabi troupe show shows spectacle* chettaha راقصات راقصة bailarina* danseuse* dancer* مغنية chanteuse* فنانات فنانة عازفه fen الفن فن firqa bailarinas oriental* شرقية فرقة* الفرقة*',
  HOUSEJOBS:
    'عاملة_منزل خادمة* خادمات* gouvernante* femme_de_chambre femmes_de_chambre dame_de_compagnie niñera ~kwafira gouvernante house_helper interna_en look_after_the_house khdama_f_dar housemaids empleada_de_hogar bonne_à',
  FAMILYOF:
    'famille_émiratie jeque* الشيخ فقصر saudi_family famille_saoudienne familia_saudí royal_family عائلة_خليجية عائلة_سعودية 3a2ila_saoudiya',
  NOTNEEDED:
    'ماشي_شرط ماشي_لازم ماشي_ضروري* machi_darori* non_exigé* pas_obligé pas_nécessaire inutile* irrelevant no_hace_falta ما_كنطلبوش ماكيهمش لا_حاجة needed not_needed not_required pas_obligatoire pas_exigé no_necesario ماشي_ضروري machi_darori machi_lazem ليس_شرطا ليست_شرطا not_necessary non_exigée',
  HAVENOT: 'ما_عندكش ماعندكش ما_عندهاش ma_3ndkch ma_3ndhach ma_bghit لا_نريد you_don_t_have no_tienes ma_3ndekch',
  MEETTHERE:
    'المطار فالمطار lmatar f_lmatar aéroport airport ملي_نتلاقاو بعد_القبول إلا_جيتي ila_jiti فالمقابلة فالطيارة f_tayara فالفوكال بالفوكال b_vocal f_vocal f_telephone نهارها once_you_re_in mlli_ntla9aw في_المقابلة en_vocal por_audio by_voice in_person en_persona over_coffee',
  JOBLATER:
    'نلقاوها elle_te_trouve* نلقاو_ليك nl9aw_lik te_encontramos job_waiting العمل_ينتظرك khdma_katsnnak نشوفو_ليك nchoufo_lik',
  PRESENCE: 'غير_الحضور حضورك ta_présence your_presence tu_presencia bonne_compagnie good_company buena_compañía',
  HABIT: 'غتولفي ستتعودين تتعودين كيتعلم_بوحدو مفاجأة te_acostumbras ghatwelfi',
  EACHCLIENT:
    'كل_كليان chaque_client each_client cada_cliente kol_client كل_زبون حسب_الزبون special_requests demandes_spéciales طلبات_خاصة',
  SMALLFAVOUR:
    'petit_service small_favour small_favor un_favor مساعدة_بسيطة مهمة_بسيطة mohima_sahla petite_mission mosa3ada_sghira',
  PERIODS:
    'f_chhar f_simana f_lila f_sa3a فالسيمانة فالليلة للشهر لليلة للساعة للوحدة للواحدة للعشية للسهرة للجلسة للحصة للزبون للمكالمة في_الشهر في_الأسبوع l_sa3a l_lila l_wa7ed l_wa7da l_klian par_mois par_semaine par_jour par_soir* par_nuit l_heure la_séance la_soirée la_nuit le_client a_night a_week a_day an_hour per_hour por_noche al_mes al_día a_la_semana la_noche la_hora kol_nhar kol_lila kol_simana kol_chher كل_ليلة كل_شهر كل_يوم كل_أسبوع chaque_soir فالأسبوع فالساعة في_الليلة l_we7da l_jalsa par_séance par_client par_heure a_month per_night per_week per_session per_client por_semana por_hora por_cliente por_sesión كل_سيمانة chaque_semaine every_night cada_noche cada_semana',
  THOUSANDS:
    'آلاف الاف ألاف alaf mille thousand mil مليون ملاين mlayn million ستالاف ربعالاف mlyoun melyoun millon reb3alaf خمسالاف عشرالاف khmsalaf stalaf 3chralaf tltalaf تلتالاف تمنالاف سبعالاف',
};
