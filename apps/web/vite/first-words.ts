/** Areas that the first page always speaks. */
const first = /\/i18n\/(en|fi)\/(?:chrome|problems|session|start)\.ts$/;

/** Words of the first page travel as one file a language: one request. */
export const firstWords = (['en', 'fi'] as const).map((language) => ({
  name: `words-${language}`,
  test: (id: string): boolean => first.exec(id)?.[1] === language,
}));
