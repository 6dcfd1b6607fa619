import './start.css';
import { useQuery } from '@tanstack/react-query';
import { startTexts as texts } from '../../i18n/spoken/start.ts';
import { municipalitiesQuery } from '../../municipality/presentation.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { PartNotFetched } from '../chrome/not-fetched.tsx';

/** What stands on the installation's own address: the municipalities it serves. */
export function InstallationStart() {
  const { data, error } = useQuery(municipalitiesQuery);
  return (
    <main>
      <div className="start-hero">
        <div className="installation-inner">
          <PageHeading title={['Handslag']} eyebrow="Handslag" lead={texts.installationLead}>
            {texts.installationTitle}
          </PageHeading>
        </div>
      </div>
      <div className="page">
        {error !== null && <PartNotFetched error={error} />}
        {data === undefined && error === null && <Skeleton label={texts.loading} />}
        {data?.municipalities.length === 0 && <p>{texts.installationEmpty}</p>}
        <ul className="service-cards municipality-cards">
          {data?.municipalities.map((municipality) => (
            <li
              key={municipality.slug}
              className="service-card"
              style={{ borderInlineStartColor: municipality.brandColour }}
            >
              <h2 className="service-card-name">
                <a href={municipality.url}>{municipality.name}</a>
              </h2>
              <p>{municipality.summary}</p>
            </li>
          ))}
        </ul>
      </div>
    </main>
  );
}
