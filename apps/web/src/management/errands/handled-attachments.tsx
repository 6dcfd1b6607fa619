import type { HandledErrand } from '@handslag/contracts/handling';
import { formatSize } from '../../i18n/format.ts';
import { managementTexts as texts } from '../../i18n/sv/management.ts';
import { HandledFile } from './handled-file.tsx';

export function HandledAttachments({ errand }: { errand: HandledErrand }) {
  return (
    <section className="errand-section" aria-labelledby="errand-attachments">
      <h2 id="errand-attachments">{texts.attachments}</h2>
      {errand.attachments.length === 0 && <p className="section-note">{texts.noAttachments}</p>}
      {errand.attachments.length > 0 && (
        <ul className="file-list">
          {errand.attachments.map((file) => (
            <li key={file.id}>
              <HandledFile errand={errand} file={file} />
              <span className="file-facts">
                {file.questionLabel}, {formatSize(file.size)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
