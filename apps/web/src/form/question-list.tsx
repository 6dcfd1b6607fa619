import type { Question } from '@handslag/form-engine';
import { createContext, use, useMemo, type FormEvent } from 'react';
import { QuestionView } from './question-view.tsx';
import { QuestionsWithin } from './questions-within.ts';
import { sectionsOf } from './sections-of.ts';

const InForm = createContext(false);
/** Nothing is ever posted by the browser itself, and Enter in a field goes nowhere. */
const stay = (event: FormEvent) => event.preventDefault();

/** Questions in order, each section in a form of its own: what a key costs does not grow with the page. */
export function QuestionList({
  questions,
  prefix = '',
}: {
  questions: readonly Question[];
  prefix?: string;
}) {
  const inForm = use(InForm);
  const sections = useMemo(() => sectionsOf(questions), [questions]);
  if (inForm) return <Questions questions={questions} prefix={prefix} />;
  return sections.map(({ isForm, questions: some }) =>
    isForm ? (
      <form key={some[0]?.id} className="section" noValidate autoComplete="off" onSubmit={stay}>
        <InForm value>
          <Questions questions={some} prefix={prefix} />
        </InForm>
      </form>
    ) : (
      <div key={some[0]?.id} className="section">
        <Questions questions={some} prefix={prefix} />
      </div>
    ),
  );
}

function Questions({ questions, prefix }: { questions: readonly Question[]; prefix: string }) {
  return (
    <QuestionsWithin value={QuestionList}>
      {questions.map((question) => (
        <QuestionView key={question.id} question={question} path={prefix + question.id} />
      ))}
    </QuestionsWithin>
  );
}
