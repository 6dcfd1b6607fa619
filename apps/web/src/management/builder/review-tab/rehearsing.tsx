import { useState } from 'react';
import { reviewTexts as texts } from '../../../i18n/sv/builder-review.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { ChoiceControl } from '../controls/simple-controls.tsx';
import { useDefinition } from '../editor/use-editor.ts';
import { RehearsalReport } from './rehearsal-report.tsx';
import { useRehearsal } from './use-rehearsal.ts';

const sizes = ['100', '300', '1000'] as const;
const seconds = new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 1, minimumFractionDigits: 1 });

/** Invented citizens walk every way through the form. */
export function Rehearsing() {
  const definition = useDefinition();
  const [size, setSize] = useState<(typeof sizes)[number]>('300');
  const { state, start } = useRehearsal();
  return (
    <section className="builder-column" aria-labelledby="builder-rehearsal">
      <h2 id="builder-rehearsal">{texts.rehearsal}</h2>
      <p className="soft">{texts.rehearsalLead}</p>
      <div className="builder-rehearse">
        <ChoiceControl
          label={texts.citizens}
          value={size}
          options={sizes.map((value) => ({ value, label: value }))}
          onChange={setSize}
        />
        <Button
          look="secondary"
          busy={state.kind === 'running'}
          onClick={() => start(definition, Number(size))}
        >
          {state.kind === 'running' ? texts.running : state.kind === 'done' ? texts.again : texts.start}
        </Button>
      </div>
      <div role="status">
        {state.kind === 'failed' && (
          <Notice tone="problem">
            <p>{texts.failedRun}</p>
          </Notice>
        )}
        {state.kind === 'done' && (
          <p className="list-count">
            {texts.rehearsed(state.rehearsal.citizens, seconds.format(state.seconds))}
          </p>
        )}
      </div>
      {state.kind === 'done' && <RehearsalReport rehearsal={state.rehearsal} />}
    </section>
  );
}
