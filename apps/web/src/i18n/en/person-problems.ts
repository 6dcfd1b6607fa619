import { isAbroad, namesOf, type Problem } from '../sv/sign-in-problem.ts';

export const personProblems: readonly Problem[] = [
  {
    path: 'annat-land',
    about: 'person',
    said: 'My e-ID is from another country',
    comesUp: (taken) => taken.some(isAbroad),
    advice: (taken) => ({
      title: 'E-ID from another country',
      lead: `Choose ${namesOf(taken.filter(isAbroad))} when you sign in. You do not need a Swedish personal identity number.`,
      steps: [
        'Then choose your country, and identify yourself as you usually do. You come back here when you are done.',
        'Is your country not in the list? Then the e-ID has not been notified to the EU, and we will help you in another way.',
      ],
    }),
  },
  {
    path: 'ingen-e-legitimation',
    about: 'person',
    said: 'I have no e-ID',
    advice: () => ({
      title: 'You who have no e-ID',
      lead: 'See whether the e-service can be used without signing in. It says so on the start page of the e-service.',
      steps: ['Otherwise we help you by phone, by letter or in person.'],
      isOver: true,
      offers: 'issuers',
    }),
  },
  {
    path: 'skyddade-personuppgifter',
    about: 'person',
    said: 'I have protected personal details',
    advice: () => ({
      title: 'You who have protected personal details',
      lead: 'Call us before you start if you are unsure, and you can give the details in another way.',
      steps: [
        'You can sign in with an e-ID like everyone else.',
        'Only write what the e-service needs. Do not give your address in free text or in attachments.',
        'Do not send protected details by e-mail.',
      ],
    }),
  },
];
