import { errandTexts as texts } from '../../i18n/sv/errand.ts';
import { useMunicipality } from '../../municipality/presentation.tsx';

/** Whom to ask. */
export function ErrandContact() {
  const { contact } = useMunicipality();
  const { before, email, or, phone, after } = texts.questionText(contact.email, contact.phone);
  return (
    <section className="flow">
      <h2 className="errand-side-title">{texts.question}</h2>
      <p>
        {before} <a href={`mailto:${email}`}>{email}</a> {or}{' '}
        <a href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>{phone}</a> {after}
      </p>
    </section>
  );
}
