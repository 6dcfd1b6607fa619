import type { ReceiptContent } from '../../adapters/pdf/receipt-content.ts';
import type { Language, Text } from '@handslag/contracts/municipalities';
import { inLanguage } from '@handslag/form-engine';
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
  const { maskedNumber, eid, simulated, channel, language = 'sv' } = errand.applicant;
  const words = receiptOfErrandWords[language];
  const say = (text: Text | undefined): string => (text ? inLanguage(text, language) : '');
  return {
    language,
    municipality: { name, brandColour: place.brandColour, logo: place.logo, contact: place.contact },
    eService: say(settings?.name) || errand.eServiceKey,
    registrationNumber: errand.registrationNumber,
    receivedAt: errand.receivedAt,
    applicant:
      errand.personId === null && channel === undefined
        ? null
        : {
            name: errand.applicantName || (channel === undefined ? words.signedInPerson : words.nameNotShown),
            maskedNumber,
            signedInWith:
              channel === undefined
                ? words.signedInWith((eid && words.eids[eid]) || words.anyEid)
                : channelInWords(channel, language),
            simulated,
          },
    whatNow: [say(first.citizenText), say(settings?.receiptText)].filter(Boolean),
    expectedBy: errand.expectedOn,
    processingTime: say(settings?.processingTime) || '–',
    steps: filedSummary(version.form, submission, errand.receivedAt, language),
    attachments: files
      // A receipt may be made after a completion has come, whose files nobody has signed.
      .filter(
        ({ id, eventId }) => eventId === null && (signatures.length === 0 || submission.fileIds.includes(id)),
      )
      .map((file) => ({
        name: file.name,
        size: file.size,
        question: questionLabel(version.form, file.questionPath, language),
        sha256: file.sha256,
      })),
    answersHash: submission.answersHash,
    signatures: signatures.map(
      ({ name, named, maskedNumber, signedAt, eid: usedEid, reference, digest }) => ({
        name: named ? name : null,
        maskedNumber,
        signedAt: new Date(signedAt),
        eid: say(usedEid.label),
        reference,
        digest,
      }),
    ),
    verifyAt: `${addressOfHost(ctx.config, municipality.hosts[0] ?? '')}/kontrollera-kvittens`,
  };
}

type Words = {
  signedInPerson: string;
  nameNotShown: string;
  signedInWith: (eid: string) => string;
  anyEid: string;
  eids: Readonly<Record<string, string>>;
};

const receiptOfErrandWords: { readonly [L in Language]: Words } = {
  sv: {
    signedInPerson: 'Inloggad person',
    nameNotShown: 'Namnet visas inte',
    signedInWith: (eid) => `Inloggad med ${eid}`,
    anyEid: 'e-legitimation',
    eids: {
      'bankid-file': 'BankID på fil',
      'bankid-card': 'BankID på kort',
      'bankid-mobile': 'Mobilt BankID',
      freja: 'Freja eID+',
      telia: 'Telia e-legitimation',
      'foreign-eid': 'Utländsk e-legitimation',
    },
  },
  en: {
    signedInPerson: 'A person who was signed in',
    nameNotShown: 'The name is not shown',
    signedInWith: (eid) => `Signed in with ${eid}`,
    anyEid: 'an e-ID',
    eids: {
      'bankid-file': 'BankID on file',
      'bankid-card': 'BankID on card',
      'bankid-mobile': 'Mobile BankID',
      freja: 'Freja eID+',
      telia: 'Telia e-ID',
      'foreign-eid': 'Foreign eID',
    },
  },
  fi: {
    signedInPerson: 'Kirjautunut henkilö',
    nameNotShown: 'Nimeä ei näytetä',
    signedInWith: (eid) => `Kirjautunut: ${eid}`,
    anyEid: 'sähköinen tunniste',
    eids: {
      'bankid-file': 'BankID tiedostona',
      'bankid-card': 'BankID kortilla',
      'bankid-mobile': 'Mobiili-BankID',
      freja: 'Freja eID+',
      telia: 'Telian sähköinen tunniste',
      'foreign-eid': 'Ulkomainen sähköinen tunniste',
    },
  },
};
