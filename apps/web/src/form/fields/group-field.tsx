import type { GroupQuestion } from '@handslag/form-engine';
import { use } from 'react';
import { FieldSet, type FieldProps } from '../field-frame.tsx';
import { QuestionsWithin } from '../questions-within.ts';

/** Questions that belong together. */
export function GroupField(props: FieldProps<GroupQuestion>) {
  const Questions = use(QuestionsWithin);
  return (
    <FieldSet {...props} several>
      <div className="group">
        {Questions && <Questions questions={props.question.questions} prefix={`${props.path}.`} />}
      </div>
    </FieldSet>
  );
}
