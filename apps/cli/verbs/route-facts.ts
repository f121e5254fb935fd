/** The facts that `sanad route` reads, for whoever asks for help: what is left out, blank or null is not known. */
export const FACTS = `
Facts as a person ticked them; what is left out, blank or null is not known. "-" reads standard input.
{"offences": ["PC-448-1"],
 "acts": [{"kind": "lure", "country": "MA"}, {"kind": "exploit", "country": "AE", "date": "2026-03-01"}],
 "suspect": {"nationality": "AE", "country": "AE", "returned": null, "judgedAbroad": null},
 "victim": {"nationality": "MA", "country": "MA", "complained": null, "inDanger": null},
 "items": [{"kind": "content", "holder": "Meta", "country": "US"}],
 "denouncedBy": null, "date": null}
acts     recruit lure mediate transport harbour exploit threaten pay publish
items    subscriber traffic content registration witness suspect victim asset
country  ISO 3166-1 alpha-2; a nationality may also be "stateless", or a list: ["MA", "FR"]
denouncedBy  the country that officially denounced the facts to Morocco; null: none did
date     of an act: compared with the day an article became law; of the whole: the day treaties are looked up for`;
