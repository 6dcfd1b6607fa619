import type {
  AttachmentsQuestion,
  CalculatedQuestion,
  ConsentQuestion,
  FileKind,
  InformationQuestion,
  RepeatingGroupQuestion,
  StopQuestion,
} from '@handslag/form-engine';
import { useMemo } from 'react';
import { builderFormTexts as texts } from '../../../i18n/sv/builder-form.ts';
import { ChoiceControl, NumberControl, SetControl } from '../controls/simple-controls.tsx';
import { TextControl } from '../controls/text-control.tsx';
import { useDefinition } from '../editor/use-editor.ts';
import { Checks } from '../question-settings/checks.tsx';
import { SettingsSection } from '../question-settings/settings-section.tsx';
import { useQuestionChange } from '../question-settings/use-change.ts';
import { NumberForm } from './number-form.tsx';
import { ExpressionEditor } from '../rules/expressions/expression-editor.tsx';
import { standFor } from '../rules/rule-context.ts';
import { RulePlace } from '../rules/rule-place.tsx';

const kinds: readonly FileKind[] = ['pdf', 'jpg', 'png', 'heic', 'docx', 'xlsx', 'odt', 'txt'];
const megabyte = 1_000_000;

export function AttachmentSettings({ question }: { question: AttachmentsQuestion }) {
  const change = useQuestionChange<AttachmentsQuestion>(question);
  return (
    <>
      <SetControl
        label={texts.kinds}
        values={question.accept}
        options={kinds.map((value) => ({ value, label: texts.kind[value] }))}
        onChange={(accept) => accept.length > 0 && change(texts.kinds, { accept })}
      />
      <div className="builder-pair">
        <NumberControl
          label={texts.minFiles}
          value={question.min}
          onChange={(min) => change(texts.minFiles, { min })}
        />
        <NumberControl
          label={texts.maxFiles}
          needed
          value={question.max}
          onChange={(max) => max !== undefined && change(texts.maxFiles, { max })}
        />
      </div>
      <NumberControl
        label={texts.megabytes}
        needed
        decimals
        value={question.maxBytes / megabyte}
        onChange={(size) =>
          size !== undefined && change(texts.megabytes, { maxBytes: Math.round(size * megabyte) })
        }
      />
    </>
  );
}

export function GroupSettings({ question }: { question: RepeatingGroupQuestion }) {
  const change = useQuestionChange<RepeatingGroupQuestion>(question);
  return (
    <>
      <TextControl
        label={texts.rowName}
        hint={texts.rowNameHint}
        value={question.rowName}
        onChange={(rowName) => change(texts.rowName, { rowName: rowName ?? { sv: '' } })}
      />
      <div className="builder-pair">
        <NumberControl
          label={texts.minRows}
          value={question.minRows}
          onChange={(minRows) => change(texts.minRows, { minRows })}
        />
        <NumberControl
          label={texts.maxRows}
          value={question.maxRows}
          onChange={(maxRows) => change(texts.maxRows, { maxRows })}
        />
      </div>
    </>
  );
}

/** Answers on one row that do not go together. */
export function RowChecks({ question }: { question: RepeatingGroupQuestion }) {
  const change = useQuestionChange<RepeatingGroupQuestion>(question);
  const rows = useMemo(() => [question.id], [question.id]);
  return (
    <SettingsSection title={texts.checks} open={(question.checks?.length ?? 0) > 0}>
      <Checks
        owner={question.id}
        rows={rows}
        questions={question.questions}
        checks={question.checks ?? []}
        onChange={(checks) => change(texts.checks, { checks: checks.length > 0 ? checks : undefined })}
      />
    </SettingsSection>
  );
}

export function CalculatedSettings({ question }: { question: CalculatedQuestion }) {
  const change = useQuestionChange<CalculatedQuestion>(question);
  const definition = useDefinition();
  const stand = useMemo(() => standFor(definition, question.id), [definition, question.id]);
  return (
    <>
      <ChoiceControl
        label={texts.show}
        value={question.show}
        options={(['number', 'money'] as const).map((value) => ({ value, label: texts.shows[value] }))}
        onChange={(show) => change(texts.show, { show })}
      />
      <RulePlace stand={stand}>
        <ExpressionEditor
          label={texts.calculation}
          kind={question.show}
          value={question.value}
          onChange={(value) => change(texts.calculation, { value })}
        />
      </RulePlace>
      {question.show === 'number' && <NumberForm question={question} />}
    </>
  );
}

/** What is there to be read. */
function ReadText({ question }: { question: InformationQuestion | StopQuestion | ConsentQuestion }) {
  const change = useQuestionChange<InformationQuestion>(question as InformationQuestion);
  return (
    <TextControl
      label={texts.text}
      value={question.text}
      marked
      lines={4}
      onChange={(text) => change(texts.text, { text: text ?? { sv: '' } })}
    />
  );
}

export function NoticeSettings({ question }: { question: InformationQuestion | StopQuestion }) {
  const change = useQuestionChange<InformationQuestion>(question as InformationQuestion);
  return (
    <>
      <ReadText question={question} />
      {question.type === 'information' && (
        <ChoiceControl
          label={texts.tone}
          value={question.tone ?? 'neutral'}
          options={(['neutral', 'warning'] as const).map((value) => ({ value, label: texts.tones[value] }))}
          onChange={(tone) => change(texts.tone, { tone: tone === 'neutral' ? undefined : tone })}
        />
      )}
    </>
  );
}

export function ConsentSettings({ question }: { question: ConsentQuestion }) {
  const change = useQuestionChange<ConsentQuestion>(question);
  return (
    <>
      <ReadText question={question} />
      <TextControl
        label={texts.statement}
        value={question.statement}
        onChange={(statement) => change(texts.statement, { statement: statement ?? { sv: '' } })}
      />
    </>
  );
}
