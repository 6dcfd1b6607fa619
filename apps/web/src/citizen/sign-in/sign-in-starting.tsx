import { waitingTexts as texts } from '../../i18n/spoken/eid.ts';
import { Button } from '../../ui/button.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import type { ChosenEid } from './eid-ways.ts';

type SignInStartingProps = { chosen: ChosenEid; title: string; onCancel: () => void };

/** The provider is being asked, or the browser is on its way there. Says so only when it takes a while. */
export function SignInStarting({ chosen: { eid, flow }, title, onCancel }: SignInStartingProps) {
  return (
    <>
      <PageHeading title={[title]}>{title}</PageHeading>
      <div className="sign-in-starting">
        <p className="sign-in-status" role="status">
          <span className="waiting-dots" aria-hidden="true" />
          {flow === null ? texts.leaving(eid.words) : texts.starting(eid.words)}
        </p>
        <Button look="secondary" onClick={onCancel}>
          {texts.cancel}
        </Button>
      </div>
    </>
  );
}
