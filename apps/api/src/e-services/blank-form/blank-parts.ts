import type { Language } from '@handslag/contracts/municipalities';
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
import { saidIn, type Said } from '../../adapters/pdf/said.ts';
import type { BlankWords } from './blank-words/blank-words.ts';

/** A form, and the language that it is written out in. */
export type Writing = { definition: EServiceDefinition; language: Language; words: BlankWords };

/** More than these are written down instead of ticked. */
const mostBoxes = 40;
const fewestRows = 2;
const mostRows = 3;

/** A step's questions as they are filled in by hand. What only a computer can do is left out. */
export function blankParts(questions: readonly Question[], writing: Writing): BlankPart[] {
  const { words } = writing;
  const said = (text: Text): Said => saidIn(text, writing.language, withoutMarks);
  return questions.flatMap((question): BlankPart[] => {
    const label = said(question.label);
    const rule = whenAsked(question.visibleWhen, writing, words.questionWhen);
    switch (question.type) {
      case 'calculated':
        return [];
      case 'information':
        return [{ kind: 'words', title: label, paragraphs: [...rule, said(question.text)] }];
      case 'stop':
        return [
          {
            kind: 'words',
            title: label,
            paragraphs: [...whenAsked(question.visibleWhen, writing, words.stopWhen), said(question.text)],
          },
        ];
      case 'group':
        return [{ kind: 'group', label, hints: rule, parts: blankParts(question.questions, writing) }];
      case 'repeating-group': {
        const { minRows = 0, maxRows = mostRows, rowName } = question;
        const rows = Math.max(minRows, Math.min(maxRows, fewestRows));
        const hints = [
          ...rule,
          ...plain(question.help, writing),
          ...(maxRows > rows ? [words.moreRows] : []),
        ];
        const parts = Array.from({ length: rows }, (_, row): BlankPart => ({
          kind: 'group',
          label: rows === 1 ? said(rowName) : [said(rowName), ` ${row + 1}`],
          hints: [],
          parts: blankParts(question.questions, writing),
        }));
        return [{ kind: 'group', label, hints, parts }];
      }
      default: {
        const answer = answerTo(question, writing);
        const hints = [...rule, ...hintsOf(question, answer, writing)];
        return [
          {
            kind: 'question',
            label: question.required === false ? [label, words.optional] : label,
            hints,
            answer,
          },
        ];
      }
    }
  });
}

/** "Svara bara när …": the rule in words, as one hint; none where there is no rule. */
export function whenAsked(rule: Condition | undefined, { definition, words }: Writing, lead: string): Said[] {
  if (!rule) return [];
  const told = conditionInWords(rule, definition, words.rules).map(({ text, names, lang }): Said => {
    const named = names === undefined || names === 'value' ? text : quoted(text, words);
    return lang === undefined ? named : { text: named, lang };
  });
  return [[`${lead} `, ...told, '.']];
}

const quoted = (text: string, { rules }: BlankWords): string =>
  rules.language === 'en' ? `“${text}”` : `”${text}”`;

type Answered = Exclude<
  Question,
  { type: 'calculated' | 'information' | 'stop' | 'group' | 'repeating-group' }
>;

function answerTo(question: Answered, { language, words }: Writing): BlankAnswer {
  switch (question.type) {
    case 'long-text':
      return line(4);
    case 'money':
      return line(1, words.kronor);
    case 'number':
      return line(1, question.unit ? saidIn(question.unit, language) : '');
    case 'date-range':
      return { kind: 'fields', fields: words.dateRange };
    case 'yes-no':
      return { kind: 'choices', choices: words.yesNo };
    case 'radio':
    case 'select':
    case 'checkboxes':
      return question.choices.length > mostBoxes ? line(1) : ticks(question.choices, language);
    case 'consent':
      return { kind: 'choices', choices: [saidIn(question.statement, language)] };
    case 'attachments':
      return { kind: 'choices', choices: [words.attached] };
    case 'address':
      return { kind: 'fields', fields: words.contact.address };
    case 'contact':
      return {
        kind: 'fields',
        fields: (question.fields ?? allFields).flatMap((field) => words.contact[field]),
      };
    case 'organisation-contact':
      return {
        kind: 'fields',
        fields: words.organisation,
      };
    case 'place':
      return line(2);
    default:
      return line(1);
  }
}

const allFields = ['name', 'personalNumber', 'address', 'email', 'phone'] as const;

const line = (lines: number, unit: Said = ''): BlankAnswer => ({ kind: 'lines', lines, unit });

function ticks(choices: readonly Choice[], language: Language): BlankAnswer {
  const said = (text: Text): Said => saidIn(text, language);
  return {
    kind: 'choices',
    choices: choices.map(({ label, help }) => (help ? [said(label), ' – ', said(help)] : said(label))),
  };
}

function hintsOf(question: Answered, answer: BlankAnswer, writing: Writing): Said[] {
  const { language, words } = writing;
  const hints: (Said | undefined)[] = [...plain(question.help, writing), ...plain(question.details, writing)];
  if (question.type === 'consent') hints.push(...plain(question.text, writing));
  if (question.type === 'attachments') hints.push(words.files(bytesInWords(question.maxBytes, language)));
  if ('choices' in question && answer.kind === 'lines') hints.push(words.manyChoices);
  hints.push(words.shapes[question.type]);
  return hints.filter((hint) => hint !== undefined);
}

const plain = (text: Text | undefined, { language }: Writing): Said[] =>
  text ? [saidIn(text, language, withoutMarks)] : [];
