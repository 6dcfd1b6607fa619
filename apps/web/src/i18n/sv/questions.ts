import { formatEither } from '../format.ts';
import { eidQuestions } from './eid-questions.ts';
import { signInHelpLink, testEidLink, type AnsweredFrom, type Question } from './question.ts';
import { serviceQuestions } from './service-questions.ts';

type QuestionGroup = { id: string; title: string; questions: readonly Question[] };

/** Every question and its answer, for a municipality with these settings. */
export function questionsOn(settings: AnsweredFrom): readonly QuestionGroup[] {
  return [
    {
      id: 'e-tjansterna',
      title: 'Använda e-tjänsterna',
      questions: serviceQuestions(settings),
    },
    { id: 'e-legitimation', title: 'E-legitimation', questions: eidQuestions(settings) },
    { id: 'problem', title: 'När något inte fungerar', questions: troubleQuestions(settings) },
    { id: 'uppgifter', title: 'Säkerhet och personuppgifter', questions: privacyQuestions(settings) },
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
      links: [signInHelpLink, ...(ways.length > 0 ? [testEidLink] : [])],
    },
    {
      id: 'net-id',
      question: 'Varför står det ”Net iD är inte installerad”?',
      answer: [
        'Net iD är ett äldre sätt att läsa av kort i webbläsaren, och dagens webbläsare stöder det inte. Du behöver det inte här.',
        ...(ways.length > 0
          ? [`Logga in med ${formatEither(ways.map(({ words }) => words.name))} i stället.`]
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
