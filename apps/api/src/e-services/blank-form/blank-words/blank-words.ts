import type { Question } from '@handslag/form-engine';
import type { RuleWords } from '@handslag/form-engine/building';

/** Everything a blank form says beside the service's own texts, in one language. */
export type BlankWords = {
  rules: RuleWords;
  description: (name: string) => string;
  edition: (version: number) => string;
  instructions: readonly string[];
  haveReady: string;
  stepWhen: string;
  questionWhen: string;
  stopWhen: string;
  sendTo: { to: string; address: string; email: string; questions: string };
  personalData: {
    purpose: string;
    legalGround: string;
    retention: string;
    record: string;
    recordText: string;
  };
  you: string;
  yourDetails: string;
  yourFields: readonly string[];
  sign: string;
  certify: string;
  yourSignature: string;
  otherSignature: string;
  signatureFields: readonly string[];
  moreRows: string;
  optional: string;
  kronor: string;
  dateRange: readonly string[];
  yesNo: readonly string[];
  attached: string;
  files: (most: string) => string;
  manyChoices: string;
  contact: Record<'name' | 'personalNumber' | 'address' | 'email' | 'phone', readonly string[]>;
  organisation: readonly string[];
  shapes: Partial<Record<Question['type'], string>>;
};
