import type { Text } from '@handslag/form-engine';
import { TextControl } from '../controls/text-control.tsx';
import { ItemList } from './item-list.tsx';

type TextListProps = {
  label: string;
  hint?: string;
  name: (place: number) => string;
  add: string;
  lines?: number;
  items: readonly Text[];
  onChange: (items: Text[]) => void;
};

/** Texts in an order. */
export function TextList({ label, hint, name, add, lines = 1, items, onChange }: TextListProps) {
  return (
    <fieldset className="builder-texts builder-texts-plain">
      <legend className="field-label">{label}</legend>
      {hint !== undefined && <p className="field-hint">{hint}</p>}
      <ItemList
        items={items}
        name={name}
        add={add}
        make={(): Text => ({ sv: '' })}
        onChange={(next) => onChange([...next])}
      >
        {(item, change, called) => (
          <TextControl
            label={called}
            lines={lines}
            value={item}
            onChange={(text) => change(text ?? { sv: '' })}
          />
        )}
      </ItemList>
    </fieldset>
  );
}
