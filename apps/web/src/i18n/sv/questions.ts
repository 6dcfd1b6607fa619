import type { MunicipalityPresentation } from '@handslag/contracts/municipalities';
import type { EidWay } from '../../citizen/sign-in/eid-ways.ts';
import { inWords } from '../language.ts';
import { issuerOf, type Issuer } from './about-eid.ts';

/** What the answers are made from, so that they say what the settings say. */
export type AnsweredFrom = Pick<
  MunicipalityPresentation,
  'name' | 'acceptedEids' | 'draftPolicy' | 'idleMinutes' | 'warnMinutes'
> & {
  ways: readonly EidWay[];
  /** The e-service to ask for help in, open without signing in; none where there is none. */
  support: { label: string; to: string } | null;
};

type Fact = { term: string; fact: string; link: Issuer['link'] };
export type Question = {
  /** The address of the question within the page. */
  id: string;
  question: string;
  answer: readonly string[];
  points?: readonly string[];
  facts?: readonly Fact[];
  links?: readonly { label: string; to: string }[];
  /** Ends with whom to ask. */
  contact?: boolean;
};
export type QuestionGroup = { id: string; title: string; questions: readonly Question[] };

const either = new Intl.ListFormat('sv', { type: 'disjunction' });
const minutes = (count: number): string => (count === 1 ? '1 minut' : `${count} minuter`);
const days = (count: number): string => (count === 1 ? '1 dag' : `${count} dagar`);
const signInHelp = { label: 'Hjälp med inloggning', to: '/hjalp-med-inloggning' };
const testEid = { label: 'Testa din e-legitimation', to: '/testa-e-legitimation' };
const aboutEid = { label: 'Om e-legitimation', to: '/om-e-legitimation' };

/** Every question and its answer, for a municipality with these settings. */
export function questionsOn(settings: AnsweredFrom): readonly QuestionGroup[] {
  return [
    {
      id: 'e-tjansterna',
      title: 'Använda e-tjänsterna',
      questions: [...usingServices(settings), ...savingAndSending(settings)],
    },
    { id: 'e-legitimation', title: 'E-legitimation', questions: eidQuestions(settings) },
    { id: 'problem', title: 'När något inte fungerar', questions: troubleQuestions(settings) },
    { id: 'uppgifter', title: 'Säkerhet och personuppgifter', questions: privacyQuestions(settings) },
  ];
}

function usingServices({ ways }: AnsweredFrom): Question[] {
  return [
    {
      id: 'varfor-e-tjanst',
      question: 'Varför ska jag använda en e-tjänst?',
      answer: [],
      points: [
        'Du gör ärendet när det passar dig, dygnet runt.',
        'Du får veta direkt om något saknas.',
        'Du får en bekräftelse så fort du har skickat in.',
        'Du behöver varken skriva ut något eller betala porto.',
      ],
    },
    {
      id: 'logga-in',
      question: 'Måste jag logga in?',
      answer: [
        'Det beror på e-tjänsten. På varje e-tjänsts startsida står det om du behöver logga in, och med vad. Alla e-tjänster som du loggar in i kräver e-legitimation.',
        'Du kan läsa om en e-tjänst utan att logga in: stegen, och vad du behöver ha till hands.',
      ],
      links: [{ label: 'Alla e-tjänster', to: '/' }, ...(ways.length > 0 ? [aboutEid] : [])],
    },
  ];
}

