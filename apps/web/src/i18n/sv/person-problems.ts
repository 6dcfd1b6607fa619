import { isAbroad, namesOf, type Problem } from './sign-in-problem.ts';

/** Who one is, where that is what makes signing in hard. */
export const personProblems: readonly Problem[] = [
  {
    path: 'annat-land',
    about: 'person',
    said: 'Min e-legitimation är från ett annat land',
    comesUp: (taken) => taken.some(isAbroad),
    advice: (taken) => {
      const foreign = taken.filter(isAbroad);
      return {
        title: 'E-legitimation från ett annat land',
        lead: `Välj ${namesOf(foreign)} när du loggar in. Du behöver inte ha svenskt personnummer.`,
        steps: [
          'Välj sedan ditt land, och legitimera dig som du brukar. Du kommer tillbaka hit när du är klar.',
          'Finns inte ditt land i listan? Då är e-legitimationen inte anmäld till EU, och vi hjälper dig på ett annat sätt.',
        ],
        english: `Choose ${namesOf(foreign)} when you log in, and then your country. You do not need a Swedish personal identity number. If your country is not in the list, contact us.`,
      };
    },
  },
  {
    path: 'ingen-e-legitimation',
    about: 'person',
    said: 'Jag har ingen e-legitimation',
    advice: () => ({
      title: 'Du som inte har någon e-legitimation',
      lead: 'Se efter om e-tjänsten går att använda utan att logga in. Det står på e-tjänstens startsida.',
      steps: ['Annars hjälper vi dig på telefon, med brev eller på plats.'],
      isOver: true,
      offers: 'issuers',
    }),
  },
  {
    path: 'skyddade-personuppgifter',
    about: 'person',
    said: 'Jag har skyddade personuppgifter',
    advice: () => ({
      title: 'Du som har skyddade personuppgifter',
      lead: 'Ring oss innan du börjar om du är osäker, så kan du lämna uppgifterna på ett annat sätt.',
      steps: [
        'Du kan logga in med e-legitimation som alla andra.',
        'Skriv bara sådant som e-tjänsten behöver. Lämna inte ut din adress i fritext eller i bilagor.',
        'Skicka inga skyddade uppgifter med e-post.',
      ],
    }),
  },
];
