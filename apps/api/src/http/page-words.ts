import type { Language } from '@handslag/contracts/municipalities';

type Other = Exclude<Language, 'sv'>;

/** What stands in the page itself (apps/web/index.html), for who waits or has an old browser. */
const words: Readonly<Record<string, Readonly<Record<Other, string>>>> = {
  '<title>E-tjänster</title>': { en: '<title>E-services</title>', fi: '<title>Sähköiset palvelut</title>' },
  'Ansök, anmäl och följ dina ärenden hos kommunen.': {
    en: 'Apply, report and follow your cases with the municipality.',
    fi: 'Hae, ilmoita ja seuraa asioitasi kunnassa.',
  },
  'E-tjänsterna kan inte visas': {
    en: 'The e-services cannot be shown',
    fi: 'Sähköisiä palveluja ei voida näyttää',
  },
  'De fungerar i nyare versioner av Chrome, Firefox och Edge. Uppdatera din webbläsare eller byt till en av dem och ladda sedan om sidan.':
    {
      en: 'They work in newer versions of Chrome, Firefox and Edge. Update your browser or switch to one of them and then reload the page.',
      fi: 'Ne toimivat Chromen, Firefoxin ja Edgen uudemmissa versioissa. Päivitä selaimesi tai vaihda johonkin niistä ja lataa sivu sen jälkeen uudelleen.',
    },
  'E-tjänsterna behöver JavaScript': {
    en: 'The e-services need JavaScript',
    fi: 'Sähköiset palvelut tarvitsevat JavaScriptin',
  },
  'Slå på JavaScript i din webbläsare och ladda om sidan.': {
    en: 'Turn on JavaScript in your browser and reload the page.',
    fi: 'Ota JavaScript käyttöön selaimessasi ja lataa sivu uudelleen.',
  },
};

/** The page in a language, with its `<html lang>`. */
export function pageIn(language: Language, page: string): string {
  if (language === 'sv') return page;
  return Object.entries(words).reduce(
    (said, [swedish, others]) =>
      said.replace(new RegExp(swedish.replaceAll('.', '\\.').replaceAll(' ', '\\s+')), others[language]),
    page.replace('<html lang="sv">', `<html lang="${language}">`),
  );
}
