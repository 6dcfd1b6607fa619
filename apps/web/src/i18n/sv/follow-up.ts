export const followUpTexts = {
  title: 'Följ ett ärende',
  lead: 'För dig som har skickat in utan att logga in. Numret och koden fick du när du skickade in.',
  number: 'Ärendenummer',
  numberHint: 'Bokstäver, årtal och nummer, till exempel AB-2026-00123',
  code: 'Kod',
  numberMissing: 'Skriv ärendenumret.',
  codeMissing: 'Skriv koden.',
  show: 'Visa ärendet',
  showing: 'Hämtar ärendet …',
  another: 'Följ ett annat ärende',
};
