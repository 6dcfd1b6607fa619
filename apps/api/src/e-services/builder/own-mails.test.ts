import { previewMailEndpoint } from '@handslag/contracts/mail-preview';
import type { WorkProblem } from '@handslag/contracts/builder';
import { simpleParser } from 'mailparser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createAuthor, type Author } from '../../../test/authoring.ts';
import { fileErrand } from '../../../test/filling-in.ts';
import { smallSettings } from '../../../test/small-service.ts';
import { startSmtpServer, type SmtpServer } from '../../../test/smtp-server.ts';
import { createTestApp, type TestApp } from '../../../test/test-app.ts';
import { createSmtpSender } from '../../adapters/mail/mail-sender.ts';
import { sendNotice } from '../../notifications/send-notice.ts';

let world: TestApp;
let smtp: SmtpServer;
let david: Author;
beforeAll(async () => {
  smtp = await startSmtpServer();
  world = await createTestApp({ given: { mail: createSmtpSender(smtp.url) } });
  david = await createAuthor(world);
});
afterAll(async () => {
  await world.close();
  await smtp.close();
});

const own =
  'Tack! Ditt ärende {ärendenummer} kom in {inkom}.\n\nRing {kommun} på {telefon} om något är bråttom.';

describe("a service's own words in mails", () => {
  test('are seen as a citizen gets them before anyone does, with example values', async () => {
    const { status, body } = await david.browser.call(previewMailEndpoint, {
      body: { mail: 'received', language: 'sv', text: own },
    });
    const { contact } = world.municipality('norrvik').settings;
    expect(status).toBe(200);
    expect(body.subject).toMatch(/^Vi har tagit emot ditt ärende [A-ZÅÄÖ]+-2026-00123$/);
    expect(body.text).toMatch(
      /^Hej!\n\nTack! Ditt ärende [A-ZÅÄÖ]+-2026-00123 kom in \d+ \p{L}+ 2026\.\n\n/u,
    );
    expect(body.text).toContain(`Ring Norrviks kommun på ${contact.phone} om något är bråttom.`);
    expect(body.text).toMatch(/Logga in för att läsa kvittensen och följa ärendet:\nhttp:\/\/norrvik\./);
    const plain = await david.browser.call(previewMailEndpoint, {
      body: { mail: 'updated', language: 'sv', text: ' ' },
    });
    expect(plain.body.text).toContain('Kommunen har ändrat status eller skrivit till dig i ärendet.');
    const english = await david.browser.call(previewMailEndpoint, {
      body: { mail: 'received', language: 'en', text: 'Thank you for {ärendenummer}.' },
    });
    expect(english.body.text).toMatch(/^Hello!?,?\n\nThank you for [A-ZÅÄÖ]+-2026-00123\.\n\n/);
    expect(english.body.text).not.toContain('Logga in');
  });

  test('with a tag that stands for nothing are not published, and the way out is told', async () => {
    const mailTexts = { updated: { sv: 'Nytt i {arendenummer}.' } };
    const work = await david.begin({ settings: { ...smallSettings, mailTexts } });
    const refused = await david.publish(work);
    const { problems } = refused.raw.json<{ details: { problems: WorkProblem[] } }>().details;
    expect(problems.filter(({ severity }) => severity === 'error')).toMatchObject([
      {
        severity: 'error',
        path: 'settings.mailTexts.updated.sv',
        message: expect.stringMatching(
          /^Taggen \{arendenummer\} finns inte.*\{ärendenummer\}.*eller ta bort/,
        ) as string,
      },
    ]);
  });

  test('are what reaches the citizen, and the way to the errand stays', async () => {
    const settings = { ...smallSettings, mailTexts: { received: { sv: own } } };
    const { key } = (await david.publish(await david.begin({ settings }))).body;
    const { errandId, registrationNumber } = await fileErrand(await world.signedIn('norrvik'), {
      eService: key,
    });
    const [notice] = await world.sql<{ id: string }>(
      'norrvik',
      `SELECT id FROM notification WHERE errand_id = $1 AND template = 'errand-received'`,
      [errandId],
    );
    const from = { ...world.municipality('norrvik'), address: 'https://norrvik.example' };
    await sendNotice(world.context, from, notice?.id ?? '', async () => undefined);
    const { text } = await simpleParser(smtp.received[0]?.raw ?? '');
    expect(text).toContain(`Tack! Ditt ärende ${registrationNumber} kom in `);
    expect(text).toContain(`https://norrvik.example/mina-arenden/${errandId}`);
    expect(text).not.toContain('{');
  });
});
