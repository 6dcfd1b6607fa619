import type { About } from '@handslag/contracts/drafts';
import type { Answers, Question } from '@handslag/form-engine';
import type { Municipality } from '../actor.ts';
import type { Context } from '../context.ts';
import { findPublishedVersion } from '../e-services/find-published-version.ts';

type Support = NonNullable<Awaited<ReturnType<typeof findPublishedVersion>>>;

/**
 * What a support service is begun with by someone who comes from another one. The other is chosen in the first question that has it among
 * its choices (by key); its step and version go into the question `steg`, what is told of the browser into `teknikText` with `teknik`
 * answered yes. A form that asks none of this begins as empty as any.
 */
export async function prefillAbout(
  ctx: Context,
  municipality: Municipality,
  support: Support,
  about: About | undefined,
): Promise<Answers> {
  if (about === undefined || support.key !== municipality.settings.supportService) return {};
  const questions = support.definition.steps.flatMap((step) => step.questions);
  const find = (id: string, type: Question['type']): boolean =>
    questions.some((question) => question.id === id && question.type === type);
  const answers: Record<string, string> = {};
  const choice = questions.find((question) => choosesService(question, about.eService));
  if (choice) answers[choice.id] = about.eService;
  const other = await findPublishedVersion(ctx, municipality, about.eService);
  const step = other?.definition.steps.find(({ id }) => id === about.step);
  if (other && step && find('steg', 'text'))
    answers['steg'] = `${step.title.sv} (${other.settings.name.sv}, version ${other.version})`;
  if (about.browser !== undefined && find('teknik', 'yes-no') && find('teknikText', 'text')) {
    answers['teknik'] = 'yes';
    answers['teknikText'] = about.browser;
  }
  return answers;
}

const choosesService = (question: Question, key: string): boolean =>
  (question.type === 'select' || question.type === 'radio') && question.choices.some(({ id }) => id === key);
