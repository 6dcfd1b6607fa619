import type { Step } from '@handslag/form-engine';
import { choices } from '../../authoring/choices.ts';
import { answer, isYes, moreThan, value } from '../../authoring/rules.ts';
import { sv } from '../../authoring/texts.ts';

export const child: Step = {
  id: 'barnet',
  title: sv('Barnet'),
  questions: [
    {
      id: 'barn',
      type: 'group',
      label: sv('Vilket barn gäller ansökan?'),
      help: sv('Har barnet skyddade personuppgifter? Ring kommunens växel i stället för att fylla i här.'),
      questions: [
        { id: 'barnNamn', type: 'text', label: sv('Barnets namn') },
        {
          id: 'barnPersonnummer',
          type: 'personal-number',
          label: sv('Barnets personnummer'),
          help: sv('Tolv siffror. Ett samordningsnummer går också bra.'),
        },
      ],
    },
    {
      id: 'modersmal',
      type: 'checkboxes',
      label: sv('Språk barnet talar hemma'),
      help: sv('Välj ett eller flera. Det hjälper oss att planera för modersmålsstöd.'),
      required: false,
      choices: choices({
        svenska: 'Svenska',
        samiska: 'Samiska',
        finska: 'Finska',
        meankieli: 'Meänkieli',
        romani: 'Romani chib',
        jiddisch: 'Jiddisch',
        teckensprak: 'Teckenspråk',
        arabiska: 'Arabiska',
        bosniska: 'Bosniska, kroatiska eller serbiska',
        engelska: 'Engelska',
        persiska: 'Persiska eller dari',
        polska: 'Polska',
        somaliska: 'Somaliska',
        tigrinska: 'Tigrinska',
        turkiska: 'Turkiska',
        ukrainska: 'Ukrainska',
        annat: 'Annat språk',
      }),
    },
    { id: 'tolk', type: 'yes-no', label: sv('Behöver ni tolk vid kontakt?') },
    {
      id: 'tolksprak',
      type: 'text',
      label: sv('Vilket språk ska tolken tala?'),
      maxLength: 60,
      visibleWhen: isYes('tolk'),
    },
  ],
  checks: [
    {
      id: 'barnetsAlder',
      questions: ['barnPersonnummer'],
      invalidWhen: moreThan({ ageFrom: answer('barnPersonnummer') }, value(13)),
      message: sv(
        'Barnet är äldre än 13 år. Förskola, pedagogisk omsorg och fritidshem finns till och med 13 år. Kontrollera personnumret.',
      ),
    },
  ],
};
