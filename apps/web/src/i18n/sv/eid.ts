import type { SignInMessage, SignInReport } from '@handslag/contracts/sign-in';
import { formatEither } from '../format.ts';

/** How the sentences speak of an e-legitimation. */
export type EidWords = {
  /** In running text: "BankID". */
  name: string;
  /** "BankID-appen"; null where the person goes to a page of the provider's own, or it is not known. */
  app: string | null;
  /** "Ditt BankID är spärrat eller för gammalt." */
  blocked: string;
  /** Whom to turn to: "din bank". */
  helper: string;
  /** What it is to choose it, where one leaves the page. */
  away?: { words: string; fromAbroad?: true };
  /** The same in English, where those who have it may not read the page. */
  english?: string;
};

const blocked = 'Din e-legitimation är spärrad eller för gammal.';
const bankId: EidWords = {
  name: 'BankID',
  app: 'BankID-appen',
  blocked: 'Ditt BankID är spärrat eller för gammalt.',
  helper: 'din bank',
};

/** What is said of an e-legitimation whose name nobody has told, such as when the page was loaded anew in the middle. */
export const anyEid: EidWords = {
  name: 'e-legitimationen',
  app: null,
  blocked,
  helper: 'den som gav ut den',
};

/** Where the general words would be wrong. An e-legitimation that is not here gets the general ones. */
const known: Readonly<Record<string, Partial<EidWords>>> = {
  bankid: bankId,
  freja: { app: 'Freja-appen', helper: 'Frejas kundtjänst' },
  'foreign-eid': {
    helper: 'den som gav ut den i ditt land',
    away: {
      words:
        'För dig med e-legitimation från ett annat land i EU eller EES. Du lämnar sidan en stund och kommer tillbaka hit.',
      fromAbroad: true,
    },
    english: 'Use an eID from another EU or EEA country. You leave this page for a while and then come back.',
  },
};

/** How to speak of an e-legitimation that the municipality offers. `bankid` is any kind of BankID. */
export function eidWords(name: string, label: string, inApp: boolean): EidWords {
  return {
    name: label,
    app: inApp ? `appen ${label}` : null,
    blocked,
    helper: anyEid.helper,
    ...(!inApp && { away: { words: `Du går vidare till ${label} och kommer tillbaka hit när du är klar.` } }),
    ...known[name],
  };
}

type Act = { noun: string; newer: string; verb: string };
export type Purpose = 'sign-in' | 'test';
const acts: Record<Purpose, Act> = {
  'sign-in': { noun: 'inloggningen', newer: 'en nyare', verb: 'logga in' },
  test: { noun: 'testet', newer: 'ett nyare', verb: 'testa' },
};
type Sentence = (eid: EidWords, act: Act) => string;

