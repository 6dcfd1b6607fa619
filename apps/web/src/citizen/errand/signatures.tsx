import type { ErrandSignature } from '@handslag/contracts/errands';
import { errandTexts as texts } from '../../i18n/spoken/errand.ts';
import { SignatureList } from '../../ui/signature-list.tsx';

type SignaturesProps = {
  signatures: readonly ErrandSignature[];
  /** Whether the answers are others than those that were signed. */
  completed: boolean;
};

/** Who has signed what was sent in; nothing where nobody has. */
export function Signatures({ signatures, completed }: SignaturesProps) {
  if (signatures.length === 0) return null;
  return (
    <section className="flow">
      <h2>{texts.signaturesTitle}</h2>
      {completed && <p>{texts.signedAsFirstSent}</p>}
      <SignatureList signatures={signatures} />
    </section>
  );
}
