import './paper-forms.css';
import type { EServiceListing } from '@handslag/contracts/e-services';
import { blankFormPath } from '@handslag/contracts/e-services';
import type { PaperForm } from '@handslag/contracts/paper-forms';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { addressOf } from '../../api/client.ts';
import { inWords } from '../../i18n/language.ts';
import { paperFormsTexts as texts } from '../../i18n/spoken/paper-forms.ts';
import { Words } from '../../i18n/words.tsx';
import { useMunicipality } from '../../municipality/presentation.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { PartNotFetched } from '../chrome/not-fetched.tsx';
import { Category } from '../start/category.tsx';
import { byName } from '../start/by-name.ts';
import { eServicesQuery } from '../start/e-services-queries.ts';
import { PaperFormLink, PdfLink } from './paper-form-link.tsx';
import { paperFormsQuery } from './paper-forms-queries.ts';

/** Forms to print: the municipality's own by subject, and every e-service on paper. */
export function PaperFormsPage() {
  const { contact } = useMunicipality();
  const forms = useQuery(paperFormsQuery);
  const services = useQuery(eServicesQuery);
  const error = forms.error ?? services.error;
  return (
    <article className="page flow">
      <PageHeading title={[texts.title]} lead={texts.lead}>
        {texts.title}
      </PageHeading>
      {error !== null && <PartNotFetched error={error} />}
      {error === null && (forms.data === undefined || services.data === undefined) && (
        <Skeleton label={texts.loading} lines={6} />
      )}
      {forms.data && services.data && (
        <>
          {forms.data.length === 0 && <p>{texts.none}</p>}
          <OwnForms forms={forms.data} services={services.data} />
          <GeneratedForms services={services.data} />
        </>
      )}
      <section className="flow">
        <h2>{texts.sendTitle}</h2>
        <p>{texts.send(contact.organisation, contact.visitingAddress)}</p>
      </section>
    </article>
  );
}

function OwnForms({
  forms,
  services,
}: {
  forms: readonly PaperForm[];
  services: readonly EServiceListing[];
}) {
  const categories = [...new Set(forms.map(({ category }) => category))];
  return categories.map((category) => (
    <section key={category} className="flow">
      <h2>
        <Category name={category} />
      </h2>
      <ul className="paper-forms-list">
        {forms
          .filter((form) => form.category === category)
          .map((form) => (
            <li key={form.id}>
              <PaperFormLink paperForm={form} />
              <Instead service={services.find(({ key }) => key === form.eService)} />
            </li>
          ))}
      </ul>
    </section>
  ));
}

function Instead({ service }: { service: EServiceListing | undefined }) {
  if (service === undefined) return null;
  return (
    <Link to={`/e-tjanster/${service.key}`} className="paper-forms-instead">
      {texts.toService(inWords(service.name))}
    </Link>
  );
}

function GeneratedForms({ services }: { services: readonly EServiceListing[] }) {
  return (
    <section className="flow">
      <h2>{texts.generatedTitle}</h2>
      <p>{texts.generatedLead}</p>
      <ul className="paper-forms-list">
        {byName(services).map(({ key, name }) => (
          <li key={key}>
            <PdfLink
              href={addressOf(blankFormPath, { key })}
              name={<Words text={name} />}
              facts={texts.generatedFacts}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
