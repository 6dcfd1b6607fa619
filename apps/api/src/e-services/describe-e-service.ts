import type { EServiceOverview } from '@handslag/contracts/e-services';
import type { AttachmentsQuestion, EServiceDefinition, Question } from '@handslag/form-engine';
import type { Municipality } from '../actor.ts';
import type { Context } from '../context.ts';
import { acceptedEids, presentEid } from '../municipalities/accepted-eids.ts';
import { closedNow } from './closed-now.ts';
import { draftPolicyOf } from './draft-policy-of.ts';
import type { PublishedEService } from './published-e-service.ts';

/** A service as it is presented before one starts: what it asks for, what to have ready, whether it can be saved. */
export function describeEService(
  ctx: Context,
  municipality: Municipality,
  service: PublishedEService,
  definition: EServiceDefinition,
): EServiceOverview {
  const { settings, key, version } = service;
  const {
    name,
    summary,
    description,
    category,
    audience,
    login,
    checklist,
    minutesToComplete,
    processingTime,
  } = settings;
  const eids = acceptedEids(ctx, municipality, settings).map(presentEid);
  return {
    key,
    version,
    name,
    summary,
    description,
    category,
    audience,
    login,
    eids: login === 'none' ? [] : eids,
    signing: settings.signing,
    draftPolicy: draftPolicyOf(municipality, service),
    checklist,
    attachments: definition.steps.flatMap((step) =>
      attachmentsIn(step.questions, step.visibleWhen !== undefined),
    ),
    minutesToComplete,
    processingTime,
    cost: settings.cost ?? null,
    personalData: settings.personalData,
    steps: definition.steps.map(({ id, title, questions }) => ({
      id,
      title,
      questions: countAsked(questions),
    })),
    closed: closedNow(municipality, service, ctx.clock()),
  };
}

const notAsked = new Set<Question['type']>(['information', 'stop', 'calculated']);

/** Questions a person answers; the rows of a repeating group count once. */
function countAsked(questions: readonly Question[]): number {
  return questions.reduce((count, question) => {
    if ('questions' in question) return count + countAsked(question.questions);
    return notAsked.has(question.type) ? count : count + 1;
  }, 0);
}

type Wanted = EServiceOverview['attachments'][number];

function attachmentsIn(questions: readonly Question[], sometimes: boolean): Wanted[] {
  return questions.flatMap((question): Wanted[] => {
    const conditional = sometimes || question.visibleWhen !== undefined;
    if (question.type === 'repeating-group')
      return attachmentsIn(question.questions, conditional || !question.minRows);
    if (question.type === 'group') return attachmentsIn(question.questions, conditional);
    if (question.type !== 'attachments') return [];
    return [{ label: question.label, required: whenRequired(question, conditional) }];
  });
}

function whenRequired(
  { required = true, requiredLater, min }: AttachmentsQuestion,
  conditional: boolean,
): Wanted['required'] {
  if (required === false || requiredLater || min === 0) return 'never';
  return conditional || typeof required === 'object' ? 'sometimes' : 'always';
}
