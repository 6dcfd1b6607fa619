import { Link } from 'react-router';
import { managementTexts as texts } from '../i18n/sv/management.ts';
import { Notice } from '../ui/notice.tsx';
import { PageHeading } from '../ui/page-heading.tsx';

export function NotFound() {
  return (
    <div className="page">
      <PageHeading title={[texts.notFound, texts.title]}>{texts.notFound}</PageHeading>
      <Notice>
        <p>
          <Link to="/handlaggning">{texts.toStart}</Link>
        </p>
      </Notice>
    </div>
  );
}
