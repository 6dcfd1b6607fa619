import type { rowTexts as sv } from '../sv/rows.ts';

export const rowTexts: typeof sv = {
  rowTitle: (rowName, place) => `${rowName} ${place}`,
  noRows: 'Nothing added yet.',
  addRow: (rowName) => `Add ${rowName}`,
  addAnotherRow: (rowName) => `Add another ${rowName}`,
  removeRow: 'Remove',
  moveUp: 'Move up',
  moveDown: 'Move down',
  ofRow: (row) => ` ${row}`,
  rowAdded: (row) => `${row} is added.`,
  rowRemoved: (row) => `${row} is removed.`,
  rowMoved: (row, place, of) => `${row} is moved to place ${place} of ${of}.`,
  undoRemoval: 'Undo',
  rowRestored: (row) => `${row} is back.`,
  mostRows: (most) => `You can add at most ${most}.`,
};
