import type { EServiceOverview } from '@handslag/contracts/e-services';
import { useQuery } from '@tanstack/react-query';
import { overviewTexts as texts } from '../../i18n/spoken/overview.ts';
import { useSession } from '../../session/session.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { StartedChoice } from '../begin/started-choice.tsx';
import { myDraftsQuery } from '../my-page/my-queries.ts';
import { signInAddress } from '../sign-in/sign-in-address.ts';

/** The way in: start, sign in and start, or go on with what is begun. */
export function StartActions({
  eService: { key, login, closed },
  search = '',
}: {
  eService: EServiceOverview;
  /** For the page that begins it. */
  search?: string;
}) {
  const signedIn = useSession().session?.kind === 'citizen';
  const { data: drafts, isLoading } = useQuery({ ...myDraftsQuery, enabled: signedIn });
  const begun = drafts?.find(({ eService }) => eService.key === key);
  const address = `/e-tjanster/${key}/fyll-i${search}`;
  if (isLoading) return <Skeleton label={texts.loading} lines={3} />;
  if (closed !== null) return begun ? <GoOnClosed draftId={begun.id} /> : null;
  if (begun) return <StartedChoice eService={key} draftId={begun.id} savedAt={begun.savedAt} level={2} />;
  if (login === 'optional' && !signedIn) {
    return (
      <div className="start-actions">
        <ButtonLink to={signInAddress(address, key)}>{texts.signInAndStart}</ButtonLink>
        <ButtonLink to={address} look="secondary">
          {texts.startWithout}
        </ButtonLink>
      </div>
    );
  }
  return (
    <div className="start-actions">
      <ButtonLink to={login === 'required' && !signedIn ? signInAddress(address, key) : address}>
        {texts.start}
        <Icon name="arrow-right" />
      </ButtonLink>
    </div>
  );
}

/** What is begun can be read and changed however long the service is closed. */
function GoOnClosed({ draftId }: { draftId: string }) {
  return (
    <section className="started-choice">
      <p>{texts.begunClosed}</p>
      <div className="actions">
        <ButtonLink look="secondary" to={`/arende/${draftId}`}>
          {texts.goOnClosed}
        </ButtonLink>
      </div>
    </section>
  );
}
