import type { discloseEndpoint, DisclosureLack } from '@handslag/contracts/disclosure';
import type { BodyOf } from '@handslag/contracts/endpoint';

/** What an answer to a request still lacks, in the order of the form. Nothing: it may be given. */
export function disclosureLacks(given: BodyOf<typeof discloseEndpoint>): DisclosureLack[] {
  const { outcome, choice, maskedPaths, maskApplicant, review, ground, appeal } = given;
  const chosen =
    choice.answers ||
    choice.receipt ||
    choice.decisions.length + choice.attachments.length + choice.messages.length > 0;
  const masks = maskApplicant || maskedPaths.length > 0;
  const refused = outcome === 'refused';
  const lacks: Record<DisclosureLack, boolean> = {
    documents: !refused && !chosen,
    outcome: outcome === 'disclosed' && masks,
    review: review === '',
    ground: outcome !== 'disclosed' && ground === '',
    appeal: outcome !== 'disclosed' && appeal === '',
    receipt: !refused && masks && choice.receipt,
    decisions: !refused && maskApplicant && choice.decisions.length > 0,
  };
  return (Object.keys(lacks) as DisclosureLack[]).filter((part) => lacks[part]);
}
