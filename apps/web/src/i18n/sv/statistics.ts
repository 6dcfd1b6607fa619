const number = new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 1 });
const monthAndYear = new Intl.DateTimeFormat('sv-SE', { month: 'short', year: 'numeric' });

export const statisticsTexts = {
  title: 'Statistik',
  lead: 'Hur många ärenden som kommer in, hur snabbt de får svar och var människor slutar. Aldrig om en enskild person: antal under fem visas inte.',
  loading: 'Statistiken läses in',
  off: 'Kommunen för ingen statistik. En administratör kan slå på den under Inställningar.',
  from: 'Från och med månad',
  to: 'Till och med månad',
  eService: 'E-tjänst',
  all: 'Alla e-tjänster',
  show: 'Visa',
  wrongPeriod: 'Den första månaden kommer efter den sista. Välj en senare sista månad.',
  tooLong: 'Välj högst tre år åt gången.',
  none: 'Inget är räknat under den här tiden',
  noneText:
    'Siffrorna kommer när någon har börjat fylla i eller skickat in. Välj en annan tid om ni har statistik från förr.',
  few: 'färre än 5',
  fewEach: 'färre än 5 i månaden',
  download: 'Hämta som tabell (CSV)',

  received: 'Inkomna ärenden per månad',
  receivedTable: 'Tabell över inkomna ärenden',
  receivedLead: 'Ärenden räknas den månad de kom in.',
  /** "dec. 2025" for `2025-12`. */
  month: (month: string): string => monthAndYear.format(new Date(`${month}-15T12:00:00Z`)),
  atLeast: (count: number) => `minst ${count}`,

  times: 'Tid till svar och beslut',
  timesLead:
    'Median: hälften fick vänta kortare tid. 90 %: nio av tio fick vänta kortare tid. Tiden räknas från att ärendet kom in, alla dagar.',
  timesColumns: {
    service: 'E-tjänst',
    total: 'Ärenden',
    answerMedian: 'Första svar, median',
    answerNinety: 'Första svar, 90 %',
    decisionMedian: 'Beslut eller avslut, median',
    decisionNinety: 'Beslut eller avslut, 90 %',
  },
  tooFew: 'för få',
  hours: (hours: number): string => {
    if (hours < 1) return 'under 1 timme';
    return hours < 48 ? `${number.format(hours)} timmar` : `${number.format(hours / 24)} dagar`;
  },

  satisfaction: 'Vad människor tyckte',
  satisfactionLead: 'Svar på frågorna efter inskickat ärende, medelvärde från 1 (svårt) till 5 (lätt).',
  satisfactionColumns: { answers: 'Svar', ease: 'Hur lätt det var', clarity: 'Hur tydligt det var' },
  noSatisfaction: 'Ingen e-tjänst har fått fem svar under den här tiden.',
  mean: (value: number | null): string => (value === null ? 'för få' : number.format(value)),

  dropOut: 'Var människor slutar',
  dropOutLead:
    'Påbörjade ärenden som tog slut utan att skickas in, efter var i formuläret de stod. Den som börjar om räknas en gång till. ”Minst” betyder att månader med färre än fem inte är med.',
  begun: 'Påbörjade',
  sentIn: 'Inskickade',
  unsent: 'Slutade utan att skicka in',
  saved: 'Sparade på Min sida just nu',
  step: 'Steg',
  nowhere: 'Innan första steget öppnades',
  question: 'Fråga',
  noQuestion: 'Stod inte vid någon fråga',
  byQuestion: 'Vid vilken fråga de stod',
  noQuestions: 'Färre än fem har slutat vid varje fråga.',
  goneStep: 'Ett steg som inte finns längre',
  noDropOut: 'Ingen har slutat utan att skicka in.',
  chooseService: 'Välj en e-tjänst för att se stegen och frågorna.',
  byService: 'Påbörjade och inskickade per e-tjänst',
};
