import './questions.css';
import { useQuery } from '@tanstack/react-query';
import { inWords } from '../../i18n/language.ts';
import { questionsOn, questionsTexts as texts } from '../../i18n/spoken/questions.ts';
import { useMunicipality } from '../../municipality/presentation.tsx';
import { Button } from '../../ui/button.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { ContactUs } from '../chrome/contact-us.tsx';
import { eidWays } from '../sign-in/eid-ways.ts';
import { eServicesQuery } from '../start/e-services-queries.ts';
import { QuestionAndAnswer } from './question-and-answer.tsx';
import { useOpenQuestions } from './use-open-questions.ts';

const supportKey = 'support';

/** Questions and answers, made from the municipality's settings: they cannot say anything else than what is done. */
export function QuestionsPage() {
  const municipality = useMunicipality();
  const support = useSupport();
  const groups = questionsOn({ ...municipality, ways: eidWays(municipality.acceptedEids), support });
  const ids = groups.flatMap(({ questions }) => questions.map(({ id }) => id));
  const { isOpen, turn, turnAll, allAreOpen } = useOpenQuestions(ids);
  return (
    <div className="page page-wide questions">
      <PageHeading title={[texts.title]} lead={texts.lead(municipality.name)}>
        {texts.title}
      </PageHeading>
      <nav className="questions-contents" aria-labelledby="questions-contents">
        <h2 id="questions-contents">{texts.contents}</h2>
        <ul>
          {groups.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="questions-groups">
        <Button look="secondary" className="button-small questions-all" onClick={() => turnAll(!allAreOpen)}>
          {allAreOpen ? texts.closeAll : texts.openAll}
        </Button>
        {groups.map(({ id, title, questions }) => (
          <section key={id} aria-labelledby={id}>
            <h2 id={id} tabIndex={-1}>
              {title}
            </h2>
            <div className="questions-list">
              {questions.map((question) => (
                <QuestionAndAnswer
                  key={question.id}
                  question={question}
                  open={isOpen(question.id)}
                  onTurn={(open) => turn(question.id, open)}
                />
              ))}
            </div>
          </section>
        ))}
        <ContactUs />
      </div>
    </div>
  );
}

/** Where one describes a problem with any e-service, if the municipality has such a service open to everyone. */
function useSupport() {
  const { data } = useQuery(eServicesQuery);
  const service = data?.find(({ key, login }) => key === supportKey && login !== 'required');
  return service === undefined ? null : { label: inWords(service.name), to: `/e-tjanster/${service.key}` };
}
