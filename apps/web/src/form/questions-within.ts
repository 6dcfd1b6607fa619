import type { Question } from '@handslag/form-engine';
import { createContext, type ComponentType } from 'react';

/** What shows the questions inside a group. Given by the list of questions itself, whose fields cannot import it back. */
export const QuestionsWithin = createContext<ComponentType<{
  questions: readonly Question[];
  prefix: string;
}> | null>(null);
