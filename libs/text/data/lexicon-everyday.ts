/**
 * Words of everyday life and of the scenes around an offer: what most posts are about, and what sets an honest place
 * of work, a story or a sale apart from a lure. Same notation as `lexicon.ts`.
 */
export const EVERYDAY: Readonly<Record<string, string>> = {
  // who and where
  CITY:
    'casablanca casa kaza rabat tanger tanja agadir fes fez meknes marrakech mrakch oujda kenitra tetouan tetuan sale safi essaouira nador temara mohammedia bouskoura settat khouribga berkane larache dakhla laayoune maarif agdal gueliz ' +
    'المغرب كازا الدارالبيضاء الدار_البيضا فالدار_البيضا للدار_البيضاء دار_البيضا دار_لبيضا dar_lbida dar_lbeida dar_lbayda dar_lbaida dar_el_beida dar_beida fdar_lbida fdar_lbeida البيضاء الرباط طنجة فاس مراكش مكناس أكادير وجدة تطوان القنيطرة سلا آسفي الصويرة الناظور تمارة المحمدية بوسكورة العيون الداخلة حومة الدوار دوار ' +
    'maroc morocco marruecos lmaghrib lmghrib lblad lhouma madrid barcelona sevilla granada almería valencia lyon paris marseille nantes lille bordeaux toulouse london quartier barrio ville ciudad city مدينة mdina',
  CHILD:
    'enfant enfants bébé bébés petit_garçon jumeaux kids child children baby niño niños niña niñas hijo hijos طفل طفلة أطفال رضيع ولد ولاد ولادي ولادك ولادها الدراري دراري وليدات drari wlad wladi wladha wlidi weldi weldha bnti ولدي بنتي ابني ابنتي أبناء أبنائها أولاد أولادي',
  PARENTS:
    'mère maman père papa parents frère mari fils cousine cousin tante oncle nièce belle-mère sœur mother father mum dad brother husband aunt niece grandma madre padre padres hermano hija marido prima abuela ' +
    'أمي امي ماما الوالدة الواليدة الوالدين والديا بابا خويا خوها خوك ختي أختها أختي راجلي راجلها عمتي خالتي جدتي والدي والدتي أخي زوجي زوجها ~lwalida ~lwalidin lwalid mama baba khoya khouya khti khtha rajli rajlha khalti 3amti bent_khalti بنت_خالتي بنت_عمي جارتي جارتنا voisine voisin neighbour neighbor vecina',
  PATRON:
    'patron patronne gérant gérante manager directeur directrice responsable superviseur boss jefe jefa encargado dueño owner المسؤول مسؤول المسؤولة المدير المشغل مشغل صاحب_العمل صاحب_المحل المشرف المشرفة lpatron lmodir lmes2oul moul mol مول مولات الباطرون باطرونا lbatron employeur employer',
  STAFF:
    'équipe équipes personnel collègues collègue staff team employés équipier équipière plantilla equipo زميلات زملاء فريق الفريق طاقم عمال عاملات الخدامة lkhaddama khaddama خدامين khaddamin',
  GENTLEMAN:
    'monsieur messieurs gentleman gentlemen señor señores caballero caballeros sugar_daddy mécène السيد سيد رجل_كبير رجل_مسن واحد_السيد siyed sseyed wa7d_sseyed wahd_siyed homme_mûr homme_seul hommes_seuls older_man mature_man الحاج lhaj رجال الرجال rjal للرجال hommes men hombres شيوخ sheikh cheikh',
  LONELY:
    'وحداني 3ayech_bouhdou عايش_بوحدو مطلق_يبحث ' +
    'seul seuls solitude solitaires lonely loneliness alone solo solitarios الوحدة وحيد وحيدين يؤنس ونسة تونسو tonso twensih twens يونس مؤنسة يسلي tenir_compagnie tiens_compagnie keep_company hacer_compañía',
  GENEROUS:
    'généreux généreuse généreux generous generoso generosos كريم كرماء كريمين سخي سخية أسخياء gentil_et_généreux kolla_3la_9ed yed_dialo_mebsota يدو_طليقة مبسوطين',
  // scenes of a lure
  SCENEPLACE:
    'villa villas yacht yachts suite penthouse chalet riad jet فيلا الفيلا يخت اليخت فاليخت شاليه استراحة مزرعة جناح رياض lvilla lvila vila bateau croisière_privée finca chalet_privado',
  DRIVER:
    'كنجيو_نهزوك كنهزوك nhezzouk ' +
    'chauffeur chauffeurs driver chofer chófer taxi taxi_payé شيفور السائق سائق سيارة_خاصة chifor lchifor طاكسي taxi_compris uber',
  SHARE:
    'moitié moitie half mitad نصف النص نص lnes nss نسبة nisba pourcentage percentage porcentaje tu_gardes te_quedas فالمية بالمية',
  SWEETVOICE:
    'voix_douce voix_agréable belle_voix soft_voice sweet_voice voz_dulce صوت_حلو صوت_زوين صوتها_زوين صوت_هادئ صوت_حنين صوت_دافئ southa_zwin sot_zwin soutek soutek_zwin soutkom sotek sotha voix voice voz صوتك صوتها صوت الصوت sout lsout',
  FAKENAME:
    'سمية_مستعارة smiya_mosta3ara ' +
    'pseudo pseudonyme prénom_d_emprunt faux_nom nickname fake_name stage_name apodo اسم_مستعار باسم_مستعار سمية_أخرى smiya_khra smiya_okhra سميتك_ما smiya_machi smiytek',
  ALONE:
    'بلا_ما_تجيبي bouhdek وحدها_فقط ' +
    'viens_seule venir_seule seule sans_accompagnateur accompagnateur come_alone by_yourself ven_sola sola بوحدها وحدك دون_مرافق بلا_مرافق بدون_مرافق بوحدي bo7dek bohdek bou7dek jib_7ed mra9abl',
  ROOMLIVE:
    'room rooms روم الروم غرفة_صوتية غرفتنا غرف_صوتية غرفة_دردشة lroom level niveau_de_live لفل الليفل مستوى_البث code_d_inscription codes_d_inscription كود الكود code_agence kod lcode',
  SUPPORTER:
    'داعم داعمين الداعم داعمون gifters da3im da3imin ' +
    'daem da3m da3min دعم الدعم كيدعمو supporters top_supporter fans fan abonnés followers متابعين المتابعين متابعيك مشاهدين mochahidin spectateurs viewers spectadores lfans',
  INTERESTED:
    'intéressées intéressé interested interesada interesadas مهتمة مهتمات المهتمات المهتمين مهتم mohtama mohtamat mehtamma lmohtamat lmohtama خلي_نقطة خليلي_نقطة تخلي_نقطة khli_no9ta no9ta_f_commentaire commente_info اللي_بغات اللي_باغية لي_بغات li_bghat li_baghya li_bghaha qui_veut who_wants',
  ASKNOTHING:
    'بلا_سؤال bla_so2al sans_question sans_questions sin_preguntar بدون_أسئلة لا_أسئلة ' +
    'ne_pose_pas_de_questions pas_de_questions sans_poser_de_questions no_questions sin_preguntas بلا_أسئلة دون_أسئلة بلا_سين_جيم ما_تسوليش ما_تسولش ma_tsowlich bla_as2ila ma_tswlich',
  LATERTHERE:
    'sur_place une_fois_là-bas là-bas on_arrival once_there when_you_arrive upon_arrival al_llegar allí هناك تما تماك بعد_الوصول عند_الوصول ملي_توصلي فاش_توصلي mlli_twesli mli_twsli tma temma fach_twesli à_l_arrivée arrivée llegada الوصول',
  SERVICEIN:
    'فبيتو فغرفتو f_bitou dans_sa_chambre in_his_room en_su_habitación فالشامبر في_غرفته ' +
    'un_service petit_service service_particulier special_service servicio_especial خدمة_خاصة خدمات_خاصة خدمة_إضافية plus_si_affinités prestations_complètes extras supplément option rôle_discret',
  OUTFIT:
    'لباس_قصير ropa_ligera كسوة_قصيرة لباس_جريء ' +
    'tenue tenues robe_courte robe_du_soir lingerie maillot bikini nuisette talons talons_hauts short_dress swimwear swimsuit heels lencería tacones minifalda لباس_البحر مايوه فستان_قصير لبسة لبستك ملابس_قصيرة كعب_عالي lbsa lebsa robe_moulante bla_7jab بلا_حجاب non_voilée sans_voile محجبة متحجبة m7jba mhejba',
  SELECT:
    'كيختار كتختاري يختارو kaykhtar kaykhtaro il_choisit he_picks picks_you choose_you ' +
    'triées filtrées sélection sélectionnées catégorie handpicked selected top_models seleccionadas نختار كنختارو مختارة مختارات نخبة exclusive exclusif exclusivité katkhtar kankhtar élite elite standing',
  CASHNOW:
    'فنفس_الليلة same_day_pay paid_same_night ' +
    'cash en_espèces en_liquide main_à_main de_la_main_à_la_main payé_cash in_cash cash_in_hand en_mano en_efectivo نقدا كاش فليد f_lyed نهار_بنهارو nhar_b_nharo فليلتها فنهارها chaque_soir every_night cada_noche كل_ليلة kol_lila كل_نهار kol_nhar كل_خميس كل_جمعة كل_سبت chaque_vendredi chaque_samedi weekly semanal par_semaine فالسيمانة f_simana f_sbo3',
  TRUSTME:
    'promis_juré je_te_jure je_vous_jure honnêtement fiable à_100 sérieux_et_fiable wlah_ila والله_إلا والله_ما ماشي_نصابة ماشي_نصب machi_nssaba machi_nsb ماشي_كدوب i_swear no_scam not_a_scam pas_une_arnaque no_es_estafa مضمون_100 موثوقة موثوق حلال_مية',
  CALMING:
    'n_aie_pas_peur aie_pas_peur pas_de_crainte rien_de_mal rien_de_bizarre rien_de_sale don_t_worry nothing_weird no_tengas_miedo nada_raro ما_تخافيش ما_تخافش لا_تخافي ما_كاين_والو ما_فيها_والو ما_فيها_عيب ما_كاين_عيب لا_عيب ma_tkhafich ma_tkhafch ma_kayn_walo_khra hadchi_3adi عادي_جدا كلشي_عادي machi_haram ماشي_حرام لا_حرام',
  CHANGELIFE:
    'changer_ta_vie change_ta_vie changé_ma_vie changer_de_vie change_your_life changed_my_life cambia_tu_vida تبدلي_حياتك تبدل_حياتك حياتي_تبدلات غيري_حياتك تغيرت_حياتي tbdli_7yatek 7yati_tbdlat avenir futur dream rêve rêves rêvais sueño حلم حلمك أحلامك تحلمين كتحلمي 7lem katehlmi',
  OWE:
    'debt debts owe deudas le_debo les_debo kreddi كريدي kridi kredi dyoun ديون مديونة endettée endettées endeudada ' +
    'tu_dois tu_nous_dois tu_me_dois vous_nous_devez dette dettes you_owe owe_us owe_me owes debes nos_debes debe deuda عليك_دين دينك ديونك عليك_فلوس باقي_عليك كتسالني كنسالك nsalek kansalek kat3ti_lia b9a_3lik tanker_b9a remboursé rembourses tab intérêts تسددي تسديد',
  ULTIMATUM:
    'dernière_chance dernier_avertissement avant_minuit avant_ce_soir sinon à_toi_de_choisir last_chance last_warning or_else by_midnight unless última_oportunidad si_no آخر_إنذار آخر_فرصة وإلا ولا_غادي wla_ghadi wila_ma ila_ma ما_درتيش ila_ma_drtich ila_khrejti إلا_خرجتي إلا_ما_دخلتيش ila_ma_dkhltich',
  IHAVEYOURS:
    'j_ai_tes j_ai_ta j_ai_tout j_ai_toutes_tes i_have_your i_have_everything i_saved tengo_tus tengo_todas عندي_تصاورك عندي_الفيديو عندي_صورك عندي_فيديو لدي_صورك صورك_محفوظة تسجيلاتك tswrk_3ndi tsawrek_3ndi 3ndi_tsawrek 3ndi_video 3ndi_screenshot captures captures_d_écran screenshots سكرينات كابتور',
  OBEY: 'tais-toi au_travail remets-toi_au_travail ne_discute_pas pas_de_discussion get_to_work get_back_to_work shut_up log_in be_online cállate a_trabajar سكتي خدمي_وسكتي رجعي_للخدمة دخلي_للايف دخلي_دابا skti khedmi_w_skti rje3_l rj3i_l connecte-toi',
  // told by others
  COURT:
    'tribunal tribunaux juge juges procureur parquet prison peine condamnée condamnés ferme amende_judiciaire court_of sentenced judge prosecutor jail convicted juez condena condenado cárcel detenido detenidos detenida المحكمة محكمة القاضي النيابة السجن سجنا حبسا نافذا إدانة حكم حكمت متهم متهمة المتهم المتهمة قضت أدين حبس mahkama lma7kama l7abs lhebs',
  ARREST:
    'arrêté arrêtés interpellé interpellée interpellés démantelé démantèlement arrested dismantled raid raided bust detuvo desarticula desarticulada red_de أوقفت توقيف تفكيك فككت شبكة الشبكة المشتبه المشتبه_فيه ضبط اعتقال شدو شدوهم cheddo chdo chabaka réseau réseaux trafficking trafic traite تهريب الاتجار اتجار',
  ASSOC:
    'association associations ong ngo asociación refuge shelter caritas croix_rouge foyer_d_accueil جمعية جمعيات خلية_التكفل مركز_الاستماع jam3iya jm3iya consulat consulado consulate ambassade embassy embajada القنصلية السفارة qonsoliya la_police_judiciaire dgsn e-blagh gendarmerie plainte plaintes denuncia denunciar شكاية الشكاية شكايات بلغ تبليغ dénoncer signaler signalez signale report_it bel3o blgho',
  RESEARCH:
    'étude enquête chercheurs recherche_universitaire corpus échantillon thèse mémoire_de_master study survey researchers sample dataset findings estudio investigación دراسة بحث البحث باحثة باحث تقرير التقرير استبيان عينة إحصائيات statistiques rapport article_de',
  LAWTEXT:
    'article alinéa code_pénal loi dahir décret décrets puni punie punit law section act penal_code ley artículo القانون قانون المادة الفصل فصل ظهير يعاقب تعاقب العقوبة غرامة مجلس_النواب البرلمان وزير الوزارة ministre ministère ministry parlement parlementaire député',
  STORYPAST:
    'on_m_avait on_m_a_dit m_avait_promis j_étais j_avais j_ai_cru je_suis_partie je_suis_rentrée il_y_a_deux_ans au_début un_jour i_was i_had they_told_me i_went when_i_arrived me_dijeron me_prometieron cuando_llegué كنت_باغية كنت_خدامة كنت_كنخدم قالو_ليا قالت_ليا گالو_ليا وعدوني واعدوني لقيت_راسي لقات_راسها مشيت_ل فاللخر من_بعد_بداو حتى_نهار واحد_النهار كنت_أعتقد وعدتني قيل_لي عندما_وصلت galo_liya galt_liya galo_lia w3douni l9it_rasi l9at_rasha f_lekher flekher mchit_l',
  SHETOLD:
    'elle_m_a_dit ma_cousine ma_soeur_a une_amie ma_copine mon_amie she_told_me a_friend_of_mine my_sister my_cousin una_amiga mi_amiga mi_hermana صاحبتي صديقتي وحدة_صاحبتي جاتني جاتها صاحبتها sa7bti sahbti sa7bti_mchat une_connaissance elle_est_partie elle_est_rentrée مشات رجعات هربات طاحت طاحو mchat rj3at hrbat tahet ta7et',
  THEYDO:
    'ils_prennent ils_gardent ils_demandent ils_disent ils_promettent ils_menacent ils_font elles_disent they_take they_ask they_keep they_record they_say they_promise they_tell te_piden te_quitan dicen prometen كيشدو كيطلبو كيقولو كيگولو كيعطيو كيخليو كيهددو كيصورو كيسجلو كيبداو كيجمعو كيوعدو كيستدرجو يطلبون يقولون يعدون يهددون يستدرجون kaychdo kayteb kaytelbo kaygoulo kay9olo kaygolo kayhddo kayhdedo kaysjlo kayseswro kayjm3o kayw3do kaybdaw',
  DONTDO:
    'ne_donnez n_envoyez ne_répondez ne_partez ne_signez n_acceptez ne_faites n_y_allez ne_croyez dites_non fuyez do_not_send don_t_send never_send don_t_reply do_not_trust don_t_trust stay_away no_envíes no_vayáis no_mandéis no_os_fiéis ما_تصيفطوش ما_تصيفطو ما_تعطيو ما_تمشيوش ما_تيقوش ما_تيقو ما_تديروش لا_ترسلن لا_ترسلي لا_تثقن لا_تقبلن لا_تصدقن لا_تصدقوا ma_tsiftoch ma_tsifto ma_tiy9och ma_ti9och ma_tmchiwch ma_tjawboch méfiez méfiez-vous prudence vigilance attention_aux red_flag red_flags alertez prévenez حضيو_راسكم حضي_راسك hdiw_raskom',
  OPINE:
    'à_mon_avis je_pense je_trouve franchement selon_moi c_est_honteux c_est_triste honte in_my_opinion i_think honestly creo_que en_mi_opinión en_realidad حشومة عيب عار رأيي كنظن أظن أرى_أن صراحة hchouma 7chouma 3ib f_ra2yi kandon sara7a الحكومة المجتمع société_actuelle السياسة politique politiques',
  // ordinary talk
  GOD: 'الله_يرحم الله_يرحمها الله_يحفظك الله_يعطيك الله_يهدي الله_يسهل الله_يكمل الله_يجازيك اللهم يا_رب يا_ربي الحمد_لله إن_شاء_الله ما_شاء_الله تبارك_الله سبحان_الله لا_حول الدعاء صلاة الصلاة صلى المسجد رمضان عيد حديث آية الإيمان الدين hamdolah hamdoulilah l7amdolilah lhamdollah inchalah machallah tbarkellah tbarklah lah_yhfdk lah_yr7m lah_ya3tik lah_yster dieu que_dieu prière prions mosquée ramadan aïd god_bless pray prayers dios',
  PRAISE:
    'bravo félicitations félicitation mabrouk mabrok mbrouk مبروك ألف_مبروك congrats congratulations enhorabuena felicidades chapeau merci shukran شكرا thanks thank_you gracias bon_courage courage بالتوفيق التوفيق بصحتك b_s7tek bsa7tek تحية العفو',
  GREET:
    'salam slm salamo سلام السلام السلام_عليكم bonjour bonsoir coucou salut hello hi hola buenas مرحبا صباح_الخير مساء_الخير sbah_lkhir msa_lkhir hey cc',
  LAUGH: 'hhhh hhhhhh هههه ههههه mdr lol ptdr haha hahaha jaja jajaja xd ',
  SPORT:
    'matchs équipe_nationale football foot joueurs raja wydad hakimi coach stade goal team_won player players partido الماتش ماتش مباراة_القمة لاعب الرجاء الوداد حكيمي هدف_زوين كأس الكأس المدرب montakhab la3ib frenkat',
  FOODS:
    'recette gâteau gâteaux couscous tajine pain viande poulet poisson dessert salade thé recipe cake chicken bread food cooking receta pan comida pollo tortilla وصفة كسكس طاجين خبز لحم دجاج سمك حلوى حلويات أتاي شاي الماكلة كعك msemen مسمن ~7lwa ~halwiyat wasfa makla lmakla khobz l7em djaj atay',
  HEALTHY:
    'médecin docteur hôpital clinique maladie malade fièvre douleur ordonnance traitement grossesse enceinte dentiste doctor hospital clinic sick pain pregnant médico clínica enfermedad embarazada طبيب طبيبة المستشفى مستشفى عيادة العيادة مريض مريضة المرض علاج دواء حمل حامل سبيطار الطبيب tbib tbiba sbitar dwa lmrd mrida',
  SCHOOLS:
    'examen examens bac baccalauréat concours université fac faculté lycée collège élève élèves étudiants licence_pro master exam exams university pupils students_of examen_final universidad instituto clase الباك باك امتحان الجامعة جامعة الكلية المدرسة تلميذ الدراسة القراية lbac jami3a kolliya lqraya imti7an stage stages',
  GOODS:
    'robe robes caftan caftans chaussures sac sacs bijoux parfum maquillage voiture vélo meuble meubles canapé_d_angle frigo machine ordinateur iphone_d_occasion neuf neuve occasion d_occasion taille_unique dress shoes bag car bike furniture second_hand vestido zapatos bolso coche muebles قفطان قفاطن جلابة حذاء صباط حقيبة ثلاجة غسالة طوموبيل سيارة دراجة أثاث عطر كريم زربية ~qfatan ~jellaba ~takchita sbat tomobil tomobile',
  DELIVERY:
    'livraison livrer livré livrons livraisons delivery shipping envío envíos entrega التوصيل توصيل الشحن twsil lwasl commande commander commandes order orders pedido pedidos الطلبيات طلبية كوموند commandi',
  PRICEASK:
    'prix tarif tarifs combien price prices how_much precio precios cuánto cuesta الثمن ثمن السعر سعر بشحال شحال ttaman bch7al ch7al b_ch7al taمان négociable à_débattre negotiable negociable قابل_للنقاش',
  LODGE:
    'chambre chambres appartement appart studio loyer colocation coloc flat apartment room_for_rent rent piso habitación alquiler بيت_للكراء شقة الشقة شقق غرفة الغرفة للكراء كراء kra lkra bartma dortoir lit_superposé سرير dorm bed',
  TRIP: 'voyage voyages vacances plage mer excursion circuit holiday trip beach tour viaje vacaciones playa رحلة الرحلة عطلة البحر شاطئ السياحة رحلات safar_organisé l3otla lb7ar ribla ra7la',
  // honest work
  PAYSLIP:
    'brut net_mensuel smic smig convenio bruto brutos netos brut_mensuel salaire_de_base échelon grille fiche_de_paie gross per_annum annual convention_collective alta_seguridad paga_extra pagas pagas_extra مصرح مصرح_به التصريح السميگ السميك 13e_mois treizième_mois tickets_restaurant mutuelle retraite',
  RESTDAY:
    'repos jour_de_repos jours_de_repos weekend_off congés congé days_off day_off leave descanso vacaciones_pagadas libre_domingos راحة يوم_راحة نهار_الراحة نهار_راحة عطلة_أسبوعية repos_hebdomadaire ra7a nhar_ra7a',
  SHIFTS:
    'matin matinée journée du_matin horaires_de_jour shift shifts morning_shift day_shift turno_de_mañana mañanas الصباح صباحا نهارا بالنهار b_nhar f_sbah sbah من_الثامنة إلى_الخامسة de_jour planning rotation équipe_de_jour',
  REFERENCES:
    'référence vérifiables recommandation references background_check referencias imprescindible imprescindibles تزكية مراجع شهادة_عمل خبرة_لا_تقل références_exigées exigé exigée exigés obligatoire obligatoires required requis souhaité apprécié valorable',
  OFFICIAL:
    'site_officiel official_website careers_page web_oficial sede oficina bureau bureaux office offices local locaux mairie préfecture مكتب الموقع_الرسمي الموقع منصة البلدية المقاطعة العمالة محل للمحل فالمحل lma7al lmakteb boutique magasin shop_floor tienda comptoir guichet accueil réception recepción استقبال ',
  RECEIPT:
    'reçu facture factures virement virement_bancaire bank_transfer invoice receipt recibo factura transferencia وصل الوصل فاتورة تحويل_بنكي حساب_بنكي fatoura lwasl_dyal',
  PAPERSOK:
    'permis_de_travail work_permit permiso_de_trabajo papeles_en_regla contrat_visé contrat_signé signed_contract visa_de_travail work_visa رخصة_عمل تأشيرة_عمل عقد_موقع عقد_مسجل contrat_local attestation attesté homologué reconnaissance_du_diplôme équivalence معترف_به معترف_بها',
  UNIFORM:
    'uniforme uniform uniforme_fourni blouse blouses tablier équipement_fourni epi uniforme_a_cargo زي زي_موحد بلوزة البذلة',
  TASKS:
    'missions_principales vos_missions tâches accueillir gérer assurer préparer encadrer entretien_des nettoyage ménage rangement caisse encaissement inventaire cuisine plonge service_en_salle duties responsibilities cleaning cashier stock funciones limpieza cocina caja reparto المهام التنظيف الطبخ الكوزينة السخرة نظافة الصندوق التسوق nettoyer ~tnqia ~tanqiya ~tyab',
  SECTOR:
    'restaurant restaurants café cafés boulangerie pâtisserie supermarché pharmacie banque assurance transport informatique industrie hôtel_restaurant restaurante cafetería panadería supermercado farmacia مطعم المطعم مقهى المقهى مخبزة صيدلية بنك سوبرمارشي snack cantine collectivité cooperative coopérative لاكوبيراتيف ~ta3awoniya lqahwa قهوة القهوة',
  LANGS:
    'anglais français espagnol arabe allemand english french spanish german arabic inglés francés español alemán الإسبانية الألمانية العربية فرنسية انجليزية l_anglais lfrançais lfransawiya bilingue trilingue b2 delf goethe courant',
  DOORS:
    'venez_avec accompagnée accompagnants parents_bienvenus en_présence_de avec_votre in_the_presence con_tu_familia بحضور_الوالدين بحضور مع_العائلة الحضور_ديال_الوالدين مع_الوالدين m3a_lwalidin b_7dor b7dor prévenez_vos rendez-vous rdv cita cita_previa appointment موعد ميعاد حجز الحجز réservation réservations booking reserva',
};
