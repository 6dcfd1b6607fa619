import { surveyTexts as sv } from '../sv/survey.ts';
import { speak } from '../speak.ts';
import { translations } from '../translations.ts';

export let surveyTexts = sv;
speak({ surveyTexts }, translations.survey, (words) => ({ surveyTexts } = words));
