import { Link } from 'react-router';
import { issuerOf, type Issuer } from '../../i18n/spoken/about-eid.ts';
import { signInHelpTexts as texts } from '../../i18n/spoken/sign-in-help.ts';
import type { Advice } from '../../i18n/sv/sign-in-problem.ts';
import { useMunicipality } from '../../municipality/presentation.tsx';
import { useSession } from '../../session/session.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { PhoneLink } from '../chrome/contact-us.tsx';
import type { EidWay } from '../sign-in/eid-ways.ts';
import { OfferedHelp } from './offered-help.tsx';

type AdvicePageProps = {
  advice: Advice;
  /** For whoever does not know which e-legitimation they have: the advice on each. */
  each?: readonly { eid: EidWay; advice: Advice }[];
  taken: readonly EidWay[];
  /** The e-legitimation it is about. */
  eid?: EidWay;
  /** Where to choose another e-legitimation. */
  again?: string | undefined;
};

/** What to do, where to go on, and whom to ask when it did not help. */
export function AdvicePage({ advice, each = [], taken, eid, again }: AdvicePageProps) {
  const about = eid === undefined ? texts.unsure : eid.words.name;
  return (
    <article className="page">
      <Link to="/hjalp-med-inloggning" className="back-link">
        <Icon name="arrow-left" />
        {texts.back}
      </Link>
      <PageHeading
        title={[advice.title, ...(again === undefined ? [] : [about]), texts.title]}
        eyebrow={
          again === undefined ? (
            texts.title
          ) : (
            <>
              {about} ·{' '}
              <Link to={again}>
                {texts.change}
                <span className="visually-hidden">: {texts.which}</span>
              </Link>
            </>
          )
        }
        {...(advice.lead !== '' && { lead: advice.lead })}
      >
        {advice.title}
      </PageHeading>
      <div className="help-advice">
        {advice.english !== undefined && <p lang="en">{advice.english}</p>}
        <OfferedHelp offers={advice.offers} />
        {advice.why !== undefined && <p>{advice.why}</p>}
        {each.length === 0 && <Steps advice={advice} />}
        {advice.offers === 'issuers' && <Issuers taken={taken} />}
        {each.map((one) => (
          <section key={one.eid.name} className="help-each">
            <h2>{one.eid.words.name}</h2>
            <p>{one.advice.lead}</p>
            <Steps advice={one.advice} />
          </section>
        ))}
        {each.length > 0 && (
          <section className="help-each">
            <h2>{texts.everyone}</h2>
            <Steps advice={advice} />
          </section>
        )}
      </div>
      <WhatNext advice={advice} />
    </article>
  );
}

function Steps({ advice: { steps, careful, link } }: { advice: Advice }) {
  return (
    <>
      {steps.length === 1 && <p>{steps[0]}</p>}
      {steps.length > 1 && (
        <ol className="help-steps">
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      )}
      {careful !== undefined && (
        <Notice tone="warning">
          <p>
            <strong>{texts.careful}:</strong> {careful}
          </p>
        </Notice>
      )}
      {link && (
        <p>
          <ReadMore link={link} />
        </p>
      )}
    </>
  );
}

function ReadMore({ link }: { link: NonNullable<Issuer['link']> }) {
  return (
    <>
      {texts.readMore}{' '}
      <a href={link.url} rel="noreferrer">
        {link.label}
      </a>
      .
    </>
  );
}

function Issuers({ taken }: { taken: readonly EidWay[] }) {
  if (taken.length === 0) return null;
  return (
    <section className="help-each">
      <h2>{texts.getTitle}</h2>
      <dl className="help-issuers">
        {taken.map(({ name, words }) => {
          const { get, link } = issuerOf(name, words.name);
          return (
            <div key={name}>
              <dt>{words.name}</dt>
              <dd>
                {get}
                {link !== null && (
                  <>
                    {' '}
                    <ReadMore link={link} />
                  </>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}

function WhatNext({ advice: { isOver = false } }: { advice: Advice }) {
  const { email, phone } = useMunicipality().contact;
  const { session } = useSession();
  return (
    <>
      {!isOver && (
        <div className="actions help-actions">
          {session?.kind !== 'citizen' && <ButtonLink to="/logga-in">{texts.signIn}</ButtonLink>}
          <ButtonLink look="secondary" to="/testa-e-legitimation">
            {texts.test}
          </ButtonLink>
        </div>
      )}
      <section className="help-still flow">
        <h2>{texts.stillTitle}</h2>
        <p>
          <Link to="/hjalp-med-inloggning">{texts.otherProblem}</Link>, {texts.or} {texts.contact}{' '}
          <a href={`mailto:${email}`}>{email}</a> {texts.or} <PhoneLink phone={phone} />.
        </p>
      </section>
    </>
  );
}
