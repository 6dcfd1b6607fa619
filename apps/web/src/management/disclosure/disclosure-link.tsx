import type { HandledErrand } from '@handslag/contracts/handling';
import { disclosureTexts as texts } from '../../i18n/sv/disclosure.ts';
import { useSession } from '../../session/session.ts';
import { ButtonLink } from '../../ui/button.tsx';

/** The way to answering a request for what is in the errand, for those who may. */
export function DisclosureLink({ errand }: { errand: HandledErrand }) {
  const { session } = useSession();
  if (session?.kind !== 'staff' || !session.permissions.includes('errand:disclose')) return null;
  return (
    <ButtonLink look="quiet" to={`/handlaggning/arenden/${errand.id}/utlamnande`}>
      {texts.link}
    </ButtonLink>
  );
}
