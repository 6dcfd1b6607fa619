import { getDisclosurePath, type Disclosure } from '@handslag/contracts/disclosure';
import { addressOf } from '../../api/client.ts';
import { formatDayAndTime } from '../../i18n/format.ts';
import { disclosureTexts as texts } from '../../i18n/sv/disclosure.ts';

/** What has been asked for before, and answered. */
export function DisclosureHistory({
  errandId,
  disclosures,
}: {
  errandId: string;
  disclosures: readonly Disclosure[];
}) {
  if (disclosures.length === 0) return null;
  return (
    <section className="errand-section" aria-labelledby="disclosure-history">
      <h2 id="disclosure-history">{texts.history}</h2>
      <ol className="disclosure-history">
        {disclosures.map(({ id, at, by, outcome, requester, documents, file, review }) => (
          <li key={id}>
            <p>
              <time dateTime={at}>{formatDayAndTime(at)}</time>
            </p>
            <p>{texts.by(texts.outcomes[outcome], by)}</p>
            <p>{requester === '' ? texts.someone : texts.requestedBy(requester)}</p>
            {documents.length > 0 && <p>{texts.contents(documents)}</p>}
            <p className="section-note keep-lines">{review}</p>
            {file && (
              <a href={addressOf(getDisclosurePath, { errandId, disclosureId: id })} download>
                {texts.download}
              </a>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
