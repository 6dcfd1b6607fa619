import type { ReactNode } from 'react';
import { settingsTexts as texts } from '../../../i18n/sv/builder-settings.ts';
import { Button } from '../../../ui/button.tsx';
import { focusStays } from '../controls/focus-stays.ts';

type ItemListProps<Item> = {
  items: readonly Item[];
  /** What an item is called: "Status 2". */
  name: (place: number) => string;
  add: string;
  /** A new item. */
  make: () => Item;
  onChange: (items: readonly Item[]) => void;
  children: (item: Item, change: (item: Item) => void, name: string, index: number) => ReactNode;
  least?: number;
  keyOf?: (item: Item, index: number) => string;
};

/** Things in an order: each can be moved and taken away, and more can be added. */
export function ItemList<Item>(props: ItemListProps<Item>) {
  const { items, name, add, make, onChange, children, least = 0, keyOf } = props;
  const swap = (from: number, to: number) => {
    const item = items[from];
    if (item !== undefined && to >= 0 && to < items.length)
      onChange(items.toSpliced(from, 1).toSpliced(to, 0, item));
  };
  return (
    <div className="builder-items">
      {items.map((item, index) => {
        const called = name(index + 1);
        return (
          <fieldset key={keyOf?.(item, index) ?? index} className="builder-item">
            <legend>{called}</legend>
            <div className="builder-item-tools">
              <button
                type="button"
                className="builder-icon-button"
                aria-label={texts.upNamed(called)}
                aria-disabled={index === 0}
                onClick={() => swap(index, index - 1)}
              >
                ↑
              </button>
              <button
                type="button"
                className="builder-icon-button"
                aria-label={texts.downNamed(called)}
                aria-disabled={index === items.length - 1}
                onClick={() => swap(index, index + 1)}
              >
                ↓
              </button>
              <button
                type="button"
                className="builder-icon-button"
                aria-label={texts.removeNamed(called)}
                aria-disabled={items.length <= least}
                onClick={({ currentTarget }) => {
                  if (items.length <= least) return;
                  focusStays(
                    () => onChange(items.toSpliced(index, 1)),
                    currentTarget,
                    '.builder-items',
                    ':scope > .button',
                  );
                }}
              >
                ×
              </button>
            </div>
            {children(item, (next) => onChange(items.with(index, next)), called, index)}
          </fieldset>
        );
      })}
      <Button look="secondary" className="button-small" onClick={() => onChange([...items, make()])}>
        {add}
      </Button>
    </div>
  );
}
