/** The ways to a file. */
export const fileLinkTexts = { newTab: '(öppnas i ny flik)', fetch: 'Ladda ner' };
