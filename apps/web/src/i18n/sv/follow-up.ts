export const followUpTexts = {
  title: 'Följ ett ärende',
  lead: 'För dig som har skickat in utan att logga in. Numret och koden finns på din kvittens.',
  number: 'Ärendenummer',
  numberHint: 'Till exempel NV-2026-000123',
  code: 'Kod',
  numberMissing: 'Skriv ärendenumret.',
  codeMissing: 'Skriv koden.',
  show: 'Visa ärendet',
  showing: 'Hämtar ärendet …',
  another: 'Följ ett annat ärende',
};
