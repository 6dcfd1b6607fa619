import { useState } from 'react';
import { inWords } from '../../i18n/language.ts';
import { retentionTexts as texts } from '../../i18n/sv/retention.ts';
import { Button } from '../../ui/button.tsx';
import { CheckPart } from '../written/check-part.tsx';
import { DueErrands } from './due-errands.tsx';
import type { DueService } from './retention-queries.ts';

type DueServiceItemProps = { service: DueService; chosen: boolean; onChoose: (chosen: boolean) => void };

/** A service that has errands whose time is up: chosen or not, and which they are. */
export function DueServiceItem({ service, chosen, onChoose }: DueServiceItemProps) {
  const { key, due, held, retentionDays, planned } = service;
  const [shown, setShown] = useState(false);
  const name = inWords(service.name);
  const facts =
    due === 0
      ? texts.onlyHeld(held)
      : [texts.dueIn(due, retentionDays ?? 0), held > 0 ? texts.held(held) : ''].join(' ').trim();
  return (
    <div className="admin-item">
      {due > 0 && !planned ? (
        <CheckPart plain id={`remove-${key}`} label={name} hint={facts} checked={chosen} onCheck={onChoose} />
      ) : (
        <div>
          <strong>{name}</strong>
          <p className="field-hint">{facts}</p>
        </div>
      )}
      {planned && (
        <p>
          <span className="admin-mark">{texts.planned}</span>
        </p>
      )}
      <div className="admin-row">
        <Button
          look="quiet"
          className="button-small"
          aria-expanded={shown}
          aria-label={shown ? texts.hideOf(name) : texts.showOf(name)}
          onClick={() => setShown(!shown)}
        >
          {shown ? texts.hide : texts.show}
        </Button>
      </div>
      {shown && <DueErrands eServiceKey={key} />}
    </div>
  );
}
