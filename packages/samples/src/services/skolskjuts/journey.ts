import type { Step } from '@handslag/form-engine';
import { choices, weekdays } from '../../authoring/choices.ts';
import { answer, isYes } from '../../authoring/rules.ts';
import { sv } from '../../authoring/texts.ts';

const schoolDays = weekdays.slice(0, 5);

export const journey: Step = {
  id: 'resan',
  title: sv('Resan'),
  questions: [
    { id: 'hallplats', type: 'text', label: sv('Närmaste hållplats'), required: false },
    { id: 'fritids', type: 'yes-no', label: sv('Går eleven på fritidshem före eller efter skolan?') },
    {
      id: 'tider',
      type: 'repeating-group',
      label: sv('Tider per veckodag'),
      rowName: sv('Dag'),
      minRows: 1,
      maxRows: 5,
      visibleWhen: isYes('fritids'),
      questions: [
        { id: 'tiderDag', type: 'select', label: sv('Dag'), choices: schoolDays },
        { id: 'tiderLamnas', type: 'time', label: sv('Lämnas klockan') },
        { id: 'tiderHamtas', type: 'time', label: sv('Hämtas klockan') },
      ],
      checks: [
        {
          id: 'tiderOrdning',
          questions: ['tiderHamtas', 'tiderLamnas'],
          invalidWhen: { compare: '<=', left: answer('tiderHamtas'), right: answer('tiderLamnas') },
          message: sv('Eleven hämtas innan hen lämnas. Kontrollera tiderna.'),
        },
      ],
    },
    {
      id: 'behov',
      type: 'checkboxes',
      label: sv('Behov i fordonet'),
      required: false,
      choices: choices({
        rullstol: 'Rullstol',
        bilbarnstol: 'Bilbarnstol eller kudde',
        ledsagare: 'Ledsagare',
        egenBil: 'Egen bil på grund av oro',
      }),
    },
    {
      id: 'kontakt',
      type: 'contact',
      label: sv('Kontaktuppgifter under resan'),
      help: sv('Den som föraren ringer om något händer.'),
      fields: ['name', 'phone', 'email'],
      prefill: true,
    },
    {
      id: 'pu',
      type: 'consent',
      label: sv('Personuppgifter'),
      text: sv(
        'Vi använder uppgifterna för att besluta om skolskjuts och planera resorna. Skolan och företaget som kör får det de behöver. Uppgifter om hälsa skyddas av sekretess. Ansökan gallras 2 år efter läsårets slut.',
      ),
      statement: sv('Jag har läst hur personuppgifterna används'),
    },
  ],
};
