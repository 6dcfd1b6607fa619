import type { AccessibilityFacts } from '@handslag/contracts/municipalities';

type Shortcoming = AccessibilityFacts['shortcomings'][number];
/** The platform's own assessment, in the language of the page. */
export type PlatformFacts = Omit<AccessibilityFacts, 'shortcomings'> & {
  shortcomings: { what: string; reason: Shortcoming['reason']; why: string }[];
};

export const accessibilityTexts = {
  title: 'Tillgänglighetsredogörelse',
  /** May break between its two words where the page is narrow. */
  heading: 'Tillgänglighets\u00adredogörelse',
  lead: (municipality: string) =>
    `Alla ska kunna använda e-tjänsterna i ${municipality}. Här står hur långt vi har kommit, och hur du säger till när något inte fungerar.`,
  scopeTitle: 'Vem och vad det gäller',
  scope: (municipality: string, address: string) =>
    `${municipality} står bakom den här webbplatsen. Redogörelsen gäller e-tjänsterna på ${address}, med deras blanketter och kvittenser.`,
  conformityTitle: 'Hur tillgänglig webbplatsen är',
  conformity: {
    full: 'Webbplatsen är helt förenlig med lagen om tillgänglighet till digital offentlig service.',
    partial:
      'Webbplatsen är delvis förenlig med lagen om tillgänglighet till digital offentlig service. Under Brister står vad som återstår.',
    none: 'Webbplatsen är inte förenlig med lagen om tillgänglighet till digital offentlig service. Under Brister står varför.',
  } satisfies Record<AccessibilityFacts['conformity'], string>,
  standard: 'Den mäts mot WCAG 2.2 på nivå AA och standarden EN 301 549.',
  shortcomingsTitle: 'Brister',
  noShortcomings: 'Vi känner inte till några brister. Hittar du en, berätta det för oss.',
  reasons: {
    remedied: 'Det här följer inte lagen, och vi åtgärdar det',
    disproportionate: 'Det här är undantaget eftersom det skulle vara oskäligt betungande (12 § i lagen)',
    outside: 'Det här omfattas inte av lagen',
  } satisfies Record<AccessibilityFacts['shortcomings'][number]['reason'], string>,
  assessmentTitle: 'Så har vi bedömt den',
  method: {
    own: 'Vi har gjort en egen bedömning (intern kontroll), med automatiska tester i Chrome och Firefox, tangentbord, förstoring och hög kontrast.',
    external: 'En oberoende granskare har bedömt webbplatsen.',
  } satisfies Record<AccessibilityFacts['method'], string>,
  assessedOn: (day: string) => `Bedömningen gjordes senast den ${day}.`,
  updatedOn: (day: string) => `Redogörelsen uppdaterades senast den ${day}.`,
  workTitle: 'Så arbetar vi',
  work: [
    'Allt går att göra med bara tangentbord.',
    'Det fungerar med skärmläsare, förstoring, hög kontrast och mörkt läge.',
    'Sidorna passar skärmar från 320 bildpunkters bredd.',
    'Du har gott om tid: du varnas innan du loggas ut och kan förlänga.',
    'Fel förklaras med ord, och du får veta var de är.',
    'Varje e-tjänst finns som blankett för den som inte kan använda den.',
  ],
  reportTitle: 'Om något inte fungerar för dig',
  report:
    'Berätta det för oss, så rättar vi felet och hjälper dig på ett annat sätt. Du kan också be om att få innehållet i en annan form.',
  reportLink: 'Rapportera brist i tillgänglighet',
  contact: (email: string, phone: string) => `Du når oss också på ${email} eller ${phone}.`,
  complaintTitle: 'Om du inte är nöjd med vårt svar',
  complaint:
    'Myndigheten för digital förvaltning, Digg, ser till att lagen följs. Dit kan du anmäla om vi inte rättar det du har berättat om.',
  complaintLink: 'Anmäl bristande tillgänglighet till Digg',
  complaintUrl: 'https://www.digg.se/tdosanmalan',
  /** What stands where the municipality has made no assessment of its own. */
  platform: {
    conformity: 'partial',
    assessedOn: '2026-11-23',
    updatedOn: '2026-11-23',
    method: 'own',
    shortcomings: [
      {
        what: 'Webbplatsen är inte provad av personer som använder hjälpmedel till vardags, och ingen utomstående har granskat den.',
        reason: 'remedied',
        why: 'Det kan finnas brister som vi inte känner till. Därför säger vi delvis förenlig tills en granskning är gjord.',
      },
      {
        what: 'Kartor, bilder och andra filer som invånare själva skickar in kan sakna text eller struktur.',
        reason: 'outside',
        why: 'De är gjorda av andra och står inte under vår kontroll.',
      },
    ],
  } satisfies PlatformFacts,
};

export const accessibilityReportTexts = {
  title: 'Rapportera brist i tillgänglighet',
  lead: 'Skriv vad som inte fungerar för dig. Du behöver inte logga in och inte säga vem du är.',
  page: 'Vilken sida gäller det?',
  pageHint: 'Sidan du kom från är redan ifylld. Ändra om det är en annan.',
  problem: 'Vad är det som inte fungerar?',
  problemHint:
    'Berätta gärna vad du ville göra och vilket hjälpmedel du använder. Skriv inga personnummer eller andra känsliga uppgifter.',
  problemMissing: 'Skriv vad som inte fungerar.',
  email: 'E-postadress',
  emailHint: 'Bara om du vill ha svar.',
  emailWrong: 'Skriv e-postadressen som namn@exempel.se, eller lämna fältet tomt.',
  optional: '(frivillig)',
  public: 'Det du skriver blir en allmän handling.',
  send: 'Skicka rapporten',
  sending: 'Skickar …',
  wrong: 'Det här behöver rättas innan du kan skicka',
  thanksTitle: 'Tack, rapporten är skickad',
  thanks: 'Vi läser den och rättar det vi kan. Vill du ha svar får du det med e-post.',
  number: (number: string) => `Rapporten har ärendenummer ${number}.`,
  back: 'Tillbaka till sidan',
};
