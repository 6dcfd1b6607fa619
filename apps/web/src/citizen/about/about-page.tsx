import { getPageEndpoint, type PageName } from '@handslag/contracts/municipalities';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { call } from '../../api/client.ts';
import { personalDataTexts } from '../../i18n/spoken/about.ts';
import { chromeTexts } from '../../i18n/spoken/chrome.ts';
import { useMunicipality } from '../../municipality/presentation.tsx';
import { OwnPage } from '../../municipality/written-page.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { ContactUs } from '../chrome/contact-us.tsx';

/** How the municipality handles personal data. */
export function PersonalDataPage() {
  return <AboutPage page="personal-data" texts={personalDataTexts} />;
}

type AboutPageProps = {
  page: PageName;
  texts: Pick<typeof personalDataTexts, 'title' | 'lead' | 'sections'>;
};

function AboutPage({ page, texts }: AboutPageProps) {
  const { name } = useMunicipality();
  return (
    <article className="page flow">
      <PageHeading title={[texts.title]} lead={texts.lead(name)}>
        {texts.title}
      </PageHeading>
      <OwnWords page={page} otherwise={<PlatformWords sections={texts.sections(name)} />} />
      <ContactUs />
    </article>
  );
}

/** What the municipality has written itself; where it has not, or that cannot be had, the platform’s words. */
function OwnWords({ page, otherwise }: { page: PageName; otherwise: ReactNode }) {
  const { data, isPending } = useQuery({
    queryKey: ['page', page],
    queryFn: ({ signal }) => call(getPageEndpoint, { params: { page } }, { signal }),
    meta: { public: true },
  });
  if (isPending) return <Skeleton label={chromeTexts.loading} />;
  return data?.text ? <OwnPage text={data.text} /> : otherwise;
}

function PlatformWords({ sections }: { sections: ReturnType<AboutPageProps['texts']['sections']> }) {
  return (
    <>
      {sections.map(({ heading, paragraphs, points }) => (
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
    </>
  );
}
