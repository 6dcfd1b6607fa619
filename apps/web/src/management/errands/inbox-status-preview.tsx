import type { ReplyOf } from '@handslag/contracts/endpoint';
import type { previewManyEndpoint } from '@handslag/contracts/inbox';
import { inWords } from '../../i18n/language.ts';
import { inboxTexts } from '../../i18n/sv/inbox.ts';
import { managementTexts } from '../../i18n/sv/management.ts';

type Preview = ReplyOf<typeof previewManyEndpoint>;
type Props = { preview: Preview | undefined; error: Error | null; message: string };

const texts = inboxTexts.preview;

/** What the applicants of many errands will read, and how many of them hear of it by mail. */
export function InboxStatusPreview({ preview, error, message }: Props) {
  return (
    <div className="status-preview" role="status">
      <h3>{texts.title}</h3>
      {preview === undefined && <p>{error === null ? texts.loading : texts.failed}</p>}
      {preview?.shown.map(({ name, citizenText, internalText, errands }) => (
        <div key={`${inWords(name)} ${inWords(citizenText)} ${internalText}`}>
          <p>
            <strong>{inWords(name)}</strong>
          </p>
          <p>{inWords(citizenText)}</p>
          {message.trim() !== '' && <p className="event-text">{message}</p>}
          <p className="field-hint">
            {texts.in(errands)}
            {internalText !== '' && ` ${managementTexts.internal}: ${internalText}`}
          </p>
        </div>
      ))}
      {preview?.shown.length === 0 && <p>{texts.none}</p>}
      {preview && preview.shown.length > 0 && <Told preview={preview} />}
    </div>
  );
}

function Told({ preview: { mailed, unreachable, masked, completions, left } }: { preview: Preview }) {
  return (
    <>
      <p className="field-hint">
        {mailed === 0 && masked === 0 ? texts.nobodyMailed : mailed > 0 && texts.mailed(mailed)}
      </p>
      {unreachable > 0 && <p className="field-hint">{texts.unreachable(unreachable)}</p>}
      {masked > 0 && <p className="field-hint">{texts.masked(masked)}</p>}
      {completions > 0 && <p className="field-error">{texts.completions(completions)}</p>}
      {left > 0 && <p className="field-error">{texts.left(left)}</p>}
    </>
  );
}
