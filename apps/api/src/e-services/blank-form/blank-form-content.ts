import type { EServiceDefinition, Question } from '@handslag/form-engine';
import type { BlankFormContent, BlankPart } from '../../adapters/pdf/blank-form-content.ts';
import type { Municipality } from '../../actor.ts';
import type { PublishedEService } from '../published-e-service.ts';
import { blankParts, whenAsked } from './blank-parts.ts';

/** A service on paper: every step and question with when it is to be answered, who to be, where to sign and where to send it. */
export function blankFormContent(
  { name, settings: { brandColour, logo, contact } }: Municipality,
  { settings, version }: PublishedEService,
  definition: EServiceDefinition,
  madeAt: Date,
): BlankFormContent {
  const { personalData, checklist } = settings;
  const steps = definition.steps.map((step) => ({
    title: step.title.sv,
    hints: [
      ...whenAsked(step.visibleWhen, definition, 'Fyll bara i den här delen när'),
      ...(step.description ? [step.description.sv] : []),
    ],
    parts: blankParts(step.questions, definition),
  }));
  return {
    municipality: { name, brandColour, logo, contact },
    title: settings.name.sv,
    description: `Blankett: ${settings.name.sv}`,
    lead: settings.summary.sv,
    edition: `${settings.name.sv}, version ${version}`,
    madeAt,
    instructions: [
      'Skriv tydligt med bläckpenna. Räcker inte platsen? Skriv på ett eget papper och skicka med det.',
      'Under en del frågor står när de ska besvaras. Hoppa över de andra.',
      // On paper nobody signs in.
      ...checklist.filter(({ sv }) => !/^e-legitimation/i.test(sv)).map(({ sv }) => `Ha till hands: ${sv}`),
    ],
    steps: [...whoYouAre(settings, definition), ...steps, ...signature(settings)],
    sendTo: [
      { label: 'Till', value: contact.organisation },
      { label: 'Adress', value: contact.visitingAddress },
      { label: 'E-post', value: contact.email },
      { label: 'Frågor', value: contact.phone },
    ],
    personalData: [
      { label: 'Varför', value: personalData.purpose.sv },
      { label: 'Rättslig grund', value: personalData.legalGround.sv },
      { label: 'Hur länge', value: personalData.retention.sv },
      {
        label: 'Allmän handling',
        value:
          'Det du skickar in blir en allmän handling. Innan någon får läsa den prövar vi om uppgifterna omfattas av sekretess.',
      },
    ],
  };
}

type Settings = PublishedEService['settings'];
type Step = BlankFormContent['steps'][number];

/** What the sign-in would have told, where the form does not ask for it itself. */
function whoYouAre({ login }: Settings, { steps }: EServiceDefinition): Step[] {
  if (login === 'none' || steps.some(({ questions }) => questions.some(isApplicant))) return [];
  const fields = ['Namn', 'Personnummer', 'Telefon', 'E-post'];
  return [
    { title: 'Du som fyller i', hints: [], parts: [asked('Dina uppgifter', { kind: 'fields', fields })] },
  ];
}

const isApplicant = (question: Question): boolean =>
  question.type === 'contact'
    ? question.prefill === true
    : 'questions' in question && question.questions.some(isApplicant);

function signature({ signing, login }: Settings): Step[] {
  if (signing === 'none' && login === 'none') return [];
  const fields = ['Ort och datum', 'Namnteckning', 'Namnförtydligande'];
  const first = asked('Din underskrift', { kind: 'fields', fields });
  const others = asked('Underskrift av den andra som söker eller är vårdnadshavare', {
    kind: 'fields',
    fields,
  });
  return [
    {
      title: 'Skriv under',
      hints: ['Jag intygar att uppgifterna stämmer.'],
      parts: signing === 'several-parties' ? [first, others] : [first],
    },
  ];
}

const asked = (label: string, answer: Extract<BlankPart, { kind: 'question' }>['answer']): BlankPart => ({
  kind: 'question',
  label,
  hints: [],
  answer,
});
