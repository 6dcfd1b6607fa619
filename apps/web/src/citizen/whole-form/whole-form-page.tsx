import './whole-form.css';
import {
  blankFormPath,
  getEServiceVersionEndpoint,
  type EServiceOverview,
} from '@handslag/contracts/e-services';
import type { EServiceDefinition, Step } from '@handslag/form-engine';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { isProblem } from '../../api/api-problem.ts';
import { addressOf, call } from '../../api/client.ts';
import { MarkedText } from '../../form/marked-text.tsx';
import { inWords } from '../../i18n/language.ts';
import { Words } from '../../i18n/words.tsx';
import { wholeFormTexts as texts } from '../../i18n/spoken/whole-form.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { PageNotFetched, PartNotFetched } from '../chrome/not-fetched.tsx';
import { NotFoundPage } from '../chrome/not-found-page.tsx';
import { eServiceQuery } from '../start/e-services-queries.ts';
import { AskedQuestions } from './asked-questions.tsx';
import { RuleInWords } from './rule-in-words.tsx';

/** Every step and question of a service, to read and print before one begins. Open to anyone, signed in or not. */
export function WholeFormPage() {
  const { key = '' } = useParams();
  const { data: eService, error } = useQuery(eServiceQuery(key));
  if (isProblem(error, 'not_found', 'validation_failed')) return <NotFoundPage />;
  if (eService === undefined && error !== null) return <PageNotFetched error={error} />;
  return (
    <div className="page">
      <Link to={`/e-tjanster/${key}`} className="back-link">
        <Icon name="arrow-left" />
        {texts.back}
      </Link>
      {eService === undefined ? (
        <Skeleton label={texts.loading} lines={8} />
      ) : (
        <WholeForm eService={eService} />
      )}
    </div>
  );
}

function WholeForm({ eService: { key, version, name } }: { eService: EServiceOverview }) {
  const { data, error } = useQuery({
    queryKey: ['e-service-version', key, version],
    queryFn: ({ signal }) => call(getEServiceVersionEndpoint, { params: { key, version } }, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
    meta: { public: true },
  });
  return (
    <>
      <PageHeading title={[texts.title(inWords(name))]} eyebrow={<Words text={name} />} lead={texts.lead}>
        {texts.heading}
      </PageHeading>
      <div className="actions">
        <Button look="secondary" onClick={() => window.print()}>
          {texts.print}
        </Button>
        <a href={addressOf(blankFormPath, { key })} type="application/pdf">
          {texts.paper}
        </a>
      </div>
      {data === undefined && error === null && <Skeleton label={texts.loading} lines={8} />}
      {data === undefined && error !== null && <PartNotFetched error={error} />}
      {data?.definition.steps.map((step, index) => (
        <WholeStep key={step.id} step={step} number={index + 1} definition={data.definition} />
      ))}
    </>
  );
}

function WholeStep({
  step,
  number,
  definition,
}: {
  step: Step;
  number: number;
  definition: EServiceDefinition;
}) {
  return (
    <section className="whole-form-step" aria-labelledby={`step-${step.id}`}>
      <p className="eyebrow">{texts.step(number, definition.steps.length)}</p>
      <h2 id={`step-${step.id}`}>
        <Words text={step.title} />
      </h2>
      {step.visibleWhen && (
        <RuleInWords lead={texts.stepShownWhen} rule={step.visibleWhen} definition={definition} />
      )}
      {step.description && <MarkedText text={step.description} />}
      <AskedQuestions questions={step.questions} definition={definition} />
    </section>
  );
}
