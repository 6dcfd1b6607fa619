import type { NoticeFacts } from '../notice.ts';
import type { MailWords, Sender } from './mail-words.ts';

const moment = new Intl.DateTimeFormat('fi-FI', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'Europe/Stockholm',
});
const day = new Intl.DateTimeFormat('fi-FI', { dateStyle: 'long', timeZone: 'Europe/Stockholm' });

const wordings: MailWords['wordings'] = {
  'errand-received': ({ registrationNumber, receivedAt, errandId, signedIn }, { address }) => ({
    subject: `Olemme vastaanottaneet asiasi ${registrationNumber}`,
    paragraphs: [
      `Asiasi saapui ${moment.format(new Date(receivedAt))}. Sen numero on ${registrationNumber}.`,
      signedIn
        ? `Kirjaudu lukeaksesi vastaanottokuittauksen ja seurataksesi asiaa:\n${address}/mina-arenden/${errandId}`
        : `Voit seurata asiaa sen numerolla ja koodilla, jonka sait lähettäessäsi sen:\n${address}/folj-arende`,
    ],
  }),
  'errand-updated': ({ registrationNumber, errandId, signedIn }, { address }) => ({
    subject: `Asiassasi ${registrationNumber} on tapahtunut jotain`,
    paragraphs: [
      'Kunta on muuttanut asian tilaa tai kirjoittanut sinulle asiassa.',
      signedIn
        ? `Kirjaudu lukeaksesi:\n${address}/mina-arenden/${errandId}`
        : `Lue asian numerolla ja koodillasi:\n${address}/folj-arende`,
    ],
  }),
  'errand-registered': ({ registrationNumber, receivedAt, errandId, signedIn }, { address }) => ({
    subject: `Olemme kirjanneet asiasi ${registrationNumber}`,
    paragraphs: [
      `Asiasi saapui ${day.format(new Date(receivedAt))}. Käsittelijä on kirjannut sen puolestasi. Sen numero on ${registrationNumber}.`,
      signedIn
        ? `Voit kirjautua lukeaksesi vastaanottokuittauksen ja seurataksesi asiaa:\n${address}/mina-arenden/${errandId}`
        : 'Haluatko tietää, miten asia etenee? Ota yhteyttä kuntaan ja ilmoita asian numero.',
    ],
  }),
  'errand-decided': ({ registrationNumber, errandId, signedIn }, { address }) => ({
    subject: `Asiassasi ${registrationNumber} on päätös`,
    paragraphs: [
      'Kunta on tehnyt päätöksen asiassasi. Turvallisuussyistä se ei ole tässä sähköpostissa.',
      signedIn
        ? `Kirjaudu lukeaksesi päätöksen:\n${address}/mina-arenden/${errandId}`
        : 'Ota yhteyttä kuntaan, jos haluat päätöksen. Ilmoita asian numero.',
    ],
  }),
  'completion-requested': ({ registrationNumber, errandId, dueOn }, { address }) => ({
    subject: `Tarvitsemme lisää tietoja asiassasi ${registrationNumber}`,
    paragraphs: [
      `Kunta pyytää sinua täydentämään asiaasi viimeistään ${day.format(new Date(`${dueOn}T12:00:00Z`))}.`,
      `Kirjaudu lukeaksesi, mitä tarvitaan, ja vastaa:\n${address}/mina-arenden/${errandId}`,
    ],
  }),
  'completion-reminder': ({ registrationNumber, errandId, dueOn }, { address }) => ({
    subject: `Muistutus: odotamme tietoja asiassasi ${registrationNumber}`,
    paragraphs: [
      `Kunta odottaa edelleen, että täydennät asiaasi. Viimeinen päivä on ${day.format(new Date(`${dueOn}T12:00:00Z`))}.`,
      `Kirjaudu lukeaksesi, mitä tarvitaan, ja vastaa:\n${address}/mina-arenden/${errandId}`,
    ],
  }),
  'completion-received': ({ registrationNumber, errandId }, { address }) => ({
    subject: `Olemme vastaanottaneet täydennyksesi asiassa ${registrationNumber}`,
    paragraphs: [
      'Täydennyksesi on saapunut, ja käsittely jatkuu.',
      `Kirjaudu lukeaksesi:\n${address}/mina-arenden/${errandId}`,
    ],
  }),
  'draft-reminder': ({ deleteOn }, { address }) => ({
    subject: 'Aloittamasi asia poistetaan pian',
    paragraphs: [
      `Olet aloittanut asian, jota ei ole lähetetty. Se poistetaan ${day.format(new Date(deleteOn))}.`,
      `Haluatko säilyttää sen? Kirjaudu Min sida -sivulle ja jatka täyttämistä:\n${address}/min-sida`,
    ],
  }),
  'signing-request': (facts, sender) => ({
    subject: 'Sinun on allekirjoitettava asia',
    paragraphs: [
      'Joku on täyttänyt asian, joka myös sinun on allekirjoitettava.',
      ...howToSign(facts, sender),
    ],
  }),
  'signing-reminder': (facts, sender) => ({
    subject: 'Muistutus: sinun on allekirjoitettava asia',
    paragraphs: ['Asia odottaa edelleen allekirjoitustasi.', ...howToSign(facts, sender)],
  }),
  'signing-declined': ({ signingId }, { address }) => ({
    subject: 'Asiaa ei allekirjoitettu',
    paragraphs: [
      'Yksi allekirjoittajista on kieltäytynyt. Asiaa ei ole lähetetty, eivätkä jo tehdyt allekirjoitukset ole voimassa.',
      `Kirjaudu lukeaksesi lisää:\n${address}/underskrift/${signingId}`,
    ],
  }),
  'signing-withdrawn': ({ signingId }, { address }) => ({
    subject: 'Sinun ei enää tarvitse allekirjoittaa',
    paragraphs: [
      'Allekirjoituksia pyytänyt henkilö on perunut asian. Sitä ei ole lähetetty, eivätkä jo tehdyt allekirjoitukset ole voimassa.',
      `Kirjaudu lukeaksesi lisää:\n${address}/underskrift/${signingId}`,
    ],
  }),
  'signing-lapsed': ({ signingId }, { address }) => ({
    subject: 'Aika allekirjoittaa on päättynyt',
    paragraphs: [
      'Kaikki eivät ehtineet allekirjoittaa ajoissa. Asiaa ei ole lähetetty, eivätkä jo tehdyt allekirjoitukset ole voimassa.',
      `Kirjaudu lukeaksesi lisää:\n${address}/underskrift/${signingId}`,
    ],
  }),
  'accessibility-reported': ({ page, problem, email }) => ({
    subject: 'Joku on ilmoittanut saavutettavuuden puutteesta',
    paragraphs: [
      `Asia koskee sivua ${page === '' ? '(ei ilmoitettu)' : page}.`,
      problem,
      email === '' ? 'Henkilö ei halua vastausta.' : `Vastaa osoitteeseen ${email}.`,
    ],
  }),
  'signing-complete': () => ({
    subject: 'Kaikki ovat allekirjoittaneet, ja asia on lähetetty',
    paragraphs: ['Allekirjoittamasi asia on nyt lähetetty kunnalle. Sinun ei tarvitse tehdä muuta.'],
  }),
};

function howToSign({ token, lapsesOn }: NoticeFacts['signing-request'], { address }: Sender): string[] {
  return [
    `Kirjaudu omalla sähköisellä tunnisteellasi lukeaksesi ja allekirjoittaaksesi:\n${address}/underskrift/${token}`,
    ...(lapsesOn === ''
      ? []
      : [`Viimeinen päivä allekirjoittaa on ${day.format(new Date(`${lapsesOn}T12:00:00Z`))}.`]),
    'Oletko epävarma, mistä on kyse? Siirry itse kunnan verkkosivustolle ja kirjaudu Min sida -sivulle. Sama asia on siellä.',
  ];
}

export const fi: MailWords = {
  wordings,
  hello: 'Hei!',
  noReply: 'Tähän sähköpostiin ei voi vastata.',
  day: (iso) => day.format(new Date(iso)),
};
