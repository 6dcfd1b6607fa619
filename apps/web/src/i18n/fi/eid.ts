import type { SignInMessage } from '@handslag/contracts/sign-in';
import { formatEither } from '../format.ts';
import type * as sv from '../sv/eid.ts';

type EidWords = sv.EidWords;
type Purpose = sv.Purpose;

const blocked = 'Sähköinen tunnisteesi on lukittu tai liian vanha.';
const bankId: EidWords = {
  name: 'BankID',
  app: 'BankID-sovellus',
  blocked: 'BankID-tunnisteesi on lukittu tai liian vanha.',
  helper: 'pankkisi',
};

export const anyEid: EidWords = {
  name: 'sähköinen tunniste',
  app: null,
  blocked,
  helper: 'tunnisteen myöntäjä',
};

const known: Readonly<Record<string, Partial<EidWords>>> = {
  bankid: bankId,
  freja: { app: 'Freja-sovellus', helper: 'Frejan asiakaspalvelu' },
  'foreign-eid': {
    helper: 'tunnisteen myöntäjä omassa maassasi',
    away: {
      words:
        'Sinulle, jolla on toisen EU- tai ETA-maan sähköinen tunniste. Poistut sivulta hetkeksi ja palaat tänne.',
      fromAbroad: true,
    },
    english: 'Use an eID from another EU or EEA country. You leave this page for a while and then come back.',
  },
};

export function eidWords(name: string, label: string, inApp: boolean): EidWords {
  return {
    name: label,
    app: inApp ? `${label}-sovellus` : null,
    blocked,
    helper: anyEid.helper,
    ...(!inApp && { away: { words: `Siirryt palveluun ${label} ja palaat tänne, kun olet valmis.` } }),
    ...known[name],
  };
}

type Act = { noun: string; end: string; verb: string };
const acts: Record<Purpose, Act> = {
  'sign-in': { noun: 'kirjautuminen', end: 'kirjautumisen', verb: 'kirjautua' },
  test: { noun: 'testi', end: 'testin', verb: 'testata' },
};
type Sentence = (eid: EidWords, act: Act) => string;

const app = (eid: EidWords): string => eid.app ?? 'sovellus';

const sentences: Record<SignInMessage, Sentence> = {
  'scan-code': (eid) => `Avaa puhelimessasi ${app(eid)} ja lue koodi.`,
  'app-missing': (eid) =>
    `${capital(app(eid))} näyttää puuttuvan täältä. Asenna se ja hanki ${eid.name}. Apua antaa ${eid.helper}.`,
  'replaced-by-another': (_eid, { noun }) => `${capital(noun)} korvautui uudemmalla. Yritä uudelleen.`,
  'already-in-progress': () =>
    'Toinen tunnistautuminen tai allekirjoitus on jo käynnissä. Odota hetki ja yritä uudelleen.',
  'technical-problem': ({ name }) => `Tekninen vika: ${name}. Yritä hetken kuluttua uudelleen.`,
  'cancelled-in-app': (eid, { end }) =>
    eid.app === null ? `Keskeytit ${end}.` : 'Keskeytit toiminnon sovelluksessa.',
  'timed-out': (eid) =>
    eid.app === null
      ? 'Aika loppui. Yritä uudelleen.'
      : `Aika loppui. Tarkista, että ${eid.app} on käynnissä ja että sinulla on internetyhteys.`,
  'enter-code': (eid) => `Kirjoita koodisi sovellukseen (${app(eid)}).`,
  'starting-app': ({ name }, { verb }) => `Avaa ${name}, jos haluat ${verb}.`,
  'looking-on-computer': ({ name }) =>
    `Etsitään tietokoneelta: ${name}. Jos sinulla on kortti, aseta se lukijaan nyt.`,
  'looking-on-phone': ({ name }) => `Etsitään tältä laitteelta: ${name}.`,
  'blocked-or-too-old': (eid) => `${eid.blocked} Apua antaa ${eid.helper}.`,
  'app-did-not-respond': () => 'Sovellus ei vastannut tällä laitteella. Onko se asennettu?',
  'code-not-scanned': () => 'Koodia ei luettu ajoissa.',
  working: () => 'Odota hetki …',
  'something-went-wrong': () => 'Jokin meni vikaan. Yritä uudelleen.',
  'scan-passport': (eid) => `Lue passisi tai kansallinen henkilökorttisi sovelluksella (${app(eid)}).`,
  'declined-call': (_eid, { verb }) =>
    `Vastasit sovelluksessa, että et puhu kanssamme puhelimessa. Yritä uudelleen, jos itse haluat ${verb}.`,
  'app-not-supported': (eid) => `${capital(app(eid))} on liian vanha. Päivitä se ja yritä uudelleen.`,
  'risk-blocked': ({ name, helper }, { noun }) =>
    `${capital(noun)} pysäytettiin sinun suojaksesi (${name}). Lisätietoja antaa ${helper}.`,
  'confirm-call': (eid) => `Vastaa kysymykseen sovelluksessa (${app(eid)}).`,
  'come-back': () =>
    'Olet valmis sovelluksessa. Jatka välilehdessä, jonka se avasi. Eikö välilehteä avautunut? Peruuta ja valitse toinen laite.',
  'begun-elsewhere': (_eid, { noun }) =>
    `${capital(noun)} aloitettiin toisessa selaimessa, eikä se ole voimassa täällä. Aloititko sen itse? Aloita sitten alusta täällä. ` +
    'Saitko linkin joltakin toiselta? Silloin tämä on voinut yrittää käyttää sähköistä tunnistettasi. ' +
    'Ota yhteyttä tunnisteen myöntäjään.',
  'identity-not-verified': () =>
    'Emme voineet varmistaa henkilöllisyyttäsi. Yritä uudelleen tai valitse toinen sähköinen tunniste.',
};

