/** What is said in texts with marks besides the author's own words. */
export const marksTexts = { newTab: '(öppnas i ny flik)' };
