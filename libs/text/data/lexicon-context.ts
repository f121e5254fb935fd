/** Words that speak against a lure, and words that tell who speaks: same notation as `lexicon.ts`. */
export const CONTEXT: Readonly<Record<string, string>> = {
  // good signs
  COMPANY:
    'société societe sarl entreprise company ltd groupe_industriel empresa s_l شركة الشركة مؤسسة مقاولة ذات_مسؤولية_محدودة ش_م_م charika chركة enseigne cabinet',
  LICENSED:
    'agréé agree agrée autorisée autorisation licenciée licensed registered registro_mercantil rc ice patente ministère marocaine_agréée مرخصة مرخص معتمدة معتمد الترخيص وزارة الوزارة بترخيص رخصة_رقم السجل_التجاري intermediation_agréée',
  CNSS: 'cnss amo assurance_maladie mutuelle sécurité_sociale seguridad_social social_security الضمان_الاجتماعي التغطية_الصحية التصريح مصرح_به الضمان damane_ijtima3i lcnss',
  STAMPED:
    'cdi cdd contrat_de_travail contrat_anapec contrato_indefinido alta_en contrato_de_trabajo employment_contract عقد_عمل عقد_شغل عقد_مختوم مصادق مختوم مؤشر_عليه كونطرا_ديال_الخدمة smig السميك ssmig convention intérim contrat_visé',
  INTERVIEW:
    'entretien entretiens entrevista interview interviews présenter_au se_présenter sur_place dans_nos_locaux locaux nos_bureaux siège agence_de مقابلة المقابلة بمقر مكتبنا مباراة انتقاء ~lm9ar m9ar_charika on_site in_person',
  ANAPEC:
    'anapec انابيك الانابيك الوكالة_الوطنية_لإنعاش_التشغيل skills taechir sepe infojobs pôle_emploi france_travail eures indeed linkedin emploi_public الوظيفة_العمومية alwadifa rekrute',
  BOTHSEXES:
    'h_f f_h m_f hommes_et_femmes hommes_femmes homme_ou_femme femme_ou_homme ذكور_وإناث الجنسين من_الجنسين ذكور_و_إناث رجال_ونساء نساء_ورجال بنات_ودراري دراري_وبنات wlad_w_bnat bnat_w_drari drari_w_bnat women_and_men men_and_women ambos_sexos hombres_y_mujeres',
  CV: 'cv c_v curriculum lettre_de_motivation candidature candidatures candidater candidats postuler resume cover_letter السيرة_الذاتية سيرة_ذاتية رسالة_تحفيزية الترشيح ملف_الترشيح rh_ drh recruteur',
  DIPLOMAREQ:
    'licence bac_2 bac_3 bac_plus bts dut master ingénieur technicien technicienne diplôme_d_état état_civil إجازة ماستر دبلوم_تقني شهادة_مدرسية infirmier infirmière infirmiers infirmières nurse nurses enfermera enfermeras ممرضة ممرضات ممرضين طبيب طبيبة médecin comptable comptabilité محاسب محاسبة',
  ADDRESS:
    'rue avenue boulevard quartier_industriel zone_industrielle lotissement immeuble étage adresse technopark casanearshore calle avenida dirección address street شارع زنقة حي_صناعي المنطقة_الصناعية العنوان عمارة الطابق إقامة_رقم',
  HOURS:
    'temps_plein temps_partiel horaire horaires du_lundi lundi_au_vendredi lundi_au_samedi full_time part_time jornada_completa jornada turno من_الاثنين التوقيت_الإداري ساعات_العمل من_التاسعة من_الثامنة دوام_كامل',
  NOFEE:
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
};
