import type { Step } from '@handslag/form-engine';
import { choices, exclusiveChoice } from '../../authoring/choices.ts';
import { answer, is, lessThan, value } from '../../authoring/rules.ts';
import { sv } from '../../authoring/texts.ts';

export const walking: Step = {
  id: 'gangformaga',
  title: sv('Gångförmåga'),
  questions: [
    {
      id: 'rullstol',
      type: 'radio',
      label: sv('Hur förflyttar sig personen?'),
      choices: choices({ rullstolsburen: 'Helt rullstolsburen', gar: 'Kan gå kortare sträckor' }),
    },
    {
      id: 'hjalpmedel',
      type: 'checkboxes',
      label: sv('Gånghjälpmedel'),
      choices: [
        ...choices({
          kryckor: 'Kryckor eller käpp',
          rollator: 'Rollator',
          manuell: 'Manuell rullstol',
          elrullstol: 'Elrullstol',
        }),
        exclusiveChoice('inget', 'Inget'),
      ],
    },
    {
      id: 'vila',
      type: 'number',
      label: sv('Hur långt går personen till första pausen?'),
      help: sv('På plan mark, med hjälpmedel. Räkna inte med någon som stöttar.'),
      unit: sv('meter'),
      min: value(0),
      max: value(5000),
      visibleWhen: is('rullstol', 'gar'),
    },
    {
      id: 'max',
      type: 'number',
      label: sv('Hur långt går personen som längst, med pauser?'),
      unit: sv('meter'),
      min: value(0),
      max: value(5000),
      visibleWhen: is('rullstol', 'gar'),
    },
    {
      id: 'beskriv',
      type: 'long-text',
      label: sv('Beskriv svårigheterna med egna ord'),
      help: sv('Vad händer när personen går? Hur är det en vanlig dag?'),
      maxLength: 3000,
      sensitive: true,
    },
    {
      id: 'varaktighet',
      type: 'select',
      label: sv('Hur länge väntas svårigheten bestå?'),
      choices: choices({
        under6: 'Mindre än 6 månader',
        till12: '6–12 månader',
        till2ar: '1–2 år',
        till4ar: '2–4 år',
        over4ar: 'Mer än 4 år',
        bestaende: 'Bestående',
        vetInte: 'Vet inte',
      }),
    },
    {
      id: 'kort',
      type: 'information',
      label: sv('Kort tid ger sällan tillstånd'),
      text: sv(
        'Tillstånd ges normalt inte om svårigheten väntas bli kortare än sex månader. Du kan ändå ansöka.',
      ),
      tone: 'warning',
      visibleWhen: is('varaktighet', 'under6'),
    },
  ],
  checks: [
    {
      id: 'langstEfterPaus',
      questions: ['max', 'vila'],
      invalidWhen: lessThan(answer('max'), answer('vila')),
      message: sv('Den längsta sträckan är kortare än sträckan till första pausen. Kontrollera båda.'),
    },
  ],
};
