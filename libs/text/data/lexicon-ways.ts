/**
 * More ways to say what offers, warnings, questions and honest work say: forms of concepts of the other lists, in five
 * languages and both scripts. Same notation as `lexicon.ts`.
 */
export const WAYS: Readonly<Record<string, string>> = {
  // what stays unsaid, and company
  BETWEENUS:
    'بيني_وبينكم كلشي_مستور بالسترة mstourin reste_secret nobody_needs_to_know confidencial كتومة كتومات بعيدا_عن_الأنظار سرنا keep_it_between',
  TELLNOBODY:
    'ما_تقوليهاش ما_تعلمي_حد ما_تعلمي_حتى ما_تخبري_حد ما_تقولي_والو بلا_ما_تقولي بلا_ما_تقوليها matgoliha_l_7ed ma_tgouli_l_7ed ma_tgoli_l_darkom bla_ma_tgoli ' +
    'ne_dis_rien ne_dis_à_personne n_en_parle_pas ne_parle_à_personne garde_le_secret pas_un_mot pas_un_mot_à ne_dis_rien_à sans_rien_dire keep_quiet keep_it_quiet ' +
    'without_your no_le_digas no_se_lo_cuentes لا_تخبري_أهلك لا_تحكي لا_تذكري لا_تفشي اكتمي دون_أن_يعرف لا_تعلمين_أحد لا_تخبري_أحد',
  HUSH: 'سدي_عليها ما_شفتي_ما_سمعتي السر_هو sddi_fomek calladita',
  DONTTALK: 'ma_tgoul* don_t_discuss*',
  TELLHOME:
    'dis_que_tu dis_à_tes_parents invente قولي_لهم قولي_لهم_إنك قولي_غير قولي_راك goli_rak tu_dis_que dices_que gouli_bli قولي_بلي قولي_لأمك tell_your_parents ' +
    'di_que_trabajas تقولين_لهم',
  COMEALONE: 'جي_بلا تعالي_وحدك بلا_عائلة بدون_مرافقين aji_bla sans_ta_mère come_by_yourself juste_toi only_you',
  EVENING: 'حفل_خاص نتعشى مناسبات_خاصة jalsa nt3chaw tête_à_tête apéro eventos_privados أمسية أمسيات لقاء_خاص',
  COMPANION:
    'تخرجي_مع تخرج_مع تسهر_مع تدوزي_معاه دوزي_معاه تبقى_معاه ترافقيه ترافقيني ترافقني مونسة tsehri_m3ah tsher_m3a tsehr_m3a tb9ay_m3ah trafe9 trafqi trafeqi traf9ih ' +
    'traf9ini twnssih twensih présence_féminine passer_une_soirée dîner_avec_lui have_dinner_with dinner_with_a acompañarle ترافقينه تؤنسين مرافقين تسافر_معاه ' +
    'تسافري_معاه tsafri_m3ah paid_date travel_with_him acompañar_en تسافرين_معه السفر_معه عشاء_مع العشاء_مع سهرة_مع',
  SITWITH:
    'جلوس_مع تهضري_معاهم tchrbi_m3ahom compagnie_aux_clients tu_tiens_compagnie sitting_with sit_at_tables drink_with_guests alternar_con تفوجي_معاهم entertain_guests ' +
    'drink_with_clients مجالسة_الزبناء تسلي_الضيوف',
  RICH: 'مقاول_كبير مستثمر مستثمرين chef_d_entreprise investisseur subvient رجل_أعمال_خليجي مول_الفلوس مول_الشكارة moul_chkara bonne_situation buena_posición',
  GENTLEMAN:
    'واحد_الراجل واحد_الراجل_لاباس راجل_كبير راجل_محترم رجل_محترم رجل_وقور راجل_وحداني رجل_وحيد wa7d_rajel wa7ed_rajel rajel_kbir_f rajel_mzewej homme_marié papy ' +
    'hombre_maduro homme_du_golfe saoudien_cherche un_saoudien un_koweïtien viudo أرمل رجل_خليجي رجل_إماراتي',
  LONELY:
    'باغي_الونس cherche_compagnie cherche_de_la_compagnie besoin_de_compagnie wants_company needs_someone busca_compañía quiere_compañía يبحث_عن_رفيقة يعيش_وحده',
  GENEROUS: 'كيعطي_مزيان كيكرم gâtée gâté generously généreusement kaykrem',
  HEPAYS:
    'كيخلص_كلشي هو_كيخلص كيعطيك كيعطيها يعطيك ghay3tik kay3tik kay3tiha il_paie_bien il_prend_tout_en_charge il_te_paie he_gives él_paga paga_todo يدفع_بسخاء يدفع_كل ' +
    'يدفع_لك يتكفل_بكل',
  OUTING: 'ويكند wikend escapade عطلة_نهاية رحلة_قصيرة',
  GUESTS: 'ناس_مهمين ناس_راقيين ناس_لاباس_عليهم diyafna nass_mohimin nas_labas_3lihom gens_importants',
  SMILE: 'وجهك_ضاحك وجه_بشوش خفة_الدم روح_مرحة bonne_humeur sonrisa',
  // who is wanted
  PRETTY: 'مقادين m9adin zin_w joli_visage joli_sourire elegant good_figure beauty linda',
  YOUNGONE:
    'صغيرة_وزوينة من_18_ل mn_18_l entre_18 de_18_a صغيرة_فالسن شابة_صغيرة sghira_f_l3mer ما_بين_18 between_18 فتاة_شابة',
  BODYLOOKS:
    'شعرها_طويل بشرة_فاتحة جسم_رياضي machi_ghlida jism_zwin belle_silhouette taille_fine teint_clair peau_claire slim_girls fair_skin قوام_جميل',
  SINGLE: 'ما_عندهاش_راجل بلا_زواج بلا_خطيب ma_mkhtobach sans_mari sans_copain sans_fiancé unattached بلا_التزام',
  NOKIDS: 'بلا_وليدات بلا_أطفال without_children no_children sin_niños sin_familia_a',
  DRESSWELL: 'كتلبس_مزيان لابسة_مزيان katlbes_mzyan lebsa_mzyan dress_well se_cuida لباس_أنيق',
  OPENMIND: 'متفتحة بلا_عقد كوول مودرن عصريات large_d_esprit à_l_aise open_mind',
  // journeys, rooms, pay
  PAIDBYUS:
    'من_عندنا ما_تخلصي_والو ماشي_من_جيبك السكن_والماكلة السكن_والأكل السكنى_والماكلة الماكلة_والسكنى kolchi_3liya 3la_7sabi ma_tkhelsi_walo on_te_paie ' +
    'tu_ne_paies_rien on_the_house we_pay_the te_lo_pago sin_pagar_nada جميع_المصاريف لا_تدفعين_شيئا لن_تدفعي_شيئا on_te_paie_tout كلشي_مأمن على_حسابي ' +
    'ma_ghatkhelsi_walo ما_غاتخلصي_والو ما_كتخلصي_والو makla_w_skna tout_est_pris tu_paies_rien nourrie_et_logée we_pay_everything you_pay_nothing ' +
    'comida_y_alojamiento no_pagas_nada كل_التكاليف جميع_التكاليف شامل_السكن',
  TAKEYOU:
    'غنديك غنديوك تمشي_معايا_ل نطيرك نطيروك غنسفرك نجيو_نهزوك نهزك نهزوك كيهزك نستقبلك نستقبلوك ghandik njiw_nhezok nhezek nhezk nhezzek nji_nhezzek nst9blok ' +
    'on_t_emmène on_vient_te_chercher je_viens_te_chercher on_te_fait_passer pick_you_up te_recogemos te_recogen te_saco te_meto_en سنأخذك سآخذك سنقلك سنستقبلك ' +
    'من_المطار_إلى',
  TICKETS: 'تذكرة tadkira aller_simple ida_y_vuelta',
  BOOKED: '7jezt_lik حجزت_لك حجزت_ليك حجزنا_ليك قطعت_ليك 9te3t_lik 7jezna_lik تم_الحجز',
  BYUS: 'on_s_en_charge pago_yo pagamos_nosotros corre_de_mi',
  HOUSING:
    'dar_dyal_lbnat dar_d_lbnat chambre_privée chambre_partagée chambre_sur_place hébergées shared_flat live_on_site lodging',
  ARRANGE:
    'نوجد_ليك on_s_occupe_des ندير_ليك_الوراق نديرو_ليك_الوراق ndir_lik_wra9 ndiro_lik_lwra9 نجهز_أوراقك we_handle on_organise_tout',
  RESPAPERS:
    'carte_séjour carte_sejour papiers_italiens tarjeta_de_residencia أوراق_الإقامة وراق_الإقامة الإقامة_مضمونة papiers_espagnols residence_papers ' +
    'permiso_de_residencia',
  MIGRATE:
    'تخوي تعيشي_برا تبدلي_الجو tkhrji_mn_lblad tkhwi_lblad passer_en_espagne cruzar_a تخرجي_من_المغرب tkhrji_mn_lmghrib تعيشي_فالخارج t3ichi_barra vivre_en_europe ' +
    'live_abroad go_to_europe vivir_en_europa العيش_في_الخارج',
  RICHPAY:
    'الخلاص_مزيان خلاص_زوين خلاص_مزيان فلوس_بزاف argent_facile good_pay good_money easy_cash buena_paga أجر_ممتاز أجر_كبير راتب_كبير راتب_مغر salaire_motivant ' +
    'sueldo_alto راتب_مغري راتب_محترم دخل_محترم الخلاص_زوين الخلصة_زوينة الخلصة_واعرة lkhlas_zwin lkhlas_wa3er lkhelsa_mzyana خلصة_زوينة flous_bzaf فلوس_زوينة ' +
    'tkhelsi_mzyan ghatkhelsi_mzyan غتخلصي_مزيان bien_rémunéré bien_rémunérée beaucoup_d_argent great_money big_money highly_paid buen_dinero dinero_fácil دخل_ممتاز ' +
    'دخل_مغري أجر_محترم excellent_salaire',
  CASHDOWN:
    'الخلاص_كل_نهار خلصة_كل_نهار lkhlas_kol_nhar paiement_le_jour pago_diario pago_en_mano cobras_al cobras_cada دفع_يومي أجر_يومي',
  EASY: 'خدمة_نقية khdma_n9iya w_nti_galsa rien_de_compliqué عمل_خفيف ما_فيها_تعب ma_fiha_tamara bla_3ya بلا_عذاب rien_de_difficile nothing_hard nada_difícil',
  // where to answer
  PRIVATE:
    'برايفت lmsgat message_me_privately privately escríbeme_al par_sms sms on_whatsapp on_telegram on_signal por_whatsapp por_telegram vía_whatsapp via_whatsapp',
  CALLME:
    'عيطيلي هضري_معايا_فالواتساب تواصلي_معنا تواصلي_معايا اتركي_رقمك نمرتي ها_النمرة 3iytili 3ytili 3tini_nmra nemrti ra9mi mon_numéro ton_numéro votre_numéro ' +
    'laisse_moi_ton call_me your_number llama_al خلي_ليا_نمرتك صيفطي_ليا_نمرتك خليلي_رقمك أرسلي_رقمك khlli_ra9mek khelli_nmrtek sifti_nmrtek laisse_ton_numéro ' +
    'envoie_ton_numéro leave_your_number send_your_number deja_tu_número mándame_tu_número اتصلي_بي text_us call_us',
  SEND: 'حطي_ليا بعتيلي وريني وريني_راسك b3atili wrini montre_toi',
  DOT: 'كتبي_تم كتبي_مهتمة',
  // warnings, questions, news
  WARN:
    'ابتعدن ما_تصيفطو_حتى ما_تعطيو_حتى ما_تخلصو_حتى ما_تغلطوش لا_تسافري احترسوا احترسي احترس ma_tkhelso_7ta ma_tsafrich ne_leur_envoyez n_y_allez à_fuir do_not_go ' +
    'aviso_a aviso_para denunciadlo bloquead نبهو نبهوا نبهي تنبهو فطنو سولو_قبل تأكدو تحققوا vérifiez vérifie verifica desconfiad أبدا_لا ne_vous_faites_pas_avoir ' +
    'no_os_dejéis ما_تصدقوهمش ما_تيقوهمش ما_تثقوش ما_تسافريش ابتعدي_عن توخوا_الحذر يرجى_الحذر ma_ttiqouhomch matsed9ouch ma_tsed9ouch b3do_mnhom soyez_prudentes ' +
    'ne_versez_rien do_not_believe don_t_believe no_confíes no_confíen nunca_pagues renseignez_vous تحققوا_من تأكدي_من',
  DONTDO:
    'ما_ترديش ما_تجاوبوش ما_تجاوبيهمش ma_tdirouch n_y_va_pas ne_signe_rien n_accepte_pas do_not_sign do_not_share never_go لا_توقعن لا_تدفعن',
  SCAM:
    'كتنصب غشاشة محتالة احتيالية مزورة مزور مغشوش مصيدة كمين الكمين كيضحكو_على سماسرة سمسارة السماسرة كيبيعو_البنات كيتاجرو العاهرات nessabin nssabat kaynsbou kaynseb ' +
    'katnseb kdabin leurre appât attrape duperie tromperie trompeur menteur menteuse menteurs c_est_du_vent liars liar lies predator bait lure lures conned bogus sham ' +
    'ripoff swindle sketchy shady dodgy phishing estafan timador engañan engañar gancho exploit preys deception deceive deceptive coercion captar استغلالهن يستغلون ' +
    'يستغلونهن إغراءات تمويه',
  ASK:
    'واش_هادشي_معقول واش_مزيانة واش_عادي واش_نقبل واش_قانوني شنو_بان_ليكم فيديوني أفيدوني أفيدونا فيدوني wach_3adi wach_hadchi_3adi wach_n9bel wach_nsafer ' +
    'wach_9anouni chno_katgolo kifach_n3ref fidouni est_ce_légal vous_avez_déjà qui_est_partie avez_vous_déjà comment_vérifier is_that_normal es_una_estafa conocéis ' +
    'هل_يوجد هل_جرب هل_تعرفون هل_يعقل هل_سمعتم ما_رأيكن من_يعرف آراؤكم آراءكم تجربتكم شنو_هاد علاش_باغيين مشكوك شاكة chakka c_est_bizarre ça_me_paraît trop_beau_pour ' +
    'trop_beau مريبة أشك أشك_في متخوفة هل_هذا_نصب واش_هادشي_صحيح واش_نتيق كيفاش_نتأكد wach_nsb wach_kat3rfo wach_3ndkom_tajriba kifach_nt2aked est_ce_sérieux ' +
    'est_ce_fiable comment_savoir scam_or_not me_puedo_fiar puedo_confiar es_seguro me_parece_raro seems_weird هل_هو_نصب هل_أثق هل_أقبل بان_ليا_غريب un_peu_bizarre',
  NEWS:
    'الضابطة_القضائية بتهمة wakil_lmalik cour_d_appel police_in in_custody accused_of años_de_prisión el_juez ألقي_القبض متورطة_في متورط_في سنوات_نافذة ' +
    'réseau_de_traite ans_de_prison found_guilty trafficking_ring red_de_trata was_detained',
  // honest work
  CNSS: 'مصرح_بيها cotisation cimr health_insurance seguro_médico التأمين_الصحي couverture_médicale couverture_sociale alta_en_seguridad cotización',
  STAMPED:
    'عقد_أنابيك كونطرا_من العقد_قبل_السفر العقد_بالعربية contrat_déclaré contrat_dès contrat_avant copie_du_contrat période_d_essai contract_before proper_contract ' +
    'legal_contract official_contract contrato_desde contrato_legal contrato_de_obra contrato_por_escrito contrato_desde_el fijo_discontinuo',
  LICENSED:
    'رقم_السجل سجل_تجاري reconnue_par_l_état accréditée accrédité licence_n company_number autorizada_por رقم_الرخصة رخصة_رسمية مسجلة_رسميا numéro_de_licence ' +
    'license_number empresa_registrada',
  INTERVIEW:
    'الحضور_شخصيا إيداع_الملف إيداع_الملفات dépôt_de_cv déposer_cv convocation à_l_accueil passer_à_la apply_at drop_your_cv entregar_currículum جي_للشركة جيو_للمكتب ' +
    'جي_للمكتب déposez_votre_cv dépôt_de_dossier hand_in_your entregar_cv',
  HOURS:
    'من_8_ل من_9_ل أوقات_العمل التوقيت_من 44_ساعة نهار_كامل نص_نهار دوام_صباحي دوام_جزئي mn_8_l mn_9_l mn_tnin 8_swaye3 nss_nhar nhar_kamel de_8h30 9h_à 9h_18h ' +
    'mi_temps office_hours opening_hours hours_a_week 9_to_5 de_lunes_a lunes_a_viernes tiempo_parcial horas_semanales',
  RESTDAY:
    'يوم_عطلة sunday_off día_libre días_libres dos_días_libres domingos_libres fines_de_semana_libres رابو عطلة_سنوية عطلة_مدفوعة jours_fériés paid_holidays',
  BOTHSEXES:
    'بنت_أو_ولد سائقين_وسائقات rjal_w_3yalat any_gender both_genders waiters_and_waitresses camarero_o_camarera راجل_أو_مرا ولد_أو_بنت للذكور_والإناث للرجال_والنساء ' +
    'homme_et_femme hombres_o_mujeres waiter_or_waitress نساء_أو_رجال',
  CV: 'سيرتك_الذاتية المترشحات المرشحين par_mail_à',
  DIPLOMAREQ:
    'دبلوم_ضروري الدبلوم_ضروري دبلوم_معترف دبلوم_الدولة شهادة_مطلوبة حاصلة_على_دبلوم حاصل_على_دبلوم حاصلات_على diplômés degree_in título_de',
  PAYSLIP:
    'الخلصة_فالبنك bulletin_de_salaire heures_sup payslip minimum_wage الصالير_فالبنك ورقة_الأداء salaire_net net_salary salario_neto horas_extras',
  NOFEE:
    'لا_نتقاضى خدمة_مجانية التسجيل_بالمجان tsjil_fabor aucuns_frais free_of_charge we_never_ask_for_money never_charge inscripción_gratuita',
  REFERENCES:
    'شهادة_العمل خبرة_سنة خبرة_سنتين تجربة_سنتين ans_d_expérience casier_judiciaire years_experience criminal_record experiencia_mínima',
  OFFICIAL: 'مقر_الشركة centro_comercial',
  WITHYOU: 'gardez_vos',
  NOTKNOW: 'ما_يدرا* ما_يشك* لن_يشك* ne_se_doute* no_sospech*',
};
