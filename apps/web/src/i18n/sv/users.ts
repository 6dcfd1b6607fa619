import type { Permission, StaffRole } from '@handslag/contracts/permissions';

export const usersTexts = {
  title: 'Användare',
  lead: 'De som arbetar med e-tjänsterna: vad de får göra och vilkas ärenden de ser.',
  loading: 'Användarna läses in',
  tabs: 'Delar av användarsidan',
  tab: { konton: 'Konton', grupper: 'Grupper', behorigheter: 'Behörigheter' },
  directory:
    'Kommunens katalog bestämmer roller och grupper vid varje inloggning. De kan därför inte ändras här. Du kan stänga av ett konto.',
  table: 'Konton',
  columns: {
    name: 'Namn',
    roles: 'Roller',
    groups: 'Grupper',
    lastSignIn: 'Senaste inloggning',
    state: 'Läge',
  },
  role: {
    handler: 'Handläggare',
    'service-owner': 'E-tjänsteutvecklare',
    administrator: 'Administratör',
  } satisfies Record<StaffRole, string>,
  roleHint: {
    handler: 'Ser och handlägger ärenden i sina grupper.',
    'service-owner': 'Bygger, provar och publicerar e-tjänster. Ser inga ärenden.',
    administrator: 'Får göra allt, i alla grupper.',
  } satisfies Record<StaffRole, string>,
  noRoles: 'Ingen roll',
  noGroups: 'Ingen grupp',
  never: 'Har inte loggat in än',
  you: 'det här är du',
  active: 'Aktivt',
  disabled: (day: string) => `Avstängt ${day}`,
  awaited: 'Väntar på första inloggningen',
  change: 'Ändra',
  add: 'Lägg till konto',
  search: 'Sök namn, e-post eller grupp',
  shown: (count: number) => (count === 1 ? '1 konto visas' : `${count} konton visas`),
  none: 'Inget konto stämmer med sökningen.',

  addTitle: 'Lägg till konto',
  addLead:
    'Personen loggar in med sitt tjänstekonto. Skriv e-postadressen som kommunens katalog har, så får den som loggar in med den adressen kontot.',
  name: 'Namn',
  email: 'E-postadress',
  subject: 'Kontots nyckel i katalogen',
  subjectHint: 'Behövs bara om katalogen inte lämnar e-postadresser. Kallas sub, objectGUID eller liknande.',
  optional: '(frivilligt)',
  nameMissing: 'Skriv personens namn.',
  emailWrong: 'Skriv en e-postadress med @, till exempel namn@kommun.se.',
  exists: 'Det finns redan ett konto med den adressen eller nyckeln. Sök upp det i listan.',
  noProvider: 'Installationen saknar inloggning med tjänstekonto. Kontakta den som driver den.',
  added: (name: string) => `${name} är tillagd.`,

  editTitle: (name: string) => `Ändra ${name}`,
  roles: 'Roller',
  groups: 'Grupper',
  groupsHint: 'En handläggare ser ärenden i de e-tjänster som hör till grupperna.',
  newGroup: 'Lägg till i en grupp som inte finns i listan',
  newGroupAdd: 'Lägg till',
  noServices: 'inga e-tjänster',
  services: (count: number) => (count === 1 ? '1 e-tjänst' : `${count} e-tjänster`),
  save: 'Spara',
  saving: 'Sparar …',
  cancel: 'Avbryt',
  saved: (name: string) => `Ändringarna för ${name} är sparade och gäller från nästa klick.`,
  changedMeanwhile:
    'En kollega har ändrat kontot medan du hade det öppet. Nu visas kollegans version. Gör om din ändring om den fortfarande behövs.',
  lastAdministrator:
    'Det måste finnas minst en aktiv administratör. Gör någon annan till administratör först.',

  disable: 'Stäng av kontot',
  disableTitle: (name: string) => `Stänga av ${name}?`,
  disableText: (errands: number) =>
    `Personen loggas ut överallt på en gång och kan inte logga in igen.${
      errands === 0
        ? ''
        : errands === 1
          ? ' 1 öppet ärende är fördelat på personen. Det ligger kvar och behöver en ny handläggare.'
          : ` ${errands} öppna ärenden är fördelade på personen. De ligger kvar och behöver en ny handläggare.`
    }`,
  disableConfirm: 'Stäng av nu',
  disabling: 'Stänger av …',
  wasDisabled: (name: string, sessions: number) =>
    sessions === 0
      ? `${name} är avstängd.`
      : `${name} är avstängd och utloggad${sessions === 1 ? '' : ` från ${sessions} inloggningar`}.`,
  enable: 'Släpp in igen',
  wasEnabled: (name: string) => `${name} kan logga in igen.`,

  groupsLead: 'En grupp finns när ett konto är med i den eller en e-tjänst lämnar sina ärenden till den.',
  groupsTable: 'Grupper',
  groupNames: 'Vad grupperna heter',
  groupNamesHint:
    'Namnet visas för handläggarna i stället för det som katalogen och e-tjänsterna känner gruppen under. Lämna tomt om det räcker.',
  groupName: (key: string) => `Namn på gruppen ${key}`,
  groupColumns: { name: 'Grupp', members: 'Medlemmar', services: 'E-tjänster' },
  nobody: 'Ingen – ärendena ses bara av administratörer',
  noGroupsAtAll: 'Det finns inga grupper.',

  permissionsLead:
    'Så här hänger roller och behörigheter ihop. Den som har flera roller får göra det som någon av dem får.',
  permissionsTable: 'Behörigheter för varje roll',
  permissionColumn: 'Får',
  yes: 'Ja',
  no: 'Nej',
  permission: {
    'errand:read': 'Se ärenden i sina grupper',
    'errand:read-all': 'Se ärenden i alla grupper',
    'errand:handle': 'Handlägga: fördela, ändra status, skriva, begära komplettering',
    'errand:decide': 'Fatta beslut',
    'errand:register': 'Registrera ärenden som kommit på papper eller telefon',
    'errand:read-secret': 'Öppna det som är maskerat, med angivet skäl',
    'errand:disclose': 'Lämna ut allmän handling',
    'errand:remove': 'Gallra ärenden',
    'e-service:edit': 'Bygga och ändra e-tjänster',
    'e-service:publish': 'Publicera e-tjänster',
    'settings:edit': 'Ändra kommunens inställningar',
    'account:manage': 'Lägga till, ändra och stänga av användare',
    'audit:read': 'Läsa loggen',
    'statistics:read': 'Se statistik',
  } satisfies Record<Permission, string>,
};
