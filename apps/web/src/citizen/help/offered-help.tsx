import { useState } from 'react';
import { signInHelpTexts as texts } from '../../i18n/spoken/sign-in-help.ts';
import type { Advice } from '../../i18n/sv/sign-in-problem.ts';
import { signOut, useSession } from '../../session/session.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { isProvenBrowser } from '../chrome/is-proven-browser.ts';

/** What the page itself can tell or do about the problem, there and then. */
export function OfferedHelp({ offers }: { offers: Advice['offers'] }) {
  if (offers === 'sign-out') return <WhoIsSignedIn />;
  if (offers !== 'browser') return null;
  const proven = isProvenBrowser(navigator.userAgent);
  return (
    <Notice tone={proven ? 'success' : 'warning'}>
      <p>{proven ? texts.browserProven : texts.browserUnproven}</p>
    </Notice>
  );
}

function WhoIsSignedIn() {
  const { session } = useSession();
  const [leaving, setLeaving] = useState(false);
  if (session === null) return null;
  if (session.kind === 'none' || session.kind === 'anonymous') {
    return (
      <Notice>
        <p>{texts.nobody}</p>
      </Notice>
    );
  }
  return (
    <Notice tone="warning">
      <p>{texts.signedInAs(session.name)}</p>
      <Button
        look="secondary"
        busy={leaving}
        onClick={() => {
          setLeaving(true);
          signOut().catch(() => setLeaving(false));
        }}
      >
        {leaving ? texts.signingOut : texts.signOut}
      </Button>
    </Notice>
  );
}
