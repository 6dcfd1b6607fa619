import './signature-list.css';
import type { ErrandSignature } from '@handslag/contracts/errands';
import { formatDayAndTime } from '../i18n/format.ts';
import { Words } from '../i18n/words.tsx';
import { signatureTexts as texts } from '../i18n/spoken/signature-list.ts';
import { Icon } from './icon.tsx';

/** Signatures in the order they were made: who, with what and when. */
export function SignatureList({ signatures }: { signatures: readonly ErrandSignature[] }) {
  return (
    <ol className="signatures">
      {signatures.map(({ name, maskedNumber, signedAt, eid, simulated }) => (
        <li key={`${signedAt} ${name}`}>
          <Icon name="check-circle" />
          <div>
            <p className="signature-name">
              {name} {maskedNumber !== null && <span className="soft">{maskedNumber}</span>}
            </p>
            <p className="soft">
              <Words text={eid.label} />, <time dateTime={signedAt}>{formatDayAndTime(signedAt)}</time>
            </p>
            {simulated && <p className="signature-simulated">{texts.simulated}</p>}
          </div>
        </li>
      ))}
    </ol>
  );
}
