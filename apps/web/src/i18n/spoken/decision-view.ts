import { decisionViewTexts as sv } from '../sv/decision-view.ts';
import { speak } from '../speak.ts';
import { translations } from '../translations.ts';

export let decisionViewTexts = sv;
speak({ decisionViewTexts }, translations.decisionView, (words) => ({ decisionViewTexts } = words));
