import type { SignInMessage } from '@handslag/contracts/sign-in';
import type * as sv from '../sv/signing.ts';
import type { EidWords } from '../sv/eid.ts';
import { eidSentence } from './eid.ts';

type Sentence = (eid: EidWords) => string;

const sentences: Partial<Record<SignInMessage, Sentence>> = {
  'replaced-by-another': () => 'Allekirjoitus korvautui uudemmalla. Yritä uudelleen.',
  'technical-problem': ({ name }) =>
    `Tekninen vika: ${name}. Mitään ei ole allekirjoitettu. Yritä hetken kuluttua uudelleen.`,
  'cancelled-in-app': () => 'Keskeytit toiminnon sovelluksessa. Mitään ei ole allekirjoitettu.',
  'timed-out': ({ app }) =>
    `Aika loppui, eikä mitään ole allekirjoitettu. Tarkista, että ${app ?? 'sovellus'} on käynnissä ja että sinulla on internetyhteys.`,
  'code-not-scanned': () => 'Koodia ei luettu ajoissa. Mitään ei ole allekirjoitettu.',
  'enter-code': ({ app }) =>
    `Lue teksti sovelluksessa (${app ?? 'sovellus'}) ja kirjoita koodisi, jos haluat allekirjoittaa.`,
  'starting-app': ({ name }) => `Avaa ${name}, lue teksti ja allekirjoita.`,
  'something-went-wrong': () => 'Jokin meni vikaan, eikä mitään ole allekirjoitettu. Yritä uudelleen.',
  'declined-call': () =>
    'Vastasit sovelluksessa, että et puhu kanssamme puhelimessa. Yritä uudelleen, jos itse haluat allekirjoittaa.',
  'risk-blocked': ({ name, helper }) =>
    `Allekirjoitus pysäytettiin sinun suojaksesi (${name}). Lisätietoja antaa ${helper}.`,
  'begun-elsewhere': () =>
    'Allekirjoittaminen aloitettiin toisessa selaimessa, eikä se ole voimassa täällä. Palaa sinne, jos aloitit sen itse.',
  'identity-not-verified': () =>
    'Allekirjoittaja ei ollut sama henkilö kuin kirjautunut, tai allekirjoitusta ei voitu tarkistaa. Mitään ei ole allekirjoitettu. Yritä uudelleen.',
};

export const signingSentence: typeof sv.signingSentence = (message, eid) =>
  sentences[message]?.(eid) ?? eidSentence(message, eid, 'sign-in');

export const signingTexts: typeof sv.signingTexts = {
  loading: 'Allekirjoitusta ladataan',
  signInTitle: 'Kirjaudu allekirjoittaaksesi',
  signInLead: 'Kirjaudut sähköisellä tunnisteella ja palaat sen jälkeen tänne.',

  title: 'Allekirjoita',
  lead: 'Lue teksti ja allekirjoita. Asia lähetetään heti, kun olet allekirjoittanut.',
  leadFirst: 'Lue teksti ja allekirjoita. Sen jälkeen lähetämme sähköpostia vuorossa seuraavalle.',
  leadWithOthers: 'Lue teksti ja allekirjoita. Asia lähetetään, kun kaikki ovat allekirjoittaneet.',
  backToReview: 'Takaisin tarkistukseen',
  textTitle: 'Tämän allekirjoitat',
  textName: 'Allekirjoitettava teksti',
  meaningTitle: 'Mitä allekirjoitus tarkoittaa',
  meaning:
    'Allekirjoitus on yhtä sitova kuin paperilla. Vakuutat, että tiedot pitävät paikkansa ja että annat ne itse.',
  changeVoids:
    'Jos muutat jotain vastauksistasi, teksti ei ole enää voimassa. Silloin tarkistat ja allekirjoitat uudelleen.',
  waysTitle: 'Valitse, miten allekirjoitat',
  ways: 'Tapoja allekirjoittaa',
  comesToApp: (app) => `Teksti tulee puhelimeesi tai tablettiisi (${app}).`,
  noWayTitle: 'Allekirjoittaminen ei ole täällä mahdollista juuri nyt',
  noWay:
    'Millään täällä hyväksyttävistä sähköisistä tunnisteista ei voi allekirjoittaa. Ota meihin yhteyttä, niin autamme sinua.',

  waitingHere: (name) => `Allekirjoita tällä laitteella: ${name}`,
  waitingElsewhere: (name) => `Allekirjoita toisella laitteella: ${name}`,
  openHint: 'Palaa sen jälkeen tänne. Sivu jatkaa itsestään, kun olet allekirjoittanut.',
  qrLast: 'Lue teksti sovelluksessa ja allekirjoita koodillasi.',
  failedTitle: 'Et ole allekirjoittanut',
  unavailable: 'Allekirjoittaminen ei onnistu juuri nyt. Yritä hetken kuluttua uudelleen.',
  again: 'Yritä uudelleen',
  otherWay: 'Valitse toinen tapa',
  done: 'Olet allekirjoittanut.',
  doneAndSent: 'Olet allekirjoittanut, ja asia on lähetetty.',

  answersTitle: 'Allekirjoitettavat vastaukset',
  attachmentsTitle: 'Allekirjoitettavat liitteet',

  toMyPage: 'Min sida -sivulle',
  toStart: 'Etusivulle',
  toErrand: 'Näytä asia',
  reviewAgain: 'Tarkista uudelleen',
  changeAnswers: 'Muuta vastauksia',
};

