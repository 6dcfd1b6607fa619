import type { Language, LeastLoa, PageName } from '@handslag/contracts/municipalities';
import type { SettingsSection } from '../../management/settings/sections.ts';

/** None so few that they might be somebody's. */
const drafts = (count: number | null): string => `${count ?? 'färre än 5'} påbörjade ärenden`;

export const settingsTexts = {
  title: 'Inställningar',
  lead: (municipality: string) =>
    `Gäller alla e-tjänster i ${municipality}. En ändring syns för invånarna inom tio sekunder.`,
  sections: {
    utseende: 'Namn och utseende',
    kontakt: 'Kontakt och länkar',
    texter: 'Språk och texter',
    tillganglighet: 'Tillgänglighet',
    inloggning: 'Inloggning',
    arenden: 'Utkast och ärenden',
    driftmeddelanden: 'Driftmeddelanden',
    helgdagar: 'Lediga dagar',
  } satisfies Record<SettingsSection, string>,
  sectionMenu: 'Delar av inställningarna',
  loading: 'Inställningarna läses in',
  save: 'Spara',
  saving: 'Sparar …',
  saved: 'Inställningarna är sparade.',
  unsaved: 'Du har ändringar som inte är sparade.',
  undo: 'Ångra ändringarna',
  leave: {
    title: 'Lämna utan att spara?',
    text: 'Det du har ändrat här är inte sparat.',
    stay: 'Stanna kvar',
    go: 'Lämna utan att spara',
  },
  conflict: {
    title: 'En kollega har ändrat samma uppgifter',
    text: 'Ändringen kom medan du skrev. Det du har skrivit är kvar nedan och inte sparat.',
    byItself:
      'Kollegans ändring kom först, och din är inte sparad. Spara igen, eller gör om den, om den ska gälla.',
    theirs: 'Visa kollegans version',
    mine: 'Spara min version',
  },
  optional: '(frivillig)',
  remove: 'Ta bort',
  moveUp: 'Flytta upp',
  moveDown: 'Flytta ned',
  translations: 'På andra språk',
  moved: (what: string, place: number) => `${what} är nu nummer ${place}.`,

  name: 'Kommunens namn',
  nameHint: 'Står i sidhuvudet, i mejl och på kvittenser.',
  nameMissing: 'Skriv kommunens namn.',
  hosts: 'Adresser',
  hostsHint: 'Adresserna ändras av den som driver installationen.',
  colour: 'Färg',
  colourHint: 'Till exempel #1d5a3b. Den ger färg åt knappar, länkar, sidfot och märke.',
  colourPicker: 'Välj färg',
  colourWrong: 'Skriv färgen som # och sex tecken, 0–9 och a–f. Till exempel #1d5a3b.',
  preview: 'Så här ser det ut',
  light: 'Ljust läge',
  dark: 'Mörkt läge',
  previewLink: 'En länk i texten',
  previewButton: 'Fortsätt',
  previewFooter: 'Sidfot med kontaktuppgifter',
  kept: (chosen: string, ratio: string) =>
    `${chosen} har kontrasten ${ratio}:1 mot vitt. Det räcker för text, så knapparna får precis den färgen.`,
  adjusted: (chosen: string, ratio: string, became: string, becameRatio: string) =>
    `${chosen} har kontrasten ${ratio}:1 mot vitt. Vit text på en knapp behöver minst 4,5:1. Knapparna får därför samma nyans men mörkare: ${became}, med ${becameRatio}:1.`,
  contrastTable: 'Kontrast i varje läge',
  contrastColumns: { what: 'Var', light: 'Ljust läge', dark: 'Mörkt läge', least: 'Krav' },
  contrastRows: {
    button: 'Text på knapp',
    link: 'Länk på sidan',
    ink: 'Brödtext på sidan',
    outline: 'Ram runt fält',
    footer: 'Text i sidfoten',
  },
  logo: 'Märke',
  logoNow: 'Märket som det är nu',
  logoHint:
    'Välj en SVG-fil. Märket ritas i en färg, kommunens egen. Därför används bara formerna i filen, inte färger, text eller bilder.',
  logoChoose: 'Byt märke',
  logoRead: (parts: number) =>
    parts === 1
      ? 'Märket är läst: 1 form. Spara för att använda det.'
      : `Märket är läst: ${parts} former. Spara för att använda det.`,
  logoRefused: {
    'not-svg': 'Filen är ingen SVG-bild. Spara märket som SVG och välj den filen.',
    'too-large': 'Märket har för många punkter. Förenkla formerna i ritprogrammet och spara igen.',
    nothing: 'Filen innehåller inga former. Gör om text till konturer i ritprogrammet och spara igen.',
    element: (name: string) =>
      `Filen innehåller <${name}>, som inte kan bli ett märke. Gör om allt till fyllda former i ritprogrammet och spara igen.`,
    transform:
      'Filen flyttar eller vrider former (transform). Välj att tillämpa eller platta ut transformationer i ritprogrammet och spara igen.',
    lines:
      'Filen innehåller linjer utan fyllning. Gör om linjerna till fyllda former i ritprogrammet och spara igen.',
    size: 'Filen säger inte hur stor bilden är (viewBox). Spara om den från ritprogrammet.',
  },

  contact: 'Kontaktuppgifter',
  contactHint: 'Står i sidfoten på varje sida och i mejlen.',
  organisation: 'Organisation',
  email: 'E-postadress',
  phone: 'Telefonnummer',
  visitingAddress: 'Besöksadress',
  openingHours: 'Öppettider',
  missing: {
    organisation: 'Skriv vilken organisation det är.',
    email: 'Skriv en e-postadress med @, till exempel kommun@kommun.se.',
    phone: 'Skriv ett telefonnummer.',
    visitingAddress: 'Skriv en besöksadress.',
    openingHours: 'Skriv öppettiderna på svenska också: de visas där en översättning saknas.',
  },
  support: 'E-tjänst för hjälp',
  supportHint:
    'Dit leder Få hjälp med e-tjänsten, och där tas brister i tillgänglighet emot. Den ska gå att använda utan inloggning.',
  supportNone: 'Ingen',
  quickLinks: 'Snabblänkar',
  quickLinksHint: 'Står i sidfoten, i den här ordningen.',
  quickLink: (place: number) => `Snabblänk ${place}`,
  linkLabel: 'Länkens text',
  linkUrl: 'Adress',
  linkUrlHint: 'En sida här, till exempel /personuppgifter, eller en hel adress som börjar med https://.',
  addLink: 'Lägg till länk',
  linkLabelMissing: (place: number) => `Skriv en text för snabblänk ${place}.`,
  linkUrlWrong: (place: number) =>
    `Adressen för snabblänk ${place} ska börja med / eller https://. Kontrollera den.`,

  languages: 'Språk',
  languagesHint:
    'Språk som e-tjänsterna ska finnas på. Den som bygger en e-tjänst får veta vilka texter som saknar översättning. De visas på svenska.',
  language: { sv: 'Svenska (finns alltid)', en: 'Engelska', fi: 'Finska' } satisfies Record<Language, string>,
  pages: 'Texter på sidorna',
  pagesHint:
    'Skriv egen text, eller lämna tomt för plattformens text. En rad som börjar med # blir en rubrik. Rader som börjar med - blir en punktlista. En tom rad ger nytt stycke.',
  page: {
    'personal-data': 'Personuppgiftshantering',
    accessibility: 'Tillgänglighetsredogörelse',
  } satisfies Record<PageName, string>,
  pageDefault: 'Tomt: plattformens text visas.',
  pagePreviewIn: {
    sv: 'Förhandsvisning',
    en: 'Förhandsvisning på engelska',
    fi: 'Förhandsvisning på finska',
  },
  pageInSwedish: 'Där en översättning saknas visas den svenska texten, och det står att den är på svenska.',
  pageTooLong: 'Texten är för lång. Korta den till högst 20 000 tecken.',
  pageSwedishMissing: 'Skriv texten på svenska också: den visas där en översättning saknas.',

  register: 'Registerförteckning',
  registerHint:
    'Förteckningen över behandlingar av personuppgifter som dataskyddsförordningen kräver. Den görs av de publicerade e-tjänsternas inställningar och frågor så som de är nu.',
  registerDownload: 'Hämta förteckningen (CSV)',

  eids: 'E-legitimationer',
  eidsHint: 'De som är valda erbjuds i den här ordningen. En e-tjänst kan begränsa dem ytterligare.',
  notConnected: 'Inte ansluten i den här installationen',
  noEids: 'Ingen e-legitimation är vald: då går bara e-tjänster utan inloggning att använda.',
  leastLoa: 'Lägsta tillitsnivå',
  leastLoaHint: 'Hur säkert personen måste vara legitimerad. En e-tjänst kan kräva mer, aldrig mindre.',
  loa: { loa2: 'Nivå 2, låg', loa3: 'Nivå 3, väsentlig (det vanliga)', loa4: 'Nivå 4, hög' } satisfies Record<
    LeastLoa,
    string
  >,
  anonymous: 'E-tjänster utan inloggning får finnas',
  idle: 'Minuter utan klick innan man loggas ut',
  idleHint: 'Gäller både invånare och medarbetare, från nästa klick. Mellan 2 och 120.',
  warn: 'Minuter innan dess som varningen visas',
  idleWrong: 'Skriv ett helt antal minuter mellan 2 och 120.',
  warnWrong: (most: number) =>
    `Skriv ett helt antal minuter, minst 1 och högst ${most}, så att varningen kommer i tid.`,

  draftPolicy: 'Vad som händer med ett påbörjat ärende',
  policy: {
    session: 'Det sparas inte: det man börjar på gör man klart i samma inloggning',
    days: 'Det sparas ett antal dagar på Min sida',
  },
  days: 'Dagar efter senaste ändringen',
  daysWrong: 'Skriv ett helt antal dagar mellan 1 och 365.',
  policyEffect: {
    same: (kept: number | null) =>
      kept === 0
        ? 'Inga ärenden är sparade på Min sida just nu.'
        : `Just nu finns ${drafts(kept)} på Min sida.`,
    toSession: (kept: number | null) =>
      kept === 0
        ? 'Inga ärenden är sparade just nu. Från och med nu försvinner det man har börjat på när man loggar ut.'
        : `Just nu finns ${drafts(kept)} på Min sida. De finns kvar till det datum som står där och går att skicka in. Nya försvinner när man loggar ut.`,
    toDays: (inSession: number | null, days: number) =>
      `Nya påbörjade ärenden sparas i ${days} dagar. ${
        inSession === 0
          ? 'Ingen fyller i något just nu.'
          : `Just nu fylls ${drafts(inSession)} i. De hör fortfarande till sin inloggning och försvinner med den.`
      }`,
    otherDays: (kept: number | null, before: number, days: number) =>
      kept === 0
        ? `Inga ärenden är sparade just nu. Nya sparas i ${days} dagar i stället för ${before}.`
        : `Just nu finns ${drafts(kept)} på Min sida. De behåller sitt datum tills ägaren ändrar något. Då gäller ${days} dagar i stället för ${before}.`,
  },
  series: 'Beteckning på diarienummer',
  seriesHint: 'En till sex stora bokstäver, till exempel NV. Numren blir NV-2026-00001 och så vidare.',
  seriesWrong: 'Skriv en till sex stora bokstäver.',
  seriesEffect: 'Ärenden som redan finns behåller sina nummer. En ny beteckning börjar om på 1.',
  retention: 'Dagar som ett avslutat ärende sparas i en ny e-tjänst',
  retentionHint:
    'Varje e-tjänst kan ha en egen tid. När den har gått kan ärendena tas bort under Gallring. Inget tas bort av sig självt.',
  retentionWrong: 'Skriv ett helt antal dagar, minst 1.',
  statistics: 'För statistik',
  statisticsHint:
    'Räknar hur många som börjar, skickar in och slutar i varje steg. Aldrig vem. Av: ingenting räknas och statistiken visas inte.',
  survey: 'Fråga invånaren vad den tyckte efter att ärendet är inskickat',
  mail: 'Avsändare i mejl',
  mailName: 'Namn',
  mailAddress: 'E-postadress som mejlen kommer från',
  mailNameMissing: 'Skriv vad avsändaren ska heta.',

  messages: 'Driftmeddelanden',
  messagesHint: 'Visas för invånarna under tiden du väljer. Ett meddelande kan också stänga e-tjänster.',
  messagesNone: 'Inga driftmeddelanden.',
  messageState: { now: 'Visas nu', later: 'Visas senare', past: 'Har visats' },
  messageAdd: 'Nytt driftmeddelande',
  messageEdit: 'Ändra',
  messageEnd: 'Avsluta nu',
  messageEnded: 'Meddelandet är avslutat.',
  messageRemoved: 'Meddelandet är borttaget.',
  messageKept: 'Meddelandet är sparat.',
  messageText: 'Text till invånarna',
  messageFrom: 'Visas från',
  messageTo: 'Visas till',
  messageServices: 'Vilka e-tjänster det gäller',
  messageAllServices: 'Alla e-tjänster',
  messageSomeServices: 'Bara några',
  messageCloses: 'Stäng e-tjänsterna under tiden',
  messageClosesHint: 'Ingen kan då börja på eller skicka in något. Det man har börjat på finns kvar.',
  messageClosed: 'Stänger e-tjänsterna',
  messageForServices: (names: string) => `Gäller ${names}`,
  messageMistakes: {
    text: 'Skriv vad invånarna ska få veta.',
    from: 'Välj när meddelandet ska börja visas.',
    to: 'Välj när meddelandet ska sluta visas.',
    order: 'Meddelandet slutar innan det börjar. Välj en senare tid.',
    services: 'Välj minst en e-tjänst, eller alla.',
  },
  messagePreview: 'Så ser invånarna meddelandet',
  cancel: 'Avbryt',
  until: (from: string, to: string) => `${from} – ${to}`,

  closedDays: 'Lediga dagar',
  closedDaysHint:
    'Röda dagar och aftnar i hela Sverige räknas redan som lediga. Lägg till dagar när ingen arbetar hos er, så flyttas tidsgränserna för nya ärenden.',
  closedDaysNone: 'Inga egna lediga dagar.',
  closedDay: 'Dag',
  closedDayName: 'Varför',
  closedDayNameHint: 'Till exempel Klämdag.',
  closedDayAdd: 'Lägg till dag',
  closedDayMissing: 'Välj en dag.',
  closedDayNameMissing: 'Skriv varför dagen är ledig.',
  closedDayTwice: 'Den dagen finns redan i listan.',
  closedDayAlready: 'Den dagen är redan ledig i hela Sverige.',
  closedDaysTable: 'Egna lediga dagar',
};
