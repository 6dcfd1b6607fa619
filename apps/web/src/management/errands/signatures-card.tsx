import type { HandledErrand } from '@handslag/contracts/handling';
import { managementTexts as texts } from '../../i18n/sv/management.ts';
import { SignatureList } from '../../ui/signature-list.tsx';

/** Who has signed what was sent in; nothing where the service asks nobody to. */
export function SignaturesCard({ errand: { signatures, versions } }: { errand: HandledErrand }) {
  if (signatures.length === 0) return null;
  return (
    <section className="side-card" aria-labelledby="errand-signatures">
      <h2 id="errand-signatures">{texts.signatures}</h2>
      {versions.length > 0 && <p>{texts.signedAsFirstSent}</p>}
      <SignatureList signatures={signatures} />
    </section>
  );
}