export function eidSentence(message: SignInMessage, eid: EidWords, purpose: Purpose): string {
  return (sentences[message] ?? sentences['something-went-wrong'])(eid, acts[purpose]);
}

export function messageIn(given: unknown): SignInMessage {
  return typeof given === 'string' && Object.hasOwn(sentences, given)
    ? (given as SignInMessage)
    : 'something-went-wrong';
}

const capital = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
const places: Readonly<Record<string, string>> = {
  'bankid-file': 'tiedostona',
  'bankid-card': 'kortilla',
  'bankid-mobile': 'puhelimessa, jolla luet nyt',
};

export const chooseEidTexts: typeof sv.chooseEidTexts = {
  ways: 'Tapoja tunnistautua',
  thisDevice: ({ name }) => `${name} tällä laitteella`,
  thisDeviceMore: ({ name }, kinds) => {
    const where = kinds.flatMap((kind) => places[kind] ?? []);
    return where.length > 0
      ? `${name} ${formatEither(where)}.`
      : `Kun luet puhelimella tai tabletilla, jossa on ${name}.`;
  },
  otherDevice: ({ name }) => `${mobile(name)} toisella laitteella`,
  otherDeviceMore: ({ name }) => `Luet koodin puhelimella tai tabletilla, jossa on ${name}.`,
  noWayTitle: 'Tunnistautuminen ei ole täällä mahdollista juuri nyt',
  noWay: 'Ota meihin yhteyttä, niin autamme sinua muulla tavalla.',
};

export const waitingTexts: typeof sv.waitingTexts = {
  starting: ({ name }) => `Käynnistetään ${name} …`,
  leaving: ({ name }) => `Sinut ohjataan palveluun ${name} …`,
  titleHere: {
    'sign-in': ({ name }) => `Kirjaudu tällä laitteella: ${name}`,
    test: ({ name }) => `Testaa tällä laitteella: ${name}`,
  },
  titleElsewhere: {
    'sign-in': ({ name }) => `Kirjaudu: ${mobile(name)}`,
    test: ({ name }) => `Testaa: ${mobile(name)}`,
  },
  titleResumed: { 'sign-in': 'Kirjautuminen on käynnissä', test: 'Testi on käynnissä' },
  open: ({ name }) => `Avaa ${name}`,
  openHint: 'Palaa sen jälkeen tänne. Sivu jatkaa itsestään, kun olet tunnistautunut.',
  qrAlt: (eid) => `Koodi, jonka ${app(eid)} lukee`,
  qrSteps: (eid) => [
    `Avaa ${app(eid)} puhelimessasi tai tabletissasi.`,
    'Paina painiketta, jolla luetaan QR-koodi.',
    'Suuntaa kamera tällä sivulla olevaan koodiin.',
  ],
  qrRenewed: 'Koodi vaihtuu joka sekunti, joten se on luettava suoraan näytöltä.',
  cancel: 'Peruuta',
  unreachable: 'Emme saa yhteyttä palvelimeen. Yritämme uudelleen.',
};

