import { useState } from 'react';
import { builderTexts as texts } from '../../../i18n/sv/builder.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import type { ImportAs } from './import-page.tsx';

const fits = /^[a-z][a-z0-9-]{1,59}$/;

/** The file's address is taken: under another, or over the work of the one that has it. */
export function TakenKey({ onImport, busy }: { onImport: (as: ImportAs) => void; busy: boolean }) {
  const [key, setKey] = useState('');
  const [isWrong, setWrong] = useState(false);
  const asNew = () => {
    setWrong(!fits.test(key));
    if (fits.test(key)) onImport({ key, replace: false });
    else document.getElementById('import-key')?.focus();
  };
  return (
    <Notice tone="warning" title={texts.keyTaken}>
      <p>{texts.keyTakenText}</p>
      <div className={isWrong ? 'field field-invalid' : 'field'}>
        <label className="field-label" htmlFor="import-key">
          {texts.asNewKey}
        </label>
        <p className="field-hint" id="import-key-hint">
          {isWrong ? texts.keyWrong : texts.keyHint}
        </p>
        <input
          className="input"
          id="import-key"
          autoComplete="off"
          spellCheck={false}
          value={key}
          aria-invalid={isWrong || undefined}
          aria-describedby="import-key-hint"
          onChange={(event) => setKey(event.target.value)}
        />
      </div>
      <div className="actions">
        <Button look="secondary" busy={busy} onClick={asNew}>
          {texts.asNew}
        </Button>
        <Button look="danger" busy={busy} onClick={() => onImport({ replace: true })}>
          {texts.replace}
        </Button>
      </div>
    </Notice>
  );
}
