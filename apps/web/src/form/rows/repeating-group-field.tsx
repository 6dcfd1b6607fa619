import './rows.css';
import type { RepeatingGroupQuestion } from '@handslag/form-engine';
import { inWords } from '../../i18n/language.ts';
import { rowTexts as texts } from '../../i18n/spoken/rows.ts';
import { Button } from '../../ui/button.tsx';
import { FieldSet, type FieldProps } from '../field-frame.tsx';
import { QuestionList } from '../question-list.tsx';
import { rowId, useRowActions } from './use-row-actions.ts';
import { useRows } from '../use-form.ts';

const rowsAtMost = 200;

/** The rows of a repeating group: fill in, add, remove with a way back, and move. */
export function Field(props: FieldProps<RepeatingGroupQuestion>) {
  const { question, path } = props;
  const rows = useRows(path);
  const rowName = inWords(question.rowName);
  const actions = useRowActions(props, rows);
  const { maxRows = rowsAtMost } = question;
  return (
    <FieldSet {...props} several>
      {rows.length === 0 && <p className="rows-none">{texts.noRows}</p>}
      <ol className="rows">
        {rows.map((id, index) => {
          const title = texts.rowTitle(rowName, index + 1);
          return (
            <li key={id} id={rowId(path, id)} className="row">
              <fieldset>
                <legend className="row-title">{title}</legend>
                <QuestionList questions={question.questions} prefix={`${path}[${id}].`} />
              </fieldset>
              <div className="row-actions">
                {index > 0 && (
                  <RowButton
                    words={texts.moveUp}
                    row={title}
                    does="up"
                    onPress={() => actions.move(index, -1)}
                  />
                )}
                {index < rows.length - 1 && (
                  <RowButton
                    words={texts.moveDown}
                    row={title}
                    does="down"
                    onPress={() => actions.move(index, 1)}
                  />
                )}
                <RowButton
                  words={texts.removeRow}
                  row={title}
                  does="remove"
                  onPress={() => actions.remove(index)}
                />
              </div>
            </li>
          );
        })}
      </ol>
      {actions.removed && (
        <div className="row-removed" id={rowId(path, 'removed')} tabIndex={-1}>
          <p>{texts.rowRemoved(actions.removed.title)}</p>
          <Button look="quiet" onClick={actions.restore}>
            {texts.undoRemoval}
            <span className="visually-hidden">{texts.ofRow(actions.removed.title)}</span>
          </Button>
        </div>
      )}
      {rows.length < maxRows ? (
        <Button look="secondary" className="row-add" onClick={actions.add}>
          {rows.length === 0 ? texts.addRow(inSentence(rowName)) : texts.addAnotherRow(inSentence(rowName))}
        </Button>
      ) : (
        <p className="field-hint">{texts.mostRows(maxRows)}</p>
      )}
    </FieldSet>
  );
}

type RowButtonProps = { words: string; row: string; does: 'up' | 'down' | 'remove'; onPress: () => void };

function RowButton({ words, row, does, onPress }: RowButtonProps) {
  return (
    <Button look="quiet" data-row-action={does} onClick={onPress}>
      {words}
      <span className="visually-hidden">{texts.ofRow(row)}</span>
    </Button>
  );
}

/** "Inkomst" becomes "inkomst" inside a sentence; "BankID" stays. */
const inSentence = (rowName: string): string =>
  /^.[A-ZÅÄÖ]/.test(rowName) ? rowName : rowName.charAt(0).toLocaleLowerCase('sv') + rowName.slice(1);
