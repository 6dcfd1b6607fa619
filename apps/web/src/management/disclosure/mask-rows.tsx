import type { SummaryRowJson, SummaryStepJson } from '@handslag/contracts/errands';
import { disclosureTexts as texts } from '../../i18n/sv/disclosure.ts';
import { CheckPart } from '../written/check-part.tsx';
import { listWith } from './request.ts';

type MaskRowsProps = {
  steps: readonly SummaryStepJson[];
  masked: readonly string[];
  maskApplicant: boolean;
  change: (part: { maskedPaths?: string[]; maskApplicant?: boolean }) => void;
};

/** Who the applicant is, and the answers where they are handed out: each with a box that takes it out of the documents. */
export function MaskRows({ steps, masked, maskApplicant, change }: MaskRowsProps) {
  const toggle = (path: string) => (within: boolean) =>
    change({ maskedPaths: listWith(masked, path, within) });
  return (
    <fieldset className="field mask-rows">
      <legend className="field-label">{steps.length === 0 ? texts.maskMessages : texts.mask}</legend>
      <p className="field-hint">{steps.length === 0 ? texts.maskMessagesHint : texts.maskHint}</p>
      <CheckPart
        id="mask-applicant"
        label={texts.maskApplicant}
        checked={maskApplicant}
        onCheck={(checked) => change({ maskApplicant: checked })}
      />
      {steps
        .filter(({ rows }) => rows.length > 0)
        .map(({ stepId, title, rows }) => (
          <fieldset key={stepId} className="mask-step">
            <legend>{title}</legend>
            <Rows rows={rows} masked={masked} toggle={toggle} />
          </fieldset>
        ))}
      <p role="status">
        {texts.maskedCount((steps.length === 0 ? 0 : masked.length) + (maskApplicant ? 1 : 0))}
      </p>
    </fieldset>
  );
}

type RowsProps = {
  rows: readonly SummaryRowJson[];
  masked: readonly string[];
  toggle: (path: string) => (within: boolean) => void;
};

function Rows({ rows, masked, toggle }: RowsProps) {
  return (
    <ul className="mask-list">
      {rows.map((row) => {
        const hidden = masked.includes(row.path);
        return (
          <li key={row.path} className={hidden ? 'mask-row is-masked' : 'mask-row'}>
            <CheckPart
              id={`mask-${row.path}`}
              label={row.label}
              {...(row.kind === 'group' || row.value === '' ? {} : { hint: row.value })}
              checked={hidden}
              onCheck={toggle(row.path)}
            />
            {row.rows !== undefined && row.rows.length > 0 && !hidden && (
              <Rows rows={row.rows} masked={masked} toggle={toggle} />
            )}
          </li>
        );
      })}
    </ul>
  );
}
