export const writtenTexts = {
  lacks: (count: number) => (count === 1 ? 'En uppgift saknas' : `${count} uppgifter saknas`),
  optional: '(frivillig)',
  inLanguage: {
    en: (label: string) => `${label} på engelska`,
    fi: (label: string) => `${label} på finska`,
  },
};
