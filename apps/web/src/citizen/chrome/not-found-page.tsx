import { Link } from 'react-router';
import { chromeTexts as texts } from '../../i18n/spoken/chrome.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { ContactUs } from './contact-us.tsx';

/** There is nothing at this address; but there are other ways to what one was looking for. */
export function NotFoundPage() {
  return (
    <div className="page flow">
      <PageHeading title={[texts.notFoundTitle]} lead={texts.notFound}>
        {texts.notFoundTitle}
      </PageHeading>
      <div className="actions">
        <ButtonLink to="/">{texts.toStart}</ButtonLink>
      </div>
      <ul>
        {[
          ['/webbkarta', texts.siteMap],
          ['/fragor-och-svar', texts.questions],
          ['/min-sida', texts.myPage],
        ].map(([address = '', label]) => (
          <li key={address}>
            <Link to={address}>{label}</Link>
          </li>
        ))}
      </ul>
      <ContactUs />
    </div>
  );
}
