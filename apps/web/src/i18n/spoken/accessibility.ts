export { accessibilityTexts, accessibilityReportTexts } from '../sv/accessibility.ts';
