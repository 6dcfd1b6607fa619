import type { SampleEService } from '@handslag/contracts/e-services';
import { choiceQuestions } from './kitchen-sink/choice-questions.ts';
import { dateQuestions } from './kitchen-sink/date-questions.ts';
import { fileQuestions } from './kitchen-sink/file-questions.ts';
import { groupQuestions } from './kitchen-sink/group-questions.ts';
import { hiddenStep } from './kitchen-sink/hidden-step.ts';
import { numberQuestions } from './kitchen-sink/number-questions.ts';
import { peopleQuestions } from './kitchen-sink/people-questions.ts';
import { rowQuestions } from './kitchen-sink/row-questions.ts';
import { settings } from './kitchen-sink/settings.ts';
import { textQuestions } from './kitchen-sink/text-questions.ts';

/** Every question type and every kind of rule once: for tests, and for seeing what a form can be. */
export const kitchenSink: SampleEService = {
  key: 'provtjanst',
  settings,
  definition: {
    format: 1,
    steps: [
      textQuestions,
      numberQuestions,
      dateQuestions,
      choiceQuestions,
      hiddenStep,
      peopleQuestions,
      groupQuestions,
      rowQuestions,
      fileQuestions,
    ],
  },
};
