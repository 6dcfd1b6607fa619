import { getCompletionReceiptPath, getReceiptPath, type CitizenErrand } from '@handslag/contracts/errands';
import { Link } from 'react-router';
import { addressOf } from '../../api/client.ts';
import { formatDay } from '../../i18n/format.ts';
import { errandTexts as texts } from '../../i18n/spoken/errand.ts';
import { ButtonAnchor } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';

/** The receipt to download, or word that it is on its way. */
export function Receipt({ errand: { id, receipt, receiptMailedTo, completed } }: { errand: CitizenErrand }) {
  return (
    <section className="receipt">
      <h2 className="minor-heading">{texts.receiptTitle}</h2>
      <p>{texts.receiptLead}</p>
      {receipt === 'ready' ? (
        <ButtonAnchor look="secondary" href={addressOf(getReceiptPath, { errandId: id })} download>
          <Icon name="download" />
          {texts.receipt}
        </ButtonAnchor>
      ) : (
        <p role="status">{texts.receiptBeingMade}</p>
      )}
      {completed.map((completion) =>
        completion.receipt === 'ready' ? (
          <a
            key={completion.id}
            href={addressOf(getCompletionReceiptPath, { errandId: id, completionId: completion.id })}
            download
          >
            {texts.completionReceipt(formatDay(completion.at))}
          </a>
        ) : null,
      )}
      <Link to="/kontrollera-kvittens">{texts.checkReceipt}</Link>
      {receiptMailedTo !== null && <p className="soft">{texts.receiptMailed(receiptMailedTo)}</p>}
    </section>
  );
}
