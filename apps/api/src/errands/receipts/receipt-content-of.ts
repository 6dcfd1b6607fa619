import type { ReceiptContent } from '../../adapters/pdf/receipt-content.ts';
import type { Context } from '../../context.ts';
import { compiledForm } from '../../e-services/compiled-form.ts';
import { publishedEServices } from '../../e-services/published-e-services.ts';
import { filedSummary, questionLabel } from '../../submissions/filed-summary.ts';
import { addressOfHost } from '../../municipalities/address-of-host.ts';
import type { getMunicipality } from '../../municipalities/get-municipality.ts';
import type { ErrandParts } from '../present-errand.ts';
import { channelInWords } from '../registering/channel-in-words.ts';
import { statusShown } from '../status-shown.ts';

type RegisteredMunicipality = Awaited<ReturnType<typeof getMunicipality>>;

/** What a receipt says of an errand, with the answers and files of its `submission`. */
export async function receiptContentOf(
  ctx: Context,
  municipality: RegisteredMunicipality,
  { errand, submission, files, signatures }: ErrandParts,
): Promise<Omit<ReceiptContent, 'code'>> {
  const version = await compiledForm(ctx, municipality, submission.eServiceKey, submission.version);
  if (!version) throw new Error('The form an errand was filed on is gone');
  const settings = (await publishedEServices(ctx, municipality)).get(errand.eServiceKey)?.settings;
  const first = statusShown(settings?.statuses ?? [], errand.statusId, errand.statusContentType);
  const { name, settings: place } = municipality;
  const { maskedNumber, eid, simulated, channel } = errand.applicant;
  return {
    municipality: { name, brandColour: place.brandColour, logo: place.logo, contact: place.contact },
    eService: settings?.name.sv ?? errand.eServiceKey,
    registrationNumber: errand.registrationNumber,
    receivedAt: errand.receivedAt,
    applicant:
      errand.personId === null && channel === undefined
        ? null
        : {
            name: errand.applicantName || (channel === undefined ? 'Inloggad person' : 'Namnet visas inte'),
            maskedNumber,
            signedInWith: channel === undefined ? eidInWords(eid) : channelInWords(channel),
            simulated,
          },
    whatNow: [first.citizenText.sv, settings?.receiptText.sv ?? ''].filter(Boolean),
    expectedBy: errand.expectedOn,
    processingTime: settings?.processingTime.sv ?? '–',
    steps: filedSummary(version.form, submission, errand.receivedAt),
    attachments: files
      .filter(({ eventId }) => eventId === null)
      .map((file) => ({
        name: file.name,
        size: file.size,
        question: questionLabel(version.form, file.questionPath),
        sha256: file.sha256,
      })),
    answersHash: submission.answersHash,
    signatures: signatures.map(
      ({ name, named, maskedNumber, signedAt, eid: usedEid, reference, digest }) => ({
        name: named ? name : null,
        maskedNumber,
        signedAt: new Date(signedAt),
        eid: usedEid.label.sv,
        reference,
        digest,
      }),
    ),
    verifyAt: `${addressOfHost(ctx.config, municipality.hosts[0] ?? '')}/kontrollera-kvittens`,
  };
}

const eids: Readonly<Record<string, string>> = {
  'bankid-file': 'BankID på fil',
  'bankid-card': 'BankID på kort',
  'bankid-mobile': 'Mobilt BankID',
  freja: 'Freja eID+',
  telia: 'Telia e-legitimation',
  'foreign-eid': 'Utländsk e-legitimation',
};

function eidInWords(eid: string | null): string {
  return `Inloggad med ${(eid && eids[eid]) || 'e-legitimation'}`;
}
