import { signingTexts as texts } from '../../i18n/spoken/signing.ts';
import { signInTexts } from '../../i18n/spoken/sign-in.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';

type SignatureFailedProps = {
  sentence: string;
  /** Null when trying the same again cannot help. */
  onAgain: (() => void) | null;
  /** Where one signs in with what the service takes, and comes back here; null when that is not what it is about. */
  stepUp: string | null;
  onChoose: () => void;
};

/** A signature that was not made, why, and what to do. */
export function SignatureFailed({ sentence, onAgain, stepUp, onChoose }: SignatureFailedProps) {
  return (
    <>
      <PageHeading title={[texts.failedTitle]} lead={sentence}>
        {texts.failedTitle}
      </PageHeading>
      <div className="actions">
        {stepUp !== null && <ButtonLink to={stepUp}>{signInTexts.stepUpTitle}</ButtonLink>}
        {onAgain !== null && <Button onClick={onAgain}>{texts.again}</Button>}
        <Button look={onAgain === null && stepUp === null ? 'primary' : 'secondary'} onClick={onChoose}>
          {texts.otherWay}
        </Button>
      </div>
    </>
  );
}
