const number = new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 1 });

export const operatorTexts = {
  title: 'Drift',
  lead: 'För den som driver installationen: kommunerna, hur det står till och vad som väntar. Inget om något ärende eller någon person.',
  token: 'Driftnyckel',
  tokenHint: 'Det som står i inställningen OPERATOR_TOKEN. Nyckeln sparas inte på den här datorn.',
  open: 'Öppna',
  opening: 'Öppnar …',
  refused: 'Nyckeln stämmer inte. Kontrollera den och försök igen.',
  absent: 'Den här installationen har ingen driftsida. Sätt OPERATOR_TOKEN och starta om.',
  refresh: 'Hämta på nytt',
  refreshing: 'Hämtar …',
  refreshed: 'Uppgifterna är hämtade på nytt.',
  close: 'Stäng driftsidan',
  health: 'Så står det till',
  ready: 'Databasen svarar och har alla tabeller.',
  notReady: 'Databasen svarar inte, eller saknar tabeller. Starta om servern och läs vad den skriver.',
  up: (seconds: number): string => {
    if (seconds < 120) return 'mindre än två minuter';
    if (seconds < 7200) return `${Math.floor(seconds / 60)} minuter`;
    return seconds < 172_800
      ? `${Math.floor(seconds / 3600)} timmar`
      : `${Math.floor(seconds / 86_400)} dygn`;
  },
  process: (up: string, megabytes: number) =>
    `Servern har gått i ${up} och använder ${number.format(megabytes)} MB minne.`,
  municipalities: 'Kommuner',
  municipalitiesNew: 'En ny kommun skapas från terminalen:',
  command:
    'pnpm municipality:create --slug=exempel --name="Exempels kommun" --host=e-tjanster.exempel.se --email=kommun@exempel.se --admin-name="Anna Admin" --admin-email=anna.admin@exempel.se',
  columns: {
    name: 'Kommun',
    hosts: 'Adresser',
    errands: 'Ärenden',
    openErrands: 'Öppna',
    activeAccounts: 'Konton',
    openSessions: 'Inloggade',
    failedMails: 'Mejl som inte gick',
  },
  queues: 'Köer',
  queueColumns: {
    name: 'Kö',
    waiting: 'Väntar',
    active: 'Pågår',
    failed: 'Uppgivna',
    oldestDue: 'Äldsta väntande',
  },
  noQueues: 'Inga köer har använts än.',
  failed: 'Jobb som har getts upp',
  failedLead: 'De senaste hundra. Loggen säger varför. Försök igen när felet är rättat.',
  noFailed: 'Inget jobb har getts upp.',
  failedColumns: { queue: 'Kö', municipality: 'Kommun', attempts: 'Försök', failedAt: 'Gavs upp' },
  retry: 'Försök igen',
  retrying: 'Försöker …',
  retried: 'Jobbet görs om.',
  gone: 'Jobbet finns inte kvar bland de uppgivna.',
};
