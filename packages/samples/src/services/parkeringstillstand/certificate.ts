import type { Step } from '@handslag/form-engine';
import { attachments, megabytes } from '../../authoring/attachments.ts';
import { choices } from '../../authoring/choices.ts';
import { is, isYes } from '../../authoring/rules.ts';
import { sv } from '../../authoring/texts.ts';

export const certificate: Step = {
  id: 'intygOchFoto',
  title: sv('Intyg och foto'),
  questions: [
    {
      id: 'vard',
      type: 'radio',
      label: sv('Hur lämnas läkarintyget?'),
      choices: choices({ laddarUpp: 'Jag laddar upp det', skickas: 'Vården skickar det till kommunen' }),
    },
    attachments({
      id: 'intyg',
      label: sv('Läkarintyg'),
      help: sv('Intyget får vara högst 6 månader gammalt.'),
      max: 3,
      sensitive: true,
      visibleWhen: is('vard', 'laddarUpp'),
    }),
    {
      id: 'lakare',
      type: 'group',
      label: sv('Läkaren'),
      visibleWhen: is('vard', 'skickas'),
      questions: [
        { id: 'lakareNamn', type: 'text', label: sv('Läkarens namn') },
        { id: 'lakareMottagning', type: 'text', label: sv('Mottagning') },
        { id: 'lakareTelefon', type: 'phone', label: sv('Telefonnummer'), required: false },
      ],
    },
    attachments({
      id: 'foto',
      label: sv('Foto på kortinnehavaren'),
      help: sv('Ansiktet rakt framifrån mot ljus bakgrund, som ett passfoto. Minst 600 × 800 bildpunkter.'),
      accept: ['jpg', 'png'],
      maxBytes: megabytes(10),
      max: 1,
    }),
    { id: 'namnteckning', type: 'yes-no', label: sv('Kan kortinnehavaren skriva sin namnteckning?') },
    attachments({
      id: 'teckning',
      label: sv('Bild på namnteckning'),
      help: sv(
        'Skriv med svart penna på vitt papper och ta en bild. Skickar du ingen bild får du ett papper med posten.',
      ),
      accept: ['jpg', 'png'],
      maxBytes: megabytes(10),
      max: 1,
      required: false,
      visibleWhen: isYes('namnteckning'),
    }),
  ],
};
