import * as sv from '../sv/accessibility.ts';
import { speak } from '../speak.ts';
import { translations } from '../translations.ts';

export let accessibilityTexts = sv.accessibilityTexts;
export let accessibilityReportTexts = sv.accessibilityReportTexts;
speak(
  { accessibilityTexts, accessibilityReportTexts },
  translations.accessibility,
  (words) => ({ accessibilityTexts, accessibilityReportTexts } = words),
);
