/** Words that speak against a lure, and words that tell who speaks: same notation as `lexicon.ts`. */
export const CONTEXT: Readonly<Record<string, string>> = {
  // good signs
  COMPANY:
    'société societe sarl entreprise company ltd groupe_industriel empresa s_l شركة الشركة مؤسسة مقاولة ذات_مسؤولية_محدودة ش_م_م charika chركة enseigne cabinet',
  LICENSED:
    'رخصة_بلدية رخصة_مهنية agrément numéro_d_agrément registre_de_commerce registered_with licence_number colegiado colegiada ' +
    'agréé agree agrée autorisée autorisation licenciée licensed registered registro_mercantil rc ice patente ministère marocaine_agréée مرخصة مرخص معتمدة معتمد الترخيص وزارة الوزارة بترخيص رخصة_رقم السجل_التجاري intermediation_agréée',
  CNSS:
    'déclarée déclarées déclarés on_déclare lasinisis لاسينيسيس مصرح_بها مصرحين dados_de_alta dadas_de_alta dada_de_alta alta_desde payslips nóminas ' +
    'cnss amo assurance_maladie mutuelle sécurité_sociale seguridad_social social_security الضمان_الاجتماعي التغطية_الصحية التصريح مصرح_به الضمان damane_ijtima3i lcnss',
  STAMPED:
    'contrat_écrit contrat_en_règle contrat_clair contrat_légalisé عقد_مكتوب العقد_مكتوب كونطرا_مكتوبة 3a9d_mktoub عقد_سنوي موثق عقد_مصدق عقد_غير_محدد contrato_firmado ' +
    'contrato_escrito con_contrato contrato_y_alta ' +
    'cdi cdd contrat_de_travail contrat_anapec contrato_indefinido alta_en contrato_de_trabajo employment_contract عقد_عمل عقد_شغل عقد_مختوم مصادق مختوم مؤشر_عليه كونطرا_ديال_الخدمة smig السميك ssmig convention intérim contrat_visé',
  INTERVIEW:
    'passez_au passez_nous_voir venez_nous_voir présentez_vous journée_d_essai essai_payé essai_rémunéré trial_day trial_shift paid_trial prueba_pagada pásate ' +
    'preguntad_por pregunta_por ask_inside walk_in in_person_only الكونكور الامتحان_نهار زيارة_المحل مرقوا_لعنا سولي_على sowli_3la ' +
    'entretien entretiens entrevista interview interviews présenter_au se_présenter sur_place dans_nos_locaux locaux nos_bureaux siège agence_de مقابلة المقابلة بمقر مكتبنا مباراة انتقاء ~lm9ar m9ar_charika on_site in_person',
  ANAPEC:
    'anapec انابيك الانابيك الوكالة_الوطنية_لإنعاش_التشغيل skills taechir sepe infojobs pôle_emploi france_travail eures indeed linkedin emploi_public الوظيفة_العمومية alwadifa rekrute',
  BOTHSEXES:
    'femmes_et_hommes hommes_ou_femmes femmes_ou_hommes serveurs_et_serveuses serveuse_ou_serveur vendeurs_et_vendeuses vendeuse_ou_vendeur infirmiers_et_infirmières ' +
    'ouvriers_et_ouvrières filles_et_garçons garçons_et_filles filles_ou_garçons les_deux_sexes hosts_and_hostesses hostesses_and_hosts male_and_female ' +
    'azafatas_y_azafatos chicos_y_chicas chicas_y_chicos chico_o_chica chica_o_chico hombre_o_mujer mujeres_y_hombres بنت_ولا_ولد ولد_ولا_بنت راجل_ولا_مرا مرا_ولا_راجل ' +
    'بنات_ولا_دراري دراري_ولا_بنات شاب_أو_شابة شبان_وشابات شباب_وشابات شب_أو_صبية صبية_أو_شب رجال_وعيالات عيالات_ورجال رجل_أو_امرأة ذكر_أو_أنثى للجنسين ممرضات_وممرضين ' +
    'ممرضين_وممرضات نادلين_ونادلات نادلات_ونادلين عاملا_وعاملة عامل_وعاملة bent_wla_weld bnt_wla_wld wld_wla_bnt drari_wla_bnat bnat_wla_drari rajel_wla_mra mra_wla_rajel ' +
    'nsa_w_rjal rjal_w_nsa ljinsin ' +
    'h_f f_h m_f hommes_et_femmes hommes_femmes homme_ou_femme femme_ou_homme ذكور_وإناث الجنسين من_الجنسين ذكور_و_إناث رجال_ونساء نساء_ورجال بنات_ودراري دراري_وبنات wlad_w_bnat bnat_w_drari drari_w_bnat women_and_men men_and_women ambos_sexos hombres_y_mujeres',
  CV: 'cv c_v curriculum lettre_de_motivation candidature candidatures candidater candidats postuler resume cover_letter السيرة_الذاتية سيرة_ذاتية رسالة_تحفيزية الترشيح ملف_الترشيح rh_ drh recruteur',
  DIPLOMAREQ:
    'licence bac_2 bac_3 bac_plus bts dut master ingénieur technicien technicienne diplôme_d_état état_civil إجازة ماستر دبلوم_تقني شهادة_مدرسية infirmier infirmière infirmiers infirmières nurse nurses enfermera enfermeras ممرضة ممرضات ممرضين طبيب طبيبة médecin comptable comptabilité محاسب محاسبة',
  ADDRESS:
    'rue avenue boulevard quartier_industriel zone_industrielle lotissement immeuble étage adresse technopark casanearshore calle avenida dirección address street شارع زنقة حي_صناعي المنطقة_الصناعية العنوان عمارة الطابق إقامة_رقم',
  HOURS:
    'temps_plein temps_partiel horaire horaires du_lundi lundi_au_vendredi lundi_au_samedi full_time part_time jornada_completa jornada turno من_الاثنين التوقيت_الإداري ساعات_العمل من_التاسعة من_الثامنة دوام_كامل',
  NOFEE:
    'inscription_gratuite التسجيل_مجاني التسجيل_فابور لا_رسوم aucune_somme frais_à_la_charge_de_l_employeur ' +
    'sans_frais aucun_frais sans_aucun_frais gratuit_pour_les_candidats no_fees no_fee free_of_charge_for sin_coste بدون_رسوم بلا_رسوم دون_رسوم أي_رسوم مجاني_للمترشحين',
  CALLCENTER:
    'call_centre call_centres centre_d_appel centre_d_appels call_center callcenter télévente téléconseiller téléconseillers téléconseillère teleconseiller télévendeur téléopérateur teleoperador teleoperadora service_client customer_service hotline support_technique مركز_نداء مركز_اتصال مراكز_النداء سنتر_دابيل سونتر سنطر_دابيل centre_dappel santr_dappel chargé_de_clientèle',
  TEACH:
    'cours leçons prof professeur professeurs enseignant enseignante tutor tutoring lessons teacher clases profesora soutien_scolaire école école_privée crèche maternelle éducatrice دروس الدروس دعم_مدرسي أستاذ أساتذة مدرسة المدرسة معلم تعليم تحفيظ القرآن قرآن حضانة روض مربية_أطفال اللغة_الانجليزية ~dorous ~drous ~sw3 madrasa ',
  FACTORY:
    'usine usines production manutention opérateur opératrice cariste magasinier magasinière préparateur ouvrier ouvrière ouvriers ouvrières couture textile câblage logistique entrepôt emballage conditionnement packing warehouse factory fábrica almacén operario operaria مصنع معمل المعمل عاملات_نسيج تغليف لوجيستيك مستودع ~lma3mel ~khyata lozin louzine',
  FARM: 'fraise fraises agricole agricoles agriculture saisonnier saisonnière saisonnières saisonniers récolte cueillette fresa fresas campaña_agrícola temporeras temporera jornaleras invernadero seasonal harvest farm فلاحية موسمية موسمي العاملات_الموسميات جني الفراولة توت_الأرض هويلفا الضيعات ضيعة ~tot ~lfraz ~lfrez fraise_huelva',
  CARRER:
    'airline airlines compagnie_aérienne cabin_crew cabin équipage steward stewardess royal_air_maroc ram air_arabia emirates_airlines aerolínea طيران الطيران خطوط_جوية طاقم_الطائرة مضيفات_الطيران مضيفة_طيران',
  KINE: 'kinésithérapeute kiné kinésithérapie physiothérapie physiotherapy physiotherapist rééducation ordre_des ترويض ترويض_طبي مروضة ممرض شبه_طبي ostéopathe',
  COOK: 'cuisine cuisinier cuisinière plats gâteaux gâteau traiteur pâtisserie boulangerie cooking cook recipe recettes cocina cocinera comida حلويات الحلويات طبخ الطبخ وصفة وصفات مسمن بغرير مملحات كسكس معجنات طباخة طباخ ~tyab ~chhiwat ~lhalwa halwiyat ',
  SHOP: 'boutique soldes livraison livraisons collection robes caftan caftans djellaba djellabas taille tailles prix pointure stock promo promotion remise shipping delivery discount sale envío rebajas tienda tallas توصيل التوصيل تخفيض قفطان قفاطن جلابة جلابات جلاليب ثمن الثمن المقاس قياس الحجم الألوان متوفر_بجميع مقاسات عباية عبايات كولكسيون سلعة السلعة ~livrezo ~tawsil ~jlaba ~jlaleb ~9ftan livraison_gratuite',
  SELL: 'كنبيع كنبيعوا نبيع بعت للبيع kanbi3 kanbi3o nbi3o nbi3 lilbi3 je_vends vends nous_vendons on_vend vente_de vente_en_gros vendo vendemos i_sell we_sell selling for_sale commande commandez commander طلبياتكم الطلبيات للطلب الدفع_عند_الاستلام paiement_à_la_livraison',
  WEDDING:
    'traiteur_mariage négafa negafa salle_des_fêtes orchestre dj noces wedding weddings novia نكافة نڭافة عروس عرس قاعة_الأفراح أوركسترا ~3ors ~l3rosa ~lmchta',
  UMRAH:
    'omra omrah hajj pèlerinage umrah عمرة الحج حجاج المعتمرين مناسك الديار_المقدسة ~l3omra ~l7ej makka mekka مكة المدينة_المنورة',
  RELIGION:
    'allah dieu prière ramadan coran islam الله القرآن الكريم صلى عليه وسلم رمضان الصلاة صلاة دعاء اللهم سبحان امين استغفر الجمعة رحمه الحمد ~lah ~allah ~inchallah ~nchallah ~l7amdolilah amin allahoma',
  SPORT:
    'match équipe joueur but buts entraîneur coupe championnat gol equipo fútbol team coach league مباراة_كرة كرة القدم المنتخب الفريق لاعب الحكم هدف_رائع البطولة حارس ~lmatch ~lmontakhab ~lwydad ~raja mbappe ronaldo messi regragui الركراكي',
  CARS: 'voiture voitures auto km kilométrage diesel moteur moto pneus coche carro car cars سيارة السيارة طوموبيل محرك ديزل كيلومتر ~tomobil ~tomobila dacia renault peugeot clio golf_7',
  PROPERTY:
    'vendre_appartement à_vendre à_louer location terrain villa m2 m² chambres étage rez loyer alquiler alquilo habitación_en se_alquila for_rent for_sale bail colocation colocataire للبيع للكراء الكراء كراء شقة_للكراء متر_مربع بقعة عقار ~lkra ~lbi3 lilbay3 lilkira',
  POLITICS:
    'parlement parlementaire ministre gouvernement président élections loi député parti حكومة الحكومة الوزير وزير البرلمان برلمان النائبة النائب قانون القانون مجلس_النواب حزب رئيس الملك الانتخابات السياسة ~l7okoma ~lwazir',
  TELEMED:
    'téléconsultation telemedicine consultation_en_ligne cabinet_médical clinique clínica clinic doctolib عيادة العيادة مصحة المستشفى مستشفى استشارة_طبية',
  AUPAIR: 'au_pair aupair famille_d_accueil host_family familia_anfitriona pair',
  DEV: 'développeur développeuse développement web_designer graphiste rédacteur traductrice traducteur rédaction freelance freelancer saisie assistant_virtuel assistante_administrative secrétaire réceptionniste_h comptable informatique developer designer translator data_entry مبرمج مصمم مترجم مترجمة كاتبة سكرتيرة معلوميات',
  // who speaks: warning
  WARN:
    'توعية توعوي* تحسيس* الوقاية prévention sensibilisation message_de_prévention awareness sensibilización prevención تحذر* يحذر* نحذر* حذرت حذار* القانون_يمنع la_loi_interdit law_forbids ممنوع_قانونا نصيحة_للبنات نصيحة لا_تدفع* لا_ترسل* لا_تصدق* لا_تثق* لا_تعطي* لا_تسافري_مع لا_توقعي_على لا_تقبل* لا_تنجر* لا_تنخدع* لا_تقع* لا_تغتر* لا_تستجيب* لا_تسلم* لا_تنساق* ما_تصيفطيش ما_تصيفطوش ماتصيفطيش ما_تعطيش ما_تعطيوش ماتعطيش ما_تيقيش ما_تمشيش ما_تخلصيش ماتخلصيش ما_تجاوبيش ماتجاوبيش ما_تدخليش ماتدخليش ma_tsiftich matsiftich ma_tsaftich matsaftch ma_t3tich mat3tich ma_t3tiwch ma_tmchich matmchich ma_tkhelsich matkhelsich ma_tjawbich ma_dkhlich mat9i9ich ma_tti9ich mattiqouch 7diw 7diou hdiw 7di 7dio n_envoyez ne_payez ne_donnez n_acceptez ne_signez ne_répondez ne_tombez n_envoie ne_donne ne_paie ne_paye fais_attention faites_attention restez_vigilant* soyez_vigilant* vigilance don_t_send don_t_pay don_t_give don_t_accept don_t_reply do_not_send do_not_pay never_pay never_give stay_safe be_careful no_envíes no_pagues no_mandes no_des no_aceptes no_firmes no_caigas no_respondas tengan_cuidado ten_cuidado never_send don_t_trust do_not_trust never_trust red_flag red_flags drapeau_rouge ne_tombez_pas ne_vous_laissez gare_aux comment_reconnaître signes_d_alerte no_os_fiéis no_te_fíes attention méfiez méfiez-vous méfie prudence danger dangereux alerte gare prévenez signalez signaler évitez évite beware careful warning warn avoid alert watch_out cuidado ojo alerta advertencia advertimos eviten evitad denuncien ' +
    'احذروا احذرن حذار حذاري تحذير تحذر نحذر يحذر أحذر انتبه انتبهوا تنبيه إنذار خطر خطير خطيرة حذرو عندكم_تيقو ردو_البال ردو_بالكم ردي_بالك رد_بالك ردي_البال البال بالك بالكم حضيو حضي_راسك حضيو_راسكم ماتيقيش ما_تيقوش لا_تصدقي لا_تصدقوا لا_تنخدعي لا_تنخدعوا بلغوا بلغو بلغي ' +
    '~7dari ~3ndak ~3ndakom ~3ndkom rdi_balek rdo_balkom rdou_balkoum red_balek redo_lbal rdi_lbal rdo_lbal 7dar 7darou 3andak 3endak 3endakom 3andakom 3andkom matiy9ouch matiyqouch mattiqich matti9ich ma_tiy9ouch mat9i9ch ntbho ntabhou ntebhou balkom balkoum balek ne_répondez ne_réponds ',
  SCAM:
    'recruteurs recruteuses_de rabatteur* rabatteuse* استدراج* يستدرج* تستدرج* فهو_استدراج مستدرج* وسيطات استقطاب* المشبوه العروض_المشبوهة fausse_offre fausses_offres fausse_annonce fausses_annonces faux_emploi fake_job fake_jobs exploitation_sexuelle sexual_exploitation trafiquant* traffickers proxénète* قوادة arnaque arnaques arnaqueur arnaqueurs arnaquer escroc escrocs escroquerie faux fausse fausses fake piège pièges mensonge scam scams scammer scammers fraud trap lie estafa estafas estafador fraude trampa engaño falsas falsa falsos timo réseau réseaux prostitution traite exploitation proxénétisme trafficking prostitución trata red_de ' +
    'النصب نصاب نصابة احتيال الاحتيال محتال محتالين وهمي وهمية كذبة كذوب كذابين فخ الفخ فخاخ خدعة خداع استدراج يستدرجون تستدرج الاتجار شبكة شبكات دعارة ابتزاز الابتزاز مزيف مزيفة مشبوه مشبوهة ' +
    '~nsb ~nssab ~nsaba ~nsabin ~chefara chffara الشفارة شفار ~wahmi ~lfekh fkh ~kdoub ~di3ara ~lbtizaz ~istighlal ~chabaka mchboha machbouha',
  SHARE:
    'partagez partager faites_tourner share_this compartan compartid شاركوا شاركو انشروا_ليستفيد برطاجي bartagiw partagiw partajiw partagi taguez',
  // report
  NEWS:
    'rescue rescued rescues rapatri* exploité exploités exploited explotadas selon_le selon_la selon_les according_to ابتدائية استئنافية تدين تفكك تفكيك* فكك* توقيف* توقف_عناصر اعتقل* يشتبه يشتبه_في محاكمة محاكم* أحيل* أحالت إحالة المصالح_الأمنية مصالح_أمنية السجن_النافذ الحراسة_النظرية الفرقة_الوطنية الدائرة_الأمنية ضبط* مداهمة أعلنت أعلن وزارة_الداخلية وزارة_العدل وزارة_التشغيل رئاسة_النيابة قضاة جلسة_المحاكمة قضية_ الاتجار_بالبشر procès poursuivi* poursuites traite_d_êtres inculpé* mis_en_examen garde_à_vue prison_ferme peine_de perquisition* réseau_démantelé interpell* arrestation* condamn* ministère_public police_judiciaire sûreté_nationale trial prosecut* indicted police_raid raids juicio condena* imputad* arrestad* policía_nacional guardia_civil human_trafficking trata_de_personas سؤال_كتابي سؤال_شفوي detiene detienen detuvo explotar dismantled dismantles police_said authorities_said parquet_a ont_été_arrêtés a_été_arrêté chedo chedou ma7kama 7akmat 7kmat شدو_البوليس شدات حكمات المحكمة حكمت قضت suspect suspects sospechosos مشتبه المشتبه_فيهم برلماني تسائل يسائل punit puni passible article_498 article_499 selon interpellé interpellés arrêtée arrêtés arrestation démantelé démantèlement parquet tribunal procureur enquête dgsn gendarmerie juge condamné condamnés justice brigade communiqué arrested police_arrest court sentenced investigation prosecutor authorities reported according detenido detenidos detenida detención juzgado fiscalía investigación desarticula desarticulada agentes ' +
    'توقيف أوقفت أوقف اعتقال اعتقلت النيابة العامة_المختصة المحكمة محكمة الوكيل_العام وكيل_الملك تحقيق بحث_قضائي مصالح_الأمن عناصر_الشرطة الشرطة_القضائية المديرية_العامة_للأمن_الوطني الأمن_الوطني الدرك_الملكي تفكيك فككت أدانت إدانة الحكم_على حكم_ابتدائي متابعة المتهم المتهمة المتهمين المشتبه مصادر بلاغ بيان أفاد كشفت كشف_تقرير صحيفة جريدة هسبريس برلمانية النائبة وزير_الداخلية القضاء ' +
    '~lma7kama ~lma7kma ~tw9if ~wkil_lmalik chedo_lboulis hespress',
  SAIDTHAT:
    'شكايات الشكايات إحصائ* ارتفاع_عدد خلال_سنة حملة_تحسيسية guide_contre guide_pratique ong_publie ong plateforme_de_signalement statistiques ندوة colloque séminaire workshop منظمة_العفو المرصد جمعية_حقوق_الإنسان تذكر_بأن dossier_de_presse press release rapporte rapporté rapportent déclaré affirme étude rapport article enquête report study survey article informe estudio artículo تقرير دراسة مقال تحقيق_صحفي بحث الباحثة الباحث رسالة_ماجستير الفصل المادة القانون_الجنائي code_pénal article_497 loi_27-14 المشرع العقوبة convention protocole',
  // question
  ASK:
    'ma39oul ma39oula كيفاش_نعرف chi_whda chi_wa7da chi_wahda أين_يمكن يمكن_التحقق wach_normal est_ce_normal est_il_normal opináis qué_opináis جاوبوني jawbouni_3afakom vous_en_pensez qu_en_pensez what_do_you_think علاش_كيطلبو حقيقي حقيقية بصح صحيح_هاد واش_كاين واش_معقول واش_مضمون wach_ma39oul wach_ma39oula ma39oula_wla آش_بان_ليكم ach_ban_likom ach_ban_lik est_ce_que est-ce-que quelqu_un qqn quelqun qui_connait connaissez connaissez-vous savez-vous avis vos_avis votre_avis conseil conseillez des_avis est_ce_vrai fiable_ou anyone does_anyone has_anyone is_this is_it legit legitimate thoughts advice opinion alguien sabéis saben es_verdad alguna_opinión ' +
    '  شكون شنو_رايكم رأيكم رايكم نصيحة نصيحتكم نصحوني استفسار سؤال شي_حد شي_واحد شي_وحدة جربها تجاربكم     ممكن_تعرفو واش_صحيح واش_بصح ' +
    '~chkon   wach_kayn chi_wa7d chi_7ed chi_wahed chi_had chno_raykom rayi rayikom raykom nse7oni nas7ouni ns7oni s2al so2al   ',
  WEAKASK: 'واش هل كيفاش علاش وش فين wach wash kifach 3lach',
  SEEKING:
    'je_cherche_un je_cherche_du je_recherche_un cherche_emploi cherche_travail demande_d_emploi à_la_recherche looking_for_a_job i_need_a_job busco_trabajo busco_empleo كنقلب_على_خدمة كنقلب_على_شي_خدمة كندور_على_خدمة ابحث_عن_عمل بغيت_نخدم خاصني_خدمة محتاجة_خدمة kan9leb_3la_khdma kan9eleb_3la_khdma ka_n9eleb_3la_chi_khdma kan9leb_3la_chi_khdma kan9eleb_3la_chi_khdma n9eleb_3la_khdma bghit_nkhdem bghit_nkhdam bghit_nkhedem bghit_nekhdem je_suis_étudiante je_suis_disponible طالب_عمل طالبة_عمل',
  // help
  VICTIM:
    'me_font_chanter il_me_fait_chanter خداو_ليهم خداو_ليها ما_بقاتش_كتجاوب ils_refusent_de_supprimer إما_نحل كيبتزني يبتزني كيبتز* يبتز* ابتز* kaybtazni kaybtezni kibtazni kayhaddedok kayheddedok خداو_ليا_الباسبور khdaw_liya خدا_ليا_فلوسي m_a_pris_mon_passeport on_m_a_pris me_hace_chantaje me_quitaron they_took_my keep_my_passport kept_my_passport menacé menacent chantage chantent fait_chanter victime piégée forcée obligée bloquée_ici séquestrée threatening threatens threatened blackmail blackmailing blackmailed forced trapped victim amenaza amenazan amenazando amenazó chantaje chantajean obligan obligada atrapada ' +
    'هددني كيهددوني يهددونني تهددني تهديد تهديدات مهددة ابتزني يبتزونني ابتزوني مبتزة ضحية ضحايا وقعت_ضحية طحت_ف محتجزة كيجبروني مجبرة كيشوهني ' +
    '~hdedni ~hddni ~kyhdedni ~kihddni ~kihddoni kayhdedni kayheddni kihaddadni kayhddni hadadni hddoni hadedouni ~m7bosa ~d7iya ~sworni ~btazni bezez بزز بزز_عليا',
  HELPME:
    'شنو_نديرو شنو_غنديرو chno_ndiro شكون_نعيط فين_نبلغ فين_نمشي_نبلغ كيفاش_نبلغ كيفاش_نرجع fin_nbelegh fin_nballegh ki_ndir kifach_ndir à_qui_parler où_signaler vers_qui où_porter_plainte who_can_i_call where_do_i_report dónde_denuncio a_quién_llamo aidez-moi aide_moi aidez au_secours sos que_faire que_dois_je_faire quoi_faire help_me please_help what_should_i_do what_do_i_do ayuda ayúdenme ayudadme ayúdame que_hago socorro ' +
    'ساعدوني ساعدني عاونوني عتقوني عتقني أنقذوني انقذوني نجدة ماذا_افعل شنو_ندير شنو_نعمل آش_ندير كيف_أتصرف أرجوكم عافاكم الله_يجازيكم ' +
    '~3awnoni ~3awnouni ~3tqoni ~3t9ouni 3afakom chno_ndir chnou_ndir chnu_ndir achno_ndir ach_ndir sa3douni sa3doni 3ta9ouni',
  MYSELF:
    'ma_cousine ma_tante ma_mère ma_voisine ma_copine ma_nièce notre_fille ختي أختي صاحبتي بنت_خالتي بنت_عمي بنت_عمتي جارتي ابنتي صديقتي قريبتي ' +
    'khti bnti sa7bti bent_khalti bent_3ammi jarti ' +
    'je j_ai m_a m_ont moi ma_soeur ma_fille mon_amie i me my mi me_ha me_han أنا لي ليا عندي معايا أختي_ف بنتي صاحبتي_وقعت ana 3liya ليها عليا كنت kont kount خايفة خايف خفت khayfa khft 3andi',
  AFRAID:
    'كترعد كنخاف كتبكي كتخاف katbki kankhaf khayfin خايفين أخاف نخاف أبكي تبكي elle_pleure je_pleure she_cries crying llora asustada ' +
    'خايفة_بزاف ما_بقيت_كننعس مابقيتش_كننعس ما_كننعسش makan3esch mab9itch_kan3es peur terrifiée honte panique scared afraid ashamed miedo vergüenza خايفة خائفة خفت الخوف مرعوبة حشومة_عليا khayfa khft lkhouf mrou3ba كانبكي بكيت ماكنعسش نتحر',
  // negation and past, quotation
  NEG: 'ne n pas jamais aucun plus not never don_t dont doesn_t no nunca jamás ماشي ما لا لم لن ليس ليست مكاين ماكاين machi ma la',
  THEYSAY:
    'قالو_ليها قالو_ليا قالوا_لها قالوا_لي كيقولو_ليك كيقولو_ليكم kaygolo_lik kaygoulo_lik kaygolo_likom ga3o galou_liya galou_liha ont_promis m_ont_dit lui_ont_dit t_ont_dit they_told told_me told_her me_dijeron le_dijeron prometieron وقعت_ليها وقع_ليها we93at_liha w93at_liha صرات_ليها disent promettent prétendent promesse promesses on_vous_promet on_te_promet proposent proposait promise promises promising they_say they_promise claim prometen ofrecen dicen كيقولو كيقولوا كيقول يقولون يوهمون كيوهمو يعدون وعدوني وعدونا كيواعدو كيوعدو بزعم بدعوى تحت_غطاء تحت_ذريعة يدعون ~kigolo ~kay9olo kaygolo kigoulou ka_ygolo kiwa3do waadouni sous_couvert sous_prétexte',
  JOKE: 'mdr lol ptdr haha hahaha xd هههه jajaja hhhh hhh hhhhh ',
  OPINION:
    'pense crois honte société dommage trop normal نظري رأيي_أنا المجتمع للأسف مؤسف عيب حشومة ~7chouma ~3ib ~7ram 7achouma hchouma',
  // what is asked, owed, taken and threatened
  DOSSIER:
    'dossier dossiers دوسي ملف بوك الفحص_الطبي تأمين caution تسجيل inscription gestión trámites حجز frais processing',
  YOUPAY:
    'tu_paies vous_payez vous_versez il_faut_payer you_pay pagas tienes_que_pagar تخلصي تخلص عطيني تحطي كتحط تدفعين تدفعي دفعي سبقي حولي 3tini verser donner payer pay',
  BEFORE:
    'avant قبل مقدما au_départ d_avance non_remboursable لا_ترد no_reembolsable por_adelantado lwl upfront in_advance',
  HANDOVER:
    'remis remets remettre dépose déposer laisse laisser donne donner donnez give leave collects entrega entregas entregar تسلم يتسلم سلمي تسليم يسلم عطي عطيني تعطي خلي ' +
    'khelliha تحط يتحط تحطي kay7to خود يؤخذ اتركي هاتي take confier',
  STAYSWITH:
    'reste restent chez_moi chez_nous coffre coffre_fort safe_with se_queda guarda guardamos kept held stays keeps يبقى كيبقاو تبقى kayb9a عند m3ah عندها عنده عندهم عندي ' +
    'عندنا 3ndna 3ndha محفوظة أمانة conservé gardé garde كنشدو كيشدو صندوق الكوفر f_ydd فيدي réception recepción lmadame الكفيل lkafil العساس',
  PAPERS:
    'pass lpass lcarte la_carte cni recto_verso wra9i وراقك الوراق الأوراق أوراقك tes_papiers vos_papiers les_papiers your_papers the_papers id_page your_id ' +
    'los_documentos documentación الكتاب_الخضر الكتاب_الأخضر بطاقتك permis_de_séjour الورق lwra9 wra9',
  COPYOF:
    'original originale scan scanner copie copies photocopie copy copia fotocopia pdf recto_verso نسخة سكانير كوبي',
  ENTERAS:
    'entre entres entrer entrée viens_comme tu_viens vous_venez come_as come_on enter entras entráis vienes تدخل كتدخلي غاتدخلي تأتين تجي تمشي ندخلوك بها comme ' +
    'en_touriste بورقة invitation دعوة',
  STAYON:
    'restez rester te_quedas quedarte تبقى بقاي تكملي نصاوبو régularise régulariser الإقامة titre_de_séjour le_permis_suit تتبدل تبدلي نبدل kanbdlo',
  NOVISA:
    'bla_visa بلا_فيزا sans_visa no_visa sin_visa دون_تأشيرة بدون_تأشيرة بدون_فيزا pas_besoin_de_visa pas_besoin_de_permis pas_de_visa_de visa_on_arrival ' +
    'visa_à_l_aéroport visa_à_l_arrivée لا_حاجة_لتأشيرة',
  SPANWORD: 'mois jours semaine months days شهر شهور أشهر أيام أسبوع',
  REFER:
    'parrain parrainage filleule mon_code code_parrain mi_código my_code referral de_mi_parte b_smiyti بسميتي من_طرفي رشحي الكود_ديالي',
  BRINGONE: 'ramène ramener ramenez amène amener bring trae traes traed tráete جابت جيبي تجيب présente',
  FEMKIN:
    'cousine sœur coloc voisine classmates sister sisters colleague roommate hermana hermanas بنت_خالتك بنت_عمك خواتاتك زميلات زميلتك رفيقة رفيقاتك جارتك صاحبتها شي_وحدة ' +
    'chi_wa7da une_copine',
  LOVEIF:
    'على_قبلنا على_قبلي 3la_9bli 3la_jali على_وجهي 3la_wejhi على_ودي من_أجلي من_أجلنا لأجلي عشاني علشاني عشان_خاطري l_khatri pour_nous_deux fais-le_pour fais_le_pour ' +
    'for_us for_my_sake por_nosotros por_mí prouve-moi prouve-le prouve_ton prouve_que prove_it prove_you demuéstrame برهني ثبتي_ليا بيني_ليا tbin_liya si_tu_m_aimes ' +
    'si_tu_m_aimais if_you_love if_you_loved if_you_trust si_me_quieres si_confías katbghini لو_كنت_تحبين إذا_كنت_تحبين إن_كنت_تحبين إن_كنت_تثقين لو_كنت_تثقين لو_تحبيني ' +
    'اذا_تحبيني لو_بتحبيني تحبينني ما_كتبغينيش katbghinich كتيقي كتثيقي تثقين tu_me_fais_confiance tu_m_aimes you_don_t_love you_don_t_trust no_me_quieres real_woman ' +
    'preuve_d_amour prueba_de_amor التضحية sacrifice lmhebba تضحي ضحي bghitini if_you_really do_it_for_me por_amor fais-moi_confiance tu_dis_que_tu_m_aimes ' +
    'you_say_you_love dices_que_me_quieres كتقولي_كتبغيني',
  TOGETHER:
    'نتزوجو غنتزوجو نتزوجك نتزوج_بيك نخطبك نخطبوك nkhotbek حياتنا مستقبلنا مرتي زوجتي خطيبتي قدام_الله قدام_ربي notre_mariage notre_maison notre_avenir notre_vie ' +
    'on_se_marie on_se_mariera je_t_épouse je_t_épouserai ma_femme ma_fiancée our_wedding our_house our_future our_life our_home the_wedding we_marry marry_you my_wife ' +
    'nos_casamos nuestra_boda nuestra_casa nuestro_futuro mi_mujer mi_esposa صداق الخطوبة',
  MYFRIEND:
    'صاحبي صحابي شريكي صديقي واحد_الصاحب واحد_السيد هاد_السيد داك_السيد dak_siyd dak_siyed had_siyd wa7d_siyed mon_ami un_ami mes_amis mon_associé mon_chef un_monsieur ' +
    'ce_monsieur my_friend my_friends a_friend_of_mine my_boss mi_amigo un_amigo mi_socio mi_jefe مول_الفلوس wa7d_jma3a his_guests',
  ONCE:
    'غير_هاد_المرة مرة_وحدة مرة_واحدة غير_ليلة ليلة_وحدة جوج_ليالي هاد_الليلة ghir_had_lmerra ghir_had_lmra ghir_mra ghir_had_lila had_lila ghir_lila lila_wa7da lila_whda ' +
    'jouj_lilat mra_wa7da une_seule_fois juste_une_fois juste_ce_soir juste_une_nuit une_soirée just_once only_once just_one one_night one_client solo_una_vez ' +
    'una_sola_vez solo_esta_noche una_noche هالمرة_بس بس_هالمرة غير_شهرين',
  MYDEBT:
    'ma_dette mes_dettes my_debt what_i_owe mi_deuda دين_عليا credit_dyali كريدي_ديالي j_ai_une_dette une_dette cette_dette i_owe محتاج_ليك j_ai_besoin_de_toi i_need_you ' +
    'te_necesito',
  KINDTO:
    'sois_douce sois_gentille be_nice be_sweet sé_amable كوني_لطيفة كوني_ظريفة glsi_m3ah جلسي_معاه siri_m3ah سيري_معاه خرجي_معاه avec_lui with_him con_él معاه m3ah m3ahom',
  PRIVROOM:
    'salon_privé salons_privés salle_privée salles_privées salons_vip salon_fermé room_privée live_privé appel_privé appels_privés show_privé chat_privé vidéo_privée ' +
    'private_room private_rooms private_live private_call private_calls private_show sala_privada llamada_privada غرفة_خاصة غرف_خاصة الغرف_الخاصة الغرفة_الخاصة ' +
    'الغرف_المغلقة غرف_مغلقة غرف_أخرى غرف_خرى بث_خاص لايف_خاص لايفات_خاصة روم_خاص روم_خاصة live_khass room_khass room_privé مكالمة_خاصة أبيل_خاص مكالمات_خاصة غرفة_vip ' +
    'الغرفة_الثانية one_to_one واحد_لواحد',
  BOLD:
    'osé osée osés oser oses audacieux plus_loin jusqu_où moins_habillée température nuisette lingerie topless bold bolder daring atrevida atrevido más_atrevida ' +
    'menos_ropa subir_de_tono جرأة جريئة أجرأ لبسة_خفيفة ملابس_خفيفة ملابس_داخلية بلا_حوايج بلا_فيلتر حيدي_الحجاب حيدي_الزيف artistic artistique artística intimiste ' +
    'بلا_زيف bla_zif بلا_حجاب sans_foulard sans_voile sans_hijab sin_velo no_hijab دون_حجاب بدون_حجاب transparente مكشوف مكشوفة ضيقة less_clothing se_déshabiller ' +
    'déshabillage striptease undress desnudarse تتعرى تعري nude nudes sensuel sensuelle مثير إغراء',
  DRESSUP:
    'habille-toi rhabille-toi mets_la_robe mets_une_robe déshabille déshabille-toi maquille-toi fais-toi_belle get_dressed dress_up take_off vístete quítate arréglate ' +
    'البسي لبسي تلبسي اخلعي تخلعي قلعي تزيني ديري_الماكياج',
  WAITS:
    't_attend attendent waiting waits te_espera esperan ينتظر ينتظرون كيتسنى كيتسناك كيتسناو كتسناك kaytsenna kaytsna يستناك جايين jayin guests_are',
  WANTS: 'يطلب طلبو كيطلبو كيبغي كيبغيو بغا demande exige veut asks wants want_to_see quiere piden يشوفك ملّ يختار',
  SAVED:
    'مسجل مسجلة سجلت enregistré enregistrée enregistrement enregistrements screen screenshot captures capturas recorded recording recordings saved grabado grabada أرشيف ' +
    'kolchi_3ndi كلشي_عندي عندي_كاملين j_ai_tout tengo_el_vídeo j_ai_la_vidéo',
  SEES: 'voit verra voient recevra sees watch gets ve verá recibe شافهم غيشوفو توصل يوصل تطلع goes_to',
  YOURKIN:
    'ton_père ta_mère ton_frère ta_sœur ton_oncle ta_tante ton_mari ton_fiancé ta_maman ton_papa ta_famille tes_parents your_father your_mother your_mum your_mom your_dad ' +
    'your_brother your_brothers your_sister your_uncle your_husband your_family your_parents tu_padre tu_madre tu_hermano tu_familia tus_padres tu_marido باك ماماك مامك ' +
    'خوك خوتك ختك عمك عمامك خالك جدك راجلك أبوك أبيك والدك والدتك أمك أخوك أخيك زوجك خطيبك أهلك عائلتك mmok ommek darkom دار_باك waldik walidik ton_quartier ' +
    'tout_le_quartier tu_pueblo باباك ماك خالتك',
  CALLS:
    'j_appelle نعيط غنعيط نعلم أتصل سأتصل نتصل نخبر سأخبر سيعرف غيعرف saura apprendra find_out se_entera توصل twsel يوصل je_sais_où i_know_where sé_dónde ' +
    'dans_mes_contacts نقول_ليه نمشي_عند nmchi_3nd i_ll_call سأقول غنقول عارف_فين 3arf_fin ton_adresse your_address سيعلم voy_a_llamar سنخبر غيسمع غنوصل غنصيفط ghansift ' +
    'غنقولها ghan3lem je_dirai je_montrerai j_enverrai on_appelle je_vais_appeler je_vais_dire i_ll_tell i_will_call سأرسل أرسلت سأكلم gets recevra will_know i_ll_send',
  DEDUCT:
    'retire retiré retirés retirée retirons déduit prélevé on_coupe cut cuts docked deduct deducted taken_from take_it_from comes_out_of takes_it_back descuenta ' +
    'descontamos se_descuenta se_resta ينقص ينقصو نقصو نقصنا تنقص n9es يقتطع نقتطع يتقطع خصم يخصم تخصم كيحيدو كيحيدهم يتحيد kan7iydoha kay9ess costs_you déduis enlève ' +
    'retenue_de minus off_your_pay te_quito te_descuento نخصم سأخصم سنخصم يحسم غننقص on_garde je_garde',
  FROMPAY:
    'من_الخلصة من_خلصتك mn_lkhelsa mn_lkhlsa mn_lkhalsa mn_khlsetk من_الصالير mn_salaire من_الشهرية من_راتبك من_أجرك من_الراتب من_الأجر من_نصيبك من_أرباحك من_مدخولك ' +
    'من_الخدمة بالخدمة mn_lkhdma b_lkhdma b_khdma بخدمة من_شغلك من_عملك من_حقك mn_tips mn_les_tips du_salaire sur_ton_salaire de_ton_salaire sur_ta_paie sur_tes_gains ' +
    'de_tes_gains sur_tes_premiers sur_les_premières de_tes_premiers sur_tes_soirées sur_tes_nuits en_soirées en_travaillant en_venant from_your_salary from_your_pay ' +
    'from_your_first from_your_earnings from_your_nights from_your_wages against_your out_of_your de_tu_sueldo de_tu_nómina de_tus_ganancias trabajando con_tu_trabajo ' +
    'en_puntos من_خدمتك من_لياليك من_البوربوار من_الكادوات sur_tes_points',
  ACCOUNT:
    'l_ardoise cahier compte la_cuenta libreta الحساب حسابك الكناش الدفتر hsabek dette la_dette ta_dette la_deuda tu_deuda الدين دينك',
  STILLOPEN:
    'باقي باقين مازال مازالت محلول مفتوح زاد كيزيد كتزاد يتزاد still left remaining queda crece te_queda ba9i kayzid reste يبقى kayb9a كيتسد',
  ONYOU:
    'عليك tu_me_dois tu_dois tu_nous_dois vous_devez you_owe owes debes nos_debes كتسالك كنسالك ntsellek في_ذمتك ف_رقبتك on_you مديونة_لينا il_te_reste_à te_queda_por ' +
    'باقي_كتسالي',
  SPENT: 'صرفت صرفنا صرفو sreft khsrnah dépensé invested spent gasté gastamos أنفقنا دفعت_عنك cost_me_a',
  FIRSTPAY:
    'premiers_mois premières_semaines premier_mois premiers_gains première_paie premier_salaire first_months first_month first_payout first_salary primeros_meses ' +
    'primer_sueldo chhor_lwla chhor_lwlin شهور_اللولين شهور_اللولة الشهور_الأولى أول_شهر أول_شهرين أول_أرباحك أول_راتب أول_خلصة الشهر_الأول الشهر_اللول',
  LATE:
    'retard retards late tarde retraso تعطلتي تعطل تأخرت تأخير absence absente missed skipped غياب غيبة غبتي تغيب ghyab ghebti مرضتي mrdti رفض رفضت ترفض rfdti rfdat refus ' +
    'refuses refusé refusing rechazas pleures بكيتي كتبكي se_plaint connecter تغلق ma_jitich si_tu_rates tu_manques llegas_tarde تتأخرين رفضك raccroches hang_up cuelgas ' +
    'قطعتي sans_prévenir بلا_ما_تعلمي sin_avisar without_notice unexcused دون_عذر en_retard',
  ZEROPAY:
    'ما_كاين_خلاص ما_كاين_خلصة makayn_khlas makayn_khelsa ما_غاتخلصيش ما_غاديش_تخلص ما_كتخلصيش ما_كتقبضش ما_تشدي_والو ما_كتشدي_والو ma_ghatkhelsich maghatchdich ' +
    'makatkhelsch ما_تسالنا_والو بلا_خلاص bla_khlas بلا_خلصة لن_يصرف لا_أجر بلا_أجر بلا_راتب دون_أجر لن_تقبضي لا_تقبض pas_de_paie pas_payé pas_payée pas_de_salaire ' +
    'ne_touche_rien perds_tout zéro zero صفر كيصفرو not_paid no_pay don_t_get_paid won_t_be_paid get_nothing no_cobras no_se_cobra no_cobra cobra_la_mitad ' +
    'moitié_du_salaire half_pay نص_الخلصة نصف_الأجر ghir_nss تجميد frozen gelé كيحبسو_الخلصة ضاعت تضيع lapse perdus garde_tout ما_كيتحسبش ما_كتحسبش ne_comptent_pas ' +
    'ne_compte_pas doesn_t_count no_cuenta kan7seb_3lik makaynch_prime حتى_درهم pas_un_centime تخلصي_والو tu_perds pierdes pierde you_lose forfeit تخسري تخسرين تفقدين ' +
    'تحرمين مشات_ليك',
  SHORTOF:
    'ناقصك ناقصاك te_faltan faltan ما_كملتيش ماكملتيش ما_كملات ما_كملاتش ma_kmltich ma_kemlat ma_kemltich لم_تكملي لم_تكمل تكملي en_dessous moins_de menos_de don_t_hit ' +
    'don_t_reach fall_short objectif_raté objectif_manqué si_haces quien_no_llega no_llegas no_llega ما_درتيش ما_وصلتيش ما_وصلاتوش تبلغي ما_جابتش ما_جبتيش li_makmlatch ' +
    'si_tu_n_atteins quien_no لم_تصل لم_تبلغ ma_dirich ما_درتي ما_خدمتيش si_no_haces si_no_llegas if_you_miss if_you_fail si_tu_ne_fais',
  COUNTED:
    'heures heure hours hrs horas ساعة ساعات سوايع swaya3 copas طبالي طابلة calls appels مكالمات كليان clients نقطة points jours days نهار لايف',
  GOOUT:
    'sors sortir sortie sorties go_out going_out outings leaves_the خروج تخرج كتخرجي نخرجو خرجنا تغادر مغادرة khrouj lkhrouj tkhrji redescend',
  BYLEAVE:
    'permission autorisé autorisée interdit interdite interdites بإذن إذن idn allowed supervised permiso بمرافق مع_مرافق مع_الشيفور مع_السائق مع_المسؤول مع_المدام ' +
    'm3a_chauffeur with_madam غير_نهار seulement lundi dimanche ممنوع ممنوعة prohibido forbidden المسؤول العائلة_فقط',
  DOOR: 'porte door puerta باب fenêtre fenêtres windows ventana النوافذ سراجم',
  LOCKED:
    'كيتسد مسدود مسدودة مقفول مقفولة مغلق مغلقة كنقفلو msdoud verrouillée fermée_à_clé clé locked lock keys shut cerrada llave حارس العساس n_ouvrent',
  PHONES:
    'شريحة la_puce ta_puce sim الهواتف هاتفك تيليفونك your_phone ton_téléphone tes_téléphones tu_móvil el_teléfono tilifounk',
  CARDPAY:
    'كارط karta carte_rechargeable b_carte الكود orange_money mobile_money العملة_الرقمية بالعملة_الرقمية vodafone_cash moul_lhanout',
  ORDERS:
    'نوضي noudi nodi lève-toi descends get_up ضحكي ابتسمي souris دخلي_دابا dkhli_daba كوني_واجدة sois_prête be_ready get_ready',
  LOAN: 'avance سلفة slef loan prêt préstamo',
  COUNTUP: 'كيتحسب billed charged apuntado mqeyed كنقيدو je_note',
  UNTILPAID:
    'حتى_تخلصي حتى_تخلصيها حتى_تسالي حتى_تكملي 7ta_tkhelsi 7ta_tkhlsi 7ta_tsali jusqu_à_ce_que_tu until_you_pay until_you_ve hasta_que_pagues حتى_تسددي قبل_أن_تسددي ' +
    'work_it_off work_off lo_pagas_trabajando lo_devuelves_trabajando تشتغلين_حتى',
  WITHYOU: 'with_you chez_vous chez_toi معك معاك عندك m3ak 3ndek contigo',
  DEBTNOTE:
    'كمبيالة kambyala reconnaissance_de_dette chèque_de_garantie chèque_en_blanc شيك_ضمان شيك_على_بياض chik_3la_byad promissory_note pagaré سند_دين إيصال_أمانة وصل_أمانة ' +
    'lettre_de_change',
  REPAY:
    'rendre rendras le_rends me_rends lui_rends تردين كترد كنرد ترجعيه تسترده settle pay_off paid_off repaid amorti تستوفي نسدد back_slowly rendent compensas ' +
    'me_lo_devuelves بالتقسيط b_tqsit',
  FINE: 'amende_de pénalités malus penalidad descuento العقوبة punie',
  NOLEAVE:
    'ne_sors_pas on_ne_sort_pas ne_sort_pas nobody_leaves no_se_sale no_sale_nadie stay_inside stay_in don_t_go_out ما_كتخرجش ما_كتخرجيش ما_كنخرجوش ما_كتخرجوش ' +
    'ما_كاينش_الخروج لن_تغادري لا_تخرج matkhrjich makatkherjch ma_katkhrjich',
  FAMILY: 'أهلك',
  WORK: 'بالخدمة بخدمة',
  MARRY: 'زوجتي',
  FILE: 'وراقك الورق',
};
