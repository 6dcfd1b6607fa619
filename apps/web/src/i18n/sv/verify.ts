/** The page where anyone can check a receipt. */
export const verifyTexts = {
  title: 'Kontrollera en kvittens',
  lead: 'Se om en kvittens är utställd här, om den är oförändrad och vilka som har skrivit under.',
  file: 'Kvittensen som PDF',
  fileHint: 'Filen stannar på din dator. Bara dess fingeravtryck, en rad siffror och bokstäver, skickas hit.',
  choose: 'Välj fil',
  chooseAnother: 'Välj en annan fil',
  drop: 'eller dra den hit',
  chosen: (name: string, size: string) => `${name}, ${size}`,
  unreadable: 'Filen gick inte att läsa. Välj den igen.',
  code: 'Kontrollkod',
  codeHint: 'Står på kvittensen. Koden räcker för att se vad kvittensen ska innehålla.',
  nothing: 'Välj kvittensens fil, skriv kontrollkoden eller gör båda.',
  check: 'Kontrollera',
  checking: 'Kontrollerar …',
  another: 'Kontrollera en till',

  unchangedTitle: 'Kvittensen är äkta och oförändrad',
  unchanged: (municipality: string, when: string) =>
    `Filen är exakt den som ${municipality} ställde ut ${when}.`,
  knownTitle: 'Koden hör till en kvittens som är utställd här',
  known: (municipality: string) =>
    `${municipality} har ställt ut en kvittens med den här koden. Jämför uppgifterna nedan med kvittensen du har.`,
  knownNext: 'Vill du veta om filen är oförändrad väljer du också den.',
  changedTitle: 'Filen är inte den som ställdes ut',
  changed: (municipality: string) =>
    `Koden hör till en kvittens från ${municipality}, men filen är inte likadan. Lita inte på filen. Så här ska kvittensen se ut:`,
  unknownTitle: 'Vi känner inte igen kvittensen',
  unknownFile:
    'Filen är ändrad, eller så är den inte utställd här. Skriv kontrollkoden som står på kvittensen för att se vad den ska innehålla.',
  unknownCode: 'Kontrollera att koden är rätt skriven och att kvittensen kommer från den här kommunen.',
  number: 'Ärendenummer',
  eService: 'E-tjänst',
  municipality: 'Kommun',
  received: 'Inkom',
  issued: 'Kvittensen utställd',
  signatures: 'Underskrifter',
  removed: (day: string) =>
    `Ärendet gallrades ${day}. Vad det innehöll och vilka som hade skrivit under finns inte kvar hos oss.`,
  simulated: 'Kvittensen kommer från en provmiljö med simulerad e-legitimation. Den bevisar ingenting.',
};
