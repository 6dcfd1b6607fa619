import { useState } from 'react';
import { Link, NavLink } from 'react-router';
import { chromeTexts } from '../i18n/sv/chrome.ts';
import { managementTexts as texts } from '../i18n/sv/management.ts';
import { useMunicipality } from '../municipality/presentation.tsx';
import { signOut, useSession } from '../session/session.ts';
import { Button } from '../ui/button.tsx';
import { areas } from './areas.ts';

export function ManagementHeader() {
  const { name, logo, simulatedEid } = useMunicipality();
  const { session } = useSession();
  const [leaving, setLeaving] = useState(false);
  return (
    <header className="portal-header">
      {simulatedEid && <p className="simulated-notice">{chromeTexts.simulated}</p>}
      <div className="portal-header-inner">
        <Link to="/handlaggning" className="home-link">
          <svg className="municipality-mark" viewBox={logo.viewBox} aria-hidden="true" focusable="false">
            <path d={logo.path} />
          </svg>
          <span className="home-link-words">
            <span className="home-link-name">{name}</span>
            <span className="home-link-what">{texts.title}</span>
          </span>
        </Link>
        <nav aria-label={texts.menu} className="portal-nav">
          {session?.kind === 'staff' ? (
            areas
              .filter(({ permission, within }) => !within && session.permissions.includes(permission))
              .map(({ path, label }) => (
                <NavLink key={path} to={`/handlaggning/${path}`} className="nav-link">
                  {label}
                </NavLink>
              ))
          ) : (
            <Link to="/" className="nav-link">
              {texts.toPortal}
            </Link>
          )}
        </nav>
        {session?.kind === 'staff' && (
          <div className="management-who">
            <p className="signed-in-as">
              <span className="visually-hidden">{chromeTexts.signedInAs} </span>
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
              {leaving ? chromeTexts.signingOut : chromeTexts.signOut}
            </Button>
          </div>
        )}
      </div>
    </header>
  );
}
