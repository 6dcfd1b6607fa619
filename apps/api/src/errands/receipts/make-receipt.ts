import { createHash } from 'node:crypto';
import type { ReceiptContent } from '../../adapters/pdf/receipt-content.ts';
import type { Context } from '../../context.ts';
import { compiledForm } from '../../e-services/compiled-form.ts';
import { publishedEServices } from '../../e-services/published-e-services.ts';
import { filedSummary, questionLabel } from '../../submissions/filed-summary.ts';
import { addressOfHost } from '../../municipalities/address-of-host.ts';
import type { getMunicipality } from '../../municipalities/get-municipality.ts';
import { findErrand, ownedByAnyone } from '../errand-repository.ts';
import { readParts, type ErrandParts } from '../present-errand.ts';
import { statusShown } from '../status-shown.ts';
import { channelInWords } from '../registering/channel-in-words.ts';
import { receiptCode } from './receipt-code.ts';
import { insertReceipt } from './receipt-repository.ts';

type RegisteredMunicipality = Awaited<ReturnType<typeof getMunicipality>>;

/** Makes the PDF receipt of an errand and keeps it. Made once; asked again it does nothing. */
export async function makeReceipt(
  ctx: Context,
  municipality: RegisteredMunicipality,
  errandId: string,
): Promise<void> {
  const parts = await ctx.db.tenant(municipality.id, async (tx) => {
    const errand = await findErrand(tx, errandId, ownedByAnyone);
    return errand && errand.receiptKey === null ? readParts(ctx, tx, municipality, errand) : null;
  });
  if (!parts) return;
  const code = receiptCode();
  const pdf = await ctx.receipts.render({ ...(await contentOf(ctx, municipality, parts)), code });
  const storageKey = ctx.files.kept.nameFor(municipality.id);
  await ctx.files.kept.write(storageKey, pdf);
  const sha256 = createHash('sha256').update(pdf).digest('hex');
  const receipt = {
    municipalityId: municipality.id,
    errandId,
    storageKey,
    sha256,
    size: pdf.byteLength,
    code,
  };
  const first = await ctx.db.tenant(municipality.id, (tx) => insertReceipt(tx, receipt));
  if (!first) await ctx.files.kept.remove(storageKey);
}

async function contentOf(
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
    attachments: files.map((file) => ({
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
