import '../form-tab.css';
import '../try.css';
import { compile, type Answers, type CompiledForm, type EServiceDefinition } from '@handslag/form-engine';
import { useMemo, useState } from 'react';
import { reviewTexts as texts } from '../../../i18n/sv/builder-review.ts';
import { useMunicipality } from '../../../municipality/presentation.tsx';
import { Button } from '../../../ui/button.tsx';
import { inOneLanguage } from '../editing/missing-texts.ts';
import { useDefinition, useDesk } from '../editor/use-editor.ts';
import { beginTrial, type TrialPerson } from './begin-trial.ts';
import { TrialPersonChoice } from './trial-person-choice.tsx';
import { Trial } from './trial.tsx';

/** Filling in as a citizen of one's choice. Nothing is stored and no errand is made. */
export function TryTab() {
  const { language } = useDesk();
  const written = useDefinition();
  const { name: municipality, acceptedEids } = useMunicipality();
  const [person, setPerson] = useState<TrialPerson>({
    eid: acceptedEids[0]?.name ?? null,
    hasNumber: true,
    name: `${texts.person.given} ${texts.person.family}`,
    age: 42,
  });
  const [round, setRound] = useState(0);
  const [kept, setKept] = useState<Answers | null>(null);
  const definition = useMemo(() => inOneLanguage(written, language), [written, language]);
  const form = useMemo(() => compiledOf(definition), [definition]);
  const started = useMemo(
    () => (form === null ? null : beginTrial(form, person, municipality, kept)),
    // `kept` only matters when the form or the person changes.
    [form, person, municipality, round],
  );
  return (
    <div className="builder-try">
      <section className="side-card builder-try-who" aria-labelledby="builder-try-who">
        <h2 id="builder-try-who">{texts.try}</h2>
        <p className="soft">{texts.tryLead}</p>
        <TrialPersonChoice person={person} onChange={setPerson} />
        <Button
          look="secondary"
          onClick={() => {
            setKept(null);
            setRound(round + 1);
          }}
        >
          {texts.restart}
        </Button>
      </section>
      {started === null ? (
        <p>{texts.notReady}</p>
      ) : (
        <Trial
          key={`${round} ${JSON.stringify(person)}`}
          definition={definition}
          {...started}
          onAnswers={setKept}
        />
      )}
    </div>
  );
}

function compiledOf(definition: EServiceDefinition): CompiledForm | null {
  try {
    return compile(definition);
  } catch {
    return null;
  }
}
