import type { MyData } from '@handslag/contracts/privacy';
import { formatDayAndTime } from '../../i18n/format.ts';
import { inWords } from '../../i18n/language.ts';
import { problemSentence } from '../../i18n/problem-sentence.ts';
import { myDataTexts as texts } from '../../i18n/spoken/my-data.ts';
import { useMunicipality } from '../../municipality/presentation.tsx';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useEndOtherSessions } from './my-data-queries.ts';

/** Where one is signed in, and a way to end it everywhere else. */
export function OpenSessions({ sessions }: { sessions: MyData['sessions'] }) {
  const { acceptedEids } = useMunicipality();
  const end = useEndOtherSessions();
  const labelOf = (eid: string) => {
    const known = acceptedEids.find(({ name }) => name === eid);
    return known ? inWords(known.label) : eid;
  };
  return (
    <section>
      <h2>{texts.sessionsTitle}</h2>
      {end.isError && (
        <Notice tone="problem">
          <p>{problemSentence(end.error)}</p>
        </Notice>
      )}
      <ul className="my-data-sessions">
        {sessions.map(({ here, eid, startedAt, lastActiveAt }) => (
          <li key={`${startedAt} ${lastActiveAt}`}>
            <strong>{here ? texts.here : texts.elsewhere}</strong>
            <span>{texts.signedInWith(labelOf(eid))}</span>
            <span className="soft">
              {texts.since(formatDayAndTime(startedAt))}
              {!here && ` · ${texts.lastActive(formatDayAndTime(lastActiveAt))}`}
            </span>
          </li>
        ))}
      </ul>
      {sessions.length > 1 ? (
        <p>
          <Button
            look="secondary"
            busy={end.isPending}
            onClick={() => end.mutate(undefined, { onSuccess: () => announce(texts.endedOthers) })}
          >
            {end.isPending ? texts.endingOthers : texts.endOthers}
          </Button>
        </p>
      ) : (
        <p className="soft">{end.isSuccess ? texts.endedOthers : texts.onlyHere}</p>
      )}
    </section>
  );
}
