import type { Draft } from '@handslag/contracts/drafts';
import { useState } from 'react';
import { draftDialogTexts as texts } from '../../i18n/spoken/draft-dialogs.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';

/** What a newer version of the service has changed for someone in the middle of it. */
export function UpgradeNotice({ notes }: { notes: Draft['upgradeNotes'] }) {
  const [isRead, setRead] = useState(false);
  if (isRead) return null;
  return (
    <Notice title={texts.upgradeTitle}>
      <p>{texts.upgradeText}</p>
      <ul>
        {notes.map(({ questionId, message }) => (
          <li key={questionId}>{message}</li>
        ))}
      </ul>
      <Button look="secondary" className="button-small" onClick={() => setRead(true)}>
        {texts.upgradeRead}
      </Button>
    </Notice>
  );
}
