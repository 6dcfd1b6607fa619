import { bytesInWords, type Choice, type EServiceDefinition, type Question } from '@handslag/form-engine';
import { MarkedText } from '../../form/marked-text.tsx';
import { inWords, languageNow } from '../../i18n/language.ts';
import { Words } from '../../i18n/words.tsx';
import { wholeFormTexts as texts } from '../../i18n/spoken/whole-form.ts';
import { RuleInWords } from './rule-in-words.tsx';

const mostChoices = 30;

/** Questions as they are read, with what they are answered with and when they are shown. */
export function AskedQuestions({
  questions,
  definition,
}: {
  questions: readonly Question[];
  definition: EServiceDefinition;
}) {
  return (
    <ul className="whole-form-questions">
      {questions.map((question) => (
        <li key={question.id}>
          <AskedQuestion question={question} definition={definition} />
        </li>
      ))}
    </ul>
  );
}

function AskedQuestion({ question, definition }: { question: Question; definition: EServiceDefinition }) {
  const facts = factsOf(question);
  return (
    <>
      <p className="whole-form-label">
        <Words text={question.label} />
      </p>
      {question.visibleWhen && (
        <RuleInWords lead={texts.shownWhen} rule={question.visibleWhen} definition={definition} />
      )}
      {question.help && <MarkedText text={question.help} />}
      {'text' in question && <MarkedText text={question.text} />}
      {'statement' in question && (
        <p>
          <Words text={question.statement} />
        </p>
      )}
      {question.details && (
        <div className="soft">
          <MarkedText text={question.details} />
        </div>
      )}
      {facts.length > 0 && <p className="soft">{facts.join(' · ')}</p>}
      {'choices' in question && <Choices choices={question.choices} />}
      {'questions' in question && <AskedQuestions questions={question.questions} definition={definition} />}
    </>
  );
}

function Choices({ choices }: { choices: readonly Choice[] }) {
  const shown = choices.slice(0, mostChoices);
  return (
    <ul className="whole-form-choices">
      {shown.map(({ id, label }) => (
        <li key={id}>
          <Words text={label} />
        </li>
      ))}
      {choices.length > shown.length && <li>{texts.more(choices.length - shown.length)}</li>}
    </ul>
  );
}

const neverAnswered = new Set<Question['type']>(['information', 'stop', 'calculated', 'group']);

function factsOf(question: Question): string[] {
  const { type, required = true, requiredLater } = question;
  if (type === 'stop') return [texts.stop];
  const facts: (string | undefined)[] = [texts.answeredWith[type]];
  if (type === 'attachments') {
    const kinds = question.accept.join(', ');
    facts.push(texts.files(kinds, bytesInWords(question.maxBytes, languageNow()), question.max));
  }
  if (type === 'repeating-group')
    facts.push(texts.rows(inWords(question.rowName), question.minRows ?? 0, question.maxRows));
  if (!neverAnswered.has(type) && type !== 'repeating-group') {
    if (required === false) facts.push(texts.optional);
    else if (typeof required === 'object') facts.push(texts.sometimesRequired);
    if (requiredLater) facts.push(texts.later);
  }
  return facts.filter((fact) => fact !== undefined);
}
