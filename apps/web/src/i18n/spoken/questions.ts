export { questionsOn, questionsTexts } from '../sv/questions.ts';
