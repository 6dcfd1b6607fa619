import type { Language } from '@handslag/contracts/municipalities';

/** What the text that is signed says besides the form's own words, in one language. */
type SigningWords = {
  reference: string;
  date: string;
  whatTitle: string;
  what: (municipality: string) => string;
  whenAll: string;
  attachments: string;
  moreFiles: (left: number, listed: boolean) => string;
  checksum: string;
  answers: string;
  tooLong: string;
};

export const signingWords: { readonly [L in Language]: SigningWords } = {
  sv: {
    reference: 'Referens',
    date: 'Datum',
    whatTitle: 'VAD DU SKRIVER UNDER',
    what: (municipality) =>
      `Med underskriften intygar du att du har läst det som står här, att uppgifterna stämmer och att du vill lämna in dem till ${municipality}.`,
    whenAll: 'De lämnas in när alla har skrivit under.',
    attachments: 'BILAGOR',
    moreFiles: (left, listed) => (listed ? `och ${left} bilagor till` : `${left} bilagor`),
    checksum: 'KONTROLLSUMMA',
    answers: 'SVAREN',
    tooLong:
      'Svaren är för långa för att visas här. Du har läst dem i e-tjänsten, och kontrollsumman nedan gäller dem alla.',
  },
  en: {
    reference: 'Reference',
    date: 'Date',
    whatTitle: 'WHAT YOU SIGN',
    what: (municipality) =>
      `With your signature you certify that you have read what stands here, that the details are right and that you want to hand them in to ${municipality}.`,
    whenAll: 'They are handed in when everyone has signed.',
    attachments: 'ATTACHMENTS',
    moreFiles: (left, listed) => (listed ? `and ${left} more attachments` : `${left} attachments`),
    checksum: 'CHECKSUM',
    answers: 'THE ANSWERS',
    tooLong:
      'The answers are too long to be shown here. You have read them in the e-service, and the checksum below applies to all of them.',
  },
  fi: {
    reference: 'Viite',
    date: 'Päivämäärä',
    whatTitle: 'MITÄ ALLEKIRJOITAT',
    what: (municipality) =>
      `Allekirjoituksellasi vakuutat, että olet lukenut tässä olevan tekstin, että tiedot pitävät paikkansa ja että haluat toimittaa ne vastaanottajalle ${municipality}.`,
    whenAll: 'Ne toimitetaan, kun kaikki ovat allekirjoittaneet.',
    attachments: 'LIITTEET',
    moreFiles: (left, listed) => (listed ? `ja ${left} muuta liitettä` : `${left} liitettä`),
    checksum: 'TARKISTUSSUMMA',
    answers: 'VASTAUKSET',
    tooLong:
      'Vastaukset ovat liian pitkiä näytettäviksi tässä. Olet lukenut ne sähköisessä palvelussa, ja alla oleva tarkistussumma koskee niitä kaikkia.',
  },
};
