import type { EidWay } from '../../citizen/sign-in/eid-ways.ts';
import { issuerOf } from './about-eid.ts';
import { namesOf, type Problem } from './sign-in-problem.ts';

const proven = 'Chrome, Firefox eller Edge';
const isInApp = ({ flows }: EidWay): boolean => flows.length > 0;
const canScan = ({ flows }: EidWay): boolean => flows.includes('other-device');
const appOf = ({ words }: EidWay): string => words.app ?? `appen ${words.name}`;
const capital = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
const scanInstead = (eids: readonly EidWay[]): string[] => {
  const scanned = eids.filter(canScan);
  return scanned.length === 0
    ? []
    : [
        `Välj ”på en annan enhet” när du loggar in med ${namesOf(scanned)}. Då läser du av en kod med telefonen, och datorn behöver inget program.`,
      ];
};

/** What can happen while one signs in. */
export const signingInProblems: readonly Problem[] = [
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
      link: issuerOf(eid.name, eid.words.name).link,
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
          : `Du behöver inte installera Net iD. Logga in med ${namesOf(taken)} i stället.`,
      why: 'Net iD är ett äldre sätt att läsa av kort i webbläsaren. Dagens webbläsare stöder inte tillägget som behövdes.',
      steps: [
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
        'Fråga den som sköter datorn vad som är stoppat, om det måste vara just den.',
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
        'Tillåt kakor för den här webbplatsen. Utan dem går det inte att vara inloggad.',
        'Kom du hit från en app, till exempel ett socialt medium? Öppna sidan i din vanliga webbläsare i stället.',
      ],
      offers: 'browser',
    }),
  },
];
