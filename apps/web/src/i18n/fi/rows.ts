import type { rowTexts as sv } from '../sv/rows.ts';

export const rowTexts: typeof sv = {
  rowTitle: (rowName, place) => `${rowName} ${place}`,
  noRows: 'Mitään ei ole vielä lisätty.',
  addRow: (rowName) => `Lisää: ${rowName}`,
  addAnotherRow: (rowName) => `Lisää vielä: ${rowName}`,
  removeRow: 'Poista',
  moveUp: 'Siirrä ylös',
  moveDown: 'Siirrä alas',
  ofRow: (row) => ` ${row}`,
  rowAdded: (row) => `${row} on lisätty.`,
  rowRemoved: (row) => `${row} on poistettu.`,
  rowMoved: (row, place, of) => `${row} on siirretty paikkaan ${place}/${of}.`,
  undoRemoval: 'Kumoa',
  rowRestored: (row) => `${row} on palautettu.`,
  mostRows: (most) => `Voit lisätä enintään ${most}.`,
};
