import type { AttachmentRefusal } from '@handslag/contracts/attachments';

/** One clear sentence for each reason a file is refused; a missing one is a type error. */
export const refusalSentences: Record<AttachmentRefusal, (file: string) => string> = {
  empty: (file) => `${file} är tom. Kontrollera att filen är sparad och välj den igen.`,
  'wrong-type': (file) =>
    `${file} är inte av en filtyp som går att bifoga här. Spara om den som en av filtyperna ovan och försök igen.`,
  'too-large': (file) => `${file} är för stor. Minska filens storlek eller dela upp den och försök igen.`,
  infected: (file) =>
    `${file} innehåller skadlig kod och har tagits bort. Kontrollera din dator och välj en annan fil.`,
  'password-protected': (file) => `${file} är skyddad med lösenord. Ta bort lösenordet och försök igen.`,
  damaged: (file) => `${file} är skadad och går inte att läsa. Spara om den och försök igen.`,
  'not-scannable': (file) =>
    `${file} kunde inte kontrolleras, så vi kan inte ta emot den nu. Försök igen om en stund.`,
  'too-many': (file) => `${file} fick inte plats. Ta bort en annan fil först.`,
};

/** What the attachments field says. */
export const attachmentTexts = {
  choose: 'Välj filer',
  chooseOne: 'Välj fil',
  drop: 'eller dra hit och släpp',
  kinds: (kinds: string) => `Filtyper: ${kinds}.`,
  largest: (size: string) => `Högst ${size} per fil.`,
  most: (most: number) => (most === 1 ? 'En fil.' : `Högst ${most} filer.`),
  waiting: 'Väntar …',
  uploading: (percent: number) => `Laddar upp, ${percent} %`,
  interrupted: 'Uppladdningen har stannat. Vi fortsätter så fort anslutningen är tillbaka.',
  checking: 'Kontrolleras …',
  done: 'Uppladdad',
  failed: (file: string) =>
    `${file} kunde inte laddas upp. Kontrollera din internetanslutning och försök igen.`,
  cancel: 'Avbryt',
  retry: 'Försök igen',
  remove: 'Ta bort',
  dismiss: 'Ta bort ur listan',
  progressOf: (file: string) => `Uppladdning av ${file}`,
  ofFile: (file: string) => ` ${file}`,
  added: (file: string) => `${file} är uppladdad.`,
  removed: (file: string) => `${file} är borttagen.`,
  cancelled: (file: string) => `Uppladdningen av ${file} är avbruten.`,
  removalFailed: (file: string) => `${file} kunde inte tas bort just nu. Försök igen om en stund.`,
  none: 'Inga filer tillagda.',
  list: (label: string) => `Filer för ${label}`,
};
