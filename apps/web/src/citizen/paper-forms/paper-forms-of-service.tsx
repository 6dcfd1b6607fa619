import './paper-forms.css';
import { blankFormPath } from '@handslag/contracts/e-services';
import { useQuery } from '@tanstack/react-query';
import { addressOf } from '../../api/client.ts';
import { paperFormsTexts as texts } from '../../i18n/spoken/paper-forms.ts';
import { PaperFormLink, PdfLink } from './paper-form-link.tsx';
import { paperFormsQuery } from './paper-forms-queries.ts';

/** The same on paper: the municipality's own forms for a service, and the one made of its questions. */
export function PaperFormsOfService({ eService }: { eService: string }) {
  const { data } = useQuery(paperFormsQuery);
  const own = data?.filter((form) => form.eService === eService) ?? [];
  return (
    <ul className="paper-forms-list">
      {own.map((form) => (
        <li key={form.id}>
          <PaperFormLink paperForm={form} />
        </li>
      ))}
      <li>
        <PdfLink
          href={addressOf(blankFormPath, { key: eService })}
          name={texts.forService}
          facts={texts.generatedFacts}
        />
      </li>
    </ul>
  );
}
