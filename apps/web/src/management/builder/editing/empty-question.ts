import type { Choice, Id, Question, QuestionTypeName, Step, Text } from '@handslag/form-engine';

const text = (sv: string): Text => ({ sv });
const choices: readonly Choice[] = [
  { id: 'alternativ1', label: text('Alternativ 1') },
  { id: 'alternativ2', label: text('Alternativ 2') },
];
const maxBytes = 25_000_000;

/** A question as it is when it has just been added: everything its type demands is there, but the questions of a group. */
export function emptyQuestion(type: QuestionTypeName, id: Id, label: string): Question {
  const begun = { id, label: text(label) };
  switch (type) {
    case 'radio':
    case 'select':
    case 'checkboxes':
      return { ...begun, type, choices };
    case 'attachments':
      return { ...begun, type, accept: ['pdf', 'jpg', 'png'], maxBytes, max: 5 };
    case 'group':
      return { ...begun, type, questions: [] };
    case 'repeating-group':
      return {
        ...begun,
        type,
        rowName: text('Rad'),
        questions: [],
      };
    case 'calculated':
      return { ...begun, type, show: 'number', value: { value: 0 } };
    case 'information':
      return { ...begun, type, text: text('Skriv det som är bra att veta här.') };
    case 'stop':
      return { ...begun, type, text: text('Skriv varför det inte går att fortsätta, och vad man kan göra.') };
    case 'consent':
      return {
        ...begun,
        type,
        text: text('Skriv vad som ska läsas först.'),
        statement: text('Jag har läst det här'),
      };
    default:
      return { ...begun, type };
  }
}

export const emptyStep = (id: Id, title: string): Step => ({ id, title: text(title), questions: [] });
