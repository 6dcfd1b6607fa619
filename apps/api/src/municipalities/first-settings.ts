import type { NewMunicipality } from '@handslag/contracts/installation';
import { MunicipalitySettings } from '@handslag/contracts/municipalities';

/** Careful settings to begin with: drafts end with the session, only surely identified persons, nothing counted. */
export function firstSettings({
  name,
  slug,
  email,
}: Pick<NewMunicipality, 'name' | 'slug' | 'email'>): MunicipalitySettings {
  return MunicipalitySettings.parse({
    brandColour: '#1f4e79',
    logo: { viewBox: '0 0 48 48', path: 'M24 3 42 9v14c0 11-7 18-18 22C13 41 6 34 6 23V9Z' },
    contact: { organisation: name, email, phone: '–', visitingAddress: '–' },
    quickLinks: [
      { label: { sv: 'Personuppgiftshantering' }, url: '/personuppgifter' },
      { label: { sv: 'Startsida e-tjänster' }, url: '/' },
      { label: { sv: 'Tillgänglighetsredogörelse' }, url: '/tillganglighet' },
    ],
    languages: ['sv'],
    draftPolicy: { kind: 'session' },
    idleMinutes: 15,
    warnMinutes: 2,
    acceptedEids: ['bankid-mobile', 'bankid-file', 'bankid-card', 'freja'],
    anonymousServices: true,
    registrationSeries:
      slug
        .replaceAll(/[^a-z]/g, '')
        .slice(0, 3)
        .toUpperCase() || 'E',
    retentionDefaultDays: 730,
    operatingMessages: [],
    statistics: false,
    survey: false,
    mailSender: { name, address: email },
  });
}
