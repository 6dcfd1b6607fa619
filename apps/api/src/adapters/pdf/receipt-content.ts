import type { SummaryStepJson } from '@handslag/contracts/errands';
import type { Language, MunicipalitySettings } from '@handslag/contracts/municipalities';

/** What a receipt tells. Texts are in the receipt's language; nothing in them is markup. */
export type ReceiptContent = {
  language: Language;
  municipality: {
    name: string;
    brandColour: string;
    logo: { viewBox: string; path: string };
    contact: MunicipalitySettings['contact'];
  };
  eService: string;
  registrationNumber: string;
  receivedAt: Date;
  /** Null for an errand sent without sign-in. */
  applicant: { name: string; maskedNumber: string | null; signedInWith: string; simulated: boolean } | null;
  /** "Vad händer nu?", one paragraph each. */
  whatNow: string[];
  /** YYYY-MM-DD */
  expectedBy: string | null;
  processingTime: string;
  steps: SummaryStepJson[];
  attachments: { name: string; size: number; question: string; sha256: string }[];
  answersHash: string;
  /** In the order they were made. */
  signatures: {
    /** Null where the identity is protected. */
    name: string | null;
    maskedNumber: string | null;
    signedAt: Date;
    /** In words: "Mobilt BankID". */
    eid: string;
    /** The provider's own name for the order. */
    reference: string;
    /** SHA-256 in hex of what was signed. */
    digest: string;
  }[];
  /** By which anyone may look the receipt up, and where. */
  code: string;
  verifyAt: string;
};
