import { versionTexts as texts } from '../../../i18n/sv/builder-versions.ts';

type Drafts = { total: number; unaffected: number; askedAgain: number; losing: number };

/** What happens to those who have begun: counts, never whose. */
export function DraftEffect({ drafts }: { drafts: Drafts }) {
  const { total, unaffected, askedAgain, losing } = drafts;
  return (
    <div>
      <h3>{texts.drafts}</h3>
      {total === 0 ? (
        <p>{texts.noDrafts}</p>
      ) : (
        <>
          <p>{texts.draftsTotal(total)}</p>
          <ul className="builder-changes">
            {unaffected > 0 && <li>{texts.unaffected(unaffected)}</li>}
            {askedAgain > 0 && <li>{texts.askedAgain(askedAgain)}</li>}
            {losing > 0 && <li>{texts.losing(losing)}</li>}
          </ul>
          <p className="soft">{texts.draftsKept}</p>
        </>
      )}
    </div>
  );
}
