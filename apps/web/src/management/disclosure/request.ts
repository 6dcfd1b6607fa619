import type { discloseEndpoint, DisclosureLack } from '@handslag/contracts/disclosure';
import type { BodyOf } from '@handslag/contracts/endpoint';
import type { SummaryRowJson, SummaryStepJson } from '@handslag/contracts/errands';
import type { HandledErrand } from '@handslag/contracts/handling';
import { disclosureTexts as texts } from '../../i18n/sv/disclosure.ts';

/** A request for what is in an errand, as the handler is answering it. */
export type Request = Omit<BodyOf<typeof discloseEndpoint>, 'revision'>;

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
  if (request.choice.answers) return request;
  const named = request.choice.messages.length > 0;
  return { ...request, maskedPaths: [], maskApplicant: named && request.maskApplicant };
}

/** Every answer by its path, groups with what is in them, in the order of the form. */
export function answersIn(
  steps: readonly SummaryStepJson[],
): Map<string, Pick<SummaryRowJson, 'label' | 'value'>> {
  const within = (row: SummaryRowJson): [string, SummaryRowJson][] => [
    [row.path, row],
    ...(row.rows ?? []).flatMap(within),
  ];
  return new Map(steps.flatMap(({ rows }) => rows.flatMap(within)));
}

/** The same request of an errand that may have changed: all that is still there, masked and chosen as it was. */
export function fitted(
  request: Request,
  { summary, timeline, attachments }: Pick<HandledErrand, 'summary' | 'timeline' | 'attachments'>,
): Request {
  const answers = answersIn(summary);
  const messages = new Set(timeline.flatMap(({ id, withdrawn }) => (withdrawn ? [] : id)));
  const files = new Set(attachments.map(({ id }) => id));
  return {
    ...request,
    maskedPaths: request.maskedPaths.filter((path) => answers.has(path)),
    choice: {
      ...request.choice,
      messages: request.choice.messages.filter((id) => messages.has(id)),
      attachments: request.choice.attachments.filter((id) => files.has(id)),
    },
  };
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
