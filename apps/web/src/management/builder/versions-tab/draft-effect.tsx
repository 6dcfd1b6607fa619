import type { DraftsUnderWay } from '@handslag/contracts/versions';
import { versionTexts as texts } from '../../../i18n/sv/builder-versions.ts';

/** What happens to those who have begun: counts, never whose, and none so small that it might be somebody. */
export function DraftEffect({ drafts }: { drafts: DraftsUnderWay }) {
  const { total, replayed } = drafts;
  return (
    <div>
      <h3>{texts.drafts}</h3>
      {total === 0 ? (
        <p>{texts.noDrafts}</p>
      ) : (
        <>
          <p>{texts.draftsTotal(total)}</p>
          {total === null && <p>{texts.draftsFew}</p>}
          {replayed === 0 && <p>{texts.draftsNotReplayed}</p>}
          {replayed !== null && replayed > 0 && (
            <>
              {replayed !== total && <p>{texts.draftsReplayed(replayed)}</p>}
              <ul className="builder-changes">
                {(['unaffected', 'askedAgain', 'losing'] as const).map(
                  (kind) => drafts[kind] !== 0 && <li key={kind}>{texts[kind](drafts[kind])}</li>,
                )}
              </ul>
            </>
          )}
          <p className="soft">{texts.draftsKept}</p>
        </>
      )}
    </div>
  );
}
