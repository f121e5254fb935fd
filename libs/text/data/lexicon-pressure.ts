/**
 * What is said by those who threaten, hold and charge a woman, and by women who are held and ask for help: more forms
 * of concepts of the other lists, in five languages and both scripts. Same notation as `lexicon.ts`.
 */
export const PRESSURE: Readonly<Record<string, string>> = {
  // threats and orders
  PUBLISH:
    'نبارطاجيهم نبرطاجيه غنبرطاجي غنشر ينتشر غتنتشر كتنتشر ينزلهم ننزلهم نزلهم ننزلها غننزل نهبطهم غنهبط نطلعهم نطيح_ليك غنلوح غنلوحهم غنحط غنحطهم غنحطها نديرهم_ف ' +
    'يتشهر نشهرو_بيك نشهر_بيك غنشهر تشهير التشهير كنبلكي nbartaji nbartajihom ghanbartaji ghanpubli npublihom npubliha ghanlou7 ghanlouhom nlohom ghan7t ghan7thom ' +
    'ghan7etha ghanposti npostihom npostiha nzzelhom ghannezel nhbthom ghantle3hom ytchhr dans_tous_les_groupes upload_your publicarlo publicarlas publicaremos ' +
    'lo_subo colgarlo colgaré difundirlo difundirlas سأفضح سأعرضها نبارطاجي نبارطجي بارطاجي غنبارطاجي يتنشر يتنشرو غيتنشر غيتنشرو غيخرجو ghaytncher ytncher ytnchro ' +
    'ghaytnchrou publieront leaked leaking leaks posting uploaded publicadas subido colgado filtrar filtraré put_it_online mettre_en_ligne',
  EXPOSE:
    'نخرج_عليك نطيح_وجهك نحشم_بيك سمعتك سمعتها غتتفضحي غتفضحي تتفضحي كتفضحي نعريك نعريوك غنعريك فضيحتك فضيحتها فضايح الفضيحة بالفضايح غتشوهي تتشوهي fdi7tk fdi7tek ' +
    'fdihtek ghatfd7i ghatfde7i ghatchwhi sem3tek som3tek som3tk n3rrik arruinarte humillarte شرفك سأشهر_بك سنفضحك ستفضحين ستتفضحين ruin_your_life destroy_your_life ' +
    'gâcher_ta_vie arruinar_tu_vida سأدمر_حياتك',
  YOURPHOTOS:
    'فيديواتك مقطعك تسجيلك لايفك vidyohatk vidyoatk vidyouk video_dyalek vidéo_de_toi photos_de_toi your_videos مقاطع_لك صور_لك صورا_لك فيديو_لك',
  IHAVEYOURS:
    'كلشي_مسجل_عندي كلشي_مسجل كلشي_مصور سجلتك مسجلك مسجلينك مصورينك عندي_نسخة_من kolchi_msjel kolchi_mssjel sjeltk sjeltek msjlek mesjlek msowrek j_ai_gardé_tes ' +
    'tout_est_enregistré tengo_capturas لدي_فيديو كل_شيء_مسجل سجلت_لك سجلنا_لك صورناك i_recorded_you je_t_ai_filmée te_he_grabado',
  ULTIMATUM:
    'قدامك_24 عندك_حتى_لغدا آخر_مرة_كنهضر هادي_آخر_مرة غاتندمي غتندمي ستندمين نتي_ختاري قررتي_ولا إذا_رفضت إن_رفضت إن_لم تردي_غدا إلا_ما_خلصتيش إلا_ما_جيتيش ' +
    'إلا_ما_جاوبتيش إلا_ما_رجعتيش إلا_بلغتي إلا_هضرتي إلا_مشيتي_للبوليس إلا_هربتي يا_إما يا_تخلصي يا_تصيفطي إما_تخلصي إما_تصيفطي إما_تجي آخر_أجل لديك_24 لديك_مهلة ' +
    'أمامك_24 أمامك_يوم سترين_ما ila_blokitini ila_hdarti ghatndmi ghatnedmi ghadi_tndmi ghatchofi_chno hadi_akhir_mra nti_khtari vous_avez_jusqu_à ' +
    'ne_viens_pas_pleurer si_tu_parles si_tu_pars si_tu_vas_à_la_police soit_tu_paies tu_choisis dernier_délai don_t_test_me if_you_block if_you_leave if_you_run ' +
    'pay_or si_hablas si_te_vas si_vas_a_la_policía o_pagas tu_vas_le_regretter tu_vas_regretter you_ll_regret you_will_regret te_vas_a_arrepentir te_arrepentirás ' +
    'si_tu_refuses if_you_refuse si_te_niegas si_me_bloqueas si_tu_ne_paies if_you_don_t_pay si_tu_n_envoies if_you_don_t_send tu_as_jusqu_à you_have_until ' +
    'tienes_hasta غادي_تندمي',
  OBEY:
    'ديري_اللي_قلت ديري_لي_قلت_ليك سمعي_الهضرة طيعيه تطيعي تطيع بالطاعة نفذي تنفذي الأوامر أوامر أوامري ما_ترفضيش ما_تقوليش_لا بلا_نقاش بلا_جدال بدون_نقاش دون_نقاش ' +
    'نوضي_خدمي رجعي_خدمي خدمي_دابا حلي_الكام_دابا نتي_ديالي نتي_ملكي شريتك شريناك matrfdich siri_tkhedmi 7elli_lcam_daba jawbi_daba nti_dyali ana_li_jebtek chritek ' +
    'obéis obéir obéissante obéissance tu_fais_ce_que c_est_lui_qui_décide exécute retourne_bosser reconnecte_toi tu_es_à_moi obey obedient don_t_argue you_re_mine ' +
    'obedece obedecer obediente obedéceme aquí_mando_yo mando_yo نفذي_ما لا_تناقشي لا_ترفضي أنت_ملكي اشتريتك خاصك_تخدمي tu_obéis you_have_to_work tienes_que_trabajar ' +
    'ستفعلين do_as_i_say do_what_i_say fais_ce_que_je haz_lo_que_te you_have_no_choice tu_n_as_pas_le_choix no_tienes_opción dir_li_glt_lik',
  ORDERS:
    'وجدي_راسك وجدي_دابا هبطي_لتحت هبطي_دابا طلعي_لفوق سيري_عندو دخلي_عندو wjdi_rasek wjdi_rask prépare_toi sois_gentille_avec prepárate baja_ya جهزي_نفسك اصعدي_إلى ' +
    'انزلي_الآن',
  SAVED: 'سكرين سكرينات محفوظين_عندي msjlin copie_de_tout محفوظة_عندي',
  SEES:
    'غيشوفها يشوفوها غتوصل غتوصلو غتوصلها غيوصلهم غيوصلو غيوصلوه ychofoha twselhom twselha ghatwsel ghaywslo recevront will_see recibirá سيرى سيرون سيراها سيشاهد ' +
    'سيشاهدها سيشاهدون ستصل ستصله ستصلهم',
  YOURKIN:
    'جيرانك حومتك خوالك عماتك khwatatek jiranek 7omtek houmtek dar_rajlek ton_grand_frère ta_belle_mère tes_collègues ta_fac your_village your_cousins tu_barrio ' +
    'tu_novio أقاربك أقربائك عشيرتك أخوتك إخوتك أخوالك قبيلتك حيك زملائك_في',
  TELLTHEM:
    'غنقول_لباك نقول_لباك نقول_لخوك غنعلم_باك نعيط_لباك نصيفطهم_لخوك غنصيفطهم غانصيفطهم غادي_نصيفطهم غنوريهم غنوريها نجي_لدارك عارف_دارك ghansifthom ghansiftha ' +
    'ghanwrrihom j_envoie_tout_à je_les_envoie_à tes_contacts send_everything_to your_followers se_lo_mando_a se_lo_enseño_a se_entere_tu سأرسلها_ل سأريها_ل سأبعثها_ل ' +
    'أعرف_بيتك أعرف_أهلك باك_غيعرف خوك_غيعرف ta_mère_saura ta_famille_saura سيعلم_أهلك i_know_where_you_live je_sais_où_tu_habites sé_dónde_vives أعرف_أين_تسكنين ' +
    'send_them_to_your',
  CALLS:
    'غنتصل_ب نبلغ_بيك غنبلغ_بيك نبلغو_بيك نشكي_بيك غنشكي_بيك غيرحلوك يرحلوك ترحيلك نرحلوك yra7lok ghayre7lok ghayrje3ok denunciarte te_deportan llamo_a_tu سأبلغ_عنك ' +
    'سنبلغ_عنك سترحلين نرحلك ستسجنين سأسجنك بلاغ_هروب بلاغ_تغيب',
  // what is charged
  FINE:
    'نخصم_ليك نخصمو_ليك يخصمو_ليك كيخصمو كيخصموها غيتخصم كتخصم تتخصم نقص_ليك كتنقص_ليك نقطع_ليك أمند أماند كنعاقبو تتعاقبي غتتعاقبي كيتعاقب lamandat lamonde kaykhsmo ' +
    'kaykhesmo ghaytkhsem pénalisée pénalisées sanctionnée sanctionnées on_te_coupe penalised penalized punished punishment penalización sanción sanciones sancionada ' +
    'castigo castigada castigadas خصومات سنخصم_من ستعاقبين معاقبة تعاقبين',
  REPAY:
    'تسالي_اللي_عليك تخلصي_اللي_عليك خلصي_اللي_عليك خلصي_الدين ردي_الفلوس ردي_ليا_فلوسي ردي_فلوسي كتخلصيهم تخلصيهم غتخلصيهم تخلصينا غتردي تعوضينا tkhelsi_li_3lik ' +
    'trddihom trj3ihom tkhelsihom ghatrdi pay_me_back clear_your_debt repaying devuélveme devolverme devolvernos devuélvenos me_lo_pagas ردي_المال تسددينها شوية_بشوية ' +
    'chwiya_b_chwiya petit_à_petit little_by_little poco_a_poco على_أقساط بالأقساط على_دفعات rends_moi_mon paie_ta_dette pay_your_debt paga_tu_deuda',
  OWE:
    'باقا_عليك كنسالوها كتسالينا عليك_الدين عندك_دين الدين_ديالك الكريدي_ديالك kansalok kansalouk katsalina katsalini 3lik_din 3lik_ddin indebted مدينة_لنا مدينة_لي ' +
    'أنت_مدينة',
  ONYOU: 'شرينا_ليك شريت_ليك sreft_3lik khserna_3lik chrit_lik paid_for_you كلفتنا كلفتيني كلفتينا',
  DEDUCT:
    'كيتنقصو غيتنقص كنحيدوها نشدوها_من ghaytn9es ghayt9te3 kan7iydo sera_retenu on_retient je_retiens te_lo_quito_de يستقطع استقطاع',
  ZEROPAY:
    'ما_نخلصكش tu_ne_touches_rien بدون_أجر بدون_راتب you_won_t_get_paid no_vas_a_cobrar ما_غنخلصوكش غاتخسري_كلشي غتخسري_كلشي lose_your_pay salaire_bloqué لن_ندفع_لك',
  LATE: 'ما_دخلتيش_للايف tu_as_raté si_faltas faltaste colgaste طفيتي_الكام tfiti_lcam logged_off déconnectée أغلقت_الكاميرا has_rechazado',
  NOLEAVE:
    'ما_غتخرجيش الخروج_ممنوع ma_3ndek_fin_tmchi ma_kayn_khrouj personne_ne_sort interdiction_de_sortir pas_le_droit_de_sortir nobody_goes_out no_puedes_salir no_sales ' +
    'لن_تخرجي يمنع_الخروج لن_تعودي لن_ترجعي ما_تقدريش_تخرجي ma_ghatkhrjich no_te_vas لا_يمكنك_الخروج',
  // who is held
  HELPME:
    'كيفاش_نحيد كيفاش_نوقف كيفاش_ندير_باش كيفاش_ندير_معاه شنو_نقدر آش_غندير شنو_العمل شنو_المعمول فين_نمشي نشكي_بيه نحط_شكاية نعيط_للبوليس واش_نبلغ واش_نشكي واش_نخلصو ' +
    'واش_نخلص واش_كاين_شي_رقم واش_كاين_شي_جمعية شي_جمعية تنقذوني عتق_روحي عطيوني_حل ما_عارفاش ما_عندي_فين_نمشي تلفت حرت حايرة بغيت_نحبس بغيت_نبعد fin_nmchi nchki_bih ' +
    'wach_nbelegh wach_nchki chi_jam3iya nsho9ni telft 7rt 7ayra comment_faire comment_bloquer comment_récupérer une_association je_veux_arrêter who_can_help ' +
    'who_can_i_talk i_don_t_know_what i_want_to_stop no_sé_qué_hacer no_sé_qué no_sé_a_quién aconsejadme sáquenme sacadme كيف_أتخلص كيف_أحمي كيف_أشتكي كيف_أوقف ' +
    'كيف_أنجو ماذا_علي لمن_أتوجه لمن_أشتكي أين_أتوجه أين_أذهب هل_أدفع هل_أبلغ هل_أشتكي أنصحوني انصحوني أرشدوني دلوني أغيثوني أغيثونا أنجدوني أخرجوني أريد_حلا شو_أعمل ' +
    'شو_ساوي إيش_الحل وش_الحل بغيت_مساعدة الله_يرحم_الوالدين نبلغ_عليهم نبلغ_عليه نبلغ_بيه نبلغ_بيهم نشكي_بيهم ندعي_عليه واش_يقدر واش_يقدرو واش_غينشر شنو_حقي ' +
    'شنو_حقوقي n3awnouni chno_7a9i mes_droits porter_plainte could_someone go_to_the_police أقدم_شكوى رفع_شكوى أرفع_شكوى تقديم_شكوى ما_حقوقي هل_يستطيع هل_يمكنه ' +
    'هل_سينشر أبلغ_عنه أبلغ_عنهم je_ne_sais_plus_quoi je_ne_sais_pas_quoi comment_m_en_sortir how_do_i_get_out cómo_salir لا_أعرف_ماذا ماذا_علي_أن_أفعل',
  VICTIM:
    'كيضغط_عليا ضاغط_عليا كيتحكم_فيا مبتزني بلاكمايلي كيهدد_فيا كيخوفني كيخوفوني كيعايرني كيسبني كيستغلني كيستغلوني استغلوني استغلني ستغلوني كيبزز_عليا ملزمني ' +
    'تعدى_عليا تعداو_عليا تعدا_عليا اغتصبني اغتصبوني نشر_تصاوري لاح_تصاوري هدد_ينشر كيطلب_مني_الفلوس ما_خلصونيش ما_خلصني ضحك_عليا ضحكو_عليا كذبو_عليا كذب_عليا ' +
    'غدرو_بيا غدرني نصب_عليا شفرني شفرو_ليا طحت_فالفخ طحت_مع طاحت_فيد طاحت_مع وقعت_فالفخ تصيدت تحصلت حيدو_ليا_الباسبور باغي_ينشر بغا_يفضحني غيفضحني غيشوهني kaybtzni ' +
    'kaykhewefni kaykhawfni kaystaghlni kaystghloni staghlouni lazmni ghtasbni ghayfd7ni ghayfde7ni ghaychwhni makhlsoniich ma_bghawch_ykhelsoni chfrni ' +
    'ma_9dertch_nkhrej me_harcèle il_a_mes_vidéos ils_ont_mes m_a_filmée m_a_menti je_ne_peux_pas_sortir je_ne_peux_plus_sortir i_can_t_leave can_t_get_out ' +
    'haven_t_been_paid wants_money_or he_lied raped hit_me me_chantajea tiene_un_vídeo no_puedo_salir يستغلونني استغلوا أرغموني أرغمني يرغمني خدعني كذبوا_علي كذب_علي ' +
    'نصبوا_علي احتال_علي يلاحقني يضايقني يتحرش_بي تحرش_بي اعتدى_علي سجلني نشر_فيديو لديه_صوري عنده_صوري لديه_فيديو معه_صوري جوازي_معهم صادر_جوازي لم_يدفعوا_لي ' +
    'رفضوا_دفع لا_أستطيع_الخروج ممنوعة_من محبوسات يطلب_مالا يريد_مالا محتجزيني ما_تخلصتش ما_تخلصناش ما_كيخلصوش ما_خلصوهاش حسابي_تهكر هكر_ليا بصاوري فيديو_ديالي ' +
    'فيديو_عندو chantée manipulée manipulées escroquée escroquées arnaquée arnaquées violée battue harcelée harcèlement harcelées séquestration humiliations extorted ' +
    'extortion tricked deceived misled scammed stranded beaten harassed harassment amenazada amenazadas engañada engañadas extorsión extorsionada extorsionan estafada ' +
    'estafadas maltratada maltrato golpeada acosada acoso explotada explotadas secuestrada secuestradas مبتزات معنفة تعنيف عنفني ضربوها هددوها خدعوهن استدرجوني ' +
    'استدرجني استدرجوها أوقعوني أوقعني احتال تعرضات تعرضت_ل me_mintieron me_engañaron ils_m_obligent me_obliga lied_to_me has_my_passport me_han_encerrado ' +
    'ma_khelsonich',
  AFRAID:
    'كنترعد بالخلعة مخلوعة تخلعت الخلعة كنتخلع منهارة نفسيتي تحطمت حشمت حشمانة كنحشم makhlo3a mkhlou3a tkhl3t tkhle3t lkhel3a kan7chm 7chmana 7chemt bghit_nmout ' +
    'n9tel_rasi nafsiyti menhara mnhara angoisse je_ne_dors_plus en_larmes suicide suicider détruite humiliée can_t_sleep shaking terrified panic suicidal aterrada ' +
    'لا_أنام أرتجف أخجل خجلانة',
  STORYPAST:
    'تعرفت_على تعرفت_عليه هضر_معايا ملي_وصلت mli_wslt je_l_ai_connu on_s_est_connus je_lui_ai_envoyé i_sent_him i_gave_him al_principio le_mandé في_البداية ثم_بدأ ' +
    'لما_وصلت صيفطت_ليه عطيتو siftt_lih 3titou 3tito',
};
