import type { EidWay } from '../../citizen/sign-in/eid-ways.ts';
import { issuerOf, type Issuer } from './about-eid.ts';

/** What to do about a problem, the next thing first. */
export type Advice = {
  title: string;
  lead: string;
  steps: readonly string[];
  /** What one must not do, or must do beside the rest. */
  careful?: string;
  /** The same in short for those who may not read Swedish. */
  english?: string;
  /** Where the issuer tells more. */
  link?: Issuer['link'];
  /** What the page can do about it there and then. */
  offers?: 'sign-out' | 'browser' | 'issuers';
  /** Signing in or testing is not what to do next. */
  isOver?: boolean;
};

type Problem = {
  /** Last in its address. */
  path: string;
  about: 'signing-in' | 'eid' | 'person';
  /** As the person would say it. */
  said: string;
} & (
  | { advice: (taken: readonly EidWay[]) => Advice; comesUp?: (taken: readonly EidWay[]) => boolean }
  /** Depends on the e-legitimation one has. */
  | { happensWith: (eid: EidWay) => boolean; adviceOn: (eid: EidWay, taken: readonly EidWay[]) => Advice }
);
export type AskedProblem = Extract<Problem, { happensWith: unknown }>;
export type { Problem };

const proven = 'Chrome, Firefox eller Edge';
const either = new Intl.ListFormat('sv', { type: 'disjunction' });
const isInApp = ({ flows }: EidWay): boolean => flows.length > 0;
const canScan = ({ flows }: EidWay): boolean => flows.includes('other-device');
const isAbroad = ({ words }: EidWay): boolean => words.away?.en !== undefined;
const appOf = ({ words }: EidWay): string => words.app ?? `appen ${words.name}`;
const capital = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
/** Whoever gave out one in another country has no page that is known here. */
const issuerLink = (eid: EidWay): Issuer['link'] =>
  isAbroad(eid) ? null : issuerOf(eid.name, eid.words.name).link;
const names = (eids: readonly EidWay[]): string => either.format(eids.map(({ words }) => words.name));
const scanInstead = (eids: readonly EidWay[]): string[] => {
  const scanned = eids.filter(canScan);
  return scanned.length === 0
    ? []
    : [
        `Välj ”på en annan enhet” när du loggar in med ${names(scanned)}. Då läser du av en kod med telefonen, och datorn behöver inget program.`,
      ];
};

