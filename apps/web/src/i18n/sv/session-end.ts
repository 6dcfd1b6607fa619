export const sessionEndTexts = {
  'service-ended': {
    title: 'E-tjänsten avslutades',
    lead: 'Du gjorde inget på ett tag, så vi avslutade den av säkerhetsskäl.',
  },
  idle: {
    title: 'Du är utloggad',
    lead: 'Du gjorde inget på ett tag, så vi loggade ut dig av säkerhetsskäl.',
  },
  'signed-out': { title: 'Du är utloggad', lead: 'Tack för besöket.' },
  finished: { title: 'E-tjänsten är avslutad', lead: 'Inget av det du skrev finns kvar på den här sidan.' },
  elsewhere: {
    title: 'Du är utloggad',
    lead: 'Inloggningen avslutades i en annan flik eller på en annan enhet.',
  },
  answersTitle: 'Vad hände med dina svar?',
  kept: (day: string | null) =>
    day === null ? 'Dina svar är sparade.' : `Dina svar är sparade. De finns kvar på Min sida till ${day}.`,
  keptSince: (when: string) => `Senast sparat ${when}.`,
  unsaved: 'Det allra senaste du skrev hann inte sparas.',
  deleted: 'Dina svar är borttagna, eftersom de inte går att spara till senare här. Du behöver börja om.',
  neverSaved: 'Inget hann sparas.',
  draftsDeleted: (count: number) =>
    count === 1 ? 'Ett påbörjat ärende togs bort.' : `${count} påbörjade ärenden togs bort.`,
  draftsKept: (count: number) =>
    count === 1
      ? 'Ett påbörjat ärende är sparat på Min sida.'
      : `${count} påbörjade ärenden är sparade på Min sida.`,
  shared: 'Stäng webbläsaren om du delar dator med någon.',
  comeBack: 'Logga in och fortsätt där du var',
  signIn: 'Logga in igen',
  toStart: 'Till startsidan',
};
