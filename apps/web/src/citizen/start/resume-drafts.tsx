import { useQuery } from '@tanstack/react-query';
import { formatDayAndTime } from '../../i18n/format.ts';
import { Words } from '../../i18n/words.tsx';
import { startTexts as texts } from '../../i18n/spoken/start.ts';
import { useSession } from '../../session/session.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { myDraftsQuery } from '../my-page/my-queries.ts';

/** Whether it is known yet if there is something to go on with: what stands below waits for that. */
export function useBegunKnown(): boolean {
  const { session, unanswered } = useSession();
  const signedIn = session?.kind === 'citizen';
  const { isPending } = useQuery({ ...myDraftsQuery, enabled: signedIn });
  // Where nobody can tell who is here, the services are shown all the same.
  return (session ?? unanswered) !== null && !(signedIn && isPending);
}

/** What the person has begun and not sent in, the latest first. Nothing for others. */
export function ResumeDrafts() {
  const signedIn = useSession().session?.kind === 'citizen';
  const { data } = useQuery({ ...myDraftsQuery, enabled: signedIn });
  if (!signedIn || data === undefined || data.length === 0) return null;
  return (
    <section className="resume">
      <h2>{texts.resumeTitle}</h2>
      <ul>
        {data.slice(0, 3).map((draft) => (
          <li key={draft.id}>
            <div>
              <h3>
                <Words text={draft.eService.name} />
              </h3>
              <p className="soft">{texts.savedAt(formatDayAndTime(draft.savedAt))}</p>
            </div>
            <ButtonLink to={`/arende/${draft.id}`}>
              {texts.resume}
              <span className="visually-hidden">
                : <Words text={draft.eService.name} />
              </span>
            </ButtonLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
