import type { Language } from '@handslag/contracts/municipalities';

const byHandler: { readonly [L in Language]: string } = {
  sv: 'Registrerat av handläggare',
  en: 'Registered by a case officer',
  fi: 'Käsittelijän kirjaama',
};
const channels: Readonly<Record<string, { readonly [L in Language]: string }>> = {
  paper: {
    sv: 'Registrerat av handläggare, kom in på papper',
    en: 'Registered by a case officer, received on paper',
    fi: 'Käsittelijän kirjaama, saapunut paperilla',
  },
  phone: {
    sv: 'Registrerat av handläggare, lämnat per telefon',
    en: 'Registered by a case officer, given by phone',
    fi: 'Käsittelijän kirjaama, annettu puhelimitse',
  },
  visit: {
    sv: 'Registrerat av handläggare, lämnat vid besök',
    en: 'Registered by a case officer, given at a visit',
    fi: 'Käsittelijän kirjaama, annettu käynnin yhteydessä',
  },
};

/** How an errand that a handler has registered came to the municipality, instead of the e-legitimation that nobody showed. */
export function channelInWords(channel: string, language: Language = 'sv'): string {
  return (channels[channel] ?? byHandler)[language];
}
