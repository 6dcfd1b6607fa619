import { longForm } from '@handslag/samples/long-form';

/** One page of 300 questions with 60 rules. */
export const measuredForm = longForm({ questions: 300, rules: 60 });
