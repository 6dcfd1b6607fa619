import { aboutEidLink, type AnsweredFrom, type Question } from './question.ts';

const minutes = (count: number): string => (count === 1 ? '1 minut' : `${count} minuter`);
const days = (count: number): string => (count === 1 ? '1 dag' : `${count} dagar`);

/** On using the services: what is kept, how long, and how one knows that it has arrived. */
export function serviceQuestions(settings: AnsweredFrom): Question[] {
  return [...usingServices(settings), ...savingAndSending(settings)];
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
      links: [{ label: 'Alla e-tjänster', to: '/' }, ...(ways.length > 0 ? [aboutEidLink] : [])],
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
