import { accessibilityTexts, personalDataTexts } from '../../i18n/sv/about.ts';
import { useMunicipality } from '../../municipality/presentation.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { ContactUs } from '../chrome/contact-us.tsx';

/** How the municipality handles personal data. */
export function PersonalDataPage() {
  return <AboutPage texts={personalDataTexts} />;
}

/** How accessible the services are, and where to tell what is not. */
export function AccessibilityPage() {
  return <AboutPage texts={accessibilityTexts} link={accessibilityTexts.complaint} />;
}

type AboutPageProps = {
  texts: Pick<typeof personalDataTexts, 'title' | 'lead' | 'sections'>;
  link?: { label: string; url: string };
};

function AboutPage({ texts, link }: AboutPageProps) {
  const { name } = useMunicipality();
  return (
    <article className="page flow">
      <PageHeading title={[texts.title]} lead={texts.lead(name)}>
        {texts.title}
      </PageHeading>
      {texts.sections(name).map(({ heading, paragraphs, points }) => (
        <section key={heading} className="flow">
          <h2>{heading}</h2>
          {paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          {points && (
            <ul>
              {points.map((point) => (
                <li key={point}>{point}</li>
              ))}
            </ul>
          )}
        </section>
      ))}
      {link && (
        <p>
          <a href={link.url} rel="noreferrer">
            {link.label}
          </a>
        </p>
      )}
      <ContactUs />
    </article>
  );
}
