import type { RepeatingGroupQuestion } from '@handslag/form-engine';
import { inWords } from '../../i18n/language.ts';
import { formTexts } from '../../i18n/sv/form.ts';
import { Button } from '../../ui/button.tsx';
import { FieldSet, type FieldProps } from '../field-frame.tsx';
import { QuestionList } from '../question-list.tsx';
import { rowId, useRowActions } from '../use-row-actions.ts';
import { useRows } from '../use-form.ts';

const rowsAtMost = 200;

/** The same questions several times over. */
export function RepeatingGroupField(props: FieldProps<RepeatingGroupQuestion>) {
  const { question, path } = props;
  const rows = useRows(path);
  const rowName = inWords(question.rowName);
  const actions = useRowActions(props, rows);
  const { maxRows = rowsAtMost } = question;
  return (
    <FieldSet {...props}>
      {rows.length === 0 && <p className="rows-none">{formTexts.noRows}</p>}
      <ol className="rows">
        {rows.map((id, index) => {
          const title = formTexts.rowTitle(rowName, index + 1);
          return (
            <li key={id} id={rowId(path, id)} className="row">
              <fieldset>
                <legend className="row-title">{title}</legend>
                <QuestionList questions={question.questions} prefix={`${path}[${id}].`} />
              </fieldset>
              <div className="row-actions">
                {index > 0 && (
                  <RowButton
                    words={formTexts.moveUp}
                    row={title}
                    does="up"
                    onPress={() => actions.move(index, -1)}
                  />
                )}
                {index < rows.length - 1 && (
                  <RowButton
                    words={formTexts.moveDown}
                    row={title}
                    does="down"
                    onPress={() => actions.move(index, 1)}
                  />
                )}
                <RowButton
                  words={formTexts.removeRow}
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
          <p>{formTexts.rowRemoved(actions.removed.title)}</p>
          <Button look="quiet" onClick={actions.restore}>
            {formTexts.undoRemoval}
            <span className="visually-hidden">{formTexts.ofRow(actions.removed.title)}</span>
          </Button>
        </div>
      )}
      {rows.length < maxRows ? (
        <Button look="secondary" className="row-add" onClick={actions.add}>
          {rows.length === 0
            ? formTexts.addRow(inSentence(rowName))
            : formTexts.addAnotherRow(inSentence(rowName))}
        </Button>
      ) : (
        <p className="field-hint">{formTexts.mostRows(maxRows)}</p>
      )}
    </FieldSet>
  );
}

type RowButtonProps = { words: string; row: string; does: 'up' | 'down' | 'remove'; onPress: () => void };

function RowButton({ words, row, does, onPress }: RowButtonProps) {
  return (
    <Button look="quiet" data-row-action={does} onClick={onPress}>
      {words}
      <span className="visually-hidden">{formTexts.ofRow(row)}</span>
    </Button>
  );
}

/** "Inkomst" becomes "inkomst" inside a sentence; "BankID" stays. */
const inSentence = (rowName: string): string =>
  /^.[A-ZÅÄÖ]/.test(rowName) ? rowName : rowName.charAt(0).toLocaleLowerCase('sv') + rowName.slice(1);
