export const surveyTexts = {
  title: 'Vad tyckte du om att fylla i?',
  lead: 'Tre frågor, helt frivilligt. Svaret sparas utan vem du är och utan ditt ärende.',
  ease: 'Hur var det att fylla i?',
  eases: ['Mycket svårt', 'Svårt', 'Varken lätt eller svårt', 'Lätt', 'Mycket lätt'],
  clarity: 'Förstod du frågorna? (frivillig)',
  clarities: ['Nästan inga', 'Några', 'Ungefär hälften', 'De flesta', 'Alla'],
  comment: 'Vad kan bli bättre? (frivillig)',
  commentHint: 'Skriv inget om dig själv eller ditt ärende.',
  missing: 'Välj hur det var att fylla i.',
  send: 'Skicka svaret',
  sending: 'Skickar …',
  thanks: 'Tack! Ditt svar hjälper oss att göra e-tjänsten bättre.',
};
