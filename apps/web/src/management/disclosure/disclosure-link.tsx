import type { HandledErrand } from '@handslag/contracts/handling';
import { disclosureTexts as texts } from '../../i18n/sv/disclosure.ts';
import { useSession } from '../../session/session.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { useListAddress } from '../errands/list-address.ts';

/** The way to answering a request for what is in the errand, for those who may. */
export function DisclosureLink({ errand }: { errand: HandledErrand }) {
  const { session } = useSession();
  const list = useListAddress();
  if (session?.kind !== 'staff' || !session.permissions.includes('errand:disclose')) return null;
  return (
    <ButtonLink look="quiet" to={`/handlaggning/arenden/${errand.id}/utlamnande`} state={{ list }}>
      {texts.link}
    </ButtonLink>
  );
}
