import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { signInHelpTexts as texts } from '../../i18n/spoken/sign-in-help.ts';
import type { Problem } from '../../i18n/sv/sign-in-problem.ts';
import { Icon } from '../../ui/icon.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { ContactUs } from '../chrome/contact-us.tsx';
import type { EidWay } from '../sign-in/eid-ways.ts';

/** Last in the address of whoever does not know which e-legitimation they have. */
export const unsure = 'vet-inte';

const kinds = ['signing-in', 'eid', 'person'] as const;

/** What happened. */
export function ChooseProblem({ problems }: { problems: readonly Problem[] }) {
  return (
    <div className="page">
      <PageHeading title={[texts.title]} lead={texts.lead}>
        {texts.title}
      </PageHeading>
      <div className="help-groups">
        {kinds.map((kind) => (
          <section key={kind} aria-labelledby={`help-${kind}`}>
            <h2 id={`help-${kind}`}>{texts.about[kind]}</h2>
            <ul className="help-choices">
              {problems
                .filter(({ about }) => about === kind)
                .map(({ path, said }) => (
                  <Choice key={path} to={`/hjalp-med-inloggning/${path}`}>
                    {said}
                  </Choice>
                ))}
            </ul>
          </section>
        ))}
      </div>
      <section className="help-more flow">
        <h2>{texts.moreTitle}</h2>
        <ul>
          <li>
            <Link to="/testa-e-legitimation">{texts.test}</Link>
          </li>
          <li>
            <Link to="/om-e-legitimation">{texts.aboutEid}</Link>
          </li>
          <li>
            <Link to="/fragor-och-svar">{texts.questions}</Link>
          </li>
        </ul>
        <ContactUs />
      </section>
    </div>
  );
}

/** Which e-legitimation it happened with, of those it can happen with. */
export function ChooseOwnEid({ problem, eids }: { problem: Problem; eids: readonly EidWay[] }) {
  return (
    <div className="page">
      <Link to="/hjalp-med-inloggning" className="back-link">
        <Icon name="arrow-left" />
        {texts.back}
      </Link>
      <PageHeading title={[texts.which, problem.said]} eyebrow={problem.said}>
        {texts.which}
      </PageHeading>
      <ul className="help-choices">
        {eids.map(({ name, words }) => (
          <Choice key={name} to={`/hjalp-med-inloggning/${problem.path}/${name}`}>
            {words.away?.fromAbroad ? <span lang="en">{words.name}</span> : words.name}
          </Choice>
        ))}
        <Choice to={`/hjalp-med-inloggning/${problem.path}/${unsure}`} more={texts.unsureMore}>
          {texts.unsure}
        </Choice>
      </ul>
    </div>
  );
}

function Choice({ to, more, children }: { to: string; more?: string; children: ReactNode }) {
  return (
    <li>
      <Link to={to} className="help-choice">
        <span className="help-choice-words">
          <span className="help-choice-name">{children}</span>
          {more !== undefined && <span className="soft">{more}</span>}
        </span>
        <Icon name="arrow-right" />
      </Link>
    </li>
  );
}
