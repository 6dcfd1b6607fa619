import './registering.css';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState, type Dispatch, type RefObject, type SetStateAction } from 'react';
import { formatDay } from '../../i18n/format.ts';
import { inWords } from '../../i18n/language.ts';
import { managementTexts } from '../../i18n/sv/management.ts';
import { registeringTexts as texts } from '../../i18n/sv/registering.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { LoadProblem } from '../load-problem.tsx';
import { LeaveQuestion } from '../written/leave-question.tsx';
import { IntakeForm } from './intake-form.tsx';
import { isBegun, newIntake, type Intake } from './intake.ts';
import { PaperForm, type Held, type Registered } from './paper-form.tsx';
import { formQuery, registrableQuery } from './registering-queries.ts';

/** Registering what came on paper, by telephone or over the counter. */
export function RegisteringArea() {
  const [round, setRound] = useState(0);
  return (
    <div className="page">
      <PageHeading title={[texts.title, managementTexts.title]} lead={texts.lead}>
        {texts.title}
      </PageHeading>
      <Register key={round} again={() => setRound((before) => before + 1)} />
    </div>
  );
}

/** Asks before anything typed is left, from the first field until it is registered. It is the sender's own: nothing is kept in the browser. */
function Register({ again }: { again: () => void }) {
  const [fresh] = useState(newIntake);
  const [intake, setIntake] = useState(fresh);
  const held = useRef<Held | null>(null);
  const [registered, setRegistered] = useState<Registered | null>(null);
  const unsaved = () =>
    registered === null && (isBegun(intake, fresh) || Object.keys(held.current?.answers ?? {}).length > 0);
  return (
    <>
      {registered === null ? (
        <Registering intake={intake} setIntake={setIntake} held={held} onRegistered={setRegistered} />
      ) : (
        <Done registered={registered} again={again} />
      )}
      <LeaveQuestion unsaved={unsaved} words={texts.leave} />
    </>
  );
}

type RegisteringProps = {
  intake: Intake;
  setIntake: Dispatch<SetStateAction<Intake>>;
  held: RefObject<Held | null>;
  onRegistered: (registered: Registered) => void;
};

function Registering({ intake, setIntake, held, onRegistered }: RegisteringProps) {
  const { data: eServices, error, refetch } = useQuery(registrableQuery);
  const [filling, setFilling] = useState(false);
  if (eServices === undefined)
    return error === null ? (
      <Skeleton label={texts.loading} />
    ) : (
      <LoadProblem error={error} again={refetch} />
    );
  if (eServices.length === 0)
    return (
      <Notice>
        <p>{texts.none}</p>
      </Notice>
    );
  const service = eServices.find(({ key }) => key === intake.eService);
  if (!filling || service === undefined)
    return (
      <IntakeForm
        eServices={eServices}
        intake={intake}
        change={(part) => setIntake((before) => ({ ...before, ...part }))}
        onDone={() => setFilling(true)}
      />
    );
  return (
    <FillIn
      service={service}
      title={inWords(service.name)}
      intake={intake}
      held={held}
      onBack={() => setFilling(false)}
      onRegistered={onRegistered}
    />
  );
}

type FillInProps = {
  service: { key: string; version: number };
  title: string;
  intake: Intake;
  held: RefObject<Held | null>;
  onBack: () => void;
  onRegistered: (registered: Registered) => void;
};

function FillIn({ service, title, intake, held, onBack, onRegistered }: FillInProps) {
  const { data: form, error, refetch } = useQuery(formQuery(service.key, service.version));
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="registering-form" aria-labelledby="registering-form">
      <h2 id="registering-form" tabIndex={-1} ref={heading}>
        {title}
      </h2>
      <p className="section-note">
        {texts.facts(texts.channels[intake.channel ?? 'paper'], formatDay(intake.receivedOn))}
        {intake.name !== '' && `, ${intake.name}`}
      </p>
      <p>
        <Button look="quiet" onClick={onBack}>
          {texts.change}
        </Button>
      </p>
      {error !== null && <LoadProblem error={error} again={refetch} />}
      {form === undefined && error === null && <Skeleton label={texts.loading} lines={8} />}
      {form !== undefined && (
        <PaperForm service={form} intake={intake} held={held} onRegistered={onRegistered} />
      )}
    </section>
  );
}

/** The number, where the focus goes since the form is gone; and where to go on. */
function Done({ registered, again }: { registered: Registered; again: () => void }) {
  const told = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    window.scrollTo(0, 0);
    told.current?.focus({ preventScroll: true });
  }, []);
  return (
    <Notice tone="success">
      <p ref={told} tabIndex={-1}>
        {texts.registered(registered.registrationNumber)}
      </p>
      <div className="actions">
        <ButtonLink to={`/handlaggning/arenden/${registered.errandId}`}>{texts.toErrand}</ButtonLink>
        <ButtonLink
          look="secondary"
          to={`/handlaggning/arenden/${registered.errandId}`}
          state={{ tool: 'papers' }}
        >
          {texts.addPapers}
        </ButtonLink>
        <Button look="secondary" onClick={again}>
          {texts.another}
        </Button>
      </div>
    </Notice>
  );
}
