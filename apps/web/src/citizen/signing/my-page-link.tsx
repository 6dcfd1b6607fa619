import { Link } from 'react-router';
import { chromeTexts } from '../../i18n/spoken/chrome.ts';
import { Icon } from '../../ui/icon.tsx';

/** Back to where requests for signatures are listed. */
export function MyPageLink() {
  return (
    <Link to="/min-sida" className="back-link">
      <Icon name="arrow-left" />
      {chromeTexts.myPage}
    </Link>
  );
}
