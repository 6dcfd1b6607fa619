import type { DateRangeQuestion } from '@handslag/form-engine';
import { formTexts } from '../../i18n/spoken/form.ts';
import { DateInput } from '../date-input.tsx';
import { FieldError, FieldSet, type FieldProps } from '../field-frame.tsx';
import { fieldId } from '../field-id.ts';
import { partName } from '../part-name.ts';
import { usePart } from '../use-form.ts';

/** A first and a last day. */
export function Field(props: FieldProps<DateRangeQuestion>) {
  return (
    <FieldSet {...props} several hint={formTexts.dateHint}>
      <div className="field-row">
        <RangeEnd {...props} part="from" />
        <RangeEnd {...props} part="to" />
      </div>
    </FieldSet>
  );
}

function RangeEnd({ path, state, part }: FieldProps<DateRangeQuestion> & { part: 'from' | 'to' }) {
  const label = partName(part) ?? '';
  const partPath = `${path}.${part}`;
  const { message } = usePart(path, part);
  return (
    <div className={message === null ? 'field-part' : 'field-part field-invalid'}>
      <label className="part-label" htmlFor={fieldId(partPath)}>
        {label}
      </label>
      <FieldError path={partPath} message={message} />
      <DateInput
        path={partPath}
        label={label}
        invalid={message !== null}
        hasHint={false}
        calendar
        earliest={state.min}
        latest={state.max}
      />
    </div>
  );
}
