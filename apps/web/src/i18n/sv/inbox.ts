import type { BulkResult, InboxFilters, InboxReason, InboxView } from '@handslag/contracts/inbox';

const errands = (count: number) => (count === 1 ? '1 ärende' : `${count} ärenden`);
const workingDays = (days: number) => (days === 1 ? '1 arbetsdag' : `${days} arbetsdagar`);

export const inboxTexts = {
  title: 'Inkorg',
  views: 'Vyer',
  ownViews: 'Egna vyer',
  view: {
    action: 'Behöver åtgärd',
    waiting: 'Väntar på invånaren',
    unread: 'Olästa',
    mine: 'Mina',
    groups: 'Mina grupper',
    unassigned: 'Otilldelade',
    all: 'Alla',
  } satisfies Record<InboxView, string>,
  heading: {
    action: 'Behöver åtgärd',
    waiting: 'Väntar på invånaren',
    unread: 'Olästa ärenden',
    mine: 'Mina ärenden',
    groups: 'Mina gruppers ärenden',
    unassigned: 'Otilldelade ärenden',
    all: 'Alla ärenden',
  } satisfies Record<InboxView, string>,
  countedErrands: (count: number, more: boolean) => (more ? `mer än ${count} ärenden` : errands(count)),
  startView: 'Startvy',
  saveView: 'Spara vyn',
  saveViewTitle: 'Spara vyn under ett namn',
  saveViewHelp: 'Vyn, filtren och ordningen sparas bara för dig. Ett namn som du redan använt ersätts.',
  viewName: 'Namn',
  viewNameMissing: 'Skriv ett namn på vyn.',
  tooManyViews: 'Du har redan 50 egna vyer. Ta bort någon av dem först.',
  asStart: 'Gör till startvy: visa den när jag öppnar inkorgen',
  save: 'Spara',
  cancel: 'Avbryt',
  viewSaved: (name: string) => `Vyn ${name} är sparad.`,
  removeView: (name: string) => `Ta bort vyn ${name}`,
  viewRemoved: (name: string) => `Vyn ${name} är borttagen.`,
  undo: 'Ångra',
  skipToList: 'Gå direkt till listan',

  search: 'Sök i ärenden',
  searchHelp: 'Ärendenummer, namn eller ord i svaren. Ärenden med skyddade uppgifter hittas bara på numret.',
  searchButton: 'Sök',
  moreFilters: 'Filter',
  eService: 'E-tjänst',
  status: 'Status',
  assignee: 'Handläggare',
  group: 'Grupp',
  from: 'Inkom från',
  to: 'Inkom till',
  deadline: 'Ska vara åtgärdat',
  order: 'Ordning',
  any: 'Alla',
  me: 'Jag',
  nobody: 'Ingen',
  deadlines: { passed: 'Försenade', near: 'Inom tre arbetsdagar', none: 'Utan tid' } satisfies Record<
    NonNullable<InboxFilters['deadline']>,
    string
  >,
  orders: {
    newest: 'Senast inkomna först',
    oldest: 'Äldst först',
    deadline: 'Mest bråttom först (öppna ärenden)',
  } satisfies Record<NonNullable<InboxFilters['order']>, string>,
  chosenFilters: 'Valda filter',
  withoutFilter: (what: string) => `Ta bort filtret ${what}`,
  clear: 'Rensa alla filter',

  loading: 'Ärenden läses in',
  table: 'Ärenden',
  columns: {
    errand: 'Ärende',
    applicant: 'Sökande',
    status: 'Status',
    received: 'Inkom',
    deadline: 'Åtgärda',
    assignee: 'Handläggare',
  },
  chooseOne: (number: string) => `Välj ${number}`,
  chooseAll: 'Välj alla som visas',
  noName: 'Utan inloggning',
  masked: 'Skyddade uppgifter',
  unread: 'Oläst',
  reason: {
    answered: 'Invånaren har svarat',
    unread: 'Oläst',
    deadline_passed: 'Försenat',
    deadline_near: 'Snart dags',
  } satisfies Record<InboxReason, string>,
  daysLeft: (days: number) => (days === 0 ? 'I dag' : `Om ${workingDays(days)}`),
  daysPassed: (days: number) => (days === 0 ? 'Försenat' : `Försenat ${workingDays(days)}`),
  shown: (count: number, more: boolean) =>
    more ? `${errands(count)} visas, det finns fler` : errands(count),
  searchedSoFar:
    'Inget ärende i det som har sökts igenom hittills. Visa fler för att söka vidare bland äldre.',
  showMore: 'Visa fler ärenden',
  fetching: 'Hämtar …',
  arrived: (count: number) =>
    count >= 100 ? 'Minst 100 nya ärenden' : count === 1 ? '1 nytt ärende' : `${count} nya ärenden`,
  showArrived: 'Visa',
  updated: 'Listan är uppdaterad.',
  empty: {
    action: {
      title: 'Inget att göra just nu',
      text: 'Inget ärende är oläst, försenat eller väntar på svar från dig. Bra jobbat!',
    },
    waiting: {
      title: 'Ingen behöver svara dig',
      text: 'Här visas ärenden där invånaren ska komplettera, skriva under eller betala.',
    },
    unread: { title: 'Allt är läst', text: 'Här visas ärenden där något har hänt sedan du öppnade dem.' },
    mine: {
      title: 'Du har inga ärenden',
      text: 'Välj ärenden i en annan vy och tilldela dig dem, så samlas de här.',
    },
    groups: { title: 'Inga öppna ärenden', text: 'Här visas öppna ärenden i de grupper som du hör till.' },
    unassigned: {
      title: 'Alla ärenden har en handläggare',
      text: 'Här visas öppna ärenden som ingen har tagit.',
    },
    all: { title: 'Inga ärenden än', text: 'Här visas alla ärenden som du får se, också de avslutade.' },
    filtered: {
      title: 'Inga ärenden stämmer med filtret',
      text: 'Ändra sökordet eller rensa filtren för att se fler.',
    },
  } satisfies Record<InboxView | 'filtered', { title: string; text: string }>,

  exportAll: 'Exportera listan (CSV)',
  exportChosen: 'Exportera valda (CSV)',
  chosen: (count: number) => (count === 1 ? '1 ärende valt' : `${count} ärenden valda`),
  atMost: 'Högst 100 ärenden kan ändras samtidigt.',
  withChosen: 'Det valda',
  unchoose: 'Avmarkera',
  assign: 'Tilldela',
  assignTitle: (count: number) => `Tilldela ${errands(count)}`,
  assignTo: 'Till vem',
  toMe: 'Mig',
  toNobody: 'Ingen: lämna tillbaka',
  colleagues: 'Kollegor',
  groups: 'Annan grupp',
  changeStatus: 'Ändra status',
  statusTitle: (count: number) => `Ändra status på ${errands(count)}`,
  newStatus: 'Ny status',
  preview: {
    title: 'Så ser de sökande statusen',
    loading: 'Hämtar det som de sökande får se …',
    failed: 'Det går inte att visa vad de sökande får se just nu.',
    in: (count: number) => `Visas i ${errands(count)}.`,
    mailed: (count: number) =>
      count === 1
        ? 'I 1 ärende får den sökande också ett mejl om att något har hänt, utan texten.'
        : `I ${count} ärenden får den sökande också ett mejl om att något har hänt, utan texten.`,
    nobodyMailed: 'Ingen får mejl om ändringen.',
    unreachable: (count: number) =>
      `I ${errands(count)} finns ingen e-postadress: där syns ändringen bara när den sökande själv tittar.`,
    masked: (count: number) =>
      `${errands(count)} har skyddade uppgifter. Där visas inte om den sökande får mejl.`,
    completions: (count: number) =>
      count === 1
        ? '1 ärende väntar på en komplettering. Begäran tas tillbaka.'
        : `${count} ärenden väntar på en komplettering. Begäran tas tillbaka i dem.`,
    left: (count: number) =>
      count === 1
        ? '1 ärende kan inte få statusen, eller har ändrats av en kollega. Det lämnas som det är.'
        : `${count} ärenden kan inte få statusen, eller har ändrats av en kollega. De lämnas som de är.`,
    none: 'Inget av de valda ärendena kan få statusen nu.',
  },
  message: 'Meddelande till de sökande (frivilligt)',
  messageHelp:
    'Samma text till alla. Den visas under Mina ärenden, och de sökande får ett mejl om att något har hänt.',
  noSharedStatus: 'De valda ärendena har ingen gemensam status. Välj ärenden från samma e-tjänst.',
  apply: 'Ändra',
  applying: 'Ändrar …',
  done: (count: number) => (count === 1 ? '1 ärende är ändrat.' : `${count} ärenden är ändrade.`),
  outcome: {
    changed: 'En kollega hade ändrat ärendet sedan listan visades. Det är kvar som kollegan lämnade det:',
    not_allowed: 'Det här går inte att göra med ärendet så som det är nu:',
    gone: 'Ärendet hör inte längre till dina grupper.',
  } satisfies Record<Exclude<BulkResult['outcome'], 'done'>, string>,
  close: 'Stäng',

  keys: 'Tangenter i listan',
  keysHint: 'Tryck på ? när du är i listan för att se tangenter.',
  keysHelp:
    'Tangenterna gäller bara när du står i listan, så att de inte krockar med skärmläsare och röststyrning.',
  keyList: [
    ['j', 'Nästa ärende'],
    ['k', 'Föregående ärende'],
    ['x', 'Välj eller avmarkera ärendet'],
    ['a', 'Gå till det som kan göras med de valda'],
    ['Enter', 'Öppna ärendet'],
    ['?', 'Visa den här listan'],
  ],
} as const;
