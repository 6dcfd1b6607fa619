export { decisionViewTexts } from '../sv/decision-view.ts';
