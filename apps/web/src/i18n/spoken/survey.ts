export { surveyTexts } from '../sv/survey.ts';
