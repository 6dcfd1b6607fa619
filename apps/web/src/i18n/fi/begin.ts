import type { beginTexts as sv } from '../sv/begin.ts';

export const beginTexts: typeof sv = {
  title: 'Aloita sähköinen palvelu',
  starting: 'Sähköinen palvelu käynnistyy',
  failedTitle: 'Sähköistä palvelua ei voitu käynnistää',
  again: 'Yritä uudelleen',
  back: 'Palvelun aloitussivulle',
  startedTitle: 'Olet jo aloittanut tämän sähköisen palvelun',
  started: (when) => `Viimeksi tallennettu ${when}. Haluatko jatkaa siitä, mihin jäit, vai aloittaa alusta?`,
  resume: 'Jatka',
  startOver: 'Aloita alusta',
  confirmTitle: 'Haluatko aloittaa alusta?',
  confirm: 'Aiemmat vastauksesi ja liitteesi poistetaan. Tätä ei voi perua.',
  confirmYes: 'Poista ja aloita alusta',
  confirmNo: 'Säilytä vastaukseni',
};