/** What to tell while it goes on and when it ends; a missing sentence is a type error. */
const sentences: Record<SignInMessage, Sentence> = {
  'scan-code': ({ app }) => `Öppna ${app ?? 'appen'} på din telefon och läs av koden.`,
  'app-missing': ({ name, app, helper }) =>
    `${capital(app ?? 'appen')} verkar inte finnas här. Installera den och skaffa ${name} hos ${helper}.`,
  'replaced-by-another': (_eid, { noun, newer }) => `${capital(noun)} ersattes av ${newer}. Prova igen.`,
  'already-in-progress': () =>
    'En annan legitimering eller underskrift pågår redan. Vänta lite och prova igen.',
  'technical-problem': ({ name }) => `${capital(name)} har ett tekniskt problem. Prova igen om en stund.`,
  'cancelled-in-app': ({ app }, { noun }) => (app === null ? `Du avbröt ${noun}.` : 'Du avbröt i appen.'),
  'timed-out': ({ app }) =>
    app === null
      ? 'Tiden gick ut. Prova igen.'
      : `Tiden gick ut. Kontrollera att ${app} är igång och att du har internet.`,
  'enter-code': ({ app }) => `Skriv din kod i ${app ?? 'appen'}.`,
  'starting-app': ({ name }, { verb }) => `Öppna ${name} för att ${verb}.`,
  'looking-on-computer': ({ name }) => `Letar efter ${name} på datorn. Har du kort, sätt i det nu.`,
  'looking-on-phone': ({ name }) => `Letar efter ${name} på den här enheten.`,
  'blocked-or-too-old': (eid) => `${eid.blocked} Kontakta ${eid.helper}.`,
  'app-did-not-respond': () => 'Appen svarade inte på den här enheten. Är den installerad?',
  'code-not-scanned': () => 'Koden lästes inte av i tid.',
  working: () => 'Arbetar …',
  'something-went-wrong': () => 'Något gick fel. Prova igen.',
  'scan-passport': ({ app }) => `Läs av ditt pass eller nationella id-kort i ${app ?? 'appen'}.`,
  'declined-call': (_eid, { verb }) =>
    `Du svarade i appen att du inte pratar i telefon med oss. Prova igen om du själv vill ${verb}.`,
  'app-not-supported': ({ app }) => `${capital(app ?? 'appen')} är för gammal. Uppdatera den och prova igen.`,
  'risk-blocked': ({ name, helper }, { noun }) =>
    `${capital(name)} stoppade ${noun} för att skydda dig. Kontakta ${helper} om du vill veta mer.`,
  'confirm-call': ({ app }) => `Svara på frågan i ${app ?? 'appen'}.`,
  'come-back': ({ app }) =>
    `Du är klar i ${app ?? 'appen'}. Fortsätt i fliken som den öppnade. Kom ingen flik upp? Avbryt och välj en annan enhet.`,
  'begun-elsewhere': (_eid, { noun }) =>
    `${capital(noun)} började i en annan webbläsare och gäller inte här. Började du själv? Börja om här i stället. ` +
    'Fick du en länk av någon annan? Då kan den personen ha försökt använda din e-legitimation. ' +
    'Kontakta den som gav ut den.',
  'identity-not-verified': () =>
    'Vi kunde inte säkerställa vem du är. Prova igen, eller välj en annan e-legitimation.',
};

/** The sentence for a message; a newer server may know messages that this page does not. */
export function eidSentence(message: SignInMessage, eid: EidWords, purpose: Purpose): string {
  return (sentences[message] ?? sentences['something-went-wrong'])(eid, acts[purpose]);
}

/** The message that came in an address or in a problem; a general one where it is none of ours. */
export function messageIn(given: unknown): SignInMessage {
  return typeof given === 'string' && Object.hasOwn(sentences, given)
    ? (given as SignInMessage)
    : 'something-went-wrong';
}

const capital = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
const places: Readonly<Record<string, string>> = {
  'bankid-file': 'på fil',
  'bankid-card': 'på kort',
  'bankid-mobile': 'i mobilen du läser på nu',
};

/** Choosing what to prove oneself with, and where one has it. */
export const chooseEidTexts = {
  ways: 'Sätt att legitimera dig',
  thisDevice: ({ name }: EidWords) => `${name} på den här enheten`,
  thisDeviceMore: ({ name }: EidWords, kinds: readonly string[]) => {
    const where = kinds.flatMap((kind) => places[kind] ?? []);
    return where.length > 0
      ? `${name} ${formatEither(where)}.`
      : `När du läser på telefonen eller surfplattan där du har ${name}.`;
  },
  otherDevice: ({ name }: EidWords) =>
    (name === bankId.name ? `Mobilt ${name}` : name) + ' på en annan enhet',
  otherDeviceMore: ({ name }: EidWords) =>
    `Du läser av en kod med telefonen eller surfplattan där du har ${name}.`,
  noWayTitle: 'Det går inte att legitimera sig här just nu',
  noWay: 'Kontakta oss så hjälper vi dig på ett annat sätt.',
};

/** Waiting for the app. */
export const waitingTexts = {
  starting: ({ name }: EidWords) => `Startar ${name} …`,
  leaving: ({ name }: EidWords) => `Du skickas vidare till ${name} …`,
  titleHere: {
    'sign-in': ({ name }: EidWords) => `Logga in med ${name} på den här enheten`,
    test: ({ name }: EidWords) => `Testa ${name} på den här enheten`,
  } satisfies Record<Purpose, unknown>,
  titleElsewhere: {
    'sign-in': ({ name }: EidWords) => `Logga in med ${mobile(name)}`,
    test: ({ name }: EidWords) => `Testa ${mobile(name)}`,
  } satisfies Record<Purpose, unknown>,
  /** The page was loaded anew, and what was pressed is not known any more. */
  titleResumed: { 'sign-in': 'Inloggningen pågår', test: 'Testet pågår' } satisfies Record<Purpose, string>,
  open: ({ name }: EidWords) => `Öppna ${name}`,
  openHint: 'Kom sedan tillbaka hit. Sidan går vidare av sig själv när du har legitimerat dig.',
  qrAlt: ({ app }: EidWords) => `Kod att läsa av med ${app ?? 'appen'}`,
  qrSteps: ({ app }: EidWords) => [
    `Öppna ${app ?? 'appen'} på din telefon eller surfplatta.`,
    'Tryck på knappen för att läsa av en QR-kod.',
    'Rikta kameran mot koden här på sidan.',
  ],
  qrRenewed: 'Koden byts varje sekund, så du behöver läsa av den direkt från skärmen.',
  cancel: 'Avbryt',
  unreachable: 'Vi når inte servern. Vi försöker igen.',
};

