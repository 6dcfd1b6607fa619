import type { Id } from '@handslag/form-engine';
import { useEffect, useMemo, useRef, useState, type DragEvent, type KeyboardEvent } from 'react';
import { builderFormTexts as texts } from '../../../i18n/sv/builder-form.ts';
import { focusAfter } from '../controls/focus-after.ts';
import { flushTyped } from '../controls/typing.ts';
import type { Direction } from '../editing/move-element.ts';
import { allUses } from '../editing/uses-of.ts';
import { useDefinition, useDesk, useEditor, useSelected, useWorkState } from '../editor/use-editor.ts';
import { dropPlace, type Drop } from './drop-place.ts';
import type { ElementActions } from './element-actions.ts';
import { TreeItem, type RowLink } from './tree-item.tsx';
import { TreeLinks } from './tree-links.tsx';
import { treeRows } from './tree-rows.ts';

type TreeProps = {
  actions: ElementActions;
  onAdd: () => void;
  /** To the settings of the selected. */
  onEnter: () => void;
};
const directions: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowRight: 'in',
  ArrowLeft: 'out',
};

/** Steps and questions as a tree for mouse and keyboard. The focused row is the selected one. */
export function Tree({ actions, onAdd, onEnter }: TreeProps) {
  const editor = useEditor();
  const definition = useDefinition();
  const { language } = useDesk();
  const settings = useWorkState(({ work }) => work.settings);
  const selected = useSelected();
  const [closed, setClosed] = useState<ReadonlySet<Id>>(new Set());
  const [drop, setDrop] = useState<Drop | null>(null);
  const dragged = useRef<Id | null>(null);
  const tree = useRef<HTMLUListElement>(null);
  const rows = useMemo(() => treeRows(definition, closed, language), [definition, closed, language]);
  const uses = useMemo(() => allUses(definition, settings), [definition, settings]);
  const links = useMemo(() => {
    const found = new Map<Id, RowLink>();
    for (const { of, by } of uses) {
      if (by === selected && of !== selected) found.set(of, 'affects');
      if (of === selected && by !== undefined && by !== selected) found.set(by, 'affected');
    }
    return found;
  }, [uses, selected]);
  const here = rows.findIndex(({ id }) => id === selected);

  const focusRow = (id: Id | undefined) => {
    if (id === undefined) return;
    focusAfter(
      () => {
        flushTyped();
        editor.select(id);
      },
      () => document.getElementById(`tree-${id}`),
    );
  };
  const setOpen = (id: Id, open: boolean) =>
    setClosed((before) => {
      const next = new Set(before);
      if (open) next.delete(id);
      else next.add(id);
      return next;
    });
  // What is selected from elsewhere shows, also inside something closed.
  useEffect(() => {
    if (selected !== null && here < 0) setClosed(new Set());
    document.getElementById(`tree-${selected}`)?.scrollIntoView({ block: 'nearest' });
  }, [selected, here]);

  const press = (event: KeyboardEvent) => {
    const row = rows[here];
    if (!row || event.ctrlKey || event.metaKey) return;
    const { key } = event;
    const direction = directions[key];
    if (event.altKey && direction !== undefined) {
      event.preventDefault();
      actions.move(row.id, direction);
      return focusRow(row.id);
    }
    const go: Record<string, () => void> = {
      ArrowDown: () => focusRow(rows[here + 1]?.id),
      ArrowUp: () => focusRow(rows[here - 1]?.id),
      Home: () => focusRow(rows[0]?.id),
      End: () => focusRow(rows.at(-1)?.id),
      ArrowRight: () =>
        row.open === false ? setOpen(row.id, true) : focusRow(inside(rows[here + 1], row.level)),
      ArrowLeft: () =>
        row.open === true
          ? setOpen(row.id, false)
          : focusRow(rows.slice(0, here).findLast(({ level }) => level < row.level)?.id),
      Enter: onEnter,
      Insert: onAdd,
      Delete: () => actions.remove(row.id),
    };
    const act = go[key];
    if (act) {
      event.preventDefault();
      return act();
    }
    if (key.length === 1 && /\p{L}|\p{N}/u.test(key)) {
      const later = [...rows.slice(here + 1), ...rows.slice(0, here + 1)];
      focusRow(later.find(({ name }) => name.toLowerCase().startsWith(key.toLowerCase()))?.id);
    }
    return undefined;
  };
  const rowAt = (event: { target: EventTarget }) =>
    event.target instanceof Element ? event.target.closest<HTMLElement>('[role=treeitem]') : null;
  const over = (event: DragEvent) => {
    const row = rowAt(event);
    if (!row || dragged.current === null) return;
    const place = dropPlace(definition, dragged.current, row, event.clientY);
    setDrop(place);
    if (place) event.preventDefault();
  };
  return (
    <div className="builder-tree-scroll">
      <ul
        ref={tree}
        role="tree"
        className="builder-tree"
        aria-label={texts.tree}
        aria-describedby="builder-tree-hint"
        onKeyDown={press}
        onClick={(event) => {
          const row = rowAt(event);
          const id = row?.dataset['id'];
          if (!row || id === undefined) return;
          if (event.target instanceof Element && event.target.closest('.builder-row-twist'))
            setOpen(id, row.getAttribute('aria-expanded') === 'false');
          focusRow(id);
        }}
        onDragStart={(event) => {
          dragged.current = rowAt(event)?.dataset['id'] ?? null;
          event.dataTransfer.effectAllowed = 'move';
        }}
        onDragOver={over}
        onDragLeave={() => setDrop(null)}
        onDrop={(event) => {
          event.preventDefault();
          if (drop && dragged.current !== null) actions.moveTo(dragged.current, drop.place);
          setDrop(null);
        }}
        onDragEnd={() => {
          dragged.current = null;
          setDrop(null);
        }}
      >
        {rows.map((row) => (
          <TreeItem
            key={editor.keyOf(row.id)}
            {...row}
            selected={row.id === selected || (here < 0 && row === rows[0])}
            link={links.get(row.id)}
            drop={drop?.over === row.id ? drop.how : undefined}
          />
        ))}
      </ul>
      <TreeLinks rows={rows} selected={selected} links={links} />
    </div>
  );
}

const inside = (next: { id: Id; level: number } | undefined, level: number): Id | undefined =>
  next && next.level > level ? next.id : undefined;
