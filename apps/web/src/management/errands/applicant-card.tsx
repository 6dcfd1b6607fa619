import type { HandledErrand } from '@handslag/contracts/handling';
import { formatCountry } from '../../i18n/format.ts';
import { managementTexts as texts } from '../../i18n/sv/management.ts';
import { Notice } from '../../ui/notice.tsx';

/** Who sent the errand in, how they are reached and how they proved who they are. */
export function ApplicantCard({ errand: { applicant } }: { errand: HandledErrand }) {
  const facts = [
    [texts.personalNumber, applicant.maskedNumber ?? (applicant.country === null ? null : texts.noNumber)],
    [texts.country, applicant.country && formatCountry(applicant.country)],
    [texts.foreignId, applicant.foreignId],
    [texts.email, applicant.email],
    [texts.phone, applicant.phone],
    [texts.signedInWith, eidInWords(applicant.signedInWith)],
  ] as const;
  return (
    <section className="side-card" aria-labelledby="errand-applicant">
      <h2 id="errand-applicant">{texts.applicant}</h2>
      <p className="applicant-name">{applicant.name === '' ? texts.noName : applicant.name}</p>
      <dl className="fact-list">
        {facts.map(([name, value]) =>
          value === null ? null : (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
      {applicant.simulated && (
        <Notice tone="warning">
          <p>{texts.simulated}</p>
        </Notice>
      )}
    </section>
  );
}

function eidInWords(eid: string | null): string {
  return eid === null ? texts.notSignedIn : (texts.eid[eid] ?? eid);
}