function savingAndSending(settings: AnsweredFrom): Question[] {
  const { draftPolicy, idleMinutes } = settings;
  return [
    {
      id: 'spara',
      question: 'Kan jag spara ett påbörjat ärende och fortsätta senare?',
      answer:
        draftPolicy.kind === 'session'
          ? [
              'Nej, hos oss gör du klart ärendet på en gång. Det du har fyllt i tas bort när du loggar ut eller blir utloggad.',
              'Läs e-tjänstens startsida innan du börjar. Där står vilka bilagor du behöver ha redo.',
            ]
          : [
              `Ja, om du är inloggad. Det du fyller i sparas av sig självt, och du fortsätter från Min sida. Ärendet finns kvar i ${days(draftPolicy.days)} efter din senaste ändring.`,
              'Några e-tjänster sparar kortare tid eller inte alls. Det står på e-tjänstens startsida.',
            ],
      ...(draftPolicy.kind === 'days' && { links: [{ label: 'Min sida', to: '/min-sida' }] }),
    },
    {
      id: 'paus',
      question: 'Vad händer om jag gör en paus?',
      answer: [
        `Om du inte klickar eller skriver något på ${minutes(idleMinutes)} avslutas e-tjänsten av säkerhetsskäl, och är du inloggad loggas du ut. ${warning(settings)}`,
        draftPolicy.kind === 'session'
          ? 'Avslutas e-tjänsten tas det du har fyllt i bort, och du får börja om.'
          : 'Är du inloggad, och e-tjänsten går att spara, finns det du har fyllt i kvar på Min sida. Annars tas det bort.',
      ],
    },
    {
      id: 'framme',
      question: 'Hur vet jag att mitt ärende har kommit fram?',
      answer: [
        'Du granskar dina svar i sista steget och trycker på ”Skicka in”. Då kommer en sida där det står att ärendet är inskickat, med ärendets nummer.',
        'Du får också en kvittens att spara. Ser du ingen sådan sida är ärendet inte inskickat.',
      ],
    },
    {
      id: 'folja',
      question: 'Hur följer jag mitt ärende?',
      answer: [
        'Skickade du in som inloggad finns ärendet på Min sida. Skickade du in utan att logga in fick du ett nummer och en kod att följa det med.',
      ],
      links: [
        { label: 'Min sida', to: '/min-sida' },
        { label: 'Följ ett ärende med kod', to: '/folj-arende' },
      ],
    },
  ];
}

function warning({ idleMinutes, warnMinutes }: AnsweredFrom): string {
  return warnMinutes < idleMinutes
    ? `Du får en varning ${minutes(warnMinutes)} innan och kan välja att vara kvar.`
    : 'Du får en varning innan och kan välja att vara kvar.';
}

function eidQuestions({ ways, acceptedEids }: AnsweredFrom): Question[] {
  const what: Question = {
    id: 'vad-ar-e-legitimation',
    question: 'Vad är en e-legitimation?',
    answer: [
      'Med e-legitimation visar du på nätet vem du är, på samma sätt som med en id-handling. Du använder samma e-legitimation hos många myndigheter och företag, och kan skriva under med den där det behövs.',
    ],
    links: [aboutEid],
  };
  if (ways.length === 0) {
    const none = 'Just nu går det inte att logga in med e-legitimation här. Kontakta oss så hjälper vi dig.';
    return [
      what,
      {
        id: 'vilka',
        question: 'Vilka e-legitimationer kan jag använda?',
        answer: [none],
        contact: true,
      },
    ];
  }
  return [
    what,
    {
      id: 'varfor-e-legitimation',
      question: 'Varför behöver jag e-legitimation?',
      answer: [
        'För att vi ska veta att det är du som gör ärendet, och för att ingen annan ska se det som är ditt.',
      ],
    },
    {
      id: 'vilka',
      question: 'Vilka e-legitimationer kan jag använda?',
      answer: [
        'De här kan du logga in med hos oss. En e-tjänst kan kräva någon av dem. Då står det på dess startsida.',
      ],
      points: acceptedEids.map(({ label }) => inWords(label)),
    },
    {
      id: 'skaffa',
      question: 'Hur skaffar jag e-legitimation, och vad behöver min dator eller telefon?',
      answer: [
        'Den som ger ut e-legitimationen avgör vem som kan få den, och vilka datorer och telefoner den fungerar på.',
      ],
      facts: ways.map(({ name, words }) => ({
        term: words.name,
        fact: issuerOf(name, words.name).get,
        link: issuerOf(name, words.name).link,
      })),
    },
    {
      id: 'testa',
      question: 'Hur vet jag att min e-legitimation fungerar?',
      answer: ['Testa den här hos oss. Du blir inte inloggad, och vi sparar inget om dig.'],
      links: [testEid],
    },
    {
      id: 'saker-e-legitimation',
      question: 'Är det säkert att använda e-legitimation?',
      answer: [
        'Ja, så länge du håller din kod för dig själv. Den som gav ut e-legitimationen har kontrollerat vem du är, och vi får aldrig veta din kod.',
        'Legitimera dig aldrig när någon ber dig om det, till exempel i telefon. Vi ringer aldrig och ber dig logga in.',
      ],
    },
    {
      id: 'sparra',
      question: 'Vad gör jag om jag har tappat bort den, och hur spärrar jag den?',
      answer: [
        'Spärra den genast hos den som gav ut den. Är den stulen polisanmäler du det, på telefon 114 14 eller på polisen.se.',
      ],
      facts: ways.map(({ name, words }) => ({
        term: words.name,
        fact: issuerOf(name, words.name).block,
        link: words.away?.en === undefined ? issuerOf(name, words.name).link : null,
      })),
    },
    {
      id: 'hjalp-e-legitimation',
      question: 'Vem hjälper mig om min e-legitimation inte fungerar?',
      answer: [
        `Den som gav ut den: ${either.format([...new Set(ways.map(({ words }) => words.helper))])}. Vi kan inte se din kod, låsa upp e-legitimationen eller förnya den.`,
      ],
      links: [signInHelp],
    },
  ];
}

