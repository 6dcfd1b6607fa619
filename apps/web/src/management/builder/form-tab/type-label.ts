import type { QuestionTypeName } from '@handslag/form-engine';
import { typeNames } from '@handslag/form-engine/building';

/** What a type of question is called where it stands alone. */
export function typeLabel(type: QuestionTypeName): string {
  const name = typeNames[type];
  return name.charAt(0).toUpperCase() + name.slice(1);
}
