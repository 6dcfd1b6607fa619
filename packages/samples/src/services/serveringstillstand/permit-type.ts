import type { Step } from '@handslag/form-engine';
import { choices } from '../../authoring/choices.ts';
import { all, answer, isAnswered, isOneOf, lessThan, lookUp, today, value } from '../../authoring/rules.ts';
import { sv } from '../../authoring/texts.ts';

/** In öre, by type of permit. */
const fees = {
  stadigAllmanhet: 1_100_000,
  stadigSlutet: 1_100_000,
  tillfalligAllmanhet: 550_000,
  tillfalligSlutet: 120_000,
  catering: 900_000,
  andring: 450_000,
};

const isTemporary = isOneOf('typ', ['tillfalligAllmanhet', 'tillfalligSlutet']);

/** Weeks that handling may take become days before the first date. */
const daysNeeded = 14;

export const permitType: Step = {
  id: 'typAvTillstand',
  title: sv('Typ av tillstånd'),
  questions: [
    {
      id: 'typ',
      type: 'radio',
      label: sv('Vad söker ni?'),
      choices: choices({
        stadigAllmanhet: 'Stadigvarande till allmänheten',
        stadigSlutet: 'Stadigvarande till slutet sällskap',
        tillfalligAllmanhet: 'Tillfälligt till allmänheten',
        tillfalligSlutet: 'Tillfälligt till slutet sällskap',
        catering: 'Catering',
        andring: 'Ändring i befintligt tillstånd',
      }),
    },
    {
      id: 'avgift',
      type: 'calculated',
      label: sv('Ansökningsavgift'),
      help: sv('Ni får en faktura när ansökan har kommit in.'),
      show: 'money',
      value: lookUp('typ', fees, 0),
      visibleWhen: isAnswered('typ'),
    },
    {
      id: 'datum',
      type: 'date-range',
      label: sv('Vilka datum gäller det tillfälliga tillståndet?'),
      help: sv('Tidigast i dag och högst 12 månader framåt.'),
      min: today,
      max: { addMonths: [today, 12] },
      visibleWhen: isTemporary,
    },
    {
      id: 'datumNara',
      type: 'information',
      label: sv('Det är kort om tid'),
      text: sv(
        'Det är mindre än två veckor till första dagen. Vi hinner kanske inte besluta i tid. Ring oss gärna när ni har skickat in.',
      ),
      tone: 'warning',
      visibleWhen: all(
        isTemporary,
        lessThan({ daysBetween: [today, answer('datum', 'from')] }, value(daysNeeded)),
      ),
    },
    {
      id: 'antal',
      type: 'number',
      label: sv('Hur många gäster räknar ni med?'),
      unit: sv('gäster'),
      min: value(1),
      max: value(100_000),
      visibleWhen: isTemporary,
    },
  ],
};
