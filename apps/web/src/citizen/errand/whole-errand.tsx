import { getWholeErrandPath } from '@handslag/contracts/errands';
import { addressOf } from '../../api/client.ts';
import { myErrandTexts as texts } from '../../i18n/spoken/my-errand.ts';
import { ButtonAnchor } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';

/** Everything of an errand in one file. */
export function WholeErrand({ errandId }: { errandId: string }) {
  return (
    <section className="receipt">
      <p>{texts.wholeLead}</p>
      <ButtonAnchor look="secondary" href={addressOf(getWholeErrandPath, { errandId })} download>
        <Icon name="download" />
        {texts.whole}
      </ButtonAnchor>
    </section>
  );
}
