/** More forms of the concepts of `lexicon.ts` and a few more concepts: synonyms, spellings and turns of speech. Same notation. */
export const SPOKEN: Readonly<Record<string, string>> = {
  WORK: 'taffer taffe bosser bosses bossez bosse gagne-pain side_hustle gig gigs remote_work faena chamba tkhedmi tkhedm katkhedmi nkhedmo خدما خديمة لخدمة اشتغل نشتغل عملك حرفة شغلة شغلانة دوام khdmt khdamt عملت',
  HIRE:
    'on_engage engage engageons engagement_de recherchées recruteuse casting_ouvert on_cherche je_recrute je_cherche_des je_cherche_une fille_cherchée we_are_looking we_re_hiring now_hiring join_our_team join_us apply_now captamos incorporamos incorporar ' +
    'se_requiere se_precisa se_solicita solicito solicitamos buscan يبحثون نستقطب نرحب_ب باب_التسجيل باب_القبول يوظف توظف نشغلو كنشغلو خاصاني مخصوصين مخصوصة طالبين طالبة_بنات كتبحث كيبحث kandewer kandewro nchaghlo kaychaghlo',
  OPPORTUNITY:
    'plan bon_plan offre_exceptionnelle chance_unique golden_opportunity life_changing oportunidad_única همزة hamza lhamza فرصتك fursa فرصة_العمر عرض_خاص',
  INCOME:
    'paiement paiements الصرف payés_double payées_double cobras kat7awel قبض أقبض صافي نص_الأرباح نصف_الأرباح أرباحك half_the_money you_keep la_moitié_pour moitié_pour_toi keep_half la_mitad passive_income kat5les kadkhel garantie_mn fixe_par rémunérée rémunérées ' +
    'payée_par encaisse encaisser empoche payout payouts payday stipend bring_home cash_out cobrar ganancias ganancia sueldazo mensualidad مقابل_مادي مكافأة_مالية المردودية الدخول_المادي دخلك رواتب_مغرية تحصلين غتقبضي كتقبضي تقبضي باي كتخرجي كتصوري تصوري_فيها ' +
    'كتدخلي كتجمعي كتكسبي كتجيبي_للدار مصروفك خلاصك الخلاص kat5elsi katkhelsi ghat9bdi t9bdi kandkhel tdkhli tjm3i katjm3i kan9bet katsowri tsowri lpay sallaire slr kaykhelso tqabdi',
  MONEY:
    'dollar dollars دولار بالدولار argent_de_poche pocket_money spending_money كولشي_بفلوسها b_lflous pognon oseille blé thunes biff pasta guita perras efectivo bucks المصروف المصاري نقود كاش sarf مبلغ مبالغ الفلوسات ~flousek',
  HIGH: 'mirobolant alléchant incroyable record jamais_vu hors_norme de_ouf illimités insane easy_money juicy jugoso altísimo هائلة خرافي خرافية مذهل مجزي مجز كبيرا عاليا ضخم ناضي ناضية واعرين غليض خيالية_جدا mlih mli7 nadi ghlid ykhle3 kaykhle3',
  BONUS:
    'gratification gratifications propinas extra_cash بقشيش البقشيش بوربوار زيادة_على علاوات نسبتك نسبة_من lpourboire bourboire lbonus',
  EASY: 'peinard tranquillou sans_effort sans_fatigue no_effort effortless chill light_work cómodo cómoda fácilmente بلا_تعب بلا_تمارة بلا_مجهود ما_كاين_تعب دون_عناء دون_جهد مرتاحة bla_ta3ab bla_tamara 3la_ra7tk mrta7a sahel_ma_kayn',
  DETAILS:
    'précisions te_raconte t_expliquer t_explique vous_explique tell_you_more more_details more_info explain explico explicamos te_cuento te_informo نفهمك نفهمكم نشرح_لك نشرحو_ليك نعطيك_التفاصيل التفاصيل_كاملة تعرف_كثر تعرفي_كتر nfehmek nfhmek nchreh nchrh ' +
    'nchreh_lik nfessar tfasil tafassil tafacil lmzid المزيد',
  PRIVATE:
    'en_prv message_privé messages_privés en_mp dms pm hmu slide_into por_interno al_privado por_dm priva الخاصة_فقط الخاص_ديالي إنبوكس برفي الرسائل_الخاصة فالميساج ميساج مسج_خاص lprive lprv f_lkhas f_khas lkhas khass prv lmsg دي_إم tlg ib',
  WHATSAPP:
    'wpp guasap wasap الواتس_اب واتس_اب وتس الوتساب الواتسب telgram tlgram teleg tg insta instagram انستغرام انستا فايبر سنابشات السناب ماسنجر zangi botim ايمو ايمي',
  MOVE:
    'hit_me reach_out ping_me comment_below link_in_bio drop_a laisse laissez commente commentez cliquez réponds inscris inscrivez inscription postule dis-moi llámame llamadme háblame mándanos contáctanos comenta apúntate únete علق علقو حطي_نقطة كومنتير راسلونا ' +
    'كلميني كلمونا كلمني كلمنا سجلي سجلو التحق تدوي دوي دوي_معايا دوي_معنا تدوي_معايا هضري_معايا عيطي_ليا عيطو_ليا تعيط تكتب اضغط بادري سارعي سارعو لا_تترددي ردي تفضلي dwi dwiw tdwi dwi_m3aya kteb ktb ktbo tkteb tktb 3ayet 3ayto 3yt sjli tsjlo tsjel clicki dkhlo',
  HOME: 'à_la_maison canapé chez_moi lit couch your_sofa your_room tu_casa desde_casa بلاصتك فبلاصتك كوانك بيوتكن منزلكم mn_ddar fdar f_dar mendar mn_dark من_الدار فالدار كنبة الصالون_ديالك',
  PHONEWORD:
    'ton_téléphone le_tel tél celular cellphone cell_phone iphone تلفونك هواتفكن جوالك موبايلك فون الفون سمارتفون tilifon telef portabl tili tilifounk lfoun tele_phone',
  CAMERA: 'cámara_web videocámara objectif_caméra face_cam ويبكام ويب_كام',
  LIVE: 'الروم_ديالك كتفتحي_الروم ouvrir_une_room open_room en_direct live_agency streaming_agency livestream livestreaming livestreamer broadcasting broadcasters agency_host بثات البثوث يبث ستريمينغ ستريمر غرفة_بث بيغو تيك_توك_لايف lives_tiktok layvat laif',
  CHAT:
    'تحدث دردش حادث سولف هضر محادثة_كل رد_على_الرسائل رد_على_رسائل répondre_à_des_messages réponds_aux_messages répondre_aux_messages reply_to_messages answer_messages answer_calls responder_mensajes contestar_mensajes responder_a_mensajes يعيطو_ليك غادي_يعيطو_ليك ' +
    'appellent_et_tu they_call_you y3ayto_lik kay3ayto_lik ردي_على_المساجات appli_de_vocal vocal_payé bavarder bavarde causer causez jacasser papotes papote papotez discutes discutez tchatter tchates faire_la_causette écouter_des_gens appels_vocaux appels_audio ' +
    'call_center_rose amistosa chatting_with talk_to talk_with sweet_talk flirt flirty flirter chat_moderator moderator conversa_con charlas charlar platicar hablando atender_llamadas línea_caliente سوالف نسولف تسولفي كلام_حلو تسلية تسلي_الناس تونسي_الناس ' +
    'تجاذب_أطراف محاورة محاورات مراسلة تهضري_مع تقصري تقصرو قصارة كتقصري دوي_مع تدوي_مع تسمعي_ليهم ترد_على مكالمات_خاصة اتصالات_صوتية ka9sri kat9sri t9esri tqsri qsara 9sara t9ssro tsowlfi thdri tahdri tehdri katehdri hdra_m3a lhedra kathadri mkalmat appelat l9sara ' +
    'lconversation',
  VIDEO: 'reels محتوى مقطع mo7tawa vidyoat',
  APP: 'site_web webcam_site nueva_app لوجيسيال app_jdida لابليكاسيو lappli lapp applicasyon',
  CLIENT:
    'invité invités ضيوف_مهمين les_invités guests players fans_généreux كليان_كبار nas_lkbar admirateurs admirers monsieurs keums hommes_seuls lonely lonely_men lonely_guys single_men sponsors sponsor donors donateurs wealthy_men solitarios solteros شباب_عرب ' +
    'رجال_عزاب عزاب العزاب وحيدين ضيوف شخصيات شخصية_مهمة شخصيات_مهمة سياسيين مشاهير داعمين داعم المتصلين معجبين مستمعين أصدقاء_جدد صحاب_الشكارة موالين_الفلوس nas_khaliji khlayja lkhlayja خلايجة klayen lclients lklyan drari_khalij homme_d_affaires businessman ' +
    'ami_généreux',
  MINUTES:
    'la_minute à_la_minute a_la_minute por_minuto by_the_minute per_min par_min بالدقيقة_الواحدة dqaye9 d9ay9 b_d9i9a bd9i9a bdqiqa sur_minute',
  POINTS:
    'rubis ruby rubies roses coeurs cadeaux_virtuels virtual_gifts regalo هدايا_افتراضية النقاط_ديالك رصيد رصيدها crédits credits_app lkado lkadouat lcadeau les_kado kadoyat',
  TARGET: 'quota quotas التارقت الساعات_المطلوبة هدف_شهري taget ltarget',
  NO:
    'même_sans sans_besoin حتى_اللي_عمرها pas_la_peine inutile nul_besoin aucune_obligation no_hace_falta no_es_necesario no_necesitas no_pedimos no_importa sin_necesidad ما_محتاجينش ما_محتاجش ما_محتاجاش ما_خاصش ماخاصش مكاين مكاينش ماكاينش ما_كاين ماشي_شرط ' +
    'ما_شي_لازم ما_كيهمش مايهمش لا_يهم لا_داعي لا_حاجة لا_يلزم غير_مطلوب غير_مطلوبة غير_ضروري ليس_شرطا ليس_ضروريا لا_نطلب لا_نشترط لا_تشترط لا_تتطلب عدم دون_الحاجة mabla blach_mn makaynch ma_kaynch ma_khasch makhasch machi_lazm machi_chart mach_chart bla_ma ' +
    'khaso_la mabghinach',
  FACE: 'le_visage ton_visage tête faz carita your_face ملامح وجوه lwejh lwajh wajhek wjhk wajh wejh mlame7',
  SHOW:
    'يخفى محجوب dévoiler dévoiles révéler révèles apparais voir_ton visible visibles se_voit reveal revealed revealing be_seen mostrarte muestras salir_en se_ve se_vea كيبانش ما_كيبانش مايبانش كتباني كتبانيش ما_تبانيش نبين لا_يظهر لن_يظهر الكشف_عن كشف_هويتك يشوفك ' +
    'يشوفوك حد_ما_يشوفك kaybanch maybanch katbani katbanich ychofk ychoufk',
  MASK: 'masquer lunettes perruque voile_sur floue flouté blur blurred wear_a_mask mask_on peluca antifaz máscara تغطي_وجهك غطي قناعا ماسك الماسك باروكة tghti tghetti mkhebi mkhbya lmask',
  DIPLOMA:
    'cv curriculum niveau_d_études qualification qualifications certificat certificate papers titulación مؤهل المؤهل مؤهل_علمي سيرة_ذاتية شواهد الشواهد دبلومات l9raya 9raya lqraya diplo diblome chawahid',
  EXPERIENCE:
    'débutante débutantes débutant débutants beginner beginners newbies principiantes novatas خبرة_سابقة مبتدئة مبتدئات lkhibra expérien exper',
  TRAINING:
    'on_te_forme on_vous_forme we_train we_teach te_enseñamos os_formamos ندربك ندربكم التدريب_علينا كنوريوك غانعلموك n3lmok nwerik kan3elmo formation_assurée',
  GIRLS:
    'عضوة عضوات مغربيات_للعمل muchacha_para عضوات_جدد صانعات_المحتوى صانعات شقراوات سمراوات wjouh_jdad وجوه_جديدة nouvelles_têtes new_faces caras_nuevas مرا mra_maghribia nana nanas copines poulette mademoiselle mesdemoiselles jeunes_filles jeunes_dames ' +
    'jeunes_mamans femme_au_foyer femmes_au_foyer sister sisters babes gals queens chicas_jóvenes mujercita muchachas muchacha hermanas guapas بنتي بنيتي صبية آنسة انسة صغيرات الصغيرات نسوان عروبيات ربات_البيوت ربة_بيت ربات_بيوت سيدة سيدتي غاليتي الغاليات خيتي ' +
    'الخيتات بنت_الناس بنات_الناس شي_وحدات الوحدة_اللي وحدة_تكون البنيات الفتيات_الراغبات الشابات bnt_nass bnat_nas chi_bnt driyat khiti lbnita bniyat bnita bnati l3ayalat banat lbanat 3zizat lghaliyat bent_nass nsa nswan',
  PRETTY:
    'طويلة_القامة ممشوقات ممشوقة أناقة الجرأة أنيقة_المظهر ضريفة ضريفات drifa drifat visage_parfait perfect_face canon ravissante ravissantes sexy souriante souriantes bien_faite mince soignée soignées agréable agréables agréable_à_regarder physique_agréable ' +
    'belle_gueule photogénique féminine cute gorgeous stunning slim hot_girls well_groomed glamorous preciosa preciosas buen_cuerpo buena_figura delgada delgadas lindas hermosa hermosas bellas atractivo agraciada حسناء الحسن فاتنة فاتنات أنوثة أنثوية لبقة اللباقة ' +
    'متناسقة قوام رشيقات القوام_الرشيق زين فيها_الزين مقادة مزهوة مزيونة مزيونات كيوت مهتمة_بنفسها حلوات zine lzin zwinin mzyanin mderrja mderrjin mdrrjin mzyouna kyout cuty zwiwna zwinat bombe',
  MEASURE: 'bonnet tour_de_taille pointure bust waist tallas kilos مقاسك مقاساتك الطول_والوزن l9yas lqyas toulk wzenk',
  SINGLE:
    'sans_attache sans_attaches sans_enfants pas_mariée pas_mariées non_mariée non_mariées célib no_kids no_boyfriend no_husband sin_pareja sin_hijos libre_de_compromiso ما_مزوجاش مامزوجاش ما_مزوجينش بلا_راجل غير_مرتبطة غير_مرتبطات بدون_التزامات mamzewjach ' +
    'ma_mzewjach ma_mzwjach mzewjach mzwjach 3azbat بدون_أطفال',
  OPENMIND:
    'بلا_طابوهات bla_3o9ad sans_complexe no_taboos 7orra_f_fkar مامعقداش ouvertes_d_esprit souriantes sociable sociables pas_timide pas_timides pas_coincée extravertie outgoing not_shy atrevida atrevidas abierta_de_mente sin_prejuicios sin_vergüenza simpática ' +
    'simpáticas واثقة واثقات اجتماعية منطلقة ماشي_خجولة ماكتحشمش ما_كتحشمش ما_تحشميش مفتحة machi_khjoula mat7chemch matehchmch ma_t7shmich jari2a',
  NEEDY:
    'مقطوعة_من_الفلوس m9et3a dans_le_besoin apurada besoin_d_aide_financière problème_d_argent problèmes_d_argent problèmes_financiers fauchée à_sec loyer_en_retard rent_due broke need_cash in_need hard_times financial_problems sin_dinero llegar_a_fin ' +
    'no_llegas_a_fin necesitas الأزمة عوز فقر معوزة معوزات عسر ضيقة حاجة_ماسة صعوبات الزلط مزلوطة مقهورة ماعندكش_باش ما_عندكش لي_محتاجة بلا_خدمة مزيرين kredi mzira mzeyra mziyra mziyrin mzyrin mzayra mzlota d3i9a 7azqa mdyouna mdiouna mhtaja mohtajin bla_khdma ' +
    'zelta mqhoura مديون* عاطل* 3atla* fauchées plus_d_argent manque_d_argent money_problems مزلوطين محزوقة حازقة 7az9a mhzou9a mghobna مغبونة حزقة lhazqa l7az9a الفقر lfa9r lfqer محتاجات_للفلوس عييتي_من 3yiti_mn محصورة لي_حاصلة 7asla lkredi كريديك',
  DIVORCED:
    'séparée séparées separada separadas مطلقين منفصلة منفصلات هجالة هجالات hejala hjala lmtal9at mtel9at mtalqa',
  MOTHERS:
    'maman_solo mamans_solo maman_célibataire mère_seule mères_seules jeune_maman young_moms moms mom mamás أم_لوحدها ماما_وحدها ولادك وليداتك ولدك عندك_ولاد عندها_ولاد mamat wlidatek wladek 3ndek_wlad',
  STUDENTS:
    'fac universitaires uni_girls college_girls universitaria universitarias طالبات_جامعيات lfac talbat جامعي* جامعة* طلاب*',
  HOSTESS:
    'chica_de_compañía camareras_de de_alterne alterne chicas_de_alterne shot_girl shot_girls bottle_girl ring_girl bargirl bar_girls hôtesse_de_bar hôtesse_vip ambiance_girls جليسات جليسة مضيفات_حفلات جرسونة خدامات_فالبار سرفورة srvozat hotsat hotissa hostissat ' +
    'serveza garçonat',
  CLUB:
    'مقهى_ليلي مقاهي_ليلية local_de_copas bar_americano night_bar piano_bar bar_à_hôtesses beach_club afterwork salle_de_nuit local_nocturno whiskería salón_nocturno antro البار لبار البيران بواط بواطة نوادي_ليلية نادي_ليلي الديسكوتيك القهوة_الليلية bwat boite ' +
    'lboite lbar lclub lcabaret shisha chicha شيشة الشيشة',
  NIGHT:
    'la_nuit tard_le_soir all_night overnight por_la_noche de_noche نوبة_ليلية طوال_الليل ليلة الليلة_الواحدة لليلة lila f_lila lyali bllil b_lil shift_de_nuit',
  EVENING:
    'gelsat private_party private_parties after_party afterparty gala galas évènements anniversaire_privé resto_vip rooftop villa_party pool_party fiesta_privada fiestas_privadas yate yates يخت اليخوت اليخت سهرة_خاصة قعدة قعدات قعدات_خاصة كلسة گلسة النشاط ' +
    'ليالي_خاصة مناسبة_خاصة 7fla 7afla hafla ga3da g3da glsa anniversaire_f_villa soireya lsoiree gelsa',
  ENTERTAIN:
    'divertir distraire ambianceuse ambianceuses ambiance amuse entertain entertaining showgirl showgirls entretener animadora animadoras نرفه ترفيهيا تنشيطية استعراض استعراضية فرقة_استعراضية شو tarfihi tnachti isti3rad',
  MASSAGE:
    'body_massage spa_girl spa_girls centro_de_masajes tantra tantrique naturiste erotique مساجيست masajiste massagiste masajat lmassage',
  SPA: 'institut_de_massage institut_de_beauté centre_de_bien-être centre_de_relaxation hammam_spa centro_de_estética centro_de_belleza جاكوزي حمام_مغربي مركز_استرخاء مركز_تجميل مراكز sauna saunas',
  ARTIST: 'talents talent talento مواهب موهبة نجمات fenanat',
  DANCE:
    'strip stripteaseuse oriental_dance danse_orientale show_de_danse showdance bailes bailar go-gos راقصين ترقصو شاطحة شطحو تشطحو شيخة tchte7 chte7 chtehi danseuz ch7at cht7',
  CARE:
    'garde_d_enfants garde_enfants aide_à_domicile auxiliaire dame_de_ménage employée_de_maison cuisinière_dans_une_famille caregiver caregivers housekeeper housekeeping housekeepers cleaner cleaners domestic_worker domestic_helper interna limpieza cuidar ' +
    'cuidar_niños مرافقة_مسنين رعاية_مسنين طباخات مدبرة_منزل خدم عاملات_تنظيف عاملة_تنظيف خدامة_فالدار khdama_f_dar mrabiya mourabia lmenage mrbiya',
  HAIR: 'barber_lady maquilleuse maquilleuses manucure manucuriste onglerie nail_artist makeup_artist mua peluquería manicurista ماكيوز مكياج ميكاب_أرتيست خبيرة_مكياج مصففة مصففات_شعر حلاقه coifeuse coiffeus koifoza maquillouza كوافورة',
  HOTEL: 'resort resorts riad riads auberge كومبليكس منتجع قهوة مقاهي lotel utel ristora resto',
  GULF:
    'abu_dhabi abou_dhabi ajman sharjah charjah dammam الدمام عجمان مسقط عُمان العين رأس_الخيمة ابو_ظبي المملكة_العربية_السعودية khlij khalej emirat imarat limarat dobai dbay dby dbai l_emirat saudiya so3odia so3oudia sa3oudia s3oudia jedda jda qatr 9atar katar ' +
    'kuwayt lkwit bahrin lbahrayn manamah ksa',
  ABROAD:
    'أربيل اربيل كردستان عشق_آباد marina_smir larnaca ليماسول à_l_étranger hors_du_maroc outside_morocco out_of_the_country fuera fuera_de_marruecos ibiza marbella mallorca málaga barcelona madrid costa_del_sol algérie tunisie egypte égypte cairo le_caire malaysia ' +
    'thailand bangkok bali mykonos grecia athens bodrum ankara izmir nicosie limassol amman nigeria abidjan dakar côte_d_ivoire مصر القاهرة شرم_الشيخ ماليزيا تايلاند اليونان أثينا انقرة بودروم إيبيزا ماربيا مالقة مدريد برشلونة نيقوسيا عمان_الأردن هولندا البرتغال ' +
    'رومانيا tourki turkia turkiya torkia istanboul stanbul stamboul antalia qobros lobnan bayrout 3omman misr masr lbarra l_barra sebta mliliya espania sbania',
  MIGRATE:
    'quitter_le_maroc sortir_du_pays refaire_ta_vie vivre_à_l_étranger go_abroad move_to get_you_to get_to_europe leave_morocco start_a_new_life nueva_vida salir_de_marruecos llegar_a_europa تهاجرين الهجرة_إلى تحرگي تحرق تحرقو الحريگ تطلعي_لبرا تقطعي تحلمين_بالسفر ' +
    'تبدلي_حياتك تمشي_معانا taamchi nsafro tsafri tsafer tsafro t7erg l7rig t9t3i tmchi_m3ana سفر تسافرين كتسافر katsafer',
  HELPYOU:
    'on_s_occupe je_m_occupe on_gère on_te_trouve je_t_aide on_vous_aide nous_vous_aidons we_take_care we_help take_care_of_everything nos_encargamos te_ayudo te_ayudaremos حنا_نتكلفو كنتكلفو نتكلفو_بيك غانعاونك كنعاون كنعاونو_البنات نوفر_لك نوفر_لكم نوفرو_ليك ' +
    'نتولى نقضي_ليك نقضيو_ليك ndiro_lik nwfro_lik ntkelfo_bik n3awno_lbnat ghan3awnek ghan3awnkom kan3awno kan3awn ntklef ntkllfo n9diw_lik',
  PAIDBYUS:
    'on_paie on_paye je_paie je_paye tout_compris tout_inclus tout_frais frais_couverts à_nos_frais sur_place_offert on_offre aux_frais_de aucun_frais_à sponsorisé all_paid everything_paid fully_paid all_inclusive we_provide we_sponsor free_flight free_flat ' +
    'free_visa pagamos te_pagamos cubrimos incluye incluyen corre_por_nuestra a_cargo_de gratuita gratuito todo_pagado todo_incluido على_حساب_الشركة على_حساب حساب_الشركة على_نفقة نفقتنا على_نفقتنا دون_مصاريف بلا_مصاريف بلا_ما_تخلصو بلا_ما_تخلصي بلا_ما_تدفعي ' +
    'حنا_نخلصو حنا_لي_نخلصو حنا_اللي كلشي_فابور كولشي_علينا كلشي_على مضمون_السكن عليه عليهم مصروفها_كامل متكفلين كامل_علينا 7na_nkhelso 7na_li_nkhelso 7na_ndiro hna_li_nkhlso hna_li_ghadi_nkhlso kolchi_3la kolchi_khalsa bla_ma_tkhelsi bla_ma_tkhelso bla_masarif ' +
    'gratos batl blach_flous 3la_hsab 3la_7sab 3lihom 3lih_kolchi nkhlso nkhelso',
  TRAVEL:
    'voyages voyager_avec déplacement déplacements travels traveling trips viajes viajar_con pasaje pasajes avión رحلة_طيران تيكيات الطيران أسفار اسفاره تسافر يسافر_معاها سفرات tayaran ltikit tickit billé biyi lbillet lbiyi tsafer_m3aya tsafri_m3aya طائرة سفر ' +
    'تسافرين كتسافر katsafer',
  HOUSING:
    'coloc colocation gîte chambre_offerte studio_offert flatshare dormitory room_included casa_gratis techo vivienda_incluida habitación_incluida residencia سكن_جماعي غرفة_مفروشة نعسة الدار_والماكلة سكناك sakan lsakan tsekni tskni tsekno n3ssa dar_w_makla',
  VISA: 'permis_de_séjour titre_de_séjour residency residence_permit work_permit papeles تأشيرات اقامه lfiza lvisa viza lvisat fizat',
  CONTRACT: 'paperasse عقد',
  TOURIST:
    'visiteuse visitor_visa visit_visa visa_visiteur visa_de_tourisme visa_touristique de_turismo سياحيا touristik touristic turist tourism',
  CASTING: 'screen_test audiciones sélection_de_modèles كاستين كاستنج lcasting',
  MODEL:
    'top_model top_models mannequinat ambassadrice ambassadrices promo_girl موديلز عارضين modelat لموديل فاشن fashionista',
  SHOOT:
    'shooting_photo photographer photographers photoshoots fotógrafo sesiones_de_fotos تصوير_إعلانات إعلانات إشهار فوتوغرافي كليب فيديو_كليب clipat chotting tsawr_f',
  FAME: 'notoriété buzz percer followers تريند ترند متابعين_بالملايين mchhoura machhoura',
  MARRY:
    'mariage_blanc mariage_discret mariage_secret nikah secret_marriage marido زواج_سري الزواج_السري نكاح عقد_قران زواج_عرفي للخطبة شريكة_حياة بنت_الحلال بنت_الناس_للزواج mrat nzwj tzewji tzwej zwaj_s7i7 zwaj_bla زوجت',
  MISYAR: 'misiar mesyar zawaj_misyar مسيارا ميسار fat7a 3orfi',
  RICH:
    'monsieur_généreux monsieur_seul homme_seul_généreux الحاج_لاباس يصرف_على يصرف_عليها كيصرف ysref_3liha entretient entretenue mantiene homme_d_affaires_riche vieux_monsieur_riche gros_portefeuille old_man_with_money well_off loaded with_money con_dinero ' +
    'adinerados millonario millonarios generoso generosa generosos لابس_عليه لابس_عليهم مرتاح_ماديا مقتدر مقتدرين ميسورة سخي مليونير مليارديرات تاجر_كبير أمراء ~mlyardir lgharni mlyoner labess_3lih labas_3la m3elem_kbir',
  GULFMEN:
    'سعوديات_لا متصلين_من_الخليج رجل_من_قطر حاج_لاباس emiratis qataris koweitiens arabes_du_golfe sheikh sheikhs arabs rich_arabs jeques árabes خليجية خلايجية قطريون كويتيون من_الكويت من_السعودية من_الإمارات من_قطر من_الخليج saoudi saoudiyin so3odi khalijyin ' +
    'imarati koweiti kuwaiti khlaliji khaligi m3a_lkhalij m3a_lkhlij',
  COMPANION:
    'dame_de_compagnie accompagnante accompagnes accompagnez partenaire_de_voyage copine_de_voyage travel_companion travel_buddy girlfriend_experience gfe arm_candy compañera compañera_de_viaje مؤانسة مؤانس يؤنس رفيقة_سفر تصاحب تسافر_معايا يسافر_معاها مرافقتي ' +
    'مرافقة_رجل مرافقة_سيد تونسو copine_l tsafer_m3ah morafi9 mrafqa mrafi9a ywnes يونسو michetonneuse michetonneuses michto arrangement rencontre_rémunérée relation_arrangée sugar_baby sugarbaby paid_dates allowance copine_d_un_soir escorting صحبة sohba so7ba',
  VIP: 'luxueuse luxueuses privilège high_class high_end upscale exclusiva selecto راق فخم فخمة نجوم خمس_نجوم هاي haute_gamme haut_de_gamme',
  GROUP: 'telegram_group lgrp grp كروبنا الكروب_ديالنا مجموعتنا مجموعة_واتساب lgroup lgrop grouppe groupa',
  CLOSED:
    'entre_filles que_pour_les_filles réservé restringido exclusif_filles مقفول للعيالات_فقط خاص_للبنات dyal_bnat d_lbnat dial_lbnat',
  ADMIN:
    'la_responsable responsable chef cheffe superviseuse coordinatrice coach ma_coach boss supervisor coordinator encargado مولات_الكروب المسؤول مسؤول مدير المدير الإدارة المشرف قائدة مديرتنا lresponsable lmas2oula lmes2oula mas2oul lmodir l3lima cheffa',
  SEND: 'بعث رسل fais_parvenir transmets balance envoye file-moi share_your mándanos enviadme pásame envíanos تبعث بعثو ابعثوا زودينا وافينا تمدي شاركي تشاركي صيفطيه صيفطيهم نصيفط_ليك sift siftu tsft tsfti sfti sift_lia b3ti tb3ti t3tini seft seftili صيفطت أرسلت',
  VOICE:
    'مقطع_صوتي message_vocal message_audio note_vocale présentation_vocale voice_message voice_notes audios mensaje_de_voz nota_de_audio بصمة_صوت أوديوهات تسجيل_صوت فويس الفويس اوديوات صوتا lvocal vocalat audiowat voca sotk soutek lsout lodyo',
  PHOTO:
    'portraits book_photo tof tofs snapshots fotitos fotografía fotografías صوركن الصورتين تصويرتين تصاوري صوري فوطو فوطوات لقطات tswirtin tsawrk taswira tsowra tsawir soura sora swer ftsawr',
  FULLBODY:
    'بالبيكيني f_bikini en_lingerie de_la_tête_aux_pieds en_maillot maillot maillots sans_filtre sous_vêtements sous-vêtements bikini swimsuit lingerie underwear no_filter without_filter full_length head_to_toe bañador biquini ropa_interior sin_filtro de_cuerpo ' +
    'كامل_الطول بالطول بلا_فلتر بدون_فلتر مايوه بيكيني بالمايوه ملابس_داخلية الملابس_الداخلية داخلية lmaillot bla_filtre b_toul kamla kamel_ljism',
  PEER: 'j_étais_comme i_was_like just_like_you same_as_you igual_que_tú igual_que_vosotras yo_estaba_igual estaba_igual كنت_بحالك كنت_مثلك مثلكن زيك متلك فحالك فحالكم كنت_فحالك kont_b7alek kont_bhalek b7alk bhalk b7alkoum fhalek f7alek 7ta_ana_kont ta_ana',
  TRIED:
    'j_ai_essayé j_ai_testé j_ai_commencé i_tried i_started tried_it lo_probé empecé جربتها_بيدي جربت_هذا جربت_هاد تجربتي مجربة مجرب درت_هاد بديت_معاهم mjerba mjrba jrbtha jrebtha jrbt بديت tjribti',
  EARNED:
    'je_touche_maintenant j_ai_remboursé changé_ma_vie a_changé_ma_vie je_gagne je_me_fais i_make i_earn i_paid_off changed_my_life now_i_make gano ahora_gano me_cambió pagué كنربح كنصور كندخل كنقبط كنقبض دابا_كن تغيرت_حياتي حياتي_تبدلات تبدلات_حياتي بدلات_حياتي ' +
    'سددت_ديوني خلصت_ديوني خلصت_كريدي kandkhel kanrbe7 kanrb7 kansawer kansowr kan9bed kan9bt tbdlat_7yati bdlat_7yati 7yati_tbdlat khlest_kredi khlest 9bt',
  DELETE:
    'je_supprime jsupp supp supprimer_ce effacé disparaîtra taking_this_down take_it_down se_borra lo_borro borrado نحذف يحذف سيتم_حذف غنمسح غادي_نمسح كنمسح ghanms7 ghanmsa7 nmseh nmsah kanms7 ytmse7 nhyd nhayd غانمسح ghan7yd nsdo غادي_يتحيد j_efface will_delete ' +
    'غادي_نحيد ghanhyed sera_supprimé i_ll_delete lo_borraré ghanmseh سأمسح',
  POST: 'ce_post mon_post message_ce هاد_البوسط had_lpost l3ard had_l3ard هاد_الميساج هاد_الشي had_lktaba',
  URGENT:
    'cette_semaine avant_ce_soir sans_attendre dès_ce_soir très_vite départ_immédiat départ_rapide tonight this_week hurry quickly esta_noche cuanto_antes rápido اليوم_قبل_غد قبل_فوات في_أقرب_وقت بسرعة سريعا استعجلي سارعي هاد_الليلة f_had_lila bezzerba bzerba zerbi ' +
    'zerbo b_zerba mosta3jil 3ajil lyoum',
  LIMITED:
    'plus_que que_quelques quedan solo_quedan only_few only_a_few running_out se_acaban متبقية مابقاش_بزاف غير_بلايص mb9ach mab9awch il_reste il_me_reste restent il_manque il_me_manque i_have_left me_queda me_quedan nos_quedan faltan بقات باقيين باقي_ليا بقا_ليا ' +
    'ناقصاني ناقصني ناقصة_لي باقي_خاصني bqat b9at b9aw ba9in b9a_lia ba9i_lia ba9i_liya n9sani na9sani seulement',
  PLACES:
    'créneaux openings vacantes huecos قبل_ما_نعمرو يعمرو مناصب_محدودة bl7a blassat lblays lblayes lit lits bed beds camas hueco profils بلاصتين كراسي blastin joj_blays',
  TELL: 'raconter parlez parles-en confie hables cuentes cuenta تحكي احكي تحكيش إخبار لإخبار تعاوديها matgoliha matgouliha t9oliha tqouliha t3awdiha t7kiha goulih matgoulich matgoulech matgolich',
  NOBODY:
    'qui_que_ce_soit tout_le_monde everyone everybody anybody ningún_conocido los_demás الناس_كاملين شي_حد جيران الآخرين hd ta_7ed ta_7d ta7d ta7ed ta_had hta_7ed hta_had hta_wahd had l7d lhd',
  BETWEENUS:
    'الخصوصية_التامة en_secret garder_le_secret secret_garanti discrétion_garantie discrétion_totale discrétion_assurée discrètement anonymat_garanti privacy_guaranteed keep_it_secret between_you_and_me máxima_discreción discreto discreta en_secreto entre_tú_y_yo ' +
    'كتمان الكتمان خصوصية خصوصية_تامة مستورين تحت_السترة سرية_مضمونة في_الخفاء tht_stra ta7t_stra f_stra b_siriya ssirriya bsrria secret_total 3la_srr',
  FAMILY:
    'زوج زوجك زوجها خوتك rajlek ton_conjoint tes_parents ta_famille tes_proches proches ton_mari ton_père ta_mère tes_frères your_family your_parents your_husband relatives tu_familia tus_padres marido الوالد والدك والدتك الأسرة أسرتك إخوانك اخوتك عائلتها دارهم ' +
    'lwalida lwalid khotek khoutek l3a2ila darhom dar_hom ahlk ahlek mamak mmok mok ماماك أمك باباك أهاليكم خوك voisins vecinos fiancé ton_frère ton_copain ton_homme vos_maris your_sister your_mum your_dad tu_hermana tu_hermano tu_padre en_casa mwalin_dar ' +
    'mwalin_ddar chez_toi chez_vous rajelha rajlha راجلها khouk khatibek ختك أختك أخاك خالتك أزواج papa_dyalk',
  KNOW: 'علم يعلم تعلم_عائلتك',
  SIGN: 'signerez signeras we_sign you_sign firmas firmamos firmarás نوقع كنوقعو تسيني نسينيو العقد_كيتسنى sinyi tsinyi nsiniw katsini',
  PASSPORT:
    'وراقي وراقها wra9i wra9ha mes_papiers ses_papiers mis_papeles sus_papeles الجواز_نستلمه ton_passeport votre_passeport pièce_d_identité pièces_d_identité papiers_d_identité id_card identity_card your_passport باسبورتك جوازات جواز_سفرك لاكارط_ناسيونال ' +
    'بطاقة_هويتك lpasport lpasseport passpor pasport paspour lcin lacin nationale lbasbor',
  KEEP: 'نستلم استلام_الجواز reste_chez_moi conserve conserverons gardera with_us stays_in retenemos guardamos guarda guardan يبقى_لدى لدينا تحتفظ_الإدارة نشدو نخليوه كيشدو كيحيدو كنحبسو yb9a_3ndna kaychdo kaychedo kanchdo nchedo ychedo كيبقى_عند كيبقاو_عند',
  FEE:
    'frais_de droits_d_inscription participation_aux_frais service_fee processing_fee admin_fee visa_fee medical_test reserva_de tramitación ثمن_الفيزا فلوس_الفيزا حق_الوراق واجب_التسجيل مصاريف_الملف تسبق سبقي sb9i sab9i tsbe9 lfrais frais_dossier tasbi9 tasbiq ' +
    'rosom lwraq wra9 inscriptions',
  PAYVERB:
    'régler à_payer verses envoyer_de_l_argent send_money you_pay transfer_money pague pagues abona تدفعين ادفعوا دفعي تخلصو سبقي_الفلوس حوليلي تصيفطي_الفلوس khelsi tkhlsi dfe3i dfa3 tdef3i خلصت',
  FILE: 'papiers paperwork trámites المعاملة المعاملات الاجراءات الإجراءات lmilf lmilaf lworaq awra9 lpapiers ورق',
  FRIENDS:
    'tes_copines tes_amies ta_copine ton_amie vos_amies une_copine une_amie your_friends tus_amigas tu_amiga صاحبتها صاحبتي خواتاتك بنت_خالتك s7abek s7ab s7abtk s7abatk sahabatek sahbatk s7abati sadi9atek ختك أختك',
  BRING:
    'جلب حضر استقطب تستقطب دعا ramener présente présenter_une amènes bringing introduce recomienda invita_a trae_a refiere تحضر تجيب احضري دعوة ادعي ادعوا تدعي جابت جابتها تجلبي استدعي يجيب jabet jabt jibo tjibi tjib jib jibi_m3ak 3rdi',
  PERGIRL:
    'par_inscription par_inscrite par_fille_ramenée par_tête for_each_girl for_every_girl each_girl per_head for_each_friend por_cada_chica por_cada_amiga por_amiga على_كل_وحدة على_كل_صديقة عن_كل_صديقة عن_كل_وحدة لكل_صديقة كل_بنت_جبتيها 3la_kol_whda 3la_kol_wa7da ' +
    '3la_kol_sa7ba kol_bnt_jbtiha',
  LOVE: 'mon_amour mon_cœur sweetheart honey darling mi_amor cielo te_quiero si_me_quieres حياتي غرامي أحبك احبك 7yati rou7i hayati hobi nebghik kanbghik',
  IF: 'sinon autrement otherwise or_else si_no illa',
  OPEN: 'allumes active mets turn_your enciende activa شغلي تشغلي افتح حل_الكاميرا ch3li tch3li fet7i',
  CLOTHES:
    'sous-vêtement mini-jupe jupe décolleté tight_dress skimpy falda escote فستان_قصير قصير تنورة كسيوة مايوهات lebsa',
  REPAY:
    'تردي_الثمن devolviendo lo_vas_devolviendo lo_devuelves_trabajando qet3oha kay9et3oha paie_ton_billet rembourser_le tu_rembourseras déduit déduite déduits prélevé prélevés retenu_sur deducted deduct paid_back pay_it_back paying_back owe_us descontamos ' +
    'descuento_del se_descuenta devuelves lo_devuelves devolverlo تسديد لسداد سداد نقتطع يقتطع يتقطع نقصوها_من كنقطعوها تقطعوها ترديها كترجعي tredi trddiha nqet3oha n9et3oha kan9et3o mn_lkhelsa خصمها يخصم تخصم',
  EXPENSES:
    'frais_engagés prix_du_billet visa_costs travel_money travel_cost coste ثمن_التذكرة ثمن_الطيارة ثمن_السفر نفقات flous_tayara flous_lvisa taman_tayara',
  RECHARGE:
    'transcash neosurf paysafecard itunes_card steam_card google_play_card scratch_cards tarjetas_regalo بطاقة_شحن بطاقات_شحن بطاقات_مدفوعة كوبونات lcarte_recharge carte_télephone',
  TRANSFER:
    'par_mandat mandat virement_wafacash jibi cash_express money_transfer wire_transfer bizum ria barid_bank barid tashilat تحويل_مالي حوالة حوالات ويسترنيون wafakach wafakash cachplus kach_plus kachplus westren westernunion wstern',
  CRYPTO:
    'tether ethereum crypto-monnaie cryptomonnaie wallet cripto criptomonedas عملات_رقمية عملة_رقمية محفظة_رقمية يو_اس_دي_تي اليوزدت',
  ADULTHINT:
    'sensualité fantasmes fétichiste foot_pics pieds_photos contenu_privé contenu_exclusif exclusive_content private_content spicy naughty libertine charmeuse provocante séductrice séduire fotos_de_pies picante erótico provocadora تصاور_رجليك دلع دلوعة دلوعات غنج ' +
    'مغريات dlou3a',
  EXTRA:
    'إضافي_مدفوع زيادة_على_الخدمة zyada_3la services_plus massage_plus happy_ending final_feliz خدمات_زايدة service_special khdmat_khassa prestations_spéciales',
  HOURSFREE:
    'à_ton_rythme quand_vous_voulez choose_your_hours your_own_schedule own_hours tú_eliges_el_horario cuando_quieras متى_ما_شئت أوقات_حرة بأوقات_تناسبك فأي_وقت fo9ach_bghiti fo9ama_bghiti mta_bghiti wakt_li_bghiti nti_li_katkhtari',
  SELFDONE:
    'je_l_ai_testé_moi_même crois_moi_ça_marche i_did_it_myself believe_me جربتها_بنفسي جربت_بنفسي مجرباها mjrbaha mjerrbaha b_idi jrrbtha_b_idi جربتها_بيدي passée_par_là دزت_من si_j_ai_pu if_i_could إلا_قدرت_أنا ila_ana_9dert i_ve_been_there yo_pasé_por',
  GOESOON:
    'طيارة_غدا غدا_السفر départ_immédiat départ_demain leave_tomorrow fly_tomorrow viajas_mañana ghedda_safar السفر_الأسبوع supprime_ce_soir supprimé_ce_soir je_supprime_le_post jsupp_le_post post_éphémère deleted_tonight will_be_deleted se_borra_hoy سيحذف_الإعلان ' +
    'سيحذف_المنشور غادي_نمسح_البوسط ghadi_nms7_lpost ghanms7_lpost ghadi_nmse7 مؤقت_الإعلان',
  TELLNOBODY:
    'ne_dis_rien_à_personne n_en_parlez_pas ne_le_dis_pas garde_ça_pour_toi keep_it_to_yourself don_t_tell don_t_tell_everyone no_one_needs_to_know no_digas_nada no_lo_cuentes لا_تقولي_لأي لا_داعي_لإخبار دون_علم بلا_ما_يعرفو بلا_ما_تعرف ما_تعاودي_لحد ماتعاوديش ' +
    'ما_تقولي_لحد ماتقولي_لحد ما_تقولو_لحد ماتقولو_لحد متقوليها متقولي_لحد matgoliha_l7ed matgouli_l7ed ma_tgouli_walo ma_tgouli_l7ed matgoulich_l7ed bla_ma_y3rfo bla_ma_ta3ref bla_3lam',
  UPFRONT:
    'تسبيق_كبير acompte acomptes advance_payment pago_adelantado عربون 3arboun دفعة_أولى نص_دابا avant_de_partir avant_départ beforehand before_you_travel antes_de_viajar 9bel_safar qbel_safar 9bel_mat3i',
  READY:
    'sous_la_main disponible_de_suite à_jour valides ready_to_go vigente en_regla جاهزين موجود ساري ساري_المفعول wajdin mwejda',
  ANON:
    'personne_ne_voit personne_ne_te_voit personne_ne_te_reconnaîtra sans_te_montrer sans_se_montrer pas_de_visage no_face faceless face_hidden hidden_face nobody_sees nobody_will_see nobody_sees_you no_real_name fake_name sin_mostrar_la_cara sin_enseñar_la_cara ' +
    'sin_cara no_se_ve_la_cara no_se_te_ve nadie_te_ve nadie_lo_sabrá nadie_sabrá لا_أحد_يراك لا_أحد_سيعرف لن_يعرفك_أحد لن_يراك_أحد دون_ذكر_الاسم باسم_مستعار بدون_اسم بدون_صورة بدون_صور بلا_تصاور بلا_تصويرة بلا_وجه بلا_وجوه ما_كيبان_والو وما_كيبان_والو ' +
    'ما_غادي_يبان_والو حتى_واحد_ما_غادي_يعرفك حد_ما_غادي_يعرفك هوية_مخفية هويتك_مخفية هويتك_محفوظة الاسم_الحقيقي صوت_بلا_صورة hta_wahd_may3ref ta_wahd_may3ref 7ta_wahed_may3rfek ta7ed_may3ref ta7ed_ma_y3ref ta_7ed_ma_y3ref hta_7ed_ma_ghadi_y3ref bla_tsawr ' +
    'bla_tswira bla_wjh bla_wejh bla_lwjeh wjhk_mkhebi wjhek_mkhbi ma_kaybanch_wjhek maybanch_wjhek ghir_sot ghi_sot gha_sot ghir_lhedra ghir_lhdra b_sot_bark b_sot_brk b_sot b_soutek b_sotek sot_bark',
  REQUIRED:
    'impérativement impératif impérative à_fournir on_demande demandées conditions condition needed obligatoria se_exige requisito requisitos يشترط شروط المطلوب_هو khaso khasha khask khassek khask_tkoni chorot',
  DRINK:
    'un_verre verres trinquer bois_un_verre shots commission_on_drinks drink_with copa bebidas tomar_copas كؤوس مشروبات مشروب شراب chrrab tchreb',
  SITWITH:
    'تقعد_معاه تگلس_معاه tgles_m3ahom gelsa_m3a assises s_asseoir passer_la_soirée_avec passer_du_temps tenir_compagnie_à discuter_avec_les_clients sit_and_talk sit_with_guests spend_time sentarte sentarse sonríes acompañar_clientes hacer_compañía تجالس تجالسي تؤنس ' +
    'تؤانس تسامري تضايفي استقبال_الضيوف كتجلسي كتگلسي tjalsi tjlssi katjelsi tdehki thezzi ybansto تضحكي تجلس',
  ONLYGIRLS:
    'uniquement_filles uniquement_femmes réservé_filles seulement_les_filles pour_filles filles_only only_for_girls for_girls_only females_only f_only only_female only_females solo_para_chicas sólo_chicas únicamente_chicas خاص_بالفتيات مخصص_للفتيات فتيات_فقط ' +
    'بنات_فقط نساء_فقط غير_للبنات للعنصر_النسوي العنصر_النسوي إناث_فقط ghir_l_bnat ghir_bnat bnat_seulement bnat_only l_bnat_only just_bnat bnat_bark',
  WANTYOU:
    'tu_rêves vous_rêvez fatiguée_de tu_galères tu_as_envie prête_à prêtes_à intéressées ready_to tired_of dreaming_of looking_to ready_for lista_para te_gustaría te_interesa interesadas sueñas مهتمة المهتمات الراغبات الراغبة تعانين تعاني تعبتي عييتي سئمت مللتي ' +
    'مستعدة مستعدات لي_مهتمة اللي_مهتمة لي_حابة حابات واجدة_تسافري واش_مستعدة واش_گالسة گالسة_فالدار جالسة_فالدار li_mhtma limhtma mohtama mhtama lmhtma wach_nti nti_mhtma li_hab li_7ab baghya li_bghaw',
  OFFEREDME:
    'on_me_propose on_m_a_proposé il_me_propose elle_me_propose ils_me_proposent m_a_proposé m_ont_proposé j_ai_reçu j_ai_trouvé_une_annonce j_ai_vu_une_annonce j_ai_vu_cette on_m_a_contactée m_a_contactée m_ont_contactée ils_me_demandent il_me_demande ' +
    'elle_me_demande on_me_demande i_was_offered i_got_offered offered_me i_received i_saw_this they_want_me they_asked_me they_ask_me asking_me_for contacted_me messaged_me me_ofrecen me_ofrecieron me_han_ofrecido me_han_contactado me_piden me_pidieron he_recibido ' +
    'he_visto عرضو_عليا عرضات_عليا عرض_عليا عرضوا_علي عرض_علي عرضت_علي وصلني_عرض وصلتني وصلاتني جاني جاتني جاوني لقيت_إعلان لقيت_هاد شفت_إعلان شفت_هاد بعثو_ليا صيفطو_ليا صيفطات_ليا طلبو_مني طلبوا_مني طلبت_مني طلب_مني طالبين_مني يطلبون_مني كيطلبو_مني قالو_ليا_غادي ' +
    'قالت_ليا 3rdo_3lia 3ardo_3liya 3rdat_3liya wslatni wsletni jatni jani jawni l9it_had l9it_annonce cheft_had cheft_annonce sifto_lia sifto_liya siftat_liya tlbo_mni talbo_mni 9alo_lia 9alou_liya 9alo_liya 9alt_liya galo_liya galo_lia talbin_mni',
  ASK:
    'est_fiable est_sérieux est_elle_fiable est_sérieuse légitime ça_existe c_est_normal c_est_vrai c_est_une_arnaque une_arnaque_ou arnaque_ou des_retours vos_retours un_retour qui_a_essayé qui_a_déjà quelqu_une a_quelqu_un how_do_i_know how_can_i_check ' +
    'can_i_trust should_i_trust should_i_go has_anybody anybody real_or_fake is_it_safe is_it_normal is_this_normal is_this_real es_de_fiar es_fiable es_normal es_legal es_real alguna_conoce alguien_ha alguien_conoce qué_hago_yo alguna_experiencia كيف_أتحقق ' +
    'كيف_أتأكد كيف_أعرف هل_هو_حقيقي هل_هذا_صحيح هل_هي_حقيقية هل_من_أحد هل_سبق من_جربت من_جرب هل_الشركة هل_هذا_طبيعي بماذا_تنصحونني ما_رأيكم صحيحة صحيح_ولا بصح_ولا ولا_كدوب واش_نمشي واش_نثق واش_صحيحة واش_هاد_الشي معقولة_ولا شي_وحدة_جربات شي_وحدة_مشات شي_حد_مشا s7i7a ' +
    's7i7 shiha sahiha wach_s7i7a wach_bsa7 bse7_wla bs7_wla wla_kdoub wla_nasb wach_nti9 wach_nmchi chi_whda_mchat chi_wahda_jrbat chi_whda_jrbat chkoun_jreb nasi7a nsi7a 3tiwni_ray',
  SEEKING:
    'cherche_un_emploi cherche_un_travail cherche_un_petit_boulot cherche_petit_boulot je_cherche_un_job je_cherche_un_travail cherche_poste_de je_suis_à_la_recherche recherche_emploi recherche_un_emploi recherche_un_poste looking_for_work looking_for_a_remote ' +
    'looking_for_any_job seeking_a_job seeking_work available_for_work busca_trabajo buscando_trabajo busco_un_trabajo busco_curro me_ofrezco ofrezco_mis كنقلب_على_شي كندور_على_شي_خدمة كندور_على أبحث_عن_وظيفة ابحث_عن_وظيفة أبحث_عن_شغل باحثة_عن_عمل أرغب_في_العمل ' +
    'أريد_عملا بغيت_خدمة بغيت_شي_خدمة خاصني_شي_خدمة محتاجة_لخدمة محتاجة_شي_خدمة واش_كاينة_شي_خدمة لي_عندو_شي_خدمة اللي_عندو_شي_خدمة bghit_chi_khdma bghit_khdma khasni_khdma khasni_chi_khdma n9leb_3la_khdma kan9eleb_3la_chi kandewer_3la_khdma kandwr_3la_khdma ' +
    'wach_kayna_chi_khdma chi_khdma_f m7taja_khdma mhtaja_khdma 3afakom_chi_khdma li_3ndo_chi_khdma',
  WARN:
    'بلوكي bloquez bloque_le block_them bloqueadlos no_respondáis avant_d_accepter vérifiez_la vérifiez_que fuyez fuis run_away huye huid لا_تسمعو لا_تسمعوا لا_تسمعي ما_تسمعوش ماتسمعوش prévenez_le_consulat no_mandéis no_deis no_enviéis_fotos راجعي_اللائحة ' +
    'ghir_l9wada rah_ghir faut_pas ne_faites_pas ne_partez_pas ne_partez_jamais n_allez_pas ne_croyez_pas ne_vous_fiez ne_faites_jamais n_envoyez_jamais ne_donnez_jamais ne_croyez_jamais évitez_cette protégez-vous protégez attention_aux attention_à ' +
    'please_be_careful do_not_fall don_t_fall fall_for stay_away watch_out_for report_them report_this report_it stay_alert no_caigáis no_vayáis no_vayas no_os_creáis no_te_creas no_enviéis no_firméis tened_cuidado denúncialo denunciad ما_تمشيوش متمشيوش متمشيش ' +
    'ما_تعطيوهمش ما_تسافروش ماتسافروش ما_تخدموش ماتديروش ما_ديروش عنداكم_تمشيو عنداك_تمشي حضيو_روسكم انتبهن احذروا_من حذاري_من لا_تذهبي لا_تذهبوا لا_ترسلن لا_ترسلوا لا_تنساقوا تحققي_قبل لا_توقعي ديرو_بالكم خودو_حذركم خذوا_حذركم الحذر_من الحيطة matmchiwch ' +
    'matmchiwech mat9ch mati9och ma_tti9och matti9ouch mattiqoch matseftoch matsiftoch matsiftouch mat3tiwch matsafrouch ma_tsafroch matkhedmouch matkhdmoch 3ndkoum redo_balkom dir_balek diro_balkom hdiw_raskom 7diw_raskom signaliw bl9iw blokiw',
  SCAM:
    'chantajean os_chantajean كيبداو_يهددو كيجمعو_التصاور محتال_كل فهو_محتال fakes bidon bidons louche louches embrouille embrouilles enfer cauchemar esclavage esclave enfermées séquestrées abusées abuse abused forcés victimes victims pimps pimp sextorsion ' +
    'sextortion chantages mafia grooming slavery slaves esclavas víctimas mentira mentiras mienten chulo chulos explotan كيبزو يبزوهم كيستغلو كيبتزو كيبتزوهم كيصورو_البنات كيخوفو كيخوفوهم كينصبو كيديرو_بيهم غدر عصابة عصابات تجار_البشر القوادين قواد ضحايا ابتزت ' +
    'استغلت تستغل يبتزون يهددون كيهددوهم كيحبسوهم كياخدو_ليهم تنصبو تنصبو_عليا نصبو_عليا نصبو تخدعت خدعوني فساد nasaba chbka fassad lfassad 9wada qwada 3isaba kaykhdmo_b kaysta4lo kaystghlo kaystaghlo kaybtazo ykhwfohom kaykhwfohom kaykhawfo kayjm3o_tsawr kaynsbo ' +
    'nssb nsbo_3liya fake_page faux_compte mafya t9awlib',
  NEWS:
    'fermé_par par_la_police la_gérante le_gérant la_justice a_fermé closed_by_police cerrado_por حكمات_على حكمو_على قضاو_عليهم تقرير_جمعوي 7akmat_3la 7kmat_3la l_mahkama mahkamat interpellation opération_policière mise_en_cause mis_en_cause traduits_devant déférés ' +
    'déféré remis_en_liberté écroué écroués jugées jugés jugée verdict a_ouvert_une_enquête ont_été_condamnées detuvieron ha_detenido han_detenido captaban captaba liberadas rescatadas operación_policial charged_with were_arrested was_arrested were_charged ' +
    'convicted police_have lured_women شد_البوليس البوليس_شد تشدو تشد توقفو تحكم_عليهم تحكمو المتابعين_في ألقت_القبض القبض_على إيقاف جرى_توقيف وضعت_الحراسة تحت_تدبير المعتقل السجن سجنا سجن_نافذ الأمن_يوقف عالجت_مصالح مصالح_الأمن_عالجت فتح_بحث وفتح قضائي تورط شبهة ' +
    'عناصر_الأمن الشرطة_توقف chedo_lbolis lbolis_ched lboulis_ched lboulis_chedo t7ekmo t7akmo l7abs f_l7abs chedohom t9bet_3lihom kifah goud hibapress chouftv medi1',
  SAIDTHAT:
    'documentaire documental documentary reportage émission podcast chercheuse chercheur chercheurs researchers researcher thèse définit définition selon_l_article au_sens_de l_article au_titre_de defines article_1 wa9i3 وثائقي روبورتاج برنامج_تلفزي يعرف_الفصل ' +
    'الفصل_448 تعريف عرف_المشرع دراسة_حول تتناول_هذه عينة_من تحليل_خطاب القانون_رقم ينص_الفصل تنص_المادة يعاقب يعاقب_بالحبس',
  INTERVIEW:
    'référence références références_demandées referencias جي_للصالون جيو_تشوفو تجي_تشوف رجي_للمحل dans_l_établissement au_cabinet au_restaurant présentez-vous rendez-vous_au au_siège à_l_agence en_el_local en_la_oficina presentarse at_our_office at_our_offices ' +
    'عين_المكان فالمحل فالمعمل فالشركة الحضور_إلى الحضور_ل جي_للمحل بمقر_المؤسسة في_مقر lsiege l_siege f_siege f_lma7al 7ta_l_lma7al',
  CNSS: 'tsrih السينيسيس سي_ان_اس_اس تغطية_صحية تامين_صحي تأمين_طبي alta_seguridad dado_de_alta urssaf msa cotisations prévoyance tickets_restaurant tickets-restaurant bulletin_de_paie bulletins nómina pagas tax pension',
  STAMPED:
    'contrat_à_durée contrat_signé contrat_type contrat_saisonnier contrat_d_apprentissage permanent_contract written_contract signed_contract contrato_fijo contrato_temporal contrato_laboral عقد_دائم عقد_محدد عقد_مصادق عقد_رسمي عقد_قانوني العقد_من_أول ' +
    'contrat_mn_lwl',
  CV: 'curriculum_vitae envoyez_cv envoyer_cv send_your_cv envía_tu_cv سيفي السي_في lcv sifi lettre_motivation',
  BOTHSEXES:
    'animateur_animatrice vendeur_vendeuse danseurs_danseuses danseuses_et_danseurs cavaliers_et bailarinas_y_bailarines منشطات_ومنشطين منشطين_ومنشطات animateurs_animatrices f/h h-f homme_femme camareras_y_camareros camareros_y_camareras serveur_ou_serveuse ' +
    'serveurs_serveuses ذكور_أو_إناث رجالا_ونساء ذكورا_وإناثا مستشارين_ومستشارات عمال_وعاملات عاملات_وعمال men_or_women male_or_female all_genders',
  SELL: 'à_acheter acheter prix_négociable négociable état_neuf comme_neuf occasion_à à_vendre en_vente selling_my brand_new se_vende pour_vendre بيع_وشراء كوموند الكوموند كوموندات الخلاص_عند_الاستلام الدفع_عند_التوصيل lcommande khlas_3nd livrable lbi3',
  SHOP:
    'book book_on réservation réservations réservez réserver forfait forfaits package packages rdv rendez-vous for_two pour_deux par_personne pour_couples reserva_en حجز للحجز حجزو الحجز باقة كريم crème cream sérum pyjamas بيجامات كسيوات essayage location_caftan ' +
    'caftan_à_louer retouchées séance_à taille_m taille_s taille_l taille_xl tshirt chaussures sacs bijoux parfum parfums maquillage cosmétiques robe_de_soirée robe_soirée neuve jamais_portée pointures couleurs tapis meubles canapé زيت_العود زيت زيتون أركان عطور ' +
    'عطر شنطة صنادل حذاء أحذية lkra_robe essayages',
  TEACH:
    'cours_particuliers cours_de_soutien soutien stage_de remise_à_niveau formation_professionnelle attestation certifiante workshop bootcamp clases_particulares curso cursos دورة دورة_تكوينية دورات حصص ساعات_إضافية السوايع سوايع_ديال_الباك lcours lbac 2bac 1bac ' +
    'sway3',
  PROPERTY:
    'meublé chambre_meublée colocataires charges_comprises gastos_incluidos habitación alquilo_habitación room_for_rent flat_for_rent شقة_مفروشة بيت_للكراء غرفة_للكراء lkra garantie_chhar lma_w_do الما_والضو',
  STORY:
    'راجلها رجلها rajelha rajlha خوها ولدها khoha wldi راجلي ولدي خويا_خدام بنت_خالتي بنت_عمي ولد_عمي خالتي جارتي ختي_خدامة ختي_مشات صاحبتي_مشات rajli khouya_khdam bnt_khalti bnt_3ami weld_3ami jarti khti_khdama mi_hermana mi_prima mi_hermano my_sister my_brother ' +
    'my_husband my_aunt mon_mari mon_frère ma_cousine ma_sœur ma_voisine ma_tante ma_mère just_got_back je_reviens_de rentrée_de acabo_de_volver رجعت_من rje3t_mn mon_voyage notre_voyage mon_séjour mes_vacances nos_vacances on_a_mangé on_a_passé on_a_dormi ' +
    'on_a_visité on_était nous_étions j_ai_passé j_ai_adoré j_ai_mangé je_recommande hier_soir my_trip our_trip we_stayed we_had we_went i_went i_loved i_recommend my_cousin my_friend last_night yesterday nuestro_viaje mi_viaje nos_alojamos fuimos estuvimos ' +
    'me_encantó recomiendo ayer vimos مشينا سافرنا كلينا دوزنا نزلنا زرنا البارح كنا_فواحد رحلتنا سفرتنا ذهبنا أقمنا قضينا أمس رحلتي سفرتي شكون_معانا mchina safrna klina dewezna dwzna lbar7 lbareh chkoun_m3ana chkon_m3ana m3a_s7abati m3a_sahbati',
  NEEDONE:
    'khasni khsni khsna khas khasna bghit bghina خاصني خصني محتاج محتاجة نبغي نريد أريد اريد je_veux i_want i_need quiero necesito kan7taj m7taj mohtaj',
  SAYSTOME:
    'katgol_lia katgol_liya kaygol_lia kaygol_liya kat9ol_lia kay9ol_liya kaygoul_lia kaygoli katgoli كيقول_ليا كتقول_ليا كيقوليا يقول_لي تقول_لي كيقولو_ليا il_me_dit elle_me_dit ils_me_disent he_says_he she_says_she they_say_they_will says_he_will me_dice_que ' +
    'me_dicen_que',
  DIPLOMAREQ:
    'عندها_دبلوم عندها_ديبلوم عندو_دبلوم femme_diplômée femmes_diplômées esthéticienne_diplômée infirmière_diplômée diplômé_en certifié دبلوم_مطلوب diplôme_exigé bafa ofppt deas',
  THEYSAY:
    'وهمونا وهموها على_أساس 3la_asas soi-disant supuestamente supposedly أوهموها أوهموني خدعوها خدعوني اللي_قال_ليك اللي_قال_ليكم لي_قال_ليكم li_gal_lik li_gal_likom li_9al_likom li_9al_lik من_يعدك من_وعدك قال_ليها 9al_liha',
  DAY:
    'lundi mardi mercredi jeudi vendredi samedi dimanche monday tuesday thursday friday saturday sunday lunes martes miércoles jueves viernes sábado domingo اثنين الاثنين ثلاثاء أربعاء خميس سبت الأحد التنين الأربع نهار_الحد tlat larb3a lkhmis khmis nhar_jem3a ' +
    'nhar_jm3a نهار_الجمعة الجمعة sebt sbt nhar_l7ad nhar_l7edd غدا غدوة ghda ghedda demain tomorrow minuit midnight weekend week_end finde ويكاند العشية فجر لفجر simana_jaya السيمانة_الجاية next_week هذا_الأسبوع هاد_السيمانة had_simana قبل_العيد قبل_شعبان ' +
    '9bel_l3id tonight ce_soir esta_noche هاد_العشية هاد_الشهر قبل_المغرب قبل_الفجر',
  CLOSELIST: 'ferme fermerai fermeture clôture closing closes closed cierro نسد كنسد كنسدو تسد يغلق تغلق',
  LASTW: 'dernier dernière derniers dernières last última último آخر اخر akhir akher lakher lekher',
  TIMEW:
    'délai jour jours minute heure heures semaine appel day call hour minutes día hora llamada أجل يوم نهار فرصة nhar blassa',
  DEPART:
    'départ départs departure flight vol décollage l_avion lavion lvol tayara tyara ttyara طيارة طائرة سفر safar salida vuelo avión salimos on_part on_décolle vous_partez tu_pars partons we_fly we_leave flying you_fly viajamos viajas كنطلعو كنطيرو كنسافرو نسافرو ' +
    'nsafro kantel3o lwfd الوفد فوج lfawj first_group premier_groupe أول_دفعة lkhorja كنبداو kanbdaw on_commence we_start empezamos la_saison tsafri تسافري تسافرين',
  FEW: 'deux trois quatre cinq six sept huit dix two four five seven ten dos tres cuatro cinco seis جوج ثلاثة تلاتة ثلاث أربعة ربعة خمسة ستة سبعة joj jouj tlata reb3a khemsa khmsa une_seule un_seul only_one solo_una غير_وحدة ghir_wa7da ghir_whda مكان_واحد',
  TELLHOME:
    'gol_lihom goulihom golihom golilhom golilha golilo قولي_ليهم قولي_ليه قولي_لدار قولي_للدار قولي_لأهلك أخبري_أهلك نقولو_ليهم نقولو_ليه غانقول_ليهم يقولو_ليهم goli_l_mok l_mamak_goli f_dar_golo en_casa_di di_que_vas tu_diras dis_à_ta tell_them_you tell_your_mum ' +
    'told_my_dad gouli_lihom goli_lih قولي_ليها قولي_لماماك قولي_لباك قولي_لراجلك goli_l_mamak goli_l_rajlek dis_leur dis_à_ton diles_que tell_your_family',
  NOTKNOW:
    'may3r* ma_y3r* ma_ghay3r* maghay3r* ma_kay3r* makay3r* ما_يعرفش ما_يعرفوش ما_غيعرف* ما_غاديش_يعرفو ما_كيعرف* ما_عارف* ماعارف* ما_تعيق ما_يعيق* ما_فخبار* ma_fkhbar* ما_فراس* ma_f_ras* ما_يوصلش ما_يوصلهمش ma_ywsel* ma_yws* لن_يعرف* لن_يعلم* لا_يعلم* لا_يعرف* ' +
    'ما_يدرون ne_saura* ne_sauront* n_en_saura n_en_sauront ne_sait_rien ne_savent_rien n_a_pas_besoin_de_savoir sans_qu_il won_t_know won_t_find_out never_find_out doesn_t_know no_se_enter* no_lo_sabe no_lo_saben no_tiene_que_saber bla_khbar* بلا_خبار* حاسب_بلي ' +
    'حاسبين_بلي كيحسبوك kay7sbok cree_que croit_que croient_que thinks_i بلا_ما_يعيق* bla_ma_y3r* ma3arfinch ma_3arfinch ma3arfach ma_3arfach',
  SECRETW: 'secret silence silencio السر سر sirr srr sser discrétion',
  HUSH:
    'chut motus bouche_cousue silence_total silence_absolu top_secret hush lips_sealed punto_en_boca chitón ni_palabra ni_una_palabra foum_msdoud fom_msdoud fmek_msdoud fommek_sdih sdi_fmek سدي_فمك فم_مسدود فمك_مسدود فمها_كبير فمك_كبير foumha_kbir fomha_kbir ' +
    'الهضرة_ممنوعة الهدرة_ممنوعة الهضرة_ماكايناش الهدرة_ماكاينة السر_فبير يبقى_سر كيبقى_سر تبقى_سر ykon_sirr يبقى_بيناتنا كيبقى_بيناتنا تبقى_بيناتنا yb9a_binatna tb9a_binatna كتبقى_هنا كيبقى_هنا katb9a_hna kayb9a_hna بالسكات السكات b_skat b_ssket بالسر b_sser ' +
    'b_sirr aucune_trace sans_trace sans_témoin no_trace sin_rastro reste_entre_nous stays_here stays_between سر_بيني keep_it_private keep_this_off en_cachette بلا_سين_جيم بلا_فضيحة bla_fdi7a بلا_صداع nadie_se_enter* que_no_se_enter* sin_contar',
  DONTTALK:
    'ما_تهضر* ماتهضر* ma_thdr* mathdr* ma_dwi* ما_تعاود* ماتعاود* ma_t3aw* mat3aw* ما_تقولي* ماتقولي* ما_تقولو* ما_كيتگال* ma_tgol* matgol* ma_t9ol* ما_تخبر* ماتخبر* ma_tkhbr* matkhbr* لا_تخبري ne_parle* n_en_parle* ne_raconte* dont_tag ما_تبرطاجي*',
  ERASE: 'efface effacez supprime_ce borrad مسحي ms7i',
  MSG: 'message messages conversation discussion conversación المحادثة_ديالنا تعليق رسالة après_lecture ملي_تقرا* mli_t9ra* هاد_التعليق',
  FORBID:
    'interdit interdits ممنوع ممنوعة mamnou3 mamno3 كيتحيدو كيبقاو kaytfa kayb9aw يبقاو à_l_entrée f_coffre stay_in stay_at f_lbab ف_الباب فالباب نطفيوه meffi mtfi f_sac f_ssak kaytkhla',
  COMEALONE:
    'venez_sans viens_sans toute_seule come_without no_chaperone no_chaperones no_boyfriends don_t_bring sin_acompañante sin_acompañantes no_traigas ven_sin ni_novios pas_d_accompagnant pas_de_copain sans_personne sans_copain sans_accompagnant accompagnants_refusés ' +
    'ممنوع_المرافق المرافق_ممنوع مرافق_ممنوع بلا_مرافقة لا_مرافق لا_مرافقين جي_وحدك جيي_بوحدك أجي_وحدك تجي_بوحدك تجي_وحدك تعالي_بمفردك احضري_بمفردك احضري_وحدك بمفردك بلا_ماماك بلا_مك بلا_راجلك ما_تجيبي* ماتجيبي* ما_تجيبو* ji_bou7d* ji_bo7d* jiy_bo7d* ji_bohd* ' +
    'ji_wehd* ji_wa7dek aji_bou7d* aji_bo7d* aji_bohd* aji_wehd* tji_bo7d* tji_bou7d* tji_bohd* tji_wehd* ma_tjibi* matjibi*',
  HIDDENHERE: 'محجوب_عن maroc_bloqué f_lmghrib_ma_kayban* f_lmghrib_ma_katban* lmghrib_mblok*',
  PARENTS: 'ماماك خوك khouk voisins والديها',
  DEBTS:
    'loyer crédit impayé impayés huissier microcrédit frais_d_inscription rent overdue evicted landlord loan school_fees bill alquiler pañales dettes dette debts كرا الكريدي كريدي ديون دين أقساط قرض كمبيالة traite lkra kridi salaf سلف الميكروكريدي مول_الدار ' +
    'مول_الكرا moul_dar mol_dar moul_lkra mol_lkra مول_الحانوت l7anot lbroda bourse منحة',
  YOURW: 'ton ta tes votre vos your tu عليك عندك 3lik 3ndek 3likom',
  PAYFORYOU:
    'je_paie_t* je_paye_t* on_paie_t* je_règle je_peux_avancer on_rembourse nkhles_3lik nkhless_3lik nkhelles_3lik nkhelso_3lik ykhelles_3lik ykhles_3lik نخلص_عليك نخلصو_عليك يخلص_عليك كيخلص_عليك نخلص_ليك يخلص_ليك نسدد_عنك أسدد_عنك ندفع_عنك أدفع_عنك نسدد_ديونك ' +
    'نقضي_ديونك ديونك_علي* يهز_عليك نهز_عليك we_pay clear_your te_pago te_pagamos pagamos_tu n3tik_daba نعطيك_دابا تنتهي ynsaw_dyounek',
  LONEWOMAN:
    'femmes_seules femme_seule seule_avec solo_avec madre_sola هربانة bla_walidin طلقها tel9ek بوحدك_مع لا_عائل ربة_بيت sin_sueldo mamans_seules belle-famille',
  SOLUTION: 'عندي_الحل الحل_عندي lik_7el 3ndi_l7el baraka_mn marre_de الفرج',
  PAPER:
    'papier papiers paperasse paper papers papeles ورق ورقة أوراق وراق wra9 lwra9 stamp ختم عقود عقد contrat contrats contract contracts kontra كونطرا 3a9d l3a9d',
  WORDONLY: 'بالكلمة الكلمة_عندنا confiance_suffit just_trust شفوية la_confiance الكلمة lkelma',
  UNDECLARED:
    'sin_contrato بلا_تصريح bla_contrat bla_wra9 بلا_أوراق sans_contrat pas_de_contrat no_contract pas_de_papier sans_paperasse au_noir au_black non_déclaré off_the_books under_the_table en_negro sin_alta بلا_كونطرا بلا_عقد بدون_تصريح bla_kontra bla_3a9d',
  NOOFFICE:
    'sans_bureau no_agency no_embassy لا_مكتب لا_وكالة pas_de_bureau no_office sin_oficina بلا_مكتب بدون_مكتب bla_bureau',
  MEDID:
    'j_ai_payé j_ai_acheté j_ai_fait j_y_suis moi_je_suis j_étais m_a_payé i_made i_was i_ve_been paid_off did_it llevo kont knt khdemt khdmt bdit chrit jit dkhlt dert drt كنت خدمت بديت شريت جيت درت خلصت خدامة_فهاد أنا_خدامة khdama_fiha kandkhel كنربح empecé',
  SPAN: 'mois months month meses an ans année années year years año años شهر شهور أشهر شهرين سنة سنين سنوات عام عامين أعوام سيمانات chher chhor chhour ch7or chehrayn 3am 3amin snin sana semaine semaines weeks semanas saison saisons hivers seasons أسابيع',
  KIN: 'khti bent_khalti bnt_khalti sa7bti sahbti jarti ختي أختي بنت_عمي بنت_خالتي صاحبتي صديقتي جارتي ma_sœur ma_cousine une_copine une_amie my_sister my_cousin my_friend mi_prima mi_amiga وحدة_صاحبتي',
  EXPIRES: 'kaymout gone_by صالح صالحة',
  HOURSLEFT:
    '24h 12h 24_ساعة بعد_ساعة بعد_ساعتين مع_العشية f_12h f_1h at_midnight by_morning à_minuit demain_matin soon',
  LINKWORD: 'lien link enlace llien llink compte l_compte حساب cuenta account annonce offre',
  NEWFACES: 'fresh_faces الوجوه_الجديدة وجوه_جداد wojouh_jdad scouting scout repérée شفنا_التصاور',
  FILM: 'rôle rôles rôle_principal film films netflix tournage videoclip vidéoclip music_video مسلسل mosalsal البطلة بطلة مخرج lmokhrij réalisateur producteur producteurs منتج شركة_إنتاج productora doublure figurantes',
  PAGEANT: 'malikat_jamal ملكة_جمال ملكة_الصيف مسابقة_ملكة',
  CATALOGUE:
    'catalogue calendrier calendario éditorial campaign campaña marque brand marca ماركة défilé عرض_أزياء égérie swimwear كولابوراسيون essayage book_photo إشهار fashion_line',
  TEMPMARRY:
    'مؤقت مؤقتا لمدة_الصيف حلال_خفيف شهر_عسل غير_الفاتحة لا_زفة 7alal_khfif l7lal_khfif gher_fatha fat7a fatha 3orfi union_religieuse mariage_temporaire avec_fatiha sans_acte esposa_temporal mariage_religieux زواج_الصيف temporary_marriage بلا_عدول zwaj_khfif',
  SEEKSWIFE:
    'بغا_مرا باغي_مرا يريد_زوجة باغي_الحلال باغي_بنت_الناس يبغي_زواج bgha_mra bgha_l7lal bgha_7alal cherche_épouse épouse_marocaine busca_esposa quiere_casarse نزوجك كنزوج عريس عرسان',
  MATCHMAKER: 'وسيطة خطابة lwassita lwasita khtaba entremetteuse marieuse كنقرب_القلوب الشوفة_الشرعية nlqa_lik',
  DOWRY: 'مهر mhr mahr dot المقدم bracelet ذهب',
  GUESTS:
    'invités invitados guests ضيوف ضيف ضياف diyaf dyaf ddyaf investisseurs investors partenaires mon_associé gente_importante nas_kbar nass_kbar ناس_كبار ناس_محترمين un_monsieur hommes_mûrs sayeh سايح mn_lkhalij men_bra من_برا hommes_d_affaires رجل_محترم راجل_محترم ' +
    'rajl_kbir rajel_kbir veuf الحاج',
  SMILE:
    'sourire souris sourires smile smiling sonreír تبتسم ضحكة ضحكي تضحكي dahka dehki d7ki tbessem présence une_présence être_là تجلسي نجلس يجلسو جلسة مجالسة كتجلسي tgles tgelsi jlsi gelsi gelsa conversation أنس wanis waniss yn3nes l9sara yfowjo tfewej ترافق trafe9 ' +
    'kanrafe9 dîner dîners dinner cenar nt3echa يعشيك rigoler rire يونسو تونس',
  WITHHIM: 'معاه معاهم معه معهم m3ah m3ahom avec_lui with_them con_él حداه حداهم 7dah beside_him',
  BEWITH:
    'تجلسي تجلس يجلسو نجلس كتجلسي كنجلس تخرجي تخرج تسافري تسافر كتسافر تعشاي تتعشاي تضحكي تضحك ترافق تشربي تمشي تبات tgles tgelsi tjlsi jlsi kangles katgles tkhrej tkhrji kharja tsafer katsafer tsher tbat katbat yjlsou tchreb sors sortir dîner rester voyager sit ' +
    'travel sleep cenar tdewwer tdewer',
  OUTING:
    'خرجة خرجات khrja khrjat sortie sorties week-end weekend weekends week-ends fines_de_semana finde paid_date date_tonight deux_soirs trois_soirs يخوت yacht ras_l3am راس_العام',
  HEPAYS:
    'يتكلف_بيك كيقدرها ويرزقها kay9edder kay9eder qui_paie il_invite he_pays paga_bien l_enveloppe enveloppe envelope اللي_كيخلص كيخلص_مزيان كريم_مع',
  ONCAM:
    'en_visio sur_zoom zoom caméra_allumée on_camera on_cam por_videollamada videollamada videochat video_chat live_shopping vente_live cam_model مكالمة_مرئية عبر_الكاميرا أمام_الكاميرا قدام_الكام قدام_الكاميرا الدردشة_المرئية شات_فيديو حلي_الكاميرا 7elli_lcam ' +
    '7elli_lkamira 9ddam_lcam f_lcam',
  AGENCYLIVE:
    'agence_live live_agency live_streaming_agency streaming_agency streaming_app live_streaming live_hosts host_live anfitrionas وكالة_بث room_privée privé_room private_room go_live tdir_live dir_live تديري_لايف live_b_lil لايف_بالليل agence_de_live ' +
    'agencia_de_lives وكالة_لايف live_host',
  DOT: 'نقطة no9ta noqta nou9ta nokta point poiint punto un_point un_cœur',
  BIOLINK: 'نمرتي_فالبروفيل كاين_الرابط talbo_lien lien_en_bio link_in_bio الرابط_فالبيو lien_bio',
  CALLME:
    'عيطي_ليا كلميني كلمنني تكلمي_معايا جاوبيني_بفوكال سولي_عليا سولو_عليا صيفطي_نمرتك خلي_رقمك تصيفط_ليا تكتب_ليا ف_الواتساب فالتيليكرام على_التلغرام على_الواتساب f_whatsapp f_wtsp f_telegram f_insta sur_telegram sur_whatsapp whatsapp_solo tlg 3iyti_daba ' +
    '3iyti_n3tik jawbini_f khlli_nmra appelle-moi appelez-moi text_me écris-moi escríbeme répondez-moi شوفي_الخاص',
  INVITEONLY: 'sur_invitation b_tazkiya approved_girls petit_cercle club_privé girls_team',
  OWE: 'lkredi كريديك',
  MYSELF: 'knt',
  LONELY: 'ywnes يونسو',
  FACTORY: 'خياطة',
  TASKS: 'كوزينة',
  TRUST: 'بالثقة',
  NOWI: 'maintenant_je maintenant_j_ai aujourd_hui_je aujourd_hui_j_ai now_i ahora_yo ahora_tengo ahora_vivo دابا_أنا دابا_كن* دابا_عندي daba_ana daba_kan* daba_3ndi واليوم_أنا والآن_أنا اليوم_عندي lyoum_3ndi',
  PRIORITY: 'أولوية الأولين lowlin bienvenue bienvenues preferred مرحبا_بيها mrhba_biha',
  HARDSHIP: 'jou3 نفقة nafa9a عملية dwa كيبكيو كتبكي kaybkiw katbki حاصلة ضايقة m9ahra m3etla كيدق كيسول kaydeg',
  NOTSEEN:
    'maychof* ma_ychof* ma_kaychof* ما_يشوف* مايشوف* ما_كيشوف* لا_يراك لن_يراك personne_ne_te_voit personne_ne_vous_voit nobody_sees no_te_ve nadie_te_ve find_you',
  NOTTHERE:
    'ماكاينش ما_كاينش ما_كايناش makaynch ma_kaynch مازال mazal machi_darori ماشي_ضروري no_hay nada_de ma_wajdch matsnach en_cours on_verra ya_se_verá* plus_tard slow',
  NOWWORD: 'daba دابا maintenant now ahora الآن aujourd_hui اليوم lyoum',
  GOODS: 'produit produits product منتوج منتجات',
  MARKETING: 'مسوقة مسوقات مندوبة mosawi9a présentatrice conseillère closer',
};
