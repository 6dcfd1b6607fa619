/** What the rows of a repeating group say. */
export const rowTexts = {
  rowTitle: (rowName: string, place: number) => `${rowName} ${place}`,
  noRows: 'Inget tillagt ännu.',
  addRow: (rowName: string) => `Lägg till ${rowName}`,
  addAnotherRow: (rowName: string) => `Lägg till ${rowName} till`,
  removeRow: 'Ta bort',
  moveUp: 'Flytta upp',
  moveDown: 'Flytta ned',
  /** Hidden after a row's button, so that the button is understood out of its place. */
  ofRow: (row: string) => ` ${row}`,
  rowAdded: (row: string) => `${row} är tillagd.`,
  rowRemoved: (row: string) => `${row} är borttagen.`,
  rowMoved: (row: string, place: number, of: number) => `${row} är flyttad till plats ${place} av ${of}.`,
  undoRemoval: 'Ångra',
  rowRestored: (row: string) => `${row} är tillbaka.`,
  mostRows: (most: number) => `Du kan lägga till högst ${most}.`,
};
