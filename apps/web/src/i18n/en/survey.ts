import type { surveyTexts as sv } from '../sv/survey.ts';

export const surveyTexts: typeof sv = {
  title: 'What did you think of filling it in?',
  lead: 'Three questions, entirely optional. The answer is saved without who you are and without your case.',
  ease: 'How was it to fill in?',
  eases: ['Very difficult', 'Difficult', 'Neither easy nor difficult', 'Easy', 'Very easy'],
  clarity: 'Did you understand the questions? (optional)',
  clarities: ['Almost none', 'Some', 'About half', 'Most of them', 'All of them'],
  comment: 'What can be better? (optional)',
  commentHint: 'Write nothing about yourself or your case.',
  missing: 'Choose how it was to fill in.',
  send: 'Send the answer',
  sending: 'Sending …',
  already: 'You have already answered about this case.',
  thanks: 'Thank you! Your answer helps us make the e-service better.',
};
