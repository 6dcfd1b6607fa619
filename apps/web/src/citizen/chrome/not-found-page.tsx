import { chromeTexts as texts } from '../../i18n/spoken/chrome.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';

export function NotFoundPage() {
  return (
    <div className="page">
      <PageHeading title={[texts.notFoundTitle]} lead={texts.notFound}>
        {texts.notFoundTitle}
      </PageHeading>
      <div className="actions">
        <ButtonLink to="/">{texts.toStart}</ButtonLink>
      </div>
    </div>
  );
}
