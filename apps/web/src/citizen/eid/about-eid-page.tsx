import './about-eid.css';
import { aboutEidTexts as texts, issuerOf } from '../../i18n/spoken/about-eid.ts';
import { useMunicipality } from '../../municipality/presentation.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { ContactUs } from '../chrome/contact-us.tsx';
import { eidWays, type EidWay } from '../sign-in/eid-ways.ts';

/** What an e-legitimation is, how one gets one of those that are taken here, and what to do when it is lost. */
export function AboutEidPage() {
  const ways = eidWays(useMunicipality().acceptedEids);
  return (
    <article className="page flow">
      <PageHeading title={[texts.title]} lead={texts.lead}>
        {texts.title}
      </PageHeading>
      <h2>{texts.whatTitle}</h2>
      {texts.what.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {ways.length > 0 && <TakenHere ways={ways} />}
      <h2>{texts.validTitle}</h2>
      <p>{texts.valid}</p>
      <h2>{texts.lostTitle}</h2>
      <p>{texts.lost}</p>
      <dl className="eid-issuers">
        {ways.map(({ name, words }) => (
          <div key={name}>
            <dt>{words.name}</dt>
            <dd>{issuerOf(name, words.name).block}</dd>
          </div>
        ))}
      </dl>
      <h2>{texts.withoutTitle}</h2>
      <p>{texts.without}</p>
      <h2>{texts.tryTitle}</h2>
      <p>{texts.try}</p>
      <p>
        <ButtonLink look="secondary" to="/testa-e-legitimation">
          {texts.test}
        </ButtonLink>
      </p>
      <ContactUs />
    </article>
  );
}

function TakenHere({ ways }: { ways: readonly EidWay[] }) {
  return (
    <>
      <h2>{texts.getTitle}</h2>
      <dl className="eid-issuers">
        {ways.map(({ name, words }) => {
          const { get, link } = issuerOf(name, words.name);
          return (
            <div key={name}>
              <dt>{words.name}</dt>
              <dd>
                {get}{' '}
                {link !== null && (
                  <>
                    {texts.visit}{' '}
                    <a href={link.url} rel="noreferrer">
                      {link.label}
                    </a>
                    .
                  </>
                )}
                {words.english !== undefined && (
                  <>
                    {' '}
                    <span lang="en">{texts.abroadNote}</span>
                  </>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
    </>
  );
}
