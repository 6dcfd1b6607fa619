import { signInTexts as texts } from '../../i18n/sv/sign-in.ts';
import { Button } from '../../ui/button.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';

/** A sign-in that did not end well, why, and what to do. `onAgain` is null when trying the same again cannot help. */
export function SignInFailed({
  sentence,
  onAgain,
  onChoose,
}: {
  sentence: string;
  onAgain: (() => void) | null;
  onChoose: () => void;
}) {
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
