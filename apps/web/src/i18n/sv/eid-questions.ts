import { formatEither } from '../format.ts';
import { inWords } from '../language.ts';
import { issuerOf } from './about-eid.ts';
import { aboutEidLink, signInHelpLink, testEidLink, type AnsweredFrom, type Question } from './question.ts';

/** On the e-legitimations that are taken here. */
export function eidQuestions({ ways, acceptedEids }: AnsweredFrom): Question[] {
  const what: Question = {
    id: 'vad-ar-e-legitimation',
    question: 'Vad är en e-legitimation?',
    answer: [
      'Med e-legitimation visar du på nätet vem du är, på samma sätt som med en id-handling. Du använder samma e-legitimation hos många myndigheter och företag, och kan skriva under med den där det behövs.',
    ],
    links: [aboutEidLink],
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
      links: [testEidLink],
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
        link: words.away?.fromAbroad ? null : issuerOf(name, words.name).link,
      })),
    },
    {
      id: 'hjalp-e-legitimation',
      question: 'Vem hjälper mig om min e-legitimation inte fungerar?',
      answer: [
        `Den som gav ut den: ${formatEither([...new Set(ways.map(({ words }) => words.helper))])}. Vi kan inte se din kod, låsa upp e-legitimationen eller förnya den.`,
      ],
      links: [signInHelpLink],
    },
  ];
}