export const failedTexts: typeof sv.failedTexts = {
  title: { 'sign-in': 'Kirjautuminen ei onnistunut', test: 'Testi ei onnistunut' },
  over: {
    'sign-in': 'Kirjautuminen on jo päättynyt. Aloita alusta.',
    test: 'Testi on jo päättynyt. Tulos voi näkyä toisessa välilehdessä. Muuten aloita alusta.',
  },
  again: 'Yritä uudelleen',
  otherWays: 'Valitse toinen tapa',
  anyWay: 'Yritä uudelleen tai valitse toinen tapa',
};

function mobile(name: string): string {
  return name === bankId.name ? `Mobiili-${name}` : name;
}

const vouchers: Readonly<Record<string, string>> = {
  bankid: 'BankID, pankkisi kautta',
  eidas: 'Ruotsin eIDAS-solmu, Digg',
};

export function issuerInWords(issuer: string, label: string): string {
  return vouchers[issuer] ?? (/^[a-z0-9-]+$/.test(issuer) ? label : issuer);
}

export const eidTestTexts: typeof sv.eidTestTexts = {
  title: 'Testaa sähköinen tunnisteesi',
  lead: 'Kokeile, toimiiko sähköinen tunnisteesi täällä. Sinua ei kirjata sisään, emmekä tallenna sinusta mitään.',
  how: 'Tunnistaudut samalla tavalla kuin kirjautuessasi. Sen jälkeen näet, mikä toimi.',
  troubleTitle: 'Jos tunniste ei toimi',
  trouble: [
    'Katso sovelluksesta, onko sähköinen tunnisteesi vanhentunut tai lukittu. Tunnisteen myöntäjä voi auttaa sinua hankkimaan uuden.',
    'Päivitä sovellus ja kokeile toista selainta. Sähköiset palvelut on testattu Chrome-, Firefox- ja Edge-selaimilla.',
    'Toisen ylläpitämällä tietokoneella, esimerkiksi työpaikalla, sovellukset voivat olla estettyjä. Kokeile silloin koodilla ja omalla puhelimellasi.',
    'Näetkö ilmoituksen, ettei Net iD ole asennettu? Se koskee vanhemmalla tavalla luettavia kortteja. Käytä sen sijaan BankID-ohjelmaa tai sovellusta.',
  ],

  workedTitle: 'Sähköinen tunnisteesi toimii',
  workedLead: 'Et ole kirjautunut sisään, emmekä ole tallentaneet sinusta mitään.',
  stillIn: (name) => `Emme ole tallentaneet testistä mitään. Olet kirjautunut kuten ennenkin: ${name}.`,
  factsTitle: 'Saimme tietää tämän',
  eid: 'Sähköinen tunniste',
  issuer: 'Vahvistaja',
  kind: 'Missä se on',
  kinds: { file: 'Tiedostona tietokoneella', card: 'Kortilla', mobile: 'Puhelimessa' },
  level: 'Kuinka turvallisena sitä pidetään',
  levels: {
    loa2: 'Rajallinen (varmuustaso 2)',
    loa3: 'Korkea (varmuustaso 3)',
    loa4: 'Erittäin korkea (varmuustaso 4)',
    'eidas-low': 'Matala (eIDAS)',
    'eidas-sub': 'Korotettu (eIDAS)',
    'eidas-high': 'Korkea (eIDAS)',
  },
  name: 'Nimi',
  number: 'Henkilötunnus',
  noNumber: 'Ei ruotsalaista henkilötunnusta',
  country: 'Maa',
  issuedOn: 'Myönnetty',
  at: 'Testattu',
  simulatedTitle: 'Tämä on testiympäristö',
  simulated: 'Sähköinen tunniste on simuloitu. Testi ei kerro mitään oikeasta tunnisteesta.',
  again: 'Testaa uudelleen',
  signIn: 'Kirjaudu sisään',
};
