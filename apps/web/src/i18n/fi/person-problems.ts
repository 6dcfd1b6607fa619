import { isAbroad, namesOf, type Problem } from '../sv/sign-in-problem.ts';

export const personProblems: readonly Problem[] = [
  {
    path: 'annat-land',
    about: 'person',
    said: 'Sähköinen tunnisteeni on toisesta maasta',
    comesUp: (taken) => taken.some(isAbroad),
    advice: (taken) => {
      const foreign = namesOf(taken.filter(isAbroad));
      return {
        title: 'Toisen maan sähköinen tunniste',
        lead: `Valitse kirjautuessasi ${foreign}. Et tarvitse ruotsalaista henkilötunnusta.`,
        steps: [
          'Valitse sen jälkeen maasi ja tunnistaudu tavalliseen tapaan. Palaat tänne, kun olet valmis.',
          'Eikö maasi ole luettelossa? Silloin tunnistetta ei ole ilmoitettu EU:lle, ja autamme sinua muulla tavalla.',
        ],
        english: `Choose ${foreign} when you log in, and then your country. You do not need a Swedish personal identity number. If your country is not in the list, contact us.`,
      };
    },
  },
  {
    path: 'ingen-e-legitimation',
    about: 'person',
    said: 'Minulla ei ole sähköistä tunnistetta',
    advice: () => ({
      title: 'Sinulle, jolla ei ole sähköistä tunnistetta',
      lead: 'Katso, voiko palvelua käyttää kirjautumatta. Se kerrotaan palvelun aloitussivulla.',
      steps: ['Muuten autamme sinua puhelimitse, kirjeitse tai paikan päällä.'],
      isOver: true,
      offers: 'issuers',
    }),
  },
  {
    path: 'skyddade-personuppgifter',
    about: 'person',
    said: 'Minulla on turvakielto',
    advice: () => ({
      title: 'Sinulle, jolla on turvakielto',
      lead: 'Soita meille ennen aloittamista, jos olet epävarma, niin voit antaa tietosi muulla tavalla.',
      steps: [
        'Voit kirjautua sähköisellä tunnisteella kuten kaikki muutkin.',
        'Kirjoita vain se, mitä palvelussa tarvitaan. Älä kerro osoitettasi vapaassa tekstissä tai liitteissä.',
        'Älä lähetä suojattuja tietoja sähköpostitse.',
      ],
    }),
  },
];
