import { blankFormPath } from '@handslag/contracts/e-services';
import { paperFormFilePath } from '@handslag/contracts/paper-forms';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { addressOf } from '../../../api/client.ts';
import { formatSize } from '../../../i18n/format.ts';
import { problemSentence } from '../../../i18n/problem-sentence.ts';
import { settingsTexts as texts } from '../../../i18n/sv/builder-settings.ts';
import { useSession } from '../../../session/session.ts';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { offeredPaperFormsQuery } from '../builder-queries.ts';
import { useDesk } from '../editor/use-editor.ts';

/** The service on paper: what is put up for it, and what is made of its form. */
export function PaperFormsSettings() {
  const { work } = useDesk();
  const { session } = useSession();
  const { data, error } = useQuery(offeredPaperFormsQuery);
  const own = data?.paperForms.filter(({ eService }) => eService === work.key) ?? [];
  const mayManage = session?.kind === 'staff' && session.permissions.includes('settings:edit');
  return (
    <>
      <h3>{texts.paperFormsOwn}</h3>
      {data === undefined && error === null && <Skeleton label={texts.paperFormsLoading} lines={2} />}
      {error !== null && <p className="field-error">{problemSentence(error)}</p>}
      {data !== undefined && own.length === 0 && <p>{texts.paperFormsNone}</p>}
      {own.length > 0 && (
        <ul>
          {own.map(({ id, title, pages, size }) => (
            <li key={id}>
              <a href={addressOf(paperFormFilePath, { paperFormId: id })} type="application/pdf">
                {title.sv} ({texts.paperFormFacts(pages, formatSize(size))})
              </a>
            </li>
          ))}
        </ul>
      )}
      {mayManage ? (
        <p>
          <Link to="/handlaggning/blanketter">{texts.paperFormsManage}</Link>
        </p>
      ) : (
        <p className="soft">{texts.paperFormsAsk}</p>
      )}
      <h3>{texts.paperFormsBlank}</h3>
      {work.publishedVersion === null ? (
        <p>{texts.paperFormsBlankLater}</p>
      ) : (
        <p>
          {texts.paperFormsBlankHint}{' '}
          <a href={addressOf(blankFormPath, { key: work.key })} type="application/pdf">
            {texts.paperFormsOpen}
          </a>
        </p>
      )}
    </>
  );
}
