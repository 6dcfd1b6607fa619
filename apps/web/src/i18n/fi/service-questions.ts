import type { AnsweredFrom, Question } from '../sv/question.ts';
import { aboutEidLink } from './question-links.ts';

const minutes = (count: number): string => (count === 1 ? '1 minuutti' : `${count} minuuttia`);
const days = (count: number): string => (count === 1 ? '1 päivän' : `${count} päivän`);

export function serviceQuestions(settings: AnsweredFrom): Question[] {
  return [...usingServices(settings), ...savingAndSending(settings)];
}

function usingServices({ ways }: AnsweredFrom): Question[] {
  return [
    {
      id: 'varfor-e-tjanst',
      question: 'Miksi käyttäisin sähköistä palvelua?',
      answer: [],
      points: [
        'Hoidat asiasi silloin, kun sinulle sopii, vuorokauden ympäri.',
        'Saat heti tietää, jos jotain puuttuu.',
        'Saat vahvistuksen heti, kun olet lähettänyt asian.',
        'Sinun ei tarvitse tulostaa mitään eikä maksaa postimaksua.',
      ],
    },
    {
      id: 'logga-in',
      question: 'Onko minun pakko kirjautua?',
      answer: [
        'Se riippuu palvelusta. Kunkin palvelun aloitussivulla kerrotaan, onko sinun kirjauduttava ja millä. Kaikki kirjautumista vaativat palvelut edellyttävät sähköistä tunnistetta.',
        'Voit lukea palvelusta kirjautumatta: sen vaiheet ja mitä sinun on pidettävä saatavilla.',
      ],
      links: [{ label: 'Kaikki sähköiset palvelut', to: '/' }, ...(ways.length > 0 ? [aboutEidLink] : [])],
    },
  ];
}

function savingAndSending(settings: AnsweredFrom): Question[] {
  const { draftPolicy, idleMinutes } = settings;
  return [
    {
      id: 'spara',
      question: 'Voinko tallentaa aloitetun asian ja jatkaa myöhemmin?',
      answer:
        draftPolicy.kind === 'session'
          ? [
              'Et, meillä asia täytetään kerralla valmiiksi. Täyttämäsi poistetaan, kun kirjaudut ulos tai sinut kirjataan ulos.',
              'Lue palvelun aloitussivu ennen aloittamista. Siellä kerrotaan, mitkä liitteet sinun on pidettävä valmiina.',
            ]
          : [
              `Kyllä, jos olet kirjautunut. Täyttämäsi tallentuu itsestään, ja jatkat Min sida -sivulta. Asia säilyy ${days(draftPolicy.days)} ajan viimeisestä muutoksestasi.`,
              'Joissakin palveluissa tallennusaika on lyhyempi tai tallentaa ei voi lainkaan. Se kerrotaan palvelun aloitussivulla.',
            ],
      ...(draftPolicy.kind === 'days' && { links: [{ label: 'Min sida', to: '/min-sida' }] }),
    },
    {
      id: 'paus',
      question: 'Mitä tapahtuu, jos pidän tauon?',
      answer: [
        `Jos et napsauta tai kirjoita mitään määräajassa (${minutes(idleMinutes)}), palvelu suljetaan turvallisuussyistä, ja jos olet kirjautunut, sinut kirjataan ulos. ${warning(settings)}`,
        draftPolicy.kind === 'session'
          ? 'Jos palvelu suljetaan, täyttämäsi poistetaan ja sinun on aloitettava alusta.'
          : 'Jos olet kirjautunut ja palvelussa voi tallentaa, täyttämäsi pysyy Min sida -sivulla. Muuten se poistetaan.',
      ],
    },
    {
      id: 'framme',
      question: 'Mistä tiedän, että asiani on tullut perille?',
      answer: [
        'Tarkistat vastauksesi viimeisessä vaiheessa ja painat ”Lähetä”. Sen jälkeen avautuu sivu, jossa kerrotaan, että asia on lähetetty, ja annetaan asian numero.',
        'Saat myös vastaanottokuittauksen, jonka voit tallentaa. Jos et näe tällaista sivua, asiaa ei ole lähetetty.',
      ],
    },
    {
      id: 'folja',
      question: 'Miten seuraan asiaani?',
      answer: [
        'Jos lähetit asian kirjautuneena, asia on Min sida -sivulla. Jos lähetit sen kirjautumatta, sait numeron ja koodin, joilla voit seurata sitä.',
      ],
      links: [
        { label: 'Min sida', to: '/min-sida' },
        { label: 'Seuraa asiaa koodilla', to: '/folj-arende' },
      ],
    },
  ];
}

function warning({ idleMinutes, warnMinutes }: AnsweredFrom): string {
  return warnMinutes < idleMinutes
    ? `Saat varoituksen etukäteen (${minutes(warnMinutes)} ennen) ja voit valita, että jatkat.`
    : 'Saat varoituksen etukäteen ja voit valita, että jatkat.';
}
