import { useState } from 'react';
import { Link, NavLink, useLocation } from 'react-router';
import { Words } from '../../i18n/words.tsx';
import { chromeTexts as texts } from '../../i18n/spoken/chrome.ts';
import { useMunicipality } from '../../municipality/presentation.tsx';
import { signOut, useSession } from '../../session/session.ts';
import { wasSignedIn } from '../../session/was-signed-in.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { signInAddress } from '../sign-in/sign-in-address.ts';
import { LanguageSwitch } from './language-switch.tsx';
import { QuickLink } from './quick-link.tsx';
import { SimulatedNotice } from './simulated-notice.tsx';

export function PortalHeader() {
  const { name, logo } = useMunicipality();
  return (
    <header className="portal-header">
      <SimulatedNotice />
      <LanguageSwitch />
      <div className="portal-header-inner">
        <Link to="/" className="home-link">
          <svg className="municipality-mark" viewBox={logo.viewBox} aria-hidden="true" focusable="false">
            <path d={logo.path} />
          </svg>
          <span className="home-link-words">
            <span className="home-link-name">{name}</span>
            <span className="home-link-what">
              {texts.eServices}
              <span className="visually-hidden">, {texts.home}</span>
            </span>
          </span>
        </Link>
        <nav aria-label={texts.menu} className="portal-nav">
          <NavLink to="/min-sida" className="nav-link">
            <Icon name="person" />
            {texts.myPage}
          </NavLink>
          <SignInOrOut />
        </nav>
      </div>
      <QuickLinks />
    </header>
  );
}

/** The municipality's own quick links, where there is room; the footer has them everywhere. Nothing to wander off to inside a form. */
function QuickLinks() {
  const { quickLinks } = useMunicipality();
  const { pathname } = useLocation();
  if (quickLinks.length === 0 || pathname.startsWith('/arende/')) return null;
  return (
    <nav aria-label={texts.quickLinks} className="portal-quick">
      <ul>
        {quickLinks.map(({ label, url }) => (
          <li key={url}>
            <QuickLink url={url}>
              <Words text={label} />
            </QuickLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function SignInOrOut() {
  const { session, unanswered } = useSession();
  const { pathname } = useLocation();
  const [leaving, setLeaving] = useState(false);
  // Room for the name, so that nothing on the page moves when it comes.
  if (session === null && unanswered === null && wasSignedIn()) {
    return (
      <p className="signed-in-as" aria-hidden="true">
        {'\u00a0'}
      </p>
    );
  }
  if (session?.kind !== 'citizen' && session?.kind !== 'staff') {
    return (
      <ButtonLink
        look="secondary"
        to={signInAddress(
          nothingToComeBackTo.has(pathname) || pathname.startsWith('/hjalp-med-inloggning')
            ? '/min-sida'
            : pathname,
        )}
        className="button-small"
      >
        {texts.signIn}
      </ButtonLink>
    );
  }
  return (
    <>
      <p className="signed-in-as">
        <span className="visually-hidden">{texts.signedInAs} </span>
        {session.name}
      </p>
      <Button
        look="secondary"
        className="button-small"
        busy={leaving}
        onClick={() => {
          setLeaving(true);
          signOut().catch(() => setLeaving(false));
        }}
      >
        {leaving ? texts.signingOut : texts.signOut}
      </Button>
    </>
  );
}

const nothingToComeBackTo: ReadonlySet<string> = new Set([
  '/',
  '/logga-in',
  '/testa-e-legitimation',
  '/session-slut',
  '/folj-arende',
]);
