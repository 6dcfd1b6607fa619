import { chromeTexts as texts } from '../../i18n/spoken/chrome.ts';
import { noAnswerSentence } from '../../i18n/spoken/problems.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';

/** A page that broke, or whose code could not be fetched. */
export function LoadFailed() {
  return (
    <div className="page">
      <PageHeading
        title={[texts.loadFailedTitle]}
        lead={navigator.onLine ? texts.loadFailed : noAnswerSentence}
      >
        {texts.loadFailedTitle}
      </PageHeading>
      <div className="actions">
        <Button onClick={() => window.location.reload()}>{texts.reload}</Button>
        <ButtonLink look="secondary" to="/">
          {texts.toStart}
        </ButtonLink>
      </div>
    </div>
  );
}
