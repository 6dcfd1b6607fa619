import type { Question } from '@handslag/form-engine';

/** Chromium reads every field of a form again on each key: about this many fields share one `<form>`. */
const fieldsPerForm = 15;

export type Section = {
  /** False for what brings its own forms: forms cannot lie in each other. */
  isForm: boolean;
  questions: readonly Question[];
};

/** Divides questions into sections of about fifteen fields, in order. */
export function sectionsOf(questions: readonly Question[]): Section[] {
  const sections: { isForm: boolean; fields: number; questions: Question[] }[] = [];
  for (const question of questions) {
    const fields = fieldsIn(question);
    const isForm = !bringsForms(question);
    const last = sections.at(-1);
    if (last?.isForm && isForm && last.fields + fields <= fieldsPerForm) {
      last.questions.push(question);
      last.fields += fields;
    } else sections.push({ isForm, fields, questions: [question] });
  }
  return sections;
}

function bringsForms(question: Question): boolean {
  if (question.type === 'repeating-group') return true;
  return (
    question.type === 'group' && (question.questions.some(bringsForms) || fieldsIn(question) > fieldsPerForm)
  );
}

function fieldsIn(question: Question): number {
  if (question.type === 'group') return question.questions.reduce((sum, inner) => sum + fieldsIn(inner), 0);
  if (question.type === 'contact' || question.type === 'address' || question.type === 'organisation-contact')
    return 5;
  return 1;
}
