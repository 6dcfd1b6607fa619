import { formatEither } from '../format.ts';
import type * as sv from '../sv/questions.ts';
import type { AnsweredFrom, Question } from '../sv/question.ts';
import { eidQuestions } from './eid-questions.ts';
import { signInHelpLink, testEidLink } from './question-links.ts';
import { serviceQuestions } from './service-questions.ts';

export const questionsOn: typeof sv.questionsOn = (settings) => [
  { id: 'e-tjansterna', title: 'Sähköisten palvelujen käyttö', questions: serviceQuestions(settings) },
  { id: 'e-legitimation', title: 'Sähköinen tunnistautuminen', questions: eidQuestions(settings) },
  { id: 'problem', title: 'Kun jokin ei toimi', questions: troubleQuestions(settings) },
  { id: 'uppgifter', title: 'Turvallisuus ja henkilötiedot', questions: privacyQuestions(settings) },
];

function troubleQuestions({ ways, support }: AnsweredFrom): Question[] {
  return [
    {
      id: 'kan-inte-logga-in',
      question: 'Miksi en pysty kirjautumaan?',
      answer: ['Tavallisimmat syyt ovat nämä:'],
      points: [
        'Sähköinen tunniste on vanhentunut tai lukittu.',
        'Sovellus tai selain on vanha.',
        'Käytät työpaikan tai koulun tietokonetta, jossa ohjelmia voi olla estetty.',
      ],
      links: [signInHelpLink, ...(ways.length > 0 ? [testEidLink] : [])],
    },
    {
      id: 'net-id',
      question: 'Miksi näen ilmoituksen ”Net iD ei ole asennettu”?',
      answer: [
        'Net iD on vanhempi tapa lukea kortteja selaimessa, eivätkä nykyiset selaimet tue sitä. Et tarvitse sitä täällä.',
        ...(ways.length > 0
          ? [`Kirjaudu sen sijaan tunnisteella ${formatEither(ways.map(({ words }) => words.name))}.`]
          : []),
      ],
      links: [{ label: 'Lisää Net iD:stä', to: '/hjalp-med-inloggning/net-id' }],
    },
    {
      id: 'webblasare',
      question: 'Minkä selaimen tarvitsen?',
      answer: [
        'Sähköiset palvelut on testattu Chrome-, Firefox- ja Edge-selaimilla. Käytä uutta versiota. Voit kokeilla muuta selainta, mutta vaihda, jos jokin ei toimi.',
      ],
    },
    {
      id: 'blanketter',
      question: 'Minkä ohjelman tarvitsen lomakkeita ja vastaanottokuittauksia varten?',
      answer: [
        'Et mitään erityistä. Ne ovat PDF-tiedostoja, jotka selain näyttää. Voit myös tallentaa ja tulostaa ne.',
      ],
    },
    {
      id: 'fraga',
      question: 'Keneltä kysyn, jos sähköinen palvelu ei toimi?',
      answer: ['Kerro meille, mitä tapahtui ja missä sähköisessä palvelussa.'],
      ...(support !== null && { links: [support] }),
      contact: true,
    },
  ];
}

function privacyQuestions({ name, draftPolicy }: AnsweredFrom): Question[] {
  return [
    {
      id: 'saker-e-tjanst',
      question: 'Onko sähköisten palvelujen käyttö turvallista?',
      answer: [
        'Kyllä. Kaikki täyttämäsi salataan matkalla meille, myös ilman kirjautumista käytettävissä palveluissa.',
        'Kukaan kunnassa ei voi lukea täyttämiäsi tietoja, ennen kuin lähetät ne.',
      ],
    },
    {
      id: 'personuppgifter',
      question: 'Mitä henkilötiedoilleni tapahtuu?',
      answer: [
        `${name} tallentaa antamasi tiedot, esimerkiksi nimen ja puhelinnumeron, tietääksemme, kuka olet, ja voidaksemme hoitaa asiasi. Noudatamme tietosuoja-asetusta.`,
        'Lähettämästäsi tulee julkinen asiakirja. Jos joku pyytää saada lukea sen, tutkimme ensin, ovatko tiedot salassa pidettäviä.',
      ],
      links: [{ label: 'Henkilötietojen käsittely', to: '/personuppgifter' }],
    },
    {
      id: 'delad-dator',
      question: 'Käytämme samaa tietokonetta. Voiko seuraava nähdä minun tietoni?',
      answer: [
        'Ei, jos kirjaudut ulos. Jälkeesi kirjautuva näkee vain omat tietonsa. Sulje mielellään myös selain.',
        draftPolicy.kind === 'session'
          ? 'Lähetä asia ensin. Se, mitä olet alkanut täyttää, poistetaan, kun kirjaudut ulos.'
          : 'Tallentamasi pysyy Min sida -sivulla, kunnes itse kirjaudut uudelleen, niin kauan kuin sitä säilytetään.',
      ],
    },
    {
      id: 'skyddade',
      question: 'Minulla on turvakielto. Miten toimin?',
      answer: [
        'Voit käyttää sähköisiä palveluja. Soita meille ensin, jos haluat mieluummin antaa tietosi muulla tavalla.',
      ],
      contact: true,
    },
  ];
}

export const questionsTexts: typeof sv.questionsTexts = {
  title: 'Kysymyksiä ja vastauksia',
  lead: (municipality) =>
    `Sähköisistä palveluista (${municipality}), sähköisestä tunnistautumisesta ja tiedoistasi.`,
  contents: 'Tällä sivulla',
  openAll: 'Näytä kaikki vastaukset',
  closeAll: 'Piilota kaikki vastaukset',
  readMore: 'Lue lisää:',
  contact: 'Ota meihin yhteyttä:',
  or: 'tai',
};
