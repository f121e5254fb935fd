/** Turns of speech that lures use in any cover story, in five languages and both scripts: same notation as `lexicon.ts`. */
export const TURNS: Readonly<Record<string, string>> = {
  REPAY:
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
    'تخرج_معايا تخرجي_معايا تخرجي_معاه تخرج_معاه تخرجي_معاهم تكون_معاه تكوني_معاه تكون_معايا تعشاي_معاه تتعشاي تبات_معاه تباتي_معاه تجلسي_معاه tkhrej_m3aya tkhrji_m3aya tkhrji_m3ah ' +
    'tkhrej_m3ah tkoun_m3ah tkoni_m3ah tbat_m3ah tbati_m3ah t3chay_m3ah tgelsi_m3ah tgls_m3a tgelsi_m3a sors_avec sortir_avec passer_la_soirée passer_la_nuit passe_la_nuit ' +
    'une_nuit_avec passer_du_temps go_out_with spend_the_night spend_time_with keep_him_company keep_company one_night salir_con pasar_la_noche pasar_el_rato hacer_compañía ' +
    'تقضين_معه تمضين_معه تجالسين مجالسة تسهرين تسهر_معه سهرة_واحدة ليلة_واحدة ليلة_وحدة lila_wa7da lila_whda une_seule_nuit una_noche tenir_compagnie ta_compagnie ta_présence',
  RICH:
    'يتكلف_بيك يتهلا_فيك كيتهلا يصرف_عليك يخلص_ليك_الكرا يعاونها_ماديا يتكفل_بك ytkelf_bik ythalla_fik kaythalla ysref_3lik kaysref ykhelles_lik_lkra ' +
    'prend_soin_de_toi paie_ton_loyer paie_tes_études paye_ton_loyer take_care_of_you pay_your_rent pays_your_rent cuida_de_ti paga_tu_alquiler te_paga_el_alquiler te_mantiene ' +
    'bienfaiteur mécène benefactor soutien_financier aide_financière financial_support ayuda_económica دعم_مادي مساعدة_مالية mosa3ada_maliya',
  BETWEENUS:
    'مستورة خدمة_مستورة نسترو كنسترو بلا_فضايح بلا_شوهة بلا_مشاكل بلا_أسئلة mstoura mestoura mstora bla_fda2i7 bla_chouha bla_machakil sans_questions no_questions ' +
    'no_questions_asked sin_preguntas sin_problemas sans_histoires sans_prise_de_tête لن_يعلم_أحد لا_أحد_سيعلم حد_ما_غيعرف ما_غيعرف_حد 7ed_ma_ghay3ref ma_ghay3ref_7ed ' +
    'nadie_lo_sabrá personne_ne_le_saura nobody_will_know no_one_will_know our_secret notre_secret nuestro_secreto strictly_private',
  TELLNOBODY:
    'viens_seule venez_seule seule_svp come_alone ven_sola بلا_مرافقين بدون_مرافق جي_بوحدك أجي_بوحدك aji_bo7dek ji_bo7dek تعالي_وحدك bo7dek_bla بلا_ما_يعرفو_دارك ' +
    'بلا_ما_تعلمي bla_ma_t3elmi bla_ma_y3ref bla_ma_y3refo sans_le_dire without_telling sin_decirlo دون_علم_أهلك بدون_علم sans_prévenir',
  ADULTHINT:
    'maillot maillots bikini bikinis لانجري lanjri مايو لباس_البحر ملابس_السباحة ropa_interior sous_vêtements décolleté mini_jupe minijupe tenue_courte لبسة_قصيرة lebsa_9sira ' +
    'lbsa_9sira tenue_légère tenue_sexy robe_courte ropa_sexy short_dress private_show شو_خاص show_privé show_privado camgirl camgirls webcam_model webcam_models',
  TELLTHEM:
    'غادي_توصل توصل_لدارك توصل_لدارهم غادي_نوصل غادي_نصيفطها لباك_وخوتك twsel_l_darkom twsel_l_dark ghadi_twsel ghadi_nwsel nwselha toute_ta_famille tu_familia_lo tout_ton_facebook ' +
    'all_your_friends your_whole_family لعائلتك_كلها لأهلك_كلهم l_bbak l_khotk l_khotek l_3a2iltek',
  YOURPHOTOS: 'مقاطعك التصاور_ديالك فيديوك صورك_كلها tsawrk lvideo_dyalek tes_nudes your_nudes tu_vídeo',
};
