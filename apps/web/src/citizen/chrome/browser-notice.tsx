import { useState } from 'react';
import { chromeTexts as texts } from '../../i18n/spoken/chrome.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { isProvenBrowser } from './is-proven-browser.ts';

/** A polite word to browsers the services are not tried in. It blocks nothing. */
export function BrowserNotice() {
  const [shown, setShown] = useState(() => !isProvenBrowser(navigator.userAgent));
  if (!shown) return null;
  return (
    <div className="page browser-notice">
      <Notice title={texts.browserTitle}>
        <p>{texts.browser}</p>
        <Button look="quiet" onClick={() => setShown(false)}>
          {texts.browserHide}
        </Button>
      </Notice>
    </div>
  );
}
