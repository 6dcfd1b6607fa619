import type { AnsweredFrom, Question } from '../sv/question.ts';
import { aboutEidLink } from './question-links.ts';

const minutes = (count: number): string => (count === 1 ? '1 minute' : `${count} minutes`);
const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`);

export function serviceQuestions(settings: AnsweredFrom): Question[] {
  return [...usingServices(settings), ...savingAndSending(settings)];
}

function usingServices({ ways }: AnsweredFrom): Question[] {
  return [
    {
      id: 'varfor-e-tjanst',
      question: 'Why should I use an e-service?',
      answer: [],
      points: [
        'You do your errand when it suits you, around the clock.',
        'You are told at once if something is missing.',
        'You get a confirmation as soon as you have sent it in.',
        'You need neither print anything nor pay postage.',
      ],
    },
    {
      id: 'logga-in',
      question: 'Do I have to sign in?',
      answer: [
        'It depends on the e-service. The start page of each e-service says whether you need to sign in, and with what. All e-services that you sign in to require an e-ID.',
        'You can read about an e-service without signing in: the steps, and what you need to have at hand.',
      ],
      links: [{ label: 'All e-services', to: '/' }, ...(ways.length > 0 ? [aboutEidLink] : [])],
    },
  ];
}

function savingAndSending(settings: AnsweredFrom): Question[] {
  const { draftPolicy, idleMinutes } = settings;
  return [
    {
      id: 'spara',
      question: 'Can I save a started case and continue later?',
      answer:
        draftPolicy.kind === 'session'
          ? [
              'No, with us you finish the case at once. What you have filled in is deleted when you sign out or are signed out.',
              'Read the start page of the e-service before you begin. It says which attachments you need to have ready.',
            ]
          : [
              `Yes, if you are signed in. What you fill in is saved by itself, and you continue from Min sida. The case is kept for ${days(draftPolicy.days)} after your last change.`,
              'Some e-services save for a shorter time or not at all. The start page of the e-service says so.',
            ],
      ...(draftPolicy.kind === 'days' && { links: [{ label: 'Min sida', to: '/min-sida' }] }),
    },
    {
      id: 'paus',
      question: 'What happens if I take a break?',
      answer: [
        `If you do not click or write anything for ${minutes(idleMinutes)}, the e-service is closed for security reasons, and if you are signed in you are signed out. ${warning(settings)}`,
        draftPolicy.kind === 'session'
          ? 'If the e-service is closed, what you have filled in is deleted, and you have to start over.'
          : 'If you are signed in, and the e-service can be saved, what you have filled in stays on Min sida. Otherwise it is deleted.',
      ],
    },
    {
      id: 'framme',
      question: 'How do I know that my case has arrived?',
      answer: [
        'You review your answers in the last step and press “Send in”. Then a page comes that says the case is sent in, with the number of the case.',
        'You also get a receipt to save. If you see no such page, the case is not sent in.',
      ],
    },
    {
      id: 'folja',
      question: 'How do I follow my case?',
      answer: [
        'If you sent it in signed in, the case is on Min sida. If you sent it in without signing in, you got a number and a code to follow it with.',
      ],
      links: [
        { label: 'Min sida', to: '/min-sida' },
        { label: 'Follow a case with a code', to: '/folj-arende' },
      ],
    },
  ];
}

function warning({ idleMinutes, warnMinutes }: AnsweredFrom): string {
  return warnMinutes < idleMinutes
    ? `You are warned ${minutes(warnMinutes)} before and can choose to stay.`
    : 'You are warned before and can choose to stay.';
}