/** Every problem there is advice on, in the order to choose between them. */
const problems: readonly Problem[] = [
  {
    path: 'appen-oppnas-inte',
    about: 'signing-in',
    said: 'Appen öppnas inte',
    happensWith: isInApp,
    adviceOn: (eid) => ({
      title: `${capital(appOf(eid))} öppnas inte`,
      lead: `Öppna ${appOf(eid)} själv, och tryck sedan på knappen ”Öppna ${eid.words.name}” på inloggningssidan igen.`,
      steps: [
        ...(eid.kinds.some((kind) => kind === 'bankid-file' || kind === 'bankid-card')
          ? [
              'På en dator heter det BankID-programmet. Se efter att det är installerat och att det är den senaste versionen.',
            ]
          : []),
        'Frågar webbläsaren om den får öppna appen? Svara ja.',
        'Uppdatera appen om det finns en nyare, och starta om telefonen eller datorn.',
        ...(canScan(eid)
          ? [
              `Har du ${eid.words.name} i en annan telefon? Välj ”på en annan enhet” och läs av koden med den.`,
            ]
          : []),
      ],
      link: issuerLink(eid),
    }),
  },
  {
    path: 'koden-gar-inte-att-lasa-av',
    about: 'signing-in',
    said: 'Koden på skärmen går inte att läsa av',
    happensWith: canScan,
    adviceOn: (eid) => ({
      title: `Läs av koden med ${appOf(eid)}`,
      lead: `Öppna ${appOf(eid)} och läs av koden där. Med telefonens vanliga kamera går det inte.`,
      steps: [
        ...(eid.renewsCode
          ? [
              'Läs av koden direkt från skärmen. Den byts varje sekund, så en bild eller en utskrift fungerar inte.',
            ]
          : ['Läs av koden direkt från skärmen, inte från en bild eller en utskrift.']),
        'Låt appen använda kameran. Det ställer du in i telefonen, under appens behörigheter.',
        'Gör skärmen ljusare, torka av kameran och håll telefonen stilla ett par decimeter bort. Hela koden ska synas.',
        `Är det svårt att rikta kameran? Öppna den här sidan i telefonen där du har ${eid.words.name}, och välj ”på den här enheten”. Då behövs ingen kod.`,
      ],
    }),
  },
  {
    path: 'en-annan-pagar',
    about: 'signing-in',
    said: 'Det står att en annan legitimering pågår',
    happensWith: isInApp,
    adviceOn: (eid) => ({
      title: 'En annan legitimering pågår',
      lead: `Öppna ${appOf(eid)} och avbryt det som väntar där.`,
      steps: [
        'Stäng andra flikar där du har börjat logga in.',
        'Vänta några minuter. En legitimering som ingen gör klar slutar av sig själv.',
        'Börja sedan om härifrån.',
      ],
      careful: `Har du inte startat någon legitimering själv? Skriv inte din kod. Någon annan kan försöka använda din e-legitimation. Avbryt i appen och kontakta ${eid.words.helper}.`,
    }),
  },
  {
    path: 'fel-person',
    about: 'signing-in',
    said: 'Fel person är inloggad',
    advice: () => ({
      title: 'Fel person är inloggad',
      lead: 'Logga ut. Logga sedan in med din egen e-legitimation.',
      steps: [
        'Knappen ”Logga ut” finns längst upp på varje sida.',
        'Se efter att det är ditt namn som står i appen när du legitimerar dig.',
        'Stäng webbläsaren när du är klar, om ni är flera som delar på datorn. Den som loggar in efter dig ser inget av ditt.',
      ],
      careful: 'Låna aldrig ut din e-legitimation, inte heller inom familjen.',
      offers: 'sign-out',
    }),
  },
  {
    path: 'net-id',
    about: 'signing-in',
    said: 'Det står ”Net iD är inte installerad”',
    advice: (taken) => ({
      title: '”Net iD är inte installerad”',
      lead:
        taken.length === 0
          ? 'Du behöver inte installera Net iD för att använda e-tjänsterna här.'
          : `Du behöver inte installera Net iD. Logga in med ${names(taken)} i stället.`,
      steps: [
        'Net iD är ett äldre sätt att läsa av kort i webbläsaren. Dagens webbläsare stöder inte tillägget som behövdes.',
        ...(taken.some(({ kinds }) => kinds.includes('bankid-card'))
          ? [
              'Har du BankID på kort? Använd BankID-programmet och en kortläsare. Välj BankID på den här enheten.',
            ]
          : []),
        ...scanInstead(taken),
      ],
    }),
  },
  {
    path: 'jobbdator',
    about: 'signing-in',
    said: 'Jag sitter vid en dator på jobbet eller i skolan',
    advice: (taken) => ({
      title: 'Dator på jobbet eller i skolan',
      lead: 'Prova med din egen telefon. På en dator som någon annan sköter kan program vara stoppade.',
      steps: [
        ...scanInstead(taken),
        'Eller öppna e-tjänsterna i webbläsaren på din telefon, surfplatta eller hemdator.',
        'Den som sköter datorn kan tala om vad som är stoppat.',
      ],
      careful: 'Logga ut och stäng webbläsaren när du är klar, så att nästa person inte kommer åt ditt.',
    }),
  },
  {
    path: 'webblasaren',
    about: 'signing-in',
    said: 'Sidan ser konstig ut, eller knapparna fungerar inte',
    advice: () => ({
      title: 'Sidan fungerar inte som den ska',
      lead: `Uppdatera din webbläsare, eller prova i en annan: ${proven}.`,
      steps: [
        'Ladda om sidan.',
        'Stäng av tillägg som ändrar eller stoppar innehåll på sidor, och prova igen.',
        'Tillåt kakor för den här webbplatsen. Den enda kakan håller reda på att du är inloggad.',
        'Kom du hit från en app, till exempel ett socialt medium? Öppna sidan i din vanliga webbläsare i stället.',
      ],
      offers: 'browser',
    }),
  },
  {
    path: 'gatt-ut',
    about: 'eid',
    said: 'Den har gått ut',
    happensWith: () => true,
    adviceOn: (eid) => ({
      title: 'Din e-legitimation har gått ut',
      lead: `Kontakta ${eid.words.helper}, så får du veta hur du förnyar den.`,
      steps: [issuerOf(eid.name, eid.words.name).get, 'Testa den nya här innan du börjar på ett ärende.'],
      link: issuerLink(eid),
    }),
  },
  {
    path: 'sparrad',
    about: 'eid',
    said: 'Den är spärrad, eller jag har glömt koden',
    happensWith: () => true,
    adviceOn: (eid) => ({
      title: 'Spärrad e-legitimation eller glömd kod',
      lead: `Kontakta ${eid.words.helper}. Vi i kommunen kan inte se din kod eller låsa upp din e-legitimation.`,
      steps: [
        'Gissa inte. Efter några fel spärras e-legitimationen.',
        'Är den spärrad behöver du oftast skaffa en ny.',
        issuerOf(eid.name, eid.words.name).get,
      ],
      isOver: true,
      link: issuerLink(eid),
    }),
  },
  {
    path: 'borttappad',
    about: 'eid',
    said: 'Jag har tappat bort den, eller så är den stulen',
    happensWith: () => true,
    adviceOn: (eid) => ({
      title: 'Spärra din e-legitimation genast',
      lead: issuerOf(eid.name, eid.words.name).block,
      steps: [
        'Spärra även om du bara tror att någon annan kan din kod.',
        'Är den stulen, eller har någon använt den? Polisanmäl det på telefon 114 14 eller på polisen.se.',
        'Skaffa sedan en ny hos den som gav ut den.',
      ],
      careful: 'Tror du att någon har loggat in här i ditt namn? Ring oss så hjälper vi dig.',
      isOver: true,
      link: issuerLink(eid),
    }),
  },
  {
    path: 'annat-land',
    about: 'person',
    said: 'Min e-legitimation är från ett annat land',
    comesUp: (taken) => taken.some(isAbroad),
    advice: (taken) => {
      const foreign = taken.filter(isAbroad);
      return {
        title: 'E-legitimation från ett annat land',
        lead: `Välj ${names(foreign)} när du loggar in. Du behöver inte ha svenskt personnummer.`,
        steps: [
          'Välj sedan ditt land, och legitimera dig som du brukar. Du kommer tillbaka hit när du är klar.',
          'Finns inte ditt land i listan? Då är e-legitimationen inte anmäld till EU, och vi hjälper dig på ett annat sätt.',
        ],
        english: `Choose ${names(foreign)} when you log in, and then your country. You do not need a Swedish personal identity number. If your country is not in the list, contact us.`,
      };
    },
  },
  {
    path: 'ingen-e-legitimation',
    about: 'person',
    said: 'Jag har ingen e-legitimation',
    advice: () => ({
      title: 'Du som inte har någon e-legitimation',
      lead: 'Se efter om e-tjänsten går att använda utan att logga in. Det står på e-tjänstens startsida.',
      steps: ['Annars hjälper vi dig på telefon, med brev eller på plats.'],
      isOver: true,
      offers: 'issuers',
    }),
  },
  {
    path: 'skyddade-personuppgifter',
    about: 'person',
    said: 'Jag har skyddade personuppgifter',
    advice: () => ({
      title: 'Du som har skyddade personuppgifter',
      lead: 'Ring oss innan du börjar om du är osäker, så kan du lämna uppgifterna på ett annat sätt.',
      steps: [
        'Du kan logga in med e-legitimation som alla andra.',
        'Skriv bara sådant som e-tjänsten behöver. Lämna inte ut din adress i fritext eller i bilagor.',
        'Skicka inga skyddade uppgifter med e-post.',
      ],
    }),
  },
];

