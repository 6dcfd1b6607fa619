import { MunicipalitySettings } from '@handslag/contracts/municipalities';
import { describe, expect, test } from 'vitest';
import { sampleEServices } from './e-services.ts';
import { sampleMunicipalities } from './municipalities.ts';
import { sampleStaffAccounts } from './staff-accounts.ts';

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => Number.parseInt(hex.slice(start, start + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const services = new Map(sampleEServices.map((service) => [service.key, service]));

describe.each(sampleMunicipalities.map((one) => [one.slug, one] as const))('%s', (slug, municipality) => {
  const { settings } = municipality;
  const staff = sampleStaffAccounts.filter((account) => account.municipality === slug);

  test('has settings of the agreed shape', () => {
    expect(MunicipalitySettings.parse(settings)).toEqual(settings);
  });

  test('has a brand colour that can be read on white', () => {
    expect(1.05 / (luminance(settings.brandColour) + 0.05)).toBeGreaterThanOrEqual(4.5);
  });

  test('publishes services that exist, each with someone to handle it', () => {
    const groups = new Set(staff.flatMap(({ handlerGroups }) => handlerGroups));
    for (const key of municipality.services) {
      const service = services.get(key);
      expect(service, key).toBeDefined();
      expect(groups, key).toContain(service?.settings.handlerGroup);
    }
  });

  test('has a handler, a service owner and an administrator', () => {
    const roles = new Set(staff.flatMap((account) => account.roles));
    expect(roles).toEqual(new Set(['handler', 'service-owner', 'administrator']));
  });

  test('has contact details that lead to nobody', () => {
    const addresses = [
      settings.contact.email,
      settings.mailSender.address,
      ...staff.map(({ email }) => email),
    ];
    expect(addresses.filter((address) => !address.endsWith(`@${slug}.example`))).toEqual([]);
    // The series that the telecom authority keeps free for films and books.
    expect(settings.contact.phone).toMatch(
      /^(?:0980-319 2\d\d|031-390 06 \d\d|08-465 004 \d\d|040-628 0\d \d\d)$/,
    );
  });

  test('has its own colour, registration series and host', () => {
    for (const other of sampleMunicipalities.filter((one) => one.slug !== slug)) {
      expect(other.settings.brandColour).not.toBe(settings.brandColour);
      expect(other.settings.registrationSeries).not.toBe(settings.registrationSeries);
      expect(other.hosts).not.toEqual(municipality.hosts);
    }
  });
});

test('nobody is two people: subjects and addresses are used once', () => {
  expect(new Set(sampleStaffAccounts.map(({ subject }) => subject)).size).toBe(sampleStaffAccounts.length);
  expect(new Set(sampleStaffAccounts.map(({ email }) => email)).size).toBe(sampleStaffAccounts.length);
});