export const partiesTexts: typeof sv.partiesTexts = {
  state: {
    waiting: 'Odottaa vuoroaan',
    asked: 'Ei ole vielä allekirjoittanut',
    signed: 'On allekirjoittanut',
    declined: 'Ei allekirjoita',
  },
  stateAt: {
    signed: (when) => `Allekirjoitti ${when}`,
    declined: (when) => `Kieltäytyi ${when}`,
  },
  you: '(sinä)',
  reason: 'Syy',
  notSigned: 'Ei ole allekirjoittanut',
  whoTitle: 'Allekirjoittajat',
  whoTitleAll: 'Allekirjoittaneet',
  whoTitleEnded: 'Näin pitkälle allekirjoitukset etenivät',
  askedAt: (email, when) => `Pyyntö lähetettiin osoitteeseen ${email} ${when}`,
  notAskedYet: (email) => `Pyyntö lähetetään osoitteeseen ${email}, kun on aika`,

  waitingTitle: 'Odottaa allekirjoituksia',
  waitingLead: (signed, all) =>
    `${signed}/${all} on allekirjoittanut. Kun kaikki ovat allekirjoittaneet, asia lähetetään itsestään.`,
  lapses: (day) => `Pyyntö on voimassa ${day} asti.`,
  inOrder: 'He allekirjoittavat vuorotellen.',
  changeTitle: 'Haluatko muuttaa jotain?',
  lockedNote: 'Vastauksia ei voi muuttaa, kun allekirjoitukset ovat kesken. Peru ensin pyyntö.',
  changeAddress: 'Korjaa osoite',
  changeAddressOf: (name) => `: ${name}`,
  addressLabel: (name) => `Sähköpostiosoite: ${name}`,
  addressWrong: 'Kirjoita koko sähköpostiosoite, esimerkiksi nimi@esimerkki.se.',
  addressSave: 'Tallenna ja lähetä pyyntö',
  addressSaving: 'Tallennetaan …',
  addressSaved: (email) => `Osoite on korjattu, ja pyyntö on lähetetty osoitteeseen ${email}.`,
  addressCancel: 'Peruuta',
  remind: 'Muistuta',
  remindWho: (name) => `: ${name}`,
  reminding: 'Lähetetään …',
  reminded: (name) => `Muistutus on lähetetty: ${name}.`,
  remindedLately: (name) =>
    `Sähköposti on juuri lähetetty: ${name}. Voit muistuttaa uudelleen tunnin kuluttua.`,
  withdraw: 'Peru pyyntö',
  withdrawTitle: 'Haluatko perua pyynnön?',
  withdrawText:
    'Tehdyt allekirjoitukset lakkaavat olemasta voimassa, ja kaikille ilmoitetaan siitä. Vastauksesi säilyvät, ja voit muuttaa niitä ja pyytää allekirjoituksia uudelleen.',
  withdrawYes: 'Peru pyyntö',
  withdrawNo: 'Pidä pyyntö voimassa',

  askedTitle: 'Sinua pyydetään allekirjoittamaan',
  askedLead: (name) =>
    `${name} pyytää sinua lukemaan ja allekirjoittamaan. Kukaan muu ei voi tehdä sitä puolestasi.`,
  askedOn: 'Lähetetty',
  until: 'Voi allekirjoittaa viimeistään',
  declineTitle: 'Etkö halua allekirjoittaa?',
  declineLead: (name) =>
    `Jos jokin ei pidä paikkaansa, voit kieltäytyä. Silloin asiaa ei lähetetä, ja ${name} saa lukea syyn.`,
  decline: 'En allekirjoita',
  declineDialog: 'Kieltäydytkö allekirjoittamasta?',
  declineText: (name) =>
    `Pyyntö päättyy kaikkien osalta. ${name} saa lukea, mitä kirjoitat tähän, ja voi pyytää allekirjoituksia uudelleen.`,
  declineReason: 'Miksi et allekirjoita?',
  declineMissing: 'Kirjoita muutama sana syystä.',
  declineYes: 'Kieltäydy',
  declineNo: 'Takaisin',

  signedTitle: 'Olet allekirjoittanut',
  signedLead: 'Odotamme muita. Kun kaikki ovat allekirjoittaneet, asia lähetetään.',
  notYetTitle: 'Ei ole vielä sinun vuorosi',
  notYetLead: 'Allekirjoitatte vuorotellen. Saat sähköpostia, kun on aika.',

  sentTitle: 'Kaikki ovat allekirjoittaneet',
  sentLead: (number) => `Asia on lähetetty, ja sen numero on ${number}.`,
  sentPartyNext: (name) => `${name} seuraa asiaa ja saa vastauksen. Sinun ei tarvitse tehdä muuta.`,
  endedTitle: 'Pyyntö on päättynyt',
  declinedLead: (name) => `${name} ei allekirjoita, joten asiaa ei ole lähetetty.`,
  declinedByMeTitle: 'Olet kieltäytynyt allekirjoittamasta',
  declinedByMeLead: (name) => `${name} on saanut siitä tiedon ja voi lukea syyn.`,
  withdrawnByMeTitle: 'Olet perunut pyynnön',
  withdrawnByMeLead: 'Muille on ilmoitettu siitä. Asiaa ei ole lähetetty.',
  withdrawnLead: (name) => `${name} on perunut pyynnön. Asiaa ei ole lähetetty.`,
  lapsedLead: (day) => `Kaikki eivät allekirjoittaneet määräajassa (${day}). Asiaa ei ole lähetetty.`,
  lapsedAloneLead: 'Aikaa kului liian kauan. Asiaa ei ole lähetetty.',
  outdatedTitle: 'Vastaukset ovat muuttuneet',
  outdatedMine:
    'Allekirjoitettava teksti ei ole enää voimassa. Tarkista vastaukset ja allekirjoita uudelleen.',
  outdatedLead: (name) =>
    `${name} on muuttanut vastauksia, joten se, mitä sinua pyydettiin allekirjoittamaan, ei ole enää voimassa. Saat uuden sähköpostin, jos sinua tarvitaan uudelleen.`,
  askAgain: 'Vastauksesi säilyvät. Voit muuttaa niitä ja pyytää allekirjoituksia uudelleen.',
  someone: 'Joku',
  nothingToDo: 'Sinun ei tarvitse tehdä mitään.',
  voided: 'Allekirjoituksesi ei ole enää voimassa.',

  linkTitle: 'Joku pyytää sinua allekirjoittamaan',
  linkLead: (service) =>
    `Asia koskee palvelua ”${service}”. Kirjaudu sähköisellä tunnisteella lukeaksesi, mistä on kyse ja kuka pyytää.`,
  linkClosed: 'Pyyntö on päättynyt. Kirjaudu, jos haluat nähdä, miten siinä kävi.',
  linkUnknownTitle: 'Linkki ei ole enää voimassa',
  linkUnknown:
    'Olet voinut saada uudemman linkin. Kirjaudu ja katso Min sida -sivulta, onko sinulla allekirjoitettavaa.',
  signIn: 'Kirjaudu sisään',
  otherPersonTitle: 'Tämä pyyntö ei ole sinulle',
  otherPerson: (name) =>
    `Olet kirjautunut: ${name}. Pyyntö on osoitettu jollekin toiselle, tai sitä ei enää ole.`,
  otherPersonNext:
    'Onko joku toinen allekirjoittamassa täällä? Kirjaudu ensin ulos, jotta hän voi kirjautua sisään.',
  signOut: 'Kirjaudu ulos',
};
