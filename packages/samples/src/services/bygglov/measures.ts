import type { Condition } from '@handslag/form-engine';
import { choices } from '../../authoring/choices.ts';
import { isOneOf } from '../../authoring/rules.ts';

/** What one can apply for or notify. */
export const measures = choices({
  nyttHus: 'Nytt bostadshus',
  tillbyggnad: 'Tillbyggnad',
  komplement: 'Garage, förråd eller annan komplementbyggnad',
  fasad: 'Fasadändring',
  anvandning: 'Ändrad användning',
  skylt: 'Skylt',
  mur: 'Mur eller plank',
  rivning: 'Rivning',
  mark: 'Marklov',
  eldstad: 'Installation av eldstad',
  va: 'Vatten och avlopp',
  annat: 'Annat',
});

/** The measure is one of these. */
export const isMeasure = (...ids: string[]): Condition => isOneOf('atgard', ids);
