import { exportProcessingRegisterPath } from '@handslag/contracts/privacy';
import { skolskjuts } from '@handslag/samples/services/skolskjuts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { smallForm, publishSmallService } from '../../test/small-service.ts';
import { createTestApp, type TestApp } from '../../test/test-app.ts';

let test: TestApp;
beforeAll(async () => {
  test = await createTestApp();
});
afterAll(() => test.close());

/** Each row by its column, as a spreadsheet reads them. */
async function register(): Promise<Record<string, string>[]> {
  const administrator = await test.staffSignedIn('norrvik', 'norrvik-ingrid');
  const reply = await administrator.send('GET', exportProcessingRegisterPath);
  expect([reply.statusCode, reply.headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8']);
  expect(reply.headers['content-disposition']).toMatch(/^attachment; .*\.csv/);
  const [columns = [], ...rows] = reply.body
    .replace('\uFEFF', '')
    .trimEnd()
    .split('\r\n')
    .map((line) => line.slice(1, -1).split('";"'));
  return rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at] ?? ''])));
}
const named = async (name: string) => (await register()).find((row) => row['Behandling'] === name);

it('has a row for every service with what article 30 asks for, from its settings and its questions', async () => {
  const { personalData, name } = skolskjuts.settings;
  expect(await named(name.sv)).toMatchObject({
    Läge: 'Publicerad',
    Personuppgiftsansvarig: test.municipality('norrvik').settings.contact.organisation,
    Ändamål: personalData.purpose.sv,
    'Rättslig grund': personalData.legalGround.sv,
    Gallring: personalData.retention.sv,
    Uppgifter: expect.stringContaining('namn och personnummer från e-legitimationen'),
    Säkerhet: expect.stringContaining('lägst tillitsnivå 3'),
  });
});

it('tells of a form what it asks for and what is sensitive, and keeps a service that is put away', async () => {
  const [you, more] = smallForm.steps;
  if (!you || !more) throw new Error('no steps');
  const health = { id: 'health', type: 'long-text', label: { sv: 'Din hälsa' }, sensitive: true } as const;
  await publishSmallService(test, 'norrvik', {
    key: 'halsa',
    definition: { ...smallForm, steps: [you, { ...more, questions: [...more.questions, health] }] },
    settings: {
      name: { sv: 'Hälsa' },
      login: 'none',
      retentionDays: 90,
      secrecy: { paragraph: '26 kap. 1 § OSL' },
    },
  });
  const row = await named('Hälsa');
  expect(row?.['Uppgifter']).toBe(
    'namn, e-postadress, telefonnummer, svar på frågor om ärendet, bifogade filer',
  );
  expect(row).toMatchObject({ 'Känsliga uppgifter': 'Din hälsa', 'Dagar efter avslutat ärende': '90' });
  expect(row?.['Säkerhet']).toMatch(/^Utan inloggning\. .*Maskeras från början: 26 kap\. 1 § OSL\./);
  await test.sql('norrvik', `UPDATE e_service SET archived_at = now() WHERE key = 'halsa'`);
  test.clock.move(6_000);
  expect(await named('Hälsa')).toMatchObject({ Läge: 'Arkiverad' });
});

it('knows nothing of another municipality', async () => {
  await publishSmallService(test, 'sorhamn', {
    key: 'bara-har',
    settings: { name: { sv: 'Bara i Sörhamn' } },
  });
  expect(await named('Bara i Sörhamn')).toBeUndefined();
});
