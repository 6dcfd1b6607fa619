import { getSigningAttachmentPath, type Signing } from '@handslag/contracts/signings';
import { addressOf } from '../../api/client.ts';
import { SummaryView } from '../../form/summary-view.tsx';
import { formatSize } from '../../i18n/format.ts';
import { signingTexts as texts } from '../../i18n/spoken/signing.ts';
import { Icon } from '../../ui/icon.tsx';

/** All answers and files that the signature is about. */
export function WhatIsSigned({
  signing: { id: signingId, state, summary, attachments },
}: {
  signing: Signing;
}) {
  return (
    <>
      <section className="flow">
        <h2>{texts.answersTitle}</h2>
        <SummaryView steps={summary} />
      </section>
      {attachments.length > 0 && (
        <section className="flow">
          <h2>{texts.attachmentsTitle}</h2>
          <ul className="signed-files">
            {attachments.map(({ id, name, size, questionLabel }) => (
              <li key={id}>
                <Icon name="attachment" />
                <div>
                  <p className="signed-file-name">
                    {state === 'open' ? (
                      <a href={addressOf(getSigningAttachmentPath, { signingId, attachmentId: id })} download>
                        {name}
                      </a>
                    ) : (
                      name
                    )}
                  </p>
                  <p className="soft">
                    {questionLabel}, {formatSize(size)}
                  </p>
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
