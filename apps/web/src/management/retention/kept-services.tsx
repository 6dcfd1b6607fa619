import { inWords } from '../../i18n/language.ts';
import { retentionTexts as texts } from '../../i18n/sv/retention.ts';
import type { DueService } from './retention-queries.ts';

/** Services whose closed errands are all too young to go, or are kept for ever. */
export function KeptServices({ eServices }: { eServices: readonly DueService[] }) {
  if (eServices.length === 0) return null;
  return (
    <details>
      <summary>{texts.others}</summary>
      <ul className="plain-list">
        {eServices.map(({ key, name, retentionDays }) => (
          <li key={key}>
            {inWords(name)},{' '}
            <span className="admin-note">
              {retentionDays === null ? texts.keptForEver : texts.keptFor(retentionDays)}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
