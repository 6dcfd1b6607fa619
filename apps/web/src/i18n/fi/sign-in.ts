import type { signInTexts as sv } from '../sv/sign-in.ts';

export const signInTexts: typeof sv = {
  title: 'Kirjaudu sisään',
  loading: 'Kirjautumista ladataan',
  lead: 'Valitse sähköinen tunnisteesi.',
  where: ({ name }) => `Valitse, missä ${name} on käytössäsi.`,
  welcome: (name) => `Olet kirjautunut sisään: ${name}.`,
  alreadyTitle: 'Olet jo kirjautunut sisään',
  already: (name) => `Olet kirjautunut sisään: ${name}.`,
  goOn: 'Jatka',
  signOut: 'Kirjaudu ulos',

  stepUpTitle: 'Kirjaudu toisella sähköisellä tunnisteella',
  theService: 'Sähköinen palvelu',
  service: (name) => `Sähköinen palvelu ”${name}”`,
  yourEid: 'sähköinen tunniste',
  notTaken: (service, eid) => `${service} ei hyväksy tunnistetta, jolla olet nyt kirjautunut (${eid}).`,
  tooLow: (service, eid) =>
    `${service} edellyttää turvallisempaa tunnistetta kuin se, jolla olet nyt kirjautunut (${eid}).`,
  stepUpMore: (name) =>
    `Olet edelleen kirjautunut: ${name}. Kun olet tunnistautunut uudelleen, jatkat siitä, mihin jäit, ja täyttämäsi tiedot ovat tallessa.`,
  stepUpBack: 'Lue sähköisestä palvelusta',

  helpTitle: 'Eikö kirjautuminen onnistu?',
  whatHappened: 'Valitse, mitä tapahtuu, niin saat tietää, mitä tehdä:',
  help: 'Apua kirjautumiseen',
  testFirst: 'Voit kokeilla kirjautumatta:',
  test: 'Testaa sähköinen tunnisteesi',
  readMore: '. Täältä voit myös lukea lisää',
  about: 'sähköisestä tunnistautumisesta',
  contact: 'Eikö sinulla ole sähköistä tunnistetta, tai tarvitsetko apua? Ota meihin yhteyttä:',
  or: 'tai',
  protectedIdentity:
    'Tee niin myös, jos sinulla on turvakielto ja haluat mieluummin antaa tietosi muulla tavalla.',
};
