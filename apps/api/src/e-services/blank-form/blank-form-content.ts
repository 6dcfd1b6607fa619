import type { Language } from '@handslag/contracts/municipalities';
import { inLanguage, type EServiceDefinition, type Question } from '@handslag/form-engine';
import { withoutMarks } from '@handslag/form-engine/marks';
import type { BlankFormContent, BlankPart } from '../../adapters/pdf/blank-form-content.ts';
import { saidIn } from '../../adapters/pdf/said.ts';
import type { Municipality } from '../../actor.ts';
import type { PublishedEService } from '../published-e-service.ts';
import { blankParts, whenAsked, type Writing } from './blank-parts.ts';
import type { BlankWords } from './blank-words/blank-words.ts';
import { en } from './blank-words/en.ts';
import { fi } from './blank-words/fi.ts';
import { sv } from './blank-words/sv.ts';

const wordsIn: { readonly [L in Language]: BlankWords } = { sv, en, fi };

/**
 * A service on paper: every step and question with when it is to be answered, who to be, where to sign and where to send it. What the
 * service does not say in the language is in Swedish, and marked so.
 */
export function blankFormContent(
  { name, settings: { brandColour, logo, contact } }: Municipality,
  { settings, version }: PublishedEService,
  definition: EServiceDefinition,
  { madeAt, language }: { madeAt: Date; language: Language },
): BlankFormContent {
  const { personalData, checklist } = settings;
  const words = wordsIn[language];
  const writing: Writing = { definition, language, words };
  const said = (text: Parameters<typeof saidIn>[0]) => saidIn(text, language);
  const steps = definition.steps.map((step) => ({
    title: said(step.title),
    hints: [
      ...whenAsked(step.visibleWhen, writing, words.stepWhen),
      ...(step.description ? [saidIn(step.description, language, withoutMarks)] : []),
    ],
    parts: blankParts(step.questions, writing),
  }));
  return {
    language,
    municipality: { name, brandColour, logo, contact },
    title: said(settings.name),
    description: words.description(inLanguage(settings.name, language)),
    lead: said(settings.summary),
    edition: [said(settings.name), words.edition(version)],
    madeAt,
    instructions: [
      ...words.instructions,
      // On paper nobody signs in.
      ...checklist
        .filter(({ sv: swedish }) => !/^e-legitimation/i.test(swedish))
        .map((item) => [words.haveReady, said(item)]),
    ],
    steps: [...whoYouAre(settings, writing), ...steps, ...signature(settings, words)],
    sendTo: [
      { label: words.sendTo.to, value: contact.organisation },
      { label: words.sendTo.address, value: contact.visitingAddress },
      { label: words.sendTo.email, value: contact.email },
      { label: words.sendTo.questions, value: contact.phone },
    ],
    personalData: [
      { label: words.personalData.purpose, value: said(personalData.purpose) },
      { label: words.personalData.legalGround, value: said(personalData.legalGround) },
      { label: words.personalData.retention, value: said(personalData.retention) },
      { label: words.personalData.record, value: words.personalData.recordText },
    ],
  };
}

type Settings = PublishedEService['settings'];
type Step = BlankFormContent['steps'][number];

/** What the sign-in would have told, where the form does not ask for it itself. */
function whoYouAre({ login }: Settings, { definition: { steps }, words }: Writing): Step[] {
  if (login === 'none' || steps.some(({ questions }) => questions.some(isApplicant))) return [];
  const parts = [asked(words.yourDetails, { kind: 'fields', fields: words.yourFields })];
  return [{ title: words.you, hints: [], parts }];
}

const isApplicant = (question: Question): boolean =>
  question.type === 'contact'
    ? question.prefill === true
    : 'questions' in question && question.questions.some(isApplicant);

function signature({ signing, login }: Settings, words: BlankWords): Step[] {
  if (signing === 'none' && login === 'none') return [];
  const answer = { kind: 'fields', fields: words.signatureFields } as const;
  const first = asked(words.yourSignature, answer);
  const others = asked(words.otherSignature, answer);
  return [
    {
      title: words.sign,
      hints: [words.certify],
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
