export const writtenTexts = {
  lacks: (count: number) => (count === 1 ? 'En uppgift saknas' : `${count} uppgifter saknas`),
  optional: '(frivillig)',
};
