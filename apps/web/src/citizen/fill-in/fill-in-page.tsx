import './fill-in.css';
import { useParams } from 'react-router';
import { useCode } from '../../form/use-code.ts';
import { inWords } from '../../i18n/language.ts';
import { fillInTexts as texts } from '../../i18n/spoken/form.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { FillIn } from './fill-in.tsx';
import { later } from './later.ts';
import { useOpenDraft } from './use-open-draft.ts';

/** A draft being filled in: its steps, one a page, and the review at the end. */
export function FillInPage() {
  const { draftId = '' } = useParams();
  const opening = useOpenDraft(draftId);
  const failure = useCode(later.notOpened, opening.state === 'failed');
  if (opening.state === 'open') {
    const { draft } = opening;
    // A newer version of the form is another form: nothing of the old one stays on the page.
    return (
      <FillIn key={draft.version} draft={draft} serviceName={inWords(draft.name)} reopen={opening.reopen} />
    );
  }
  if (opening.state === 'failed' && failure) {
    return <failure.NotOpened error={opening.error} tryAgain={opening.reopen} />;
  }
  return (
    <div className="page">
      <Skeleton label={texts.loading} lines={7} />
    </div>
  );
}
