import type { SigningState } from '@handslag/contracts/signings';
import type { Identity } from '@handslag/eid/identity';
import type { EidEvidence } from '@handslag/eid/provider';
import type { Filer } from '../submissions/file-submission.ts';
import type { FiledAttachment } from '../submissions/reviewed-answers.ts';

/** What the errand will be made with, as it was when the answers were reviewed. */
export type FilingFacts = Pick<Filer, 'name' | 'facts' | 'identity'> & {
  attachments: (FiledAttachment & { sha256: string })[];
  /** Where the whole text does not fit every app here: what the app that takes the least shows instead. */
  shortText: string | null;
};

export type SigningRow = {
  id: string;
  draftId: string;
  submissionKey: string;
  initiatorId: string;
  initiatorName: string;
  initiatorProtected: boolean;
  sessionId: string;
  eServiceKey: string;
  version: number;
  revision: number;
  answersHash: string;
  frozen: string;
  digest: string;
  visibleText: string;
  hiddenText: string;
  filing: FilingFacts;
  several: boolean;
  signingOrder: 'parallel' | 'in-order';
  /** YYYY-MM-DD */
  lapsesOn: string | null;
  state: SigningState;
  errandId: string | null;
  registrationNumber: string | null;
  createdAt: Date;
};

export type PartyRow = {
  id: string;
  /** 0 is the initiator. */
  position: number;
  personalNumber: string;
  name: string;
  email: string | null;
  /** The person with this number has a protected identity. */
  protected: boolean;
  askedAt: Date | null;
  remindedAt: Date | null;
  decision: 'signed' | 'declined' | null;
  decidedAt: Date | null;
  reason: string | null;
};

/** A request with everyone in it, in order. */
export type WholeSigning = SigningRow & { parties: PartyRow[] };

/** What an order's answer has proven. */
export type Proven = { identity: Identity; evidence: EidEvidence };
