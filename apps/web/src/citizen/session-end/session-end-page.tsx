import { useSearchParams } from 'react-router';
import { formatDay, formatDayAndTime } from '../../i18n/format.ts';
import { sessionEndTexts as texts } from '../../i18n/spoken/session-end.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { signInAddress } from '../sign-in/sign-in-address.ts';
import { readEnding, type Ending } from './read-ending.ts';

/** What stands on the empty page after a session: why it ended, and exactly what became of the answers. */
export function SessionEndPage() {
  const [search] = useSearchParams();
  const ending = readEnding(search);
  const { title, lead } =
    texts[ending.reason === 'idle' && ending.answers !== null ? 'service-ended' : ending.reason];
  const sentences = whatHappened(ending);
  return (
    <div className="page flow">
      <PageHeading title={[title]} lead={lead}>
        {title}
      </PageHeading>
      {sentences.length > 0 && (
        <Notice
          title={texts.answersTitle}
          tone={
            ending.answers?.policy === 'session' || ending.answers?.somethingUnsaved ? 'warning' : 'success'
          }
        >
          {sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </Notice>
      )}
      <p>{texts.shared}</p>
      <div className="actions">
        {ending.returnTo !== null && (
          <ButtonLink to={signInAddress(ending.returnTo)}>
            {ending.answers?.policy === 'days' ? texts.comeBack : texts.signIn}
          </ButtonLink>
        )}
        <ButtonLink look={ending.returnTo === null ? 'primary' : 'secondary'} to="/">
          {texts.toStart}
        </ButtonLink>
      </div>
    </div>
  );
}

function whatHappened({ answers, draftsDeleted, draftsKept }: Ending): string[] {
  const sentences: string[] = [];
  if (answers?.policy === 'session') sentences.push(texts.deleted);
  if (answers?.policy === 'days') {
    if (answers.savedAt === null) sentences.push(texts.neverSaved);
    else {
      sentences.push(
        texts.kept(answers.deleteAfter && formatDay(answers.deleteAfter)),
        texts.keptSince(formatDayAndTime(answers.savedAt)),
      );
      if (answers.somethingUnsaved) sentences.push(texts.unsaved);
    }
  }
  if (draftsDeleted > 0 && answers?.policy !== 'session') sentences.push(texts.draftsDeleted(draftsDeleted));
  if (draftsKept > 0 && answers === null) sentences.push(texts.draftsKept(draftsKept));
  return sentences;
}
