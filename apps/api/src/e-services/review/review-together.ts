import type { WorkProblem } from '@handslag/contracts/builder';
import type { EServiceSettings } from '@handslag/contracts/e-services';
import type { ContactField, EServiceDefinition, Question } from '@handslag/form-engine';
import { readCondition } from '@handslag/form-engine/parse-definition';

/** What the settings ask of the form: that those who sign are named in it, and that the rules of assignment can be answered. */
export function reviewTogether(settings: EServiceSettings, definition: EServiceDefinition): WorkProblem[] {
  return [...reviewParties(settings, definition), ...reviewAssignment(settings, definition)];
}

/** A party is known, asked and proven by these. */
const neededOfParties: readonly ContactField[] = ['name', 'personalNumber', 'email'];

function reviewParties(
  { signing, signingParties }: EServiceSettings,
  definition: EServiceDefinition,
): WorkProblem[] {
  if (signing !== 'several-parties') return [];
  const path = 'settings.signingParties';
  if (!signingParties) return [problem(path, 'Välj i vilka frågor de som också ska skriva under anges.')];
  const questions = new Map(
    definition.steps.flatMap((step) => allIn(step.questions)).map((one) => [one.id, one]),
  );
  return signingParties.questions.flatMap((id, index) => {
    const place = `${path}.questions[${index}]`;
    const question = questions.get(id);
    if (!question) return [problem(place, `Det finns ingen fråga med id ”${id}”.`)];
    if (question.type !== 'contact')
      return [
        problem(
          place,
          `”${question.label.sv}” måste vara en fråga om kontaktuppgifter för att någon ska kunna skriva under.`,
        ),
      ];
    const { fields } = question;
    if (!fields || neededOfParties.every((field) => fields.includes(field))) return [];
    return [
      problem(
        place,
        `”${question.label.sv}” måste fråga efter namn, personnummer och e-post för att någon ska kunna skriva under.`,
      ),
    ];
  });
}

function reviewAssignment(
  { assignmentRules = [] }: EServiceSettings,
  definition: EServiceDefinition,
): WorkProblem[] {
  return assignmentRules.flatMap(({ when }, index) =>
    readCondition(when, definition).map(({ path, message }) =>
      problem(`settings.assignmentRules[${index}].when${path && `.${path}`}`, message),
    ),
  );
}

const problem = (path: string, message: string): WorkProblem => ({ severity: 'error', path, message });

function allIn(questions: readonly Question[]): readonly Question[] {
  return questions.flatMap((question) =>
    'questions' in question ? [question, ...allIn(question.questions)] : [question],
  );
}
