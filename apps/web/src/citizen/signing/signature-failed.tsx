import { signingTexts as texts } from '../../i18n/spoken/signing.ts';
import { Button } from '../../ui/button.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';

type SignatureFailedProps = {
  sentence: string;
  /** Null when trying the same again cannot help. */
  onAgain: (() => void) | null;
  onChoose: () => void;
};

/** A signature that was not made, why, and what to do. */
export function SignatureFailed({ sentence, onAgain, onChoose }: SignatureFailedProps) {
  return (
    <>
      <PageHeading title={[texts.failedTitle]} lead={sentence}>
        {texts.failedTitle}
      </PageHeading>
      <div className="actions">
        {onAgain !== null && <Button onClick={onAgain}>{texts.again}</Button>}
        <Button look={onAgain === null ? 'primary' : 'secondary'} onClick={onChoose}>
          {texts.otherWay}
        </Button>
      </div>
    </>
  );
}
