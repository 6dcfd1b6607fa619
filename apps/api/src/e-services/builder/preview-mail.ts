import type { BodyOf, ReplyOf } from '@handslag/contracts/endpoint';
import type { previewMailEndpoint } from '@handslag/contracts/mail-preview';
import type { StaffActor } from '../../actor.ts';
import type { Context } from '../../context.ts';
import { addressOfHost } from '../../municipalities/address-of-host.ts';
import { mailText } from '../../notifications/mail-text.ts';

const templates = { received: 'errand-received', updated: 'errand-updated' } as const;
const exampleErrand = '00000000-0000-4000-8000-000000000000';

/** A mail with a service's own words, as someone who is signed in gets it. The values are examples; nothing is sent or kept. */
export function previewMail(
  ctx: Context,
  { municipality: { name, settings } }: StaffActor,
  { mail, language, text }: BodyOf<typeof previewMailEndpoint>,
  host: string,
): ReplyOf<typeof previewMailEndpoint> {
  const now = ctx.clock();
  const facts = {
    registrationNumber: `${settings.registrationSeries}-${now.getFullYear()}-00123`,
    receivedAt: now.toISOString(),
    errandId: exampleErrand,
    signedIn: true,
  };
  const { brandColour, contact } = settings;
  const sender = { name, address: addressOfHost(ctx.config, host), brandColour, contact };
  const written = mailText(
    templates[mail],
    facts,
    sender,
    { [mail]: { sv: '', [language]: text } },
    language,
  );
  return { subject: written.subject, text: written.text };
}
