import type { KindsWords } from './shape.ts';

export const en: KindsWords = {
  labelWords: 'They say, for example',
  labelBehind: 'What may be behind it',
  labelAsk: 'What you can ask',
  limit: 'Even if the offer is like one of these, we cannot tell: real offers are worded like this too. Ask first.',
  check: 'You have the text? Paste it and see what stands out',
  camera: {
    title: 'Work from home by phone or camera',
    words: 'Come and work from your home, only by phone, no face, paid every day',
    behind: 'It begins with voice or chat, then the camera is asked for. What is filmed can be used to threaten you.',
    ask: 'What is the work exactly? Whom will I talk to, and why the camera?',
  },
  gulf: {
    title: 'Travel and work in the Gulf or elsewhere',
    words: 'Chance in the Gulf: visa and ticket on us, you pay back from the salary',
    behind: 'The ticket becomes a debt, and the passport may be kept.',
    ask: 'Is the contract stamped by the Ministry of Labour (article 512)? Does my passport stay with me?',
  },
  massage: {
    title: 'Massage parlour with a big salary',
    words: 'Girls wanted for a massage parlour, no experience, big salary plus commission',
    behind: 'The salary is far above the work, and the commission is for something that is not said.',
    ask: 'What is the commission for? Is there a contract and training?',
  },
  artist: {
    title: 'Singer, dancer or hostess',
    words: 'Artists and hostesses for a hotel abroad, good looks required',
    behind: 'An artist’s contract can hide the duty to sit with customers.',
    ask: 'Does the artists’ agency have a licence, is the contract stamped (articles 492 and 493)?',
  },
  model: {
    title: 'Pictures for advertising or modelling',
    words: 'We look for new faces, send full-length pictures and a video',
    behind: 'The pictures are sold or used to threaten; there is no advertisement.',
    ask: 'Which company, and where is it? Why pictures before a contract?',
  },
  fee: {
    title: 'Pay to work',
    words: 'Just pay the file fee and we will call you for the job',
    behind: 'They take the money and vanish, or ask for more.',
    ask: 'Why pay? An agency may not take anything from a job-seeker (article 480).',
  },
  house: {
    title: 'Work in a house, living in',
    words: 'Girl wanted to live with us, no papers, even from far away, start tomorrow',
    behind: 'Living in without a contract, it gets hard to go out or to talk to anybody.',
    ask: 'Is there a contract for domestic work? May I see the house with somebody?',
  },
  threat: {
    title: 'I am threatened with pictures or a video',
    words: 'If you do not pay or you stop, we publish everything',
    behind: 'That is a crime. It is not your fault. Whoever pays once is asked again.',
    ask: 'Do not answer, do not pay. Keep the messages, talk to the police (19) or to an association.',
  },
};
