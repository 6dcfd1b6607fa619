import '../../form/form.css';

type ChoicePartProps<Id extends string> = {
  id: string;
  legend: string;
  hint?: string;
  mistake?: string | undefined;
  choices: readonly { id: Id; label: string; hint?: string }[];
  chosen: Id | null;
  row?: boolean;
  onChoose: (id: Id) => void;
};

/** One of several, in a form of the management view. The first button has the id of the whole, so that a link leads to it. */
export function ChoicePart<Id extends string>({
  id,
  legend,
  hint,
  mistake,
  choices,
  chosen,
  row = false,
  onChoose,
}: ChoicePartProps<Id>) {
  const described = [hint === undefined ? '' : `${id}-hint`, mistake === undefined ? '' : `${id}-mistake`]
    .filter((part) => part !== '')
    .join(' ');
  return (
    <fieldset
      className={mistake === undefined ? 'field' : 'field field-invalid'}
      aria-describedby={described || undefined}
    >
      <legend className="field-label">{legend}</legend>
      {hint !== undefined && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {mistake !== undefined && (
        <p className="field-error" id={`${id}-mistake`}>
          {mistake}
        </p>
      )}
      <div className={row ? 'choices choices-row' : 'choices'}>
        {choices.map((choice, place) => {
          const choiceId = place === 0 ? id : `${id}-${choice.id}`;
          return (
            <div className="choice" key={choice.id}>
              <input
                id={choiceId}
                name={id}
                type="radio"
                checked={chosen === choice.id}
                aria-describedby={choice.hint === undefined ? undefined : `${choiceId}-hint`}
                onChange={() => onChoose(choice.id)}
              />
              <label htmlFor={choiceId}>{choice.label}</label>
              {choice.hint !== undefined && (
                <p className="choice-hint" id={`${choiceId}-hint`}>
                  {choice.hint}
                </p>
              )}
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
