import { formatEither } from '../format.ts';
import { inWords } from '../language.ts';
import type { AnsweredFrom, Question } from '../sv/question.ts';
import { issuerOf } from './about-eid.ts';
import { aboutEidLink, signInHelpLink, testEidLink } from './question-links.ts';

export function eidQuestions({ ways, acceptedEids }: AnsweredFrom): Question[] {
  const what: Question = {
    id: 'vad-ar-e-legitimation',
    question: 'Mikä sähköinen tunniste on?',
    answer: [
      'Sähköisellä tunnisteella osoitat verkossa, kuka olet, samalla tavalla kuin henkilöllisyystodistuksella. Käytät samaa tunnistetta monien viranomaisten ja yritysten palveluissa ja voit allekirjoittaa sillä tarvittaessa.',
    ],
    links: [aboutEidLink],
  };
  if (ways.length === 0) {
    const none =
      'Täällä ei voi juuri nyt kirjautua sähköisellä tunnisteella. Ota meihin yhteyttä, niin autamme sinua.';
    return [
      what,
      { id: 'vilka', question: 'Mitä sähköisiä tunnisteita voin käyttää?', answer: [none], contact: true },
    ];
  }
  return [
    what,
    {
      id: 'varfor-e-legitimation',
      question: 'Miksi tarvitsen sähköisen tunnisteen?',
      answer: [
        'Jotta tiedämme, että hoidat asiaa itse, ja jotta kukaan muu ei näe sinulle kuuluvia tietoja.',
      ],
    },
    {
      id: 'vilka',
      question: 'Mitä sähköisiä tunnisteita voin käyttää?',
      answer: [
        'Näillä voit kirjautua meille. Palvelu voi vaatia jonkin niistä. Silloin se kerrotaan palvelun aloitussivulla.',
      ],
      points: acceptedEids.map(({ label }) => inWords(label)),
    },
    {
      id: 'skaffa',
      question: 'Miten hankin sähköisen tunnisteen, ja mitä tietokoneeltani tai puhelimeltani vaaditaan?',
      answer: [
        'Tunnisteen myöntäjä päättää, kuka voi saada sen ja millä tietokoneilla ja puhelimilla se toimii.',
      ],
      facts: ways.map(({ name, words }) => ({
        term: words.name,
        fact: issuerOf(name, words.name).get,
        link: issuerOf(name, words.name).link,
      })),
    },
    {
      id: 'testa',
      question: 'Mistä tiedän, että sähköinen tunnisteeni toimii?',
      answer: ['Testaa se täällä. Sinua ei kirjata sisään, emmekä tallenna sinusta mitään.'],
      links: [testEidLink],
    },
    {
      id: 'saker-e-legitimation',
      question: 'Onko sähköisen tunnisteen käyttö turvallista?',
      answer: [
        'Kyllä, kunhan pidät koodisi omana tietonasi. Tunnisteen myöntäjä on tarkistanut, kuka olet, emmekä me koskaan saa tietää koodiasi.',
        'Älä koskaan tunnistaudu, kun joku pyytää sinua tekemään niin, esimerkiksi puhelimessa. Emme koskaan soita ja pyydä sinua kirjautumaan.',
      ],
    },
    {
      id: 'sparra',
      question: 'Mitä teen, jos olen kadottanut tunnisteen, ja miten suljen sen?',
      answer: [
        'Sulje se heti tunnisteen myöntäjän kautta. Jos se on varastettu, tee rikosilmoitus puhelimitse 114 14 tai osoitteessa polisen.se.',
      ],
      facts: ways.map(({ name, words }) => ({
        term: words.name,
        fact: issuerOf(name, words.name).block,
        link: words.away?.fromAbroad ? null : issuerOf(name, words.name).link,
      })),
    },
    {
      id: 'hjalp-e-legitimation',
      question: 'Kuka auttaa, jos sähköinen tunnisteeni ei toimi?',
      answer: [
        `Tunnisteen myöntäjä: ${formatEither([...new Set(ways.map(({ words }) => words.helper))])}. Me emme voi nähdä koodiasi, avata tunnisteen lukitusta tai uusia sitä.`,
      ],
      links: [signInHelpLink],
    },
  ];
}
