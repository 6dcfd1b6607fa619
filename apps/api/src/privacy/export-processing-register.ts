import { Readable } from 'node:stream';
import { writeCsv } from '@handslag/contracts/files/csv';
import type { Municipality, StaffActor } from '../actor.ts';
import type { Download } from '../attachments/download.ts';
import type { Context } from '../context.ts';
import { swedishDay } from '../drafts/swedish-day.ts';
import { compiledForm } from '../e-services/compiled-form.ts';
import type { PublishedEService } from '../e-services/published-e-service.ts';
import { publishedEServices } from '../e-services/published-e-services.ts';
import { leastLoa } from '../municipalities/level-of-assurance.ts';
import { kindsOfData } from './kinds-of-data.ts';

const columns = ['Behandling', 'Läge', 'Version', 'Personuppgiftsansvarig', 'Kontakt', 'Ansvarig för e-tjänsten', 'Ändamål', 'Rättslig grund', 'Registrerade', 'Uppgifter', 'Känsliga uppgifter', 'Mottagare', 'Gallring', 'Dagar efter avslutat ärende', 'Säkerhet']; // prettier-ignore

/**
 * The municipality's register of processing as a table (GDPR, article 30.1): a row for each service with a published version, those put
 * away too, since what is filed in them is kept. Made of what is in force now; says nothing of any person.
 */
export async function exportProcessingRegister(
  ctx: Context,
  { municipality }: StaffActor,
): Promise<Download> {
  const services = [...(await publishedEServices(ctx, municipality)).values()].sort((one, other) =>
    one.settings.name.sv.localeCompare(other.settings.name.sv, 'sv'),
  );
  const rows = await Promise.all(services.map((service) => rowOf(ctx, municipality, service)));
  const bytes = Buffer.from(writeCsv([columns, ...rows]));
  return {
    name: `registerförteckning ${swedishDay(ctx.clock())}.csv`,
    mime: 'text/csv; charset=utf-8',
    size: bytes.byteLength,
    stream: Readable.from([bytes]),
  };
}

async function rowOf(
  ctx: Context,
  municipality: Municipality,
  service: PublishedEService,
): Promise<string[]> {
  const { key, version, archived, settings } = service;
  const { personalData, retentionDays } = settings;
  const { contact } = municipality.settings;
  const form = await compiledForm(ctx, municipality, key, version);
  const { kinds, sensitive } = kindsOfData(form?.definition ?? { steps: [] });
  return [
    settings.name.sv,
    archived ? 'Arkiverad' : 'Publicerad',
    String(version),
    contact.organisation,
    `${contact.email}, ${contact.phone}`,
    settings.owner ?? '',
    personalData.purpose.sv,
    personalData.legalGround.sv,
    settings.audience.sv,
    [...ofSignIn(settings), ...kinds].join(', '),
    sensitive.join(', '),
    personalData.recipients?.sv ?? '',
    personalData.retention.sv,
    retentionDays === null ? 'Bevaras' : String(retentionDays),
    protection(municipality, service).join(' '),
  ];
}

const ofSignIn = ({ login, signing }: PublishedEService['settings']): string[] => [
  ...(login === 'none' ? [] : ['namn och personnummer från e-legitimationen']),
  ...(signing === 'none' ? [] : ['underskrifter']),
];

/** What is the same for every service, and what its own settings add (article 30.1 g). */
function protection(municipality: Municipality, { settings }: PublishedEService): string[] {
  const { login, handlerGroup, secrecy } = settings;
  const level = leastLoa(municipality, settings).replace('loa', '');
  const logins = {
    required: `Inloggning med e-legitimation, lägst tillitsnivå ${level}.`,
    optional: `Inloggning med e-legitimation kan väljas, lägst tillitsnivå ${level}.`,
    none: 'Utan inloggning.',
  };
  const group = municipality.settings.groupNames?.[handlerGroup] ?? handlerGroup;
  return [
    logins[login],
    `Ärenden läses av gruppen ${group} och av administratörer. Varje läsning loggas.`,
    ...(secrecy ? [`Maskeras från början: ${secrecy.paragraph}.`] : []),
    'Krypterad överföring.',
  ];
}
