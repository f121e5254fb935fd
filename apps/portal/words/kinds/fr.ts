import type { KindsWords } from './shape.ts';

export const fr: KindsWords = {
  labelWords: 'Ils disent par exemple',
  labelBehind: 'Ce qu’il peut y avoir derrière',
  labelAsk: 'Ce que vous pouvez demander',
  limit:
    'Même si l’offre ressemble, nous ne pouvons pas trancher : de vraies offres parlent aussi ainsi. Demandez d’abord.',
  check: 'Vous avez le texte ? Collez-le et voyez ce qui ressort',
  camera: {
    title: 'Travail à la maison par téléphone ou caméra',
    words: 'Viens travailler de chez toi, juste au téléphone, sans visage, payée chaque jour',
    behind:
      'On commence par la voix ou le chat, puis on demande la caméra. Ce qui est filmé peut servir à vous menacer.',
    ask: 'Quel est le travail exactement ? Avec qui vais-je parler, et pourquoi la caméra ?',
  },
  gulf: {
    title: 'Voyage et travail dans le Golfe ou ailleurs',
    words: 'Opportunité dans le Golfe : visa et billet payés, tu rembourses sur le salaire',
    behind: 'Le billet devient une dette, et le passeport peut être retenu.',
    ask: 'Le contrat est-il visé par le ministère du Travail (article 512) ? Mon passeport reste-t-il avec moi ?',
  },
  massage: {
    title: 'Salon de massage très bien payé',
    words: 'On cherche des filles pour salon de massage, sans expérience, gros salaire plus commission',
    behind: 'Le salaire dépasse de loin le travail, et la commission porte sur ce qu’on ne dit pas.',
    ask: 'Sur quoi porte la commission ? Y a-t-il un contrat et une formation ?',
  },
  artist: {
    title: 'Chanteuse, danseuse ou hôtesse',
    words: 'Artistes et hôtesses pour hôtel à l’étranger, présentation exigée',
    behind: 'Un contrat d’artiste peut cacher l’obligation de tenir compagnie aux clients.',
    ask: 'L’agence d’artistes a-t-elle une licence, le contrat est-il visé (articles 492 et 493) ?',
  },
  model: {
    title: 'Photos pour la publicité ou le mannequinat',
    words: 'Nous cherchons de nouveaux visages, envoyez des photos en pied et une vidéo',
    behind: 'Les photos sont vendues ou servent à menacer ; la publicité n’existe pas.',
    ask: 'Quelle est l’entreprise et où est-elle ? Pourquoi des photos avant le contrat ?',
  },
  fee: {
    title: 'Payer pour travailler',
    words: 'Payez seulement les frais de dossier et nous vous appelons',
    behind: 'Ils prennent l’argent et disparaissent, ou en demandent encore.',
    ask: 'Pourquoi payer ? Une agence ne peut rien prendre à qui cherche un emploi (article 480).',
  },
  house: {
    title: 'Travail dans une maison, logée',
    words: 'Cherchons fille logée, sans papiers, même de loin, début demain',
    behind: 'Logée sans contrat, il devient difficile de sortir ou de parler à quelqu’un.',
    ask: 'Y a-t-il un contrat de travail domestique ? Puis-je visiter la maison accompagnée ?',
  },
  threat: {
    title: 'On me menace avec des photos ou une vidéo',
    words: 'Si tu ne paies pas ou si tu arrêtes, on publie tout',
    behind: 'C’est un délit. Ce n’est pas votre faute. Qui paie une fois paie encore.',
    ask: 'Ne répondez pas, ne payez pas. Gardez les messages, parlez à la police (19) ou à une association.',
  },
};
