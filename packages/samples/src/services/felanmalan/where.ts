import type { Step } from '@handslag/form-engine';
import { isYes } from '../../authoring/rules.ts';
import { sv } from '../../authoring/texts.ts';

export const where: Step = {
  id: 'varArFelet',
  title: sv('Var är felet?'),
  questions: [
    {
      id: 'akut',
      type: 'yes-no',
      label: sv('Är det fara för människor just nu?'),
      help: sv('Till exempel en öppen brunn, en nedriven elledning eller ett träd som är på väg att falla.'),
    },
    {
      id: 'stopp',
      type: 'stop',
      label: sv('Ring i stället'),
      visibleWhen: isYes('akut'),
      text: sv(
        'Ring 112 om det är fara för liv. Ring annars kommunens växel, som kopplar dig till jouren dygnet runt. Vänta inte på e-tjänsten.',
      ),
    },
    {
      id: 'plats',
      type: 'place',
      label: sv('Var är det?'),
      help: sv(
        'Skriv gatuadress, korsning eller något annat som gör att vi hittar. Står det ett nummer på lyktstolpen kan du skriva det.',
      ),
    },
    {
      id: 'platstext',
      type: 'text',
      label: sv('Beskriv platsen närmare'),
      help: sv('Till exempel: vid busshållplatsen på norra sidan.'),
      required: false,
    },
  ],
};
