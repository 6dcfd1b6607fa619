import type {
  DateQuestion,
  DateRangeQuestion,
  LongTextQuestion,
  MoneyQuestion,
  NumberQuestion,
  TextQuestion,
  TimeQuestion,
} from '@handslag/form-engine';
import { builderFormTexts as texts } from '../../../i18n/sv/builder-form.ts';
import { LineControl } from '../controls/line-control.tsx';
import { ChoiceControl, FlagControl, NumberControl } from '../controls/simple-controls.tsx';
import { useQuestionChange } from '../question-settings/use-change.ts';
import { NumberForm } from './number-form.tsx';
import { LimitControl } from './limit-control.tsx';

export function WrittenSettings({ question }: { question: TextQuestion | LongTextQuestion }) {
  const change = useQuestionChange<TextQuestion>(question as TextQuestion);
  const isShort = question.type === 'text';
  return (
    <>
      <div className="builder-pair">
        <NumberControl
          label={texts.minLength}
          value={question.minLength}
          onChange={(minLength) => change(texts.minLength, { minLength })}
        />
        <NumberControl
          label={texts.maxLength}
          value={question.maxLength}
          onChange={(maxLength) => change(texts.maxLength, { maxLength })}
        />
      </div>
      {isShort && (
        <>
          <LineControl
            label={texts.mask}
            hint={texts.maskHint}
            aside={texts.optional}
            spellCheck={false}
            value={question.mask ?? ''}
            onChange={(mask) => change(texts.mask, { mask: mask === '' ? undefined : mask })}
          />
          <ChoiceControl
            label={texts.autocomplete}
            value={question.autocomplete ?? ''}
            nothing={texts.noAutocomplete}
            options={Object.entries(texts.autocompletes).map(([value, label]) => ({ value, label }))}
            onChange={(autocomplete: string) =>
              change(texts.autocomplete, { autocomplete: autocomplete === '' ? undefined : autocomplete })
            }
          />
        </>
      )}
    </>
  );
}

export function NumberSettings({ question }: { question: NumberQuestion | MoneyQuestion }) {
  const change = useQuestionChange<NumberQuestion>(question as NumberQuestion);
  const kind = question.type === 'money' ? 'money' : 'number';
  return (
    <>
      <LimitControl
        label={texts.min}
        owner={question.id}
        kind={kind}
        value={question.min}
        onChange={(min) => change(texts.min, { min })}
      />
      <LimitControl
        label={texts.max}
        owner={question.id}
        kind={kind}
        value={question.max}
        onChange={(max) => change(texts.max, { max })}
      />
      {question.type === 'number' && <NumberForm question={question} />}
    </>
  );
}

/** What a date and a period have between them. */
type DateLimits = DateQuestion & { readonly maxDays?: number | undefined };

export function DateSettings({ question }: { question: DateQuestion | DateRangeQuestion }) {
  const change = useQuestionChange<DateLimits>(question as DateLimits);
  return (
    <>
      <LimitControl
        label={texts.earliest}
        owner={question.id}
        kind="date"
        value={question.min}
        onChange={(min) => change(texts.earliest, { min })}
      />
      <LimitControl
        label={texts.latest}
        owner={question.id}
        kind="date"
        value={question.max}
        onChange={(max) => change(texts.latest, { max })}
      />
      {question.type === 'date' ? (
        <FlagControl
          label={texts.birthDate}
          hint={texts.birthDateHint}
          value={question.birthDate ?? false}
          onChange={(on) => change(texts.birthDate, { birthDate: on ? true : undefined })}
        />
      ) : (
        <NumberControl
          label={texts.maxDays}
          value={question.maxDays}
          onChange={(maxDays) => change(texts.maxDays, { maxDays })}
        />
      )}
    </>
  );
}

const clock = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

export function TimeSettings({ question }: { question: TimeQuestion }) {
  const change = useQuestionChange<TimeQuestion>(question);
  const put = (what: string, key: 'min' | 'max', words: string) => {
    const typed = words.trim().replace('.', ':');
    if (typed === '') change(what, { [key]: undefined });
    else if (clock.test(typed)) change(what, { [key]: typed });
  };
  return (
    <div className="builder-pair">
      <LineControl
        label={texts.earliest}
        hint="TT:MM"
        value={question.min ?? ''}
        onChange={(words) => put(texts.earliest, 'min', words)}
      />
      <LineControl
        label={texts.latest}
        hint="TT:MM"
        value={question.max ?? ''}
        onChange={(words) => put(texts.latest, 'max', words)}
      />
    </div>
  );
}
