import { formatEither } from '../format.ts';
import { inWords } from '../language.ts';
import type { AnsweredFrom, Question } from '../sv/question.ts';
import { issuerOf } from './about-eid.ts';
import { aboutEidLink, signInHelpLink, testEidLink } from './question-links.ts';

export function eidQuestions({ ways, acceptedEids }: AnsweredFrom): Question[] {
  const what: Question = {
    id: 'vad-ar-e-legitimation',
    question: 'What is an e-ID?',
    answer: [
      'With an e-ID you show on the internet who you are, in the same way as with an identity document. You use the same e-ID with many authorities and companies, and can sign with it where that is needed.',
    ],
    links: [aboutEidLink],
  };
  if (ways.length === 0) {
    const none =
      'Right now it is not possible to sign in with an e-ID here. Contact us and we will help you.';
    return [what, { id: 'vilka', question: 'Which e-IDs can I use?', answer: [none], contact: true }];
  }
  return [
    what,
    {
      id: 'varfor-e-legitimation',
      question: 'Why do I need an e-ID?',
      answer: [
        'So that we know that it is you who do your errand, and so that nobody else sees what is yours.',
      ],
    },
    {
      id: 'vilka',
      question: 'Which e-IDs can I use?',
      answer: [
        'These you can sign in with. An e-service may require one of them. If so, its start page says which.',
      ],
      points: acceptedEids.map(({ label }) => inWords(label)),
    },
    {
      id: 'skaffa',
      question: 'How do I get an e-ID, and what does my computer or phone need?',
      answer: ['Whoever issues the e-ID decides who can get it, and on which computers and phones it works.'],
      facts: ways.map(({ name, words }) => ({
        term: words.name,
        fact: issuerOf(name, words.name).get,
        link: issuerOf(name, words.name).link,
      })),
    },
    {
      id: 'testa',
      question: 'How do I know that my e-ID works?',
      answer: ['Test it here. You are not signed in, and we save nothing about you.'],
      links: [testEidLink],
    },
    {
      id: 'saker-e-legitimation',
      question: 'Is it safe to use an e-ID?',
      answer: [
        'Yes, as long as you keep your code to yourself. Whoever issued the e-ID has checked who you are, and we never learn your code.',
        'Never identify yourself when someone asks you to, for example on the phone. We never call and ask you to sign in.',
      ],
    },
    {
      id: 'sparra',
      question: 'What do I do if I have lost it, and how do I block it?',
      answer: [
        'Block it at once with whoever issued it. If it is stolen, report it to the police, by phone on 114 14 or at polisen.se.',
      ],
      facts: ways.map(({ name, words }) => ({
        term: words.name,
        fact: issuerOf(name, words.name).block,
        link: words.away?.fromAbroad ? null : issuerOf(name, words.name).link,
      })),
    },
    {
      id: 'hjalp-e-legitimation',
      question: 'Who helps me if my e-ID does not work?',
      answer: [
        `Whoever issued it: ${formatEither([...new Set(ways.map(({ words }) => words.helper))])}. We cannot see your code, unlock the e-ID or renew it.`,
      ],
      links: [signInHelpLink],
    },
  ];
}
