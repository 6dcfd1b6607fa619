import { useState } from 'react';
import { isProblem } from '../../api/api-problem.ts';
import { problemSentence } from '../../i18n/problem-sentence.ts';
import { inWords } from '../../i18n/language.ts';
import { retentionTexts as texts } from '../../i18n/sv/retention.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { MistakeSummary } from '../written/mistake-summary.tsx';
import { TextPart } from '../written/text-part.tsx';
import { DueServiceItem } from './due-service-item.tsx';
import { KeptServices } from './kept-services.tsx';
import { useRetentionWork, type DueService } from './retention-queries.ts';

const shortest = 5;

/** What may be removed now: which of it is to go, by which decision. Asks before it is decided. */
export function DecideForm({ eServices }: { eServices: readonly DueService[] }) {
  const work = useRetentionWork();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [reference, setReference] = useState('');
  const [occasion, setOccasion] = useState(0);
  const [asking, setAsking] = useState(false);
  const old = eServices.filter(({ due, held }) => due + held > 0);
  const going = old.filter(({ key, due, planned }) => chosen.has(key) && due > 0 && !planned);
  const mistakes = occasion === 0 ? [] : mistakesOf(going, old, reference);
  const count = going.reduce((sum, { due }) => sum + due, 0);
  const press = () => {
    if (mistakesOf(going, old, reference).length > 0) return setOccasion(occasion + 1);
    work.reset();
    setAsking(true);
  };
  const decide = () =>
    work.mutate(
      {
        kind: 'plan',
        decisionReference: reference.trim(),
        eServices: going.map(({ key, due }) => ({ key, due })),
      },
      {
        onSuccess: () => {
          setChosen(new Set());
          setReference('');
          setOccasion(0);
          announce(texts.decided);
          // The dialog gives the focus back to a button that may be gone: where it now stands is where one goes on.
          setTimeout(() => document.getElementById('removals')?.focus());
        },
        onSettled: () => setAsking(false),
      },
    );
  return (
    <>
      <section className="admin-block" aria-labelledby="due">
        <h2 id="due">{texts.due}</h2>
        <MistakeSummary mistakes={mistakes} occasion={occasion} />
        <div role="alert">
          {work.error !== null && (
            <Notice tone="problem">
              <p>
                {isProblem(work.error, 'work_changed') ? texts.changedSince : problemSentence(work.error)}
              </p>
            </Notice>
          )}
        </div>
        {old.length === 0 && <p>{texts.none}</p>}
        {old.length > 0 && (
          <ul className="admin-list">
            {old.map((service) => (
              <li key={service.key}>
                <DueServiceItem
                  service={service}
                  chosen={chosen.has(service.key)}
                  onChoose={(isChosen) => {
                    const rest = [...chosen].filter((key) => key !== service.key);
                    setChosen(new Set(isChosen ? [...rest, service.key] : rest));
                  }}
                />
              </li>
            ))}
          </ul>
        )}
        <KeptServices eServices={eServices.filter((service) => !old.includes(service))} />
      </section>
      {old.some(({ due, planned }) => due > 0 && !planned) && (
        <section className="admin-block" aria-labelledby="decide">
          <h2 id="decide">{texts.decide}</h2>
          <TextPart
            id="removal-reference"
            label={texts.reference}
            hint={texts.referenceHint}
            mistake={mistakes.find(({ id }) => id === 'removal-reference')?.sentence}
            maxLength={300}
            value={reference}
            onChange={setReference}
          />
          <div className="admin-row">
            <Button look="danger" onClick={press}>
              {texts.remove(count)}
            </Button>
          </div>
        </section>
      )}
      {asking && (
        <Dialog
          title={texts.dialog(count)}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button look="secondary" onClick={() => setAsking(false)}>
                {texts.no}
              </Button>
              <Button look="danger" busy={work.isPending} onClick={decide}>
                {work.isPending ? texts.deciding : texts.yes}
              </Button>
            </>
          }
        >
          <ul className="plain-list">
            {going.map(({ key, name, due }) => (
              <li key={key}>{texts.inService(inWords(name), due)}</li>
            ))}
          </ul>
          <p>{texts.dialogReference(reference.trim())}</p>
          <p>{texts.dialogText}</p>
          <p>{texts.dialogKept}</p>
        </Dialog>
      )}
    </>
  );
}

function mistakesOf(going: readonly DueService[], old: readonly DueService[], reference: string) {
  const first = old.find(({ due, planned }) => due > 0 && !planned);
  return [
    ...(going.length === 0 && first ? [{ id: `remove-${first.key}`, sentence: texts.chooseMissing }] : []),
    ...(reference.trim().length < shortest
      ? [{ id: 'removal-reference', sentence: texts.referenceMissing }]
      : []),
  ];
}
