import type { reviewTexts as sv } from '../sv/review.ts';

export const reviewTexts: typeof sv = {
  title: 'Tarkista ja lähetä',
  loading: 'Tarkistusta haetaan …',
  back: 'Takaisin',
  change: 'Muuta',
  changeStep: (step) => ` ${step}`,
  way: {
    none: {
      lead: 'Tarkista, että kaikki on oikein. Asia lähetetään vasta, kun valitset Lähetä.',
      submit: 'Lähetä',
      submitting: 'Lähetetään …',
    },
    applicant: {
      lead: 'Tarkista, että kaikki on oikein. Sen jälkeen allekirjoitat sähköisellä tunnisteella, ja asia lähetetään.',
      submit: 'Allekirjoita ja lähetä',
      submitting: 'Valmistellaan tekstiä …',
    },
    'several-parties': {
      lead: 'Tarkista, että kaikki on oikein. Asia lähetetään, kun sinä ja muut olette allekirjoittaneet.',
      submit: 'Pyydä allekirjoitukset',
      submitting: 'Valmistellaan tekstiä …',
    },
  },
  severalTitle: 'Näin allekirjoittaminen etenee',
  several: [
    'Luet tekstin ja allekirjoitat.',
    'Asiassa nimeämäsi henkilöt saavat sähköpostia, jossa on linkki. He kirjautuvat sisään, lukevat vastaukset ja allekirjoittavat tai kieltäytyvät.',
    'Kun kaikki ovat allekirjoittaneet, asia lähetetään itsestään ja saat vastaanottokuittauksen.',
  ],
  severalLocked:
    'Vastauksia ei voi muuttaa, kun allekirjoitukset ovat kesken. Näet tilanteen Min sida -sivulla ja voit perua pyynnön milloin tahansa.',
  changed:
    'Vastauksesi ovat muuttuneet sen jälkeen, kun tarkistit ne. Käy ne läpi uudelleen ennen lähettämistä.',
  trouble: 'Emme tiedä, ehtikö asia perille. Yritä uudelleen: se lähetetään silti vain kerran.',
  cannotSign:
    'Tunnisteella, jolla olet kirjautunut, ei voi allekirjoittaa täällä. Vastauksesi säilyvät: kirjaudu ulos ja kirjaudu sisään toisella tunnisteella.',
  closed: {
    days: 'Vastauksesi on tallennettu. Voit lukea ja muuttaa niitä ja lähettää ne, kun sähköinen palvelu on avattu. Löydät ne sivulta Min sida.',
    session:
      'Voit lukea ja muuttaa vastauksiasi, mutta voit lähettää ne vasta, kun sähköinen palvelu on avattu. Ne säilyvät, kunnes kirjaudut ulos tai sähköinen palvelu päättyy. Tulosta sivu, jos haluat säilyttää ne pidempään.',
  },
  unsaved:
    'Kaikkea ei ole vielä tallennettu, joten asiaa ei voi lähettää. Tarkista yhteys ja yritä uudelleen.',
};
