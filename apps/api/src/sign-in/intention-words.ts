import type { Language } from '@handslag/contracts/municipalities';

type Intention = { signIn: (municipality: string) => string; test: (municipality: string) => string };

/** What the app of the e-legitimation shows that one is about to do. Finnish does not inflect what a municipality is called. */
export const intentionWords: { readonly [L in Language]: Intention } = {
  sv: {
    signIn: (municipality) => `Logga in hos ${municipality}`,
    test: (municipality) => `Testa din e-legitimation hos ${municipality}. Du loggas inte in.`,
  },
  en: {
    signIn: (municipality) => `Sign in to ${municipality}`,
    test: (municipality) => `Test your e-ID at ${municipality}. You are not signed in.`,
  },
  fi: {
    signIn: (municipality) => `Kirjaudu palveluun: ${municipality}`,
    test: (municipality) => `Testaa sähköinen tunnisteesi: ${municipality}. Et kirjaudu sisään.`,
  },
};
