import type { ErrandSignature } from '@handslag/contracts/errands';
import { errandTexts as texts } from '../../i18n/spoken/errand.ts';
import { SignatureList } from '../../ui/signature-list.tsx';

/** Who has signed what was sent in; nothing where nobody has. */
export function Signatures({ signatures }: { signatures: readonly ErrandSignature[] }) {
  if (signatures.length === 0) return null;
  return (
    <section className="flow">
      <h2>{texts.signaturesTitle}</h2>
      <SignatureList signatures={signatures} />
    </section>
  );
}
