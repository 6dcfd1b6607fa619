import type { DecisionDraft, DecisionLack, DecisionWork } from '@handslag/contracts/decisions';
import { inWords } from '../../i18n/language.ts';
import { decisionTexts as texts } from '../../i18n/sv/decisions.ts';
import { writtenTexts } from '../../i18n/sv/written.ts';
import { useSession } from '../../session/session.ts';
import { ChoicePart } from '../written/choice-part.tsx';
import { TextPart } from '../written/text-part.tsx';

type DecisionFormProps = {
  work: DecisionWork;
  draft: DecisionDraft;
  lacks: readonly DecisionLack[];
  change: (part: Partial<DecisionDraft>) => void;
};

/** Where the field of each thing a decision can lack is. */
export const decisionFieldId = (part: DecisionLack): string => `decision-${part}`;

/** The parts of a decision, in the order they stand in it. */
export function DecisionForm({ work, draft, lacks, change }: DecisionFormProps) {
  const { session } = useSession();
  const self = session?.kind === 'staff' ? session.name : '';
  const { decider } = draft;
  const appealable = work.outcomes.find(({ id }) => id === draft.outcome)?.appealable ?? false;
  const mistake = (part: DecisionLack) => (lacks.includes(part) ? texts.lacks[part] : undefined);
  return (
    <div className="flow decision-form">
      <ChoicePart
        id={decisionFieldId('outcome')}
        legend={texts.outcome}
        mistake={mistake('outcome')}
        choices={work.outcomes.map(({ id, name, appealable: can }) => ({
          id,
          label: inWords(name),
          ...(can ? { hint: texts.appealable } : {}),
        }))}
        chosen={draft.outcome}
        onChoose={(outcome) => change({ outcome })}
      />
      <TextPart
        id={decisionFieldId('ruling')}
        label={texts.ruling}
        hint={texts.rulingHint}
        mistake={mistake('ruling')}
        value={draft.ruling}
        rows={3}
        maxLength={4000}
        onChange={(ruling) => change({ ruling })}
      />
      <TextPart
        id={decisionFieldId('reasons')}
        label={texts.reasons}
        hint={texts.reasonsHint}
        mistake={mistake('reasons')}
        value={draft.reasons}
        rows={10}
        maxLength={20_000}
        onChange={(reasons) => change({ reasons })}
      />
      <TextPart
        id="decision-law"
        label={texts.law}
        aside={writtenTexts.optional}
        hint={texts.lawHint}
        value={draft.legalReferences}
        rows={2}
        maxLength={2000}
        onChange={(legalReferences) => change({ legalReferences })}
      />
      <ChoicePart
        id="decision-kind"
        legend={texts.decider}
        choices={[
          { id: 'self', label: texts.deciderSelf(self) },
          { id: 'named', label: texts.deciderNamed },
        ]}
        chosen={decider.kind}
        onChoose={(kind) => change({ decider: { ...decider, kind } })}
      />
      {decider.kind === 'named' && (
        <TextPart
          id={decisionFieldId('decider')}
          label={texts.deciderName}
          mistake={mistake('decider')}
          value={decider.name}
          maxLength={200}
          onChange={(name) => change({ decider: { ...decider, name } })}
        />
      )}
      <TextPart
        id="decision-title"
        label={texts.deciderTitle}
        aside={writtenTexts.optional}
        value={decider.title}
        maxLength={200}
        onChange={(title) => change({ decider: { ...decider, title } })}
      />
      {appealable && (
        <TextPart
          id={decisionFieldId('appeal')}
          label={texts.appeal}
          hint={texts.appealHint}
          mistake={mistake('appeal')}
          value={draft.appeal}
          rows={8}
          maxLength={8000}
          onChange={(appeal) => change({ appeal })}
        />
      )}
      <ChoicePart
        id={decisionFieldId('status')}
        legend={texts.status}
        hint={texts.statusHint}
        mistake={mistake('status')}
        choices={work.statuses.map(({ id, name, citizenText }) => ({
          id,
          label: inWords(name),
          hint: inWords(citizenText),
        }))}
        chosen={draft.status}
        onChoose={(status) => change({ status })}
      />
    </div>
  );
}
