import { memo } from 'react';
import { builderFormTexts as texts } from '../../../i18n/sv/builder-form.ts';
import { typeLabel } from './type-label.ts';
import type { TreeRow } from './tree-rows.ts';

export type RowLink = 'affects' | 'affected';
type ItemProps = TreeRow & {
  selected: boolean;
  link: RowLink | undefined;
  drop: 'before' | 'into' | undefined;
};

/** One row. Everything it does is done by the tree, so that it is the same until it looks different. */
export const TreeItem = memo(function TreeItem(props: ItemProps) {
  const {
    id,
    name,
    type,
    level,
    position,
    siblings,
    open,
    hasRule,
    isOptional,
    isUntranslated,
    selected,
    link,
    drop,
  } = props;
  return (
    <li
      role="treeitem"
      id={`tree-${id}`}
      data-id={id}
      data-link={link}
      data-drop={drop}
      className={`builder-row builder-row-${type === 'step' ? 'step' : 'question'}`}
      style={{ paddingInlineStart: `${0.25 + (level - 1) * 1}rem` }}
      tabIndex={selected ? 0 : -1}
      draggable
      aria-level={level}
      aria-posinset={position}
      aria-setsize={siblings}
      aria-expanded={open}
      aria-selected={selected}
    >
      <span className="builder-row-twist" aria-hidden="true">
        {open !== undefined && '›'}
      </span>
      <span className="builder-row-name">{name || texts.unnamed}</span>
      {hasRule && (
        <span className="builder-row-mark">
          <span aria-hidden="true">◇</span>
          <span className="visually-hidden">, {texts.hasRule}</span>
        </span>
      )}
      {isUntranslated && (
        <span className="builder-row-untranslated">
          <span aria-hidden="true">!</span>
          <span className="visually-hidden">, {texts.untranslatedMark}</span>
        </span>
      )}
      <span className="builder-row-type">
        <span className="visually-hidden">, </span>
        {type === 'step' ? texts.step : typeLabel(type)}
        {isOptional && <span className="visually-hidden">, {texts.optionalMark}</span>}
      </span>
      {link !== undefined && (
        <span className="visually-hidden">
          , {link === 'affects' ? texts.affectsSelected : texts.affectedBySelected}
        </span>
      )}
    </li>
  );
});
