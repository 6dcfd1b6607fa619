type Section = { heading: string; paragraphs: readonly string[]; points?: readonly string[] };

export const personalDataTexts = {
  title: 'Personuppgiftshantering',
  lead: (municipality: string) => `Så hanterar ${municipality} dina uppgifter när du använder e-tjänsterna.`,
  sections: (municipality: string): Section[] => [
    {
      heading: 'Vem som ansvarar',
      paragraphs: [
        `${municipality} ansvarar för de uppgifter du lämnar. Den nämnd som handlägger ditt ärende är personuppgiftsansvarig.`,
      ],
    },
    {
      heading: 'Varför vi behöver uppgifterna',
      paragraphs: [
        'Vi använder uppgifterna för att ta emot och handlägga ditt ärende. På varje e-tjänsts startsida står varför, med vilken rättslig grund, hur länge vi sparar dem och vilka som får del av dem.',
        'Vi säljer aldrig uppgifter och använder dem inte till reklam. Sidorna hämtar inget från andra företag, och den enda kakan håller reda på att du är inloggad.',
      ],
    },
    {
      heading: 'Innan du har skickat in',
      paragraphs: [
        'Det du skriver i ett påbörjat ärende är ditt eget. Ingen i kommunen kan läsa det. Det tas bort av sig självt när tiden som står på Min sida har gått ut, eller när du loggar ut om e-tjänsten inte kan sparas.',
      ],
    },
    {
      heading: 'När du har skickat in',
      paragraphs: [
        'Det du skickar in blir en allmän handling. Andra kan begära att få läsa den. Innan vi lämnar ut något prövar vi om uppgifterna omfattas av sekretess.',
        'Varje gång en medarbetare öppnar ditt ärende antecknas det.',
      ],
    },
    {
      heading: 'Dina rättigheter',
      paragraphs: ['Enligt dataskyddsförordningen har du rätt att'],
      points: [
        'få veta vilka uppgifter vi har om dig och få en kopia',
        'få felaktiga uppgifter rättade',
        'i vissa fall få uppgifter borttagna eller få användningen begränsad',
        'invända mot hur vi använder dem',
        'klaga hos Integritetsskyddsmyndigheten, imy.se.',
      ],
    },
  ],
};

export const accessibilityTexts = {
  title: 'Tillgänglighetsredogörelse',
  lead: (municipality: string) =>
    `Alla ska kunna använda e-tjänsterna i ${municipality}. Här står hur långt vi har kommit.`,
  sections: (municipality: string): Section[] => [
    {
      heading: 'Vad som gäller',
      paragraphs: [
        `${municipality} står bakom den här webbplatsen. Den ska följa lagen om tillgänglighet till digital offentlig service, det vill säga WCAG 2.2 på nivå AA och standarden EN 301 549.`,
      ],
    },
    {
      heading: 'Så har vi arbetat',
      paragraphs: ['E-tjänsterna är byggda för att'],
      points: [
        'kunna användas med bara tangentbord',
        'fungera med skärmläsare, förstoring, hög kontrast och mörkt läge',
        'passa skärmar från 320 bildpunkters bredd',
        'ge dig gott om tid: du varnas innan du loggas ut och kan förlänga',
        'förklara fel med ord och visa var de är.',
      ],
    },
    {
      heading: 'Så har vi kontrollerat',
      paragraphs: [
        'Webbplatsen kontrolleras med automatiska tester i Chrome och Firefox varje gång den ändras. Vi har bedömt den själva.',
        'Ingen utomstående har granskat den än, och den är inte provad av personer som använder hjälpmedel till vardags. Därför kan det finnas brister som vi inte känner till. Webbplatsen är delvis förenlig med kraven tills en sådan granskning är gjord.',
      ],
    },
    {
      heading: 'Om något inte fungerar för dig',
      paragraphs: [
        'Berätta det för oss, så hjälper vi dig på ett annat sätt och rättar felet. Du kan också be om att få innehållet på ett annat sätt.',
      ],
    },
    {
      heading: 'Om du inte är nöjd med vårt svar',
      paragraphs: [
        'Du kan anmäla brister till Myndigheten för digital förvaltning, Digg, som ser till att lagen följs.',
      ],
    },
  ],
  complaint: { label: 'Anmäl bristande tillgänglighet till Digg', url: 'https://www.digg.se/tdosanmalan' },
};
