import { formatEither } from '../format.ts';
import type * as sv from '../sv/questions.ts';
import type { AnsweredFrom, Question } from '../sv/question.ts';
import { eidQuestions } from './eid-questions.ts';
import { signInHelpLink, testEidLink } from './question-links.ts';
import { serviceQuestions } from './service-questions.ts';

export const questionsOn: typeof sv.questionsOn = (settings) => [
  { id: 'e-tjansterna', title: 'Using the e-services', questions: serviceQuestions(settings) },
  { id: 'e-legitimation', title: 'E-identification', questions: eidQuestions(settings) },
  { id: 'problem', title: 'When something does not work', questions: troubleQuestions(settings) },
  { id: 'uppgifter', title: 'Security and personal data', questions: privacyQuestions(settings) },
];

function troubleQuestions({ ways, support }: AnsweredFrom): Question[] {
  return [
    {
      id: 'kan-inte-logga-in',
      question: 'Why can I not sign in?',
      answer: ['These are the most common reasons:'],
      points: [
        'The e-ID has expired or is blocked.',
        'The app or the browser is old.',
        'You sit at a computer at work or at school, where programs may be blocked.',
      ],
      links: [signInHelpLink, ...(ways.length > 0 ? [testEidLink] : [])],
    },
    {
      id: 'net-id',
      question: 'Why does it say “Net iD is not installed”?',
      answer: [
        'Net iD is an older way of reading cards in the browser, and the browsers of today do not support it. You do not need it here.',
        ...(ways.length > 0
          ? [`Sign in with ${formatEither(ways.map(({ words }) => words.name))} instead.`]
          : []),
      ],
      links: [{ label: 'More about Net iD', to: '/hjalp-med-inloggning/net-id' }],
    },
    {
      id: 'webblasare',
      question: 'Which browser do I need?',
      answer: [
        'The e-services are tested in Chrome, Firefox and Edge. Use a recent version. You can try another browser, but switch if something does not work.',
      ],
    },
    {
      id: 'blanketter',
      question: 'Which program do I need for paper forms and receipts?',
      answer: [
        'None in particular. They are PDF files, and the browser shows them. You can also save and print them.',
      ],
    },
    {
      id: 'fraga',
      question: 'Whom do I ask if an e-service does not work?',
      answer: ['Tell us what happened, and in which e-service.'],
      ...(support !== null && { links: [support] }),
      contact: true,
    },
  ];
}

function privacyQuestions({ name, draftPolicy }: AnsweredFrom): Question[] {
  return [
    {
      id: 'saker-e-tjanst',
      question: 'Is it safe to use the e-services?',
      answer: [
        'Yes. Everything you fill in is encrypted on its way to us, also in e-services without sign-in.',
        'Nobody in the municipality can read what you have filled in before you send it in.',
      ],
    },
    {
      id: 'personuppgifter',
      question: 'What happens to my personal data?',
      answer: [
        `${name} saves the details you give, for example name and phone number, to know who you are and to be able to take care of your case. We follow the General Data Protection Regulation.`,
        'What you send in becomes a public record. If someone asks to read it, we first examine whether the details are confidential.',
      ],
      links: [{ label: 'How we handle personal data', to: '/personuppgifter' }],
    },
    {
      id: 'delad-dator',
      question: 'Several of us share a computer. Can the next person see what is mine?',
      answer: [
        'No, not if you sign out. Whoever signs in after you only sees their own. Please close the browser too.',
        draftPolicy.kind === 'session'
          ? 'Send it in first. What you have started to fill in is deleted when you sign out.'
          : 'What you have saved stays on Min sida until you sign in again yourself, for as long as it is kept.',
      ],
    },
    {
      id: 'skyddade',
      question: 'I have protected personal details. What do I do?',
      answer: [
        'You can use the e-services. Call us first if you would rather give the details in another way.',
      ],
      contact: true,
    },
  ];
}

export const questionsTexts: typeof sv.questionsTexts = {
  title: 'Questions and answers',
  lead: (municipality) => `About the e-services in ${municipality}, e-identification and your details.`,
  contents: 'On this page',
  openAll: 'Show all answers',
  closeAll: 'Hide all answers',
  readMore: 'Read more at',
  contact: 'Contact us on',
  or: 'or',
};
