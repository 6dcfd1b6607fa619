import { inboxTexts as texts } from '../../i18n/sv/inbox.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';

/** Which keys the list hears. */
export function InboxKeysDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title={texts.keys} onClose={onClose} actions={<Button onClick={onClose}>{texts.close}</Button>}>
      <dl className="inbox-keys">
        {texts.keyList.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <p className="section-note">{texts.keysHelp}</p>
    </Dialog>
  );
}
