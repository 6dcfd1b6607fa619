import type { EidWords } from './eid.ts';

export const signInTexts = {
  title: 'Logga in',
  loading: 'Inloggningen läses in',
  lead: 'Välj din e-legitimation.',
  where: ({ name }: EidWords) => `Välj var du har ${name}.`,
  welcome: (name: string) => `Du är inloggad som ${name}.`,
  alreadyTitle: 'Du är redan inloggad',
  already: (name: string) => `Du är inloggad som ${name}.`,
  goOn: 'Fortsätt',
  signOut: 'Logga ut',

  stepUpTitle: 'Logga in med en annan e-legitimation',
  theService: 'E-tjänsten',
  service: (name: string) => `E-tjänsten ”${name}”`,
  yourEid: 'e-legitimationen',
  notTaken: (service: string, eid: string) => `${service} tar inte emot ${eid}, som du är inloggad med nu.`,
  tooLow: (service: string, eid: string) =>
    `${service} kräver en säkrare e-legitimation än ${eid}, som du är inloggad med nu.`,
  stepUpMore: (name: string) =>
    `Du är fortfarande inloggad som ${name}. När du har legitimerat dig igen fortsätter du där du var, och det du har fyllt i finns kvar.`,
  stepUpBack: 'Läs om e-tjänsten',

  helpTitle: 'Fungerar det inte?',
  whatHappened: 'Välj vad som händer, så får du veta vad du ska göra:',
  help: 'Hjälp med inloggning',
  testFirst: 'Du kan prova utan att logga in:',
  test: 'Testa din e-legitimation',
  readMore: '. Här kan du också läsa mer',
  about: 'om e-legitimation',
  contact: 'Har du ingen e-legitimation, eller behöver du hjälp? Kontakta oss på',
  or: 'eller',
  protectedIdentity:
    'Gör det också om du har skyddade personuppgifter och hellre vill lämna dem på ett annat sätt.',
};
