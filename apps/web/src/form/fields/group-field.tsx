import type { GroupQuestion } from '@handslag/form-engine';
import { FieldSet, type FieldProps } from '../field-frame.tsx';
import { QuestionList } from '../question-list.tsx';

/** Questions that belong together. */
export function GroupField(props: FieldProps<GroupQuestion>) {
  return (
    <FieldSet {...props} several>
      <div className="group">
        <QuestionList questions={props.question.questions} prefix={`${props.path}.`} />
      </div>
    </FieldSet>
  );
}
