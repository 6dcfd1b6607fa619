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
        'Vi säljer aldrig uppgifter och använder dem inte till reklam. Sidorna hämtar inget från andra företag. En kaka håller reda på att du är inloggad, och har du valt språk minns en annan det. Fler finns inte.',
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
        'När tiden för att spara ett ärende har gått kan vi gallra det. Då försvinner allt i ärendet för alltid. När du inte längre har något hos oss tas också dina kontaktuppgifter bort, tre månader efter att du senast var inloggad.',
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
