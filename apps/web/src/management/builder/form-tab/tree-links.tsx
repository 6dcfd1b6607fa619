import type { Id } from '@handslag/form-engine';
import { memo } from 'react';
import type { RowLink } from './tree-item.tsx';
import type { TreeRow } from './tree-rows.ts';

const rowHeight = 36;
const width = 28;

type LinksProps = {
  rows: readonly TreeRow[];
  selected: Id | null;
  links: ReadonlyMap<Id, RowLink>;
};

/** Lines from the selected row to those it depends on and those that depend on it. The rows themselves say it in words. */
export const TreeLinks = memo(function TreeLinks({ rows, selected, links }: LinksProps) {
  const from = rows.findIndex(({ id }) => id === selected);
  if (from < 0 || links.size === 0) return null;
  const middle = (index: number) => index * rowHeight + rowHeight / 2;
  return (
    <svg
      className="builder-links"
      width={width}
      height={rows.length * rowHeight}
      aria-hidden="true"
      focusable="false"
    >
      {rows.flatMap(({ id }, index) => {
        const link = links.get(id);
        if (link === undefined) return [];
        const bend = Math.min(width - 4, 8 + Math.abs(index - from) * 1.5);
        const [start, end] = [middle(from), middle(index)];
        return [
          <g key={id} className={`builder-link-${link}`}>
            <path d={`M0 ${start}C${bend} ${start} ${bend} ${end} 0 ${end}`} />
            <circle cx={3} cy={link === 'affects' ? end : end} r={3} />
          </g>,
        ];
      })}
    </svg>
  );
});
