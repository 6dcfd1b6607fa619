import type { SelectQuestion } from '@handslag/form-engine';
import { useEffect, useState } from 'react';
import { inWords } from '../../i18n/language.ts';
import { formTexts } from '../../i18n/spoken/form.ts';
import { textOf } from '../answer-inputs.ts';
import { FieldFrame, nativeProps, type FieldProps } from '../field-frame.tsx';
import { fieldId } from '../field-id.ts';
import { useCode } from '../use-code.ts';
import { useForm } from '../use-form.ts';

const loadSearchable = () => import('../searchable-select.tsx');
type Searchable = Awaited<ReturnType<typeof loadSearchable>>['SearchableSelect'];

/** Longer lists than this can be searched. */
const longList = 15;

/** One of many, from a list. A long one can be searched once its code has come; until then the browser's own list does. */
export function SelectField(props: FieldProps<SelectQuestion>) {
  const { question, path, state } = props;
  const long = question.choices.length > longList;
  const Search = useSearchable(long, path);
  const hint = long ? formTexts.searchChoices : undefined;
  return (
    <FieldFrame {...props} hint={Search ? hint : undefined}>
      {Search ? (
        <Search
          {...nativeProps(props, hint)}
          label={inWords(question.label)}
          path={path}
          choices={state.choices}
        />
      ) : (
        <NativeSelect {...props} />
      )}
    </FieldFrame>
  );
}

function NativeSelect(props: FieldProps<SelectQuestion>) {
  const { path, state } = props;
  const form = useForm();
  return (
    <select
      {...nativeProps(props)}
      data-answer="text"
      className="input select"
      autoComplete="off"
      defaultValue={textOf(form.read(path))}
    >
      <option value="">{formTexts.choose}</option>
      {state.choices.map(({ id, label }) => (
        <option key={id} value={id}>
          {inWords(label)}
        </option>
      ))}
    </select>
  );
}

/** The searchable list when it has been fetched, never under the hands of someone who is using the plain one. */
function useSearchable(long: boolean, path: string): Searchable | null {
  const code = useCode(loadSearchable, long);
  const [ready, setReady] = useState<Searchable | null>(null);
  useEffect(() => {
    const inUse = document.activeElement?.id === fieldId(path);
    if (code && !inUse) setReady(() => code.SearchableSelect);
  }, [code, path]);
  return ready;
}
