import type { Id } from '@handslag/form-engine';
import { builderFormTexts as texts } from '../../../i18n/sv/builder-form.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { findElement, nameOf } from '../editing/elements.ts';
import { usesLost } from '../editing/remove-element.ts';
import { useWorkState } from '../editor/use-editor.ts';

/** Says which rules go with what is removed, and what that means for those who fill in. */
export function RemoveDialog({ id, onKeep, onRemove }: { id: Id; onKeep: () => void; onRemove: () => void }) {
  const work = useWorkState((state) => state.work);
  const nameFor = (one: Id) => {
    const element = findElement(work.definition, one);
    return `”${(element && nameOf(element)) || texts.unnamed}”`;
  };
  const said = usesLost(work, id).map(({ by, role }) =>
    texts.removeFrom[role](by === undefined ? '' : nameFor(by)),
  );
  return (
    <Dialog
      title={texts.removeTitle(nameFor(id))}
      onClose={onKeep}
      actions={
        <>
          <Button onClick={onKeep}>{texts.keep}</Button>
          <Button look="danger" onClick={onRemove}>
            {texts.removeNow}
          </Button>
        </>
      }
    >
      <p>{texts.removeUsed}</p>
      <ul>
        {[...new Set(said)].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Dialog>
  );
}
