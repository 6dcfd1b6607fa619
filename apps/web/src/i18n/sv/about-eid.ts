/** How one gets an e-legitimation, and where to turn when it is lost. */
export type Issuer = { get: string; block: string; link: { label: string; url: string } | null };

const issuers: Readonly<Record<string, Issuer>> = {
  bankid: {
    get: 'Du får BankID av din bank, om du har svenskt personnummer och giltig id-handling. Det finns i mobilen, på fil i datorn eller på kort.',
    block: 'Ring din bank, eller spärra det i bankens app eller på bankens webbplats.',
    link: { label: 'bankid.com', url: 'https://www.bankid.com/' },
  },
  freja: {
    get: 'Ladda ner appen Freja och följ stegen där för att lägga till din id-handling.',
    block: 'Spärra den på Mina sidor hos Freja eller genom deras kundtjänst.',
    link: { label: 'frejaeid.com', url: 'https://frejaeid.com/' },
  },
  telia: {
    get: 'Har du redan en e-legitimation från Telia kan du använda den här tills den går ut.',
    block: 'Kontakta Telia.',
    link: { label: 'telia.se', url: 'https://www.telia.se/' },
  },
  'foreign-eid': {
    get: 'Har du en e-legitimation från ett annat land i EU eller EES kan du använda den här, om landet har anmält den till EU. Välj Foreign eID när du loggar in.',
    block: 'Kontakta den som gav ut den i ditt land.',
    link: { label: 'digg.se', url: 'https://www.digg.se/' },
  },
};

/** What to say of an e-legitimation by its name; general words for one that is not known here. */
export function issuerOf(name: string, label: string): Issuer {
  return (
    issuers[name] ?? {
      get: `Vänd dig till den som ger ut ${label}.`,
      block: 'Kontakta den som gav ut den.',
      link: null,
    }
  );
}

/** "Om e-legitimation". */
export const aboutEidTexts = {
  title: 'Om e-legitimation',
  lead: 'Med e-legitimation visar du på nätet vem du är, på samma sätt som med en id-handling.',
  whatTitle: 'Vad den används till',
  what: [
    'När du loggar in vet vi att det är du, och visar bara det som är ditt. I några e-tjänster skriver du också under med den. Underskriften gäller som en på papper.',
    'Lämna aldrig ut din kod, och legitimera dig aldrig när någon annan ber dig om det, till exempel i telefon. Vi ringer aldrig och ber dig logga in.',
  ],
  getTitle: 'De här kan du använda hos oss',
  visit: 'Läs mer på',
  abroadNote: 'Log in with Foreign eID if you have an eID from another EU or EEA country.',
  validTitle: 'Hur länge den gäller',
  valid:
    'En e-legitimation gäller en viss tid, ofta några år. I appen ser du när den går ut. Den som gav ut den förnyar den.',
  lostTitle: 'Om du har blivit av med den',
  lost: 'Spärra den genast om du har tappat telefonen eller kortet, eller tror att någon annan kan din kod. Du spärrar den hos den som gav ut den:',
  withoutTitle: 'Om du inte har någon',
  without:
    'Några e-tjänster går att använda utan att logga in. Det står på e-tjänstens startsida. Annars hjälper vi dig på telefon, med brev eller på plats. Det gäller också dig som har skyddade personuppgifter.',
  tryTitle: 'Prova om din fungerar',
  try: 'Du blir inte inloggad, och vi sparar inget om dig.',
  test: 'Testa din e-legitimation',
};