/** The problems that can come up with the e-legitimations that are taken here. */
export function problemsWith(taken: readonly EidWay[]): readonly Problem[] {
  return problems.filter((problem) =>
    'adviceOn' in problem ? taken.some(problem.happensWith) : (problem.comesUp?.(taken) ?? true),
  );
}

/** "Hjälp med inloggning". */
export const signInHelpTexts = {
  title: 'Hjälp med inloggning',
  lead: 'Vad är det som händer? Välj det som stämmer bäst, så får du veta vad du ska göra.',
  about: {
    'signing-in': 'När du ska logga in',
    eid: 'Om din e-legitimation',
    person: 'Om dig',
  } satisfies Record<Problem['about'], string>,
  which: 'Vilken e-legitimation gäller det?',
  unsure: 'Jag vet inte',
  unsureMore: 'Visa råd för alla',
  change: 'Ändra',
  back: 'Alla problem',
  careful: 'Tänk på',
  readMore: 'Läs mer på',
  getTitle: 'Om du vill skaffa en',
  everyone: 'Vilken du än har',
  signedInAs: (name: string) => `Just nu är ${name} inloggad på den här datorn.`,
  nobody: 'Just nu är ingen inloggad här. Du kan logga in med din egen e-legitimation.',
  signOut: 'Logga ut',
  signingOut: 'Loggar ut …',
  browserProven: 'Webbläsaren du använder nu är en av dem vi har provat.',
  browserUnproven: 'Webbläsaren du använder nu är inte en av dem vi har provat.',
  signIn: 'Logga in',
  test: 'Testa din e-legitimation',
  stillTitle: 'Hjälpte det inte?',
  otherProblem: 'Välj ett annat problem',
  or: 'eller',
  contact: 'kontakta oss på',
  aboutEid: 'Om e-legitimation',
  questions: 'Frågor och svar',
  moreTitle: 'Mer hjälp',
};
