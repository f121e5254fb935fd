/** Turns of speech that lures use in any cover story, in five languages and both scripts: same notation as `lexicon.ts`. */
export const TURNS: Readonly<Record<string, string>> = {
  REPAY:
    'تردينها كنقصوهم kanne9so ' +
    'pagas_después pagas_luego payes_après rembourses_après pay_later pay_back pay_us_back تخلصي_من_بعد تخلص_من_بعد تردي_من_الخدمة ' +
    'تخلصي_من_الخدمة تدفعين_لاحقا تدفعين_بعد تسددين_لاحقا من_راتبك tkhelsi_mn_b3d tkhelsi_men_be3d tkhelsi_mn_lkhdma tredi_mn_lkhdma sur_ton_salaire de_tu_sueldo ' +
    'from_your_salary on_avance_et',
  KEEP: 'lo_guardamos guardo se_queda_con hold holds holding conservons kanchdo kanched كنشدو كنحتافظ يبقى_معنا yb9a_m3ana reste_chez_nous stays_with_us se_queda_aquí',
  ANON:
    'pays_bloqué bloqué_au_maroc bloque_maroc maroc_bloque country_blocked country_is_blocked blocked_in_morocco país_bloqueado marruecos_bloqueado ' +
    'البلاد_مبلوكية المغرب_مبلوكي بلوكي_المغرب حجب_المغرب حجب_البلد lmaghrib_mbloki maghrib_bloqué lblad_mblokya حد_ما_كيعرفك ما_كيعرفك_حد ma_kay3refk_7ed 7ed_ma_kay3refk',
  BONUS:
    'نص_بنص نصف_بنصف nss_b_nss nssf_nssf nos_b_nos moitié_moitié moitie_moitie fifty_fifty a_medias mitad_y_mitad 50_50 نسبة_خمسين نسبة_ديالك نسبة_على',
  COMPANION:
    'تونس_وحدتي تونسني تونسيني twensni twennesni ' +
    'تخرج_معايا تخرجي_معايا تخرجي_معاه تخرج_معاه تخرجي_معاهم تكون_معاه تكوني_معاه تكون_معايا تعشاي_معاه تتعشاي تبات_معاه تباتي_معاه تجلسي_معاه tkhrej_m3aya tkhrji_m3aya tkhrji_m3ah ' +
    'tkhrej_m3ah tkoun_m3ah tkoni_m3ah tbat_m3ah tbati_m3ah t3chay_m3ah tgelsi_m3ah tgls_m3a tgelsi_m3a sors_avec sortir_avec passer_la_soirée passer_la_nuit passe_la_nuit ' +
    'une_nuit_avec passer_du_temps go_out_with spend_the_night spend_time_with keep_him_company keep_company one_night salir_con pasar_la_noche pasar_el_rato hacer_compañía ' +
    'تقضين_معه تمضين_معه تجالسين مجالسة تسهرين تسهر_معه سهرة_واحدة ليلة_واحدة ليلة_وحدة lila_wa7da lila_whda une_seule_nuit una_noche tenir_compagnie ta_compagnie ta_présence',
  RICH:
    'maysour msour مرتاحين_ماديا ' +
    'يتكلف_بيك يتهلا_فيك كيتهلا يصرف_عليك يخلص_ليك_الكرا يعاونها_ماديا يتكفل_بك ytkelf_bik ythalla_fik kaythalla ysref_3lik kaysref ykhelles_lik_lkra ' +
    'prend_soin_de_toi paie_ton_loyer paie_tes_études paye_ton_loyer take_care_of_you pay_your_rent pays_your_rent cuida_de_ti paga_tu_alquiler te_paga_el_alquiler te_mantiene ' +
    'bienfaiteur mécène benefactor soutien_financier aide_financière financial_support ayuda_económica دعم_مادي مساعدة_مالية mosa3ada_maliya',
  BETWEENUS:
    'مستورة خدمة_مستورة نسترو كنسترو بلا_فضايح بلا_شوهة بلا_مشاكل بلا_أسئلة mstoura mestoura mstora bla_fda2i7 bla_chouha bla_machakil sans_questions no_questions ' +
    'no_questions_asked sin_preguntas sin_problemas sans_histoires sans_prise_de_tête لن_يعلم_أحد لا_أحد_سيعلم حد_ما_غيعرف ما_غيعرف_حد 7ed_ma_ghay3ref ma_ghay3ref_7ed ' +
    'nadie_lo_sabrá personne_ne_le_saura nobody_will_know no_one_will_know our_secret notre_secret nuestro_secreto strictly_private',
  TELLNOBODY:
    'ma_t3awdi_l7ed keep_it_secret no_se_lo_digas بيني_وبينك_فقط ' +
    'viens_seule venez_seule seule_svp come_alone ven_sola بلا_مرافقين بدون_مرافق جي_بوحدك أجي_بوحدك aji_bo7dek ji_bo7dek تعالي_وحدك bo7dek_bla بلا_ما_يعرفو_دارك ' +
    'بلا_ما_تعلمي bla_ma_t3elmi bla_ma_y3ref bla_ma_y3refo sans_le_dire without_telling sin_decirlo دون_علم_أهلك بدون_علم sans_prévenir',
  ADULTHINT:
    'maillot maillots bikini bikinis لانجري lanjri مايو لباس_البحر ملابس_السباحة ropa_interior sous_vêtements décolleté mini_jupe minijupe tenue_courte لبسة_قصيرة lebsa_9sira ' +
    'lbsa_9sira tenue_légère tenue_sexy robe_courte ropa_sexy short_dress private_show شو_خاص show_privé show_privado camgirl camgirls webcam_model webcam_models',
  TELLTHEM:
    'غادي_توصل توصل_لدارك توصل_لدارهم غادي_نوصل غادي_نصيفطها لباك_وخوتك twsel_l_darkom twsel_l_dark ghadi_twsel ghadi_nwsel nwselha toute_ta_famille tu_familia_lo tout_ton_facebook ' +
    'all_your_friends your_whole_family لعائلتك_كلها لأهلك_كلهم l_bbak l_khotk l_khotek l_3a2iltek',
  YOURPHOTOS: 'مقاطعك التصاور_ديالك فيديوك صورك_كلها tsawrk lvideo_dyalek tes_nudes your_nudes tu_vídeo',
  VICTIM:
    'ما_خلاوهاش ما_كيخليوهاش ما_كيخليونيش ما_كيخلينيش ما_بغاوش_يطلقوني ما_بغاوش_يطلقوها ساجنينها سجنوها حبسوها شدوها شادينها شدوني قافلين_عليا ' +
    'قافلين_عليها قفلو_عليا كيضربوني كيضربوها كيضربني ضربوني كيلزموها كيلزموني كيلزمني كيفرضو_عليا غبرات ما_بقاتش_كتعيط ما_كتجاوبش انقطعت_أخبارها ' +
    'اختفت ما_لقيناهاش خداو_باسبورها شدو_ليها شدو_ليا عندو_تصاوري باعوها باعوني ma_khllawhach ma_kaykhelliwhach ma_kaykhelliwnich ' +
    'ma_kaykhellinich 7absouha cheddouha chaddinha cheddouni 9aflin_3liya 9aflin_3liha kayderbouni kayderbouha kayderbni kaylezmouni kaylezzmouha ' +
    'kaylezmni ghebrat ma_katjawbch ma_b9atch_katjaweb khdaw_pasportha cheddo_liha cheddo_liya 3ndo_tsawri ba3ouha احتجزوني احتجزوها يحتجزونني ' +
    'يحتجزونها محتجزات يضربونني يضربني يمنعونني يمنعونها يمنعني لا_ترد_على انقطع_الاتصال سلبوا_جواز عالقة عالقات enfermée enfermées il_me_frappe ' +
    'ils_me_frappent me_retient me_retiennent la_retiennent confisqué confisquent pris_ses_papiers pris_son_passeport pris_mes_papiers ' +
    'plus_de_nouvelles sans_nouvelles ne_répond_plus injoignable il_a_mes_photos locked_in locked_me locked_up held_captive beats_me hits_me ' +
    'went_missing stopped_answering encerrada encerradas retenida no_me_deja me_pega me_pegan desaparecida sin_noticias tiene_mis_fotos ' +
    'le_quitaron ' +
    'garde_mon_passeport gardent_mon_passeport keeps_my_passport or_he_will_send will_send_them_to on_lui_a_pris lui_ont_pris en_cachette بغا_فلوس_ولا ' +
    'ولا_ينشر ولا_غادي_ينشر wla_ynchr wla_y_nchr صورني_فاللايف m_ont_pris mon_passeport_est ils_ont_pris_mon a_pris_mon il_a_pris_mon il_menace il_me_menace ' +
    'elle_me_menace ils_me_menacent me_menace veut_publier ne_me_laissent_pas me_laisse_pas ne_la_laissent_pas l_empêchent won_t_let_me won_t_let_her ' +
    'won_t_let_us not_let_me don_t_let_me took_my took_her took_our he_has_my_photos has_my_pictures threatening_me threatens_me forcing_me making_me ' +
    'me_amenaza me_amenazan me_obligan me_quitó me_han_quitado nos_quitaron no_me_dejan no_la_dejan tienen_mi_pasaporte أخذوا_جواز أخذوا_جوازي أخذ_جواز ' +
    'أخذت_جواز أخذوا_مني أخذوا_مني_جواز صادروا صادروا_جواز يجبرني يرفضون_إعادة لا_يسمحون لا_يتركونني داو_ليا داو_ليها داو_ليهم داو_لي دا_ليا ' +
    'خدا_ليا خدات_ليا خداو_لي ما_بغاوش_يخليوني ما_بغاوش_يخليوها ما_بغاش_يخليني مابغاوش_يخليو ما_خلاونيش حابسيني حابسينها حابسينا سادين_عليا سادين_عليها ' +
    'كيقول_ليا_غادي_ينشر غادي_يصيفطهم غادي_ينشرهم غادي_يفضحني غادي_يشوهني كيهددها كيهددو مهددني khda_lia khda_liya khdat_lia khdaw_lia khdat_liya ' +
    'daw_lia daw_liya daw_liha khdaw_liha ma_bghawch_ykhliw mabghawch_ykhliwni mabghach_ykhlini 7absini hab_sini sadin_3liya kayheddedni kayhdd ' +
    'kihddedni mhddni mheddedni ghadi_yfd7ni ghadi_ychwhni ghadi_ynchr',
  HELPME:
    'عتقونا عتقوها شكون_يعتقها كيفاش_نخرج كيفاش_نخرجها كيفاش_نهرب كيفاش_نعاونها كيفاش_نلقاها كيفاش_نرجعها شنو_الحل آش_الحل شنو_نقدر_ندير ' +
    'علامن_نتصل بمن_نتصل لمن_نمشي عند_من_نمشي بغات_ترجع بغات_تخرج بغات_تهرب 3t9ouha chkoun_y3te9ha kifach_nkhrej kifach_nhreb kifach_nkhrrejha ' +
    'kifach_n3awenha chno_l7al ach_n3mel fin_nemchi bghat_trje3 bghat_tkhrej bghat_threb كيف_أساعدها كيف_أنقذها كيف_أخرج كيف_أهرب كيف_أعود ' +
    'ساعدوها أنقذوها ما_الحل ماذا_نفعل إلى_من_ألجأ لمن_ألجأ بمن_أتصل أين_أشتكي تريد_العودة تريد_الرجوع أريد_العودة أريد_الخروج أريد_الهرب وش_اسوي ' +
    'شسوي ايش_اسوي تكفون الحقوني comment_la_sortir comment_l_aider elle_veut_rentrer elle_veut_partir elle_veut_revenir à_qui_m_adresser ' +
    'à_qui_s_adresser quel_numéro besoin_de_votre_aide how_do_i_leave how_can_she_leave how_can_i_get_out how_can_we_help_her she_wants_to_leave ' +
    'she_wants_to_come_home get_her_out get_me_out who_do_we_call where_can_i_go where_can_she_go hotline cómo_salgo cómo_la_saco quiero_salir ' +
    'quiere_volver quiere_salir a_quién_acudo a_quién_acudir qué_puedo_hacer qué_hacemos ayúdennos ' +
    'je_veux_rentrer je_veux_partir i_want_to_leave i_want_to_go_home quiero_irme ma3reft_mandir ma3rft_mandir m3reft_mandir مندير ما_ندير ' +
    'qui_peut_nous_aider qui_peut_m_aider nous_aider فين_نشكي fin_nchki dónde_puedo quién_me_puede help_us j_ai_besoin_d_aide besoin_d_aide_svp svp_aidez ' +
    'aidez-la qui_appeler qui_contacter où_aller comment_rentrer i_need_help need_help who_can_we_call who_do_i_call what_can_i_do how_do_i_get_home embassy ' +
    'ambassade consulat necesito_ayuda a_quién_puedo dónde_puedo_denunciar quiero_volver embajada consulado أحتاج_مساعدة أحتاج_إلى_مساعدة احتاج_مساعدة ' +
    'محتاجة_مساعدة من_يساعدني كيف_أتصل كيف_أبلغ أين_أبلغ السفارة القنصلية بالسفارة عاونونا عاونوها فين_نقدر_نبلغ نقدر_نبلغ شكون_يعاوني شكون_يقدر_يعاوني ' +
    'ما_عرفت_ما_ندير ماعرفتش_شنو_ندير ما_عرفتش_اش_ندير بغيت_نرجع بغيت_نخرج بغيت_نهرب 3ti9oni 3t9oni 3te9ouni 3tqouni 3awni 3awnna chkon_n3iyet chkoun_n3ayet ' +
    'n3iyet_lih bghit_nrj3 bghit_nrje3 bghit_nkhrj bghit_nkhrej ma3reft_ma_ndir ma3rftch_ach_ndir ma3reftch_chno_ndir safara l9onsoliya',
};
