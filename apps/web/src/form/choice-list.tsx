import type { Choice } from '@handslag/form-engine';
import { Words } from '../i18n/words.tsx';
import { fieldId } from './field-id.ts';
import { MarkedText } from './marked-text.tsx';

type ChoiceListProps = {
  path: string;
  /** The ones that can be picked now. */
  choices: readonly Choice[];
  kind: 'radio' | 'checkbox';
  chosen: readonly string[];
  invalid: boolean;
  /** Side by side, for a few short ones. */
  row?: boolean;
};

/** Radio buttons or check boxes. Each is a whole line to press. */
export function ChoiceList({ path, choices, kind, chosen, invalid, row = false }: ChoiceListProps) {
  return (
    <div className={row ? 'choices choices-row' : 'choices'}>
      {choices.map((choice) => {
        const id = `${fieldId(path)}-${choice.id}`;
        return (
          <div className="choice" key={choice.id}>
            <input
              id={id}
              name={path}
              type={kind}
              value={choice.id}
              data-answer={kind === 'radio' ? 'choice' : 'choices'}
              data-exclusive={choice.exclusive || undefined}
              defaultChecked={chosen.includes(choice.id)}
              aria-invalid={(kind === 'checkbox' && invalid) || undefined}
              aria-describedby={choice.help && `${id}-hint`}
            />
            <label htmlFor={id}>
              <Words text={choice.label} />
            </label>
            {choice.help && (
              <div className="choice-hint" id={`${id}-hint`}>
                <MarkedText text={choice.help} />
              </div>
            )}
          </div>
        );
      })}
    </div>
  );
}
