import {
  bytesInWords,
  type Choice,
  type Condition,
  type EServiceDefinition,
  type Question,
  type Text,
} from '@handslag/form-engine';
import { conditionInWords } from '@handslag/form-engine/building';
import { withoutMarks } from '@handslag/form-engine/marks';
import type { BlankAnswer, BlankPart } from '../../adapters/pdf/blank-form-content.ts';

/** More than these are written down instead of ticked. */
const mostBoxes = 40;
const fewestRows = 2;
const mostRows = 3;

/** A step's questions as they are filled in by hand. What only a computer can do is left out. */
export function blankParts(questions: readonly Question[], definition: EServiceDefinition): BlankPart[] {
  return questions.flatMap((question): BlankPart[] => {
    const label = question.label.sv;
    const rule = whenAsked(question.visibleWhen, definition);
    switch (question.type) {
      case 'calculated':
        return [];
      case 'information':
        return [{ kind: 'words', title: label, paragraphs: [...rule, withoutMarks(question.text.sv)] }];
      case 'stop':
        return [
          {
            kind: 'words',
            title: label,
            paragraphs: [...whenStopped(question.visibleWhen, definition), withoutMarks(question.text.sv)],
          },
        ];
      case 'group':
        return [{ kind: 'group', label, hints: rule, parts: blankParts(question.questions, definition) }];
      case 'repeating-group': {
        const { minRows = 0, maxRows = mostRows, rowName } = question;
        const rows = Math.max(minRows, Math.min(maxRows, fewestRows));
        const hints = [...rule, ...plain(question.help), ...moreRows(rows, maxRows)];
        const parts = Array.from({ length: rows }, (_, row): BlankPart => ({
          kind: 'group',
          label: rows === 1 ? rowName.sv : `${rowName.sv} ${row + 1}`,
          hints: [],
          parts: blankParts(question.questions, definition),
        }));
        return [{ kind: 'group', label, hints, parts }];
      }
      default: {
        const answer = answerTo(question);
        const hints = [...rule, ...hintsOf(question, answer)];
        return [{ kind: 'question', label: `${label}${aside(question)}`, hints, answer }];
      }
    }
  });
}

/** "Svara bara när …": the rule in words, as one hint; none where there is no rule. */
export function whenAsked(
  rule: Condition | undefined,
  definition: EServiceDefinition,
  lead = 'Svara bara när',
): string[] {
  if (!rule) return [];
  const words = conditionInWords(rule, definition).map(({ text, names }) =>
    names === undefined || names === 'value' ? text : `”${text}”`,
  );
  return [`${lead} ${words.join('')}.`];
}

const whenStopped = (rule: Condition | undefined, definition: EServiceDefinition): string[] =>
  whenAsked(rule, definition, 'Gäller när');

const moreRows = (rows: number, most: number): string[] =>
  most > rows ? ['Behöver du fler rader? Skriv på ett eget papper och skicka med det.'] : [];

const aside = ({ required = true }: Question): string => (required === false ? ' (frivillig)' : '');

type Answered = Exclude<
  Question,
  { type: 'calculated' | 'information' | 'stop' | 'group' | 'repeating-group' }
>;

function answerTo(question: Answered): BlankAnswer {
  switch (question.type) {
    case 'long-text':
      return line(4);
    case 'money':
      return line(1, 'kronor');
    case 'number':
      return line(1, question.unit?.sv ?? '');
    case 'date-range':
      return { kind: 'fields', fields: ['Från (ÅÅÅÅ-MM-DD)', 'Till (ÅÅÅÅ-MM-DD)'] };
    case 'yes-no':
      return { kind: 'choices', choices: ['Ja', 'Nej'] };
    case 'radio':
    case 'select':
    case 'checkboxes':
      return question.choices.length > mostBoxes ? line(1) : ticks(question.choices);
    case 'consent':
      return { kind: 'choices', choices: [question.statement.sv] };
    case 'attachments':
      return { kind: 'choices', choices: ['Jag skickar med det här'] };
    case 'address':
      return { kind: 'fields', fields: addressFields };
    case 'contact':
      return {
        kind: 'fields',
        fields: (question.fields ?? allFields).flatMap((field) => contactFields[field]),
      };
    case 'organisation-contact':
      return {
        kind: 'fields',
        fields: ['Organisationens namn', 'Organisationsnummer', 'Kontaktperson', 'Telefon', 'E-post'],
      };
    case 'place':
      return line(2);
    default:
      return line(1);
  }
}

const addressFields = ['Gatuadress', 'Postnummer och ort'];
const contactFields = {
  name: ['Namn'],
  personalNumber: ['Personnummer'],
  address: addressFields,
  email: ['E-post'],
  phone: ['Telefon'],
} as const;
const allFields = ['name', 'personalNumber', 'address', 'email', 'phone'] as const;

const line = (lines: number, unit = ''): BlankAnswer => ({ kind: 'lines', lines, unit });

function ticks(choices: readonly Choice[]): BlankAnswer {
  return {
    kind: 'choices',
    choices: choices.map(({ label, help }) => (help ? `${label.sv} – ${help.sv}` : label.sv)),
  };
}

const shapes: Partial<Record<Question['type'], string>> = {
  date: 'Skriv datum som ÅÅÅÅ-MM-DD.',
  'personal-number': 'Skriv personnummer som ÅÅÅÅMMDD-XXXX.',
  time: 'Skriv klockslag som TT:MM.',
  place: 'Skriv adressen eller beskriv platsen.',
  radio: 'Välj ett.',
  select: 'Välj ett.',
  checkboxes: 'Du kan välja flera.',
};

function hintsOf(question: Answered, answer: BlankAnswer): string[] {
  const hints: (string | undefined)[] = [...plain(question.help), ...plain(question.details)];
  if (question.type === 'consent') hints.push(...plain(question.text));
  if (question.type === 'attachments')
    hints.push(
      `Vill du skicka filer på annat sätt får de vara högst ${bytesInWords(question.maxBytes, 'sv')}.`,
    );
  if ('choices' in question && answer.kind === 'lines')
    hints.push('Alternativen är många. De står i e-tjänsten, eller fråga oss.');
  hints.push(shapes[question.type]);
  return hints.filter((hint) => hint !== undefined);
}

const plain = (text: Text | undefined): string[] => (text ? [withoutMarks(text.sv)] : []);