/** After an attempt that came to nothing. */
export const failedTexts = {
  title: { 'sign-in': 'Inloggningen blev inte klar', test: 'Testet blev inte klart' } satisfies Record<
    Purpose,
    string
  >,
  over: {
    'sign-in': 'Inloggningen är redan avslutad. Börja om.',
    test: 'Testet är redan avslutat. Resultatet kan visas i en annan flik. Börja annars om.',
  } satisfies Record<Purpose, string>,
  again: 'Försök igen',
  otherWays: 'Välj ett annat sätt',
  anyWay: 'Prova igen, eller välj ett annat sätt',
};

function mobile(name: string): string {
  return name === bankId.name ? `mobilt ${name}` : name;
}

const vouchers: Readonly<Record<string, string>> = {
  bankid: 'BankID, genom din bank',
  eidas: 'Sveriges eIDAS-nod hos Digg',
};

/** Who vouches, in words: a provider that is known by a mere id is called what its e-legitimation is called. */
export function issuerInWords(issuer: string, label: string): string {
  return vouchers[issuer] ?? (/^[a-z0-9-]+$/.test(issuer) ? label : issuer);
}

/** "Testa din e-legitimation". */
export const eidTestTexts = {
  title: 'Testa din e-legitimation',
  lead: 'Prova om din e-legitimation fungerar här. Du blir inte inloggad, och vi sparar inget om dig.',
  how: 'Du legitimerar dig på samma sätt som när du loggar in. Efteråt får du se vad som fungerade.',
  troubleTitle: 'Om det inte fungerar',
  trouble: [
    'Se efter i appen om din e-legitimation har gått ut eller är spärrad. Den som gav ut den kan hjälpa dig med en ny.',
    'Uppdatera appen, och prova i en annan webbläsare. E-tjänsterna är provade i Chrome, Firefox och Edge.',
    'På en dator som någon annan sköter, till exempel på jobbet, kan appar vara stoppade. Prova då med koden och din egen telefon.',
    'Ser du ett meddelande om att Net iD inte är installerat? Det gäller kort som läses på ett äldre sätt. Använd BankID-programmet eller en app i stället.',
  ],

  workedTitle: 'Din e-legitimation fungerar',
  workedLead: 'Du är inte inloggad, och vi har inte sparat något om dig.',
  stillIn: (name: string) =>
    `Vi har inte sparat något från testet. Du är inloggad som ${name} precis som innan.`,
  factsTitle: 'Det här fick vi veta',
  eid: 'E-legitimation',
  issuer: 'Intygad av',
  kind: 'Var den finns',
  kinds: { file: 'På fil i datorn', card: 'På kort', mobile: 'I mobilen' } satisfies Record<
    NonNullable<SignInReport['kind']>,
    string
  >,
  level: 'Hur säker den räknas som',
  levels: {
    loa2: 'Begränsad (tillitsnivå 2)',
    loa3: 'Hög (tillitsnivå 3)',
    loa4: 'Mycket hög (tillitsnivå 4)',
    'eidas-low': 'Låg (eIDAS)',
    'eidas-sub': 'Väsentlig (eIDAS)',
    'eidas-high': 'Hög (eIDAS)',
  } satisfies Record<SignInReport['loa'], string>,
  name: 'Namn',
  number: 'Personnummer',
  noNumber: 'Inget svenskt personnummer',
  country: 'Land',
  issuedOn: 'Utfärdad den',
  at: 'Testad',
  simulatedTitle: 'Det här är en provmiljö',
  simulated: 'E-legitimationen är simulerad. Testet säger inget om en riktig e-legitimation.',
  again: 'Testa igen',
  signIn: 'Logga in',
};
