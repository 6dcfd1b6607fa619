import type { followUpTexts as sv } from '../sv/follow-up.ts';

export const followUpTexts: typeof sv = {
  title: 'Seuraa asiaa',
  lead: 'Sinulle, joka olet lähettänyt asian kirjautumatta. Sait numeron ja koodin, kun lähetit asian.',
  number: 'Asian numero',
  numberHint: 'Kirjaimet, vuosi ja numero, esimerkiksi AB-2026-00123',
  code: 'Koodi',
  numberMissing: 'Kirjoita asian numero.',
  codeMissing: 'Kirjoita koodi.',
  show: 'Näytä asia',
  showing: 'Asiaa haetaan …',
  another: 'Seuraa toista asiaa',
};