function troubleQuestions({ ways, support }: AnsweredFrom): Question[] {
  return [
    {
      id: 'kan-inte-logga-in',
      question: 'Varför kan jag inte logga in?',
      answer: ['Det här är det vanligaste:'],
      points: [
        'E-legitimationen har gått ut eller är spärrad.',
        'Appen eller webbläsaren är gammal.',
        'Du sitter vid en dator på jobbet eller i skolan, där program kan vara stoppade.',
      ],
      links: [signInHelp, ...(ways.length > 0 ? [testEid] : [])],
    },
    {
      id: 'net-id',
      question: 'Varför står det ”Net iD är inte installerad”?',
      answer: [
        'Net iD är ett äldre sätt att läsa av kort i webbläsaren, och dagens webbläsare stöder det inte. Du behöver det inte här.',
        ...(ways.length > 0
          ? [`Logga in med ${either.format(ways.map(({ words }) => words.name))} i stället.`]
          : []),
      ],
      links: [{ label: 'Mer om Net iD', to: '/hjalp-med-inloggning/net-id' }],
    },
    {
      id: 'webblasare',
      question: 'Vilken webbläsare behöver jag?',
      answer: [
        'E-tjänsterna är provade i Chrome, Firefox och Edge. Använd en ny version. Du kan prova med en annan webbläsare, men byt om något inte fungerar.',
      ],
    },
    {
      id: 'blanketter',
      question: 'Vilket program behöver jag för blanketter och kvittenser?',
      answer: [
        'Inget särskilt. De är pdf-filer, och webbläsaren visar dem. Du kan också spara dem och skriva ut dem.',
      ],
    },
    {
      id: 'fraga',
      question: 'Vem frågar jag om en e-tjänst inte fungerar?',
      answer: ['Berätta för oss vad som hände, och i vilken e-tjänst.'],
      ...(support !== null && { links: [support] }),
      contact: true,
    },
  ];
}

function privacyQuestions({ name, draftPolicy }: AnsweredFrom): Question[] {
  return [
    {
      id: 'saker-e-tjanst',
      question: 'Är det säkert att använda e-tjänsterna?',
      answer: [
        'Ja. Allt du fyller i krypteras på vägen till oss, också i e-tjänster utan inloggning.',
        'Ingen i kommunen kan läsa det du har fyllt i innan du skickar in det.',
      ],
    },
    {
      id: 'personuppgifter',
      question: 'Vad händer med mina personuppgifter?',
      answer: [
        `${name} sparar de uppgifter du lämnar, till exempel namn och telefonnummer, för att veta vem du är och kunna ta hand om ditt ärende. Vi följer dataskyddsförordningen.`,
        'Det du skickar in blir en allmän handling. Begär någon att få läsa den prövar vi först om uppgifterna omfattas av sekretess.',
      ],
      links: [{ label: 'Personuppgiftshantering', to: '/personuppgifter' }],
    },
    {
      id: 'delad-dator',
      question: 'Vi är flera som delar dator. Kan nästa person se mitt?',
      answer: [
        'Nej, inte om du loggar ut. Den som loggar in efter dig ser bara sitt eget. Stäng gärna webbläsaren också.',
        draftPolicy.kind === 'session'
          ? 'Skicka in först. Det du har börjat fylla i tas bort när du loggar ut.'
          : 'Det du har sparat finns kvar på Min sida tills du själv loggar in igen, så länge det sparas.',
      ],
    },
    {
      id: 'skyddade',
      question: 'Jag har skyddade personuppgifter. Hur gör jag?',
      answer: [
        'Du kan använda e-tjänsterna. Ring oss innan om du hellre vill lämna uppgifterna på ett annat sätt.',
      ],
      contact: true,
    },
  ];
}

/** "Frågor och svar". */
export const questionsTexts = {
  title: 'Frågor och svar',
  lead: (municipality: string) => `Om e-tjänsterna i ${municipality}, e-legitimation och dina uppgifter.`,
  contents: 'På den här sidan',
  openAll: 'Visa alla svar',
  closeAll: 'Dölj alla svar',
  readMore: 'Läs mer på',
  contact: 'Kontakta oss på',
  or: 'eller',
};
