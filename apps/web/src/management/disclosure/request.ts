import type { discloseEndpoint, DisclosureLack } from '@handslag/contracts/disclosure';
import type { BodyOf } from '@handslag/contracts/endpoint';
import { disclosureTexts as texts } from '../../i18n/sv/disclosure.ts';

/** A request for what is in an errand, as the handler is answering it. */
export type Request = BodyOf<typeof discloseEndpoint>;

export const newRequest: Request = {
  outcome: 'disclosed',
  requester: '',
  choice: { answers: false, receipt: false, decisions: [], attachments: [], messages: [] },
  maskedPaths: [],
  maskApplicant: false,
  review: '',
  ground: '',
  appeal: texts.appealText,
};

/** What is sent: of what is refused no document, and of what is not shown no masking. */
export function asSent(request: Request): Request {
  if (request.outcome === 'refused')
    return { ...request, choice: newRequest.choice, maskedPaths: [], maskApplicant: false };
  if (request.choice.answers || request.choice.messages.length > 0) return request;
  return { ...request, maskedPaths: [], maskApplicant: false };
}

/** What is still to be done, in the order of the form: told before the server has to. */
export function requestLacks(request: Request): DisclosureLack[] {
  const { outcome, choice, maskedPaths, maskApplicant, review, ground, appeal } = asSent(request);
  const chosen =
    choice.answers ||
    choice.receipt ||
    choice.decisions.length + choice.attachments.length + choice.messages.length > 0;
  const masks = maskApplicant || maskedPaths.length > 0;
  const lacks: Record<DisclosureLack, boolean> = {
    documents: outcome !== 'refused' && !chosen,
    outcome: outcome === 'disclosed' && masks,
    review: review.trim() === '',
    ground: outcome !== 'disclosed' && ground.trim() === '',
    appeal: outcome !== 'disclosed' && appeal.trim() === '',
    receipt: masks && choice.receipt,
    decisions: maskApplicant && choice.decisions.length > 0,
  };
  return (Object.keys(lacks) as DisclosureLack[]).filter((part) => lacks[part]);
}

/** An id put into a list, or taken out of it. */
export function listWith(list: readonly string[], id: string, within: boolean): string[] {
  return within ? [...list, id] : list.filter((one) => one !== id);
}
