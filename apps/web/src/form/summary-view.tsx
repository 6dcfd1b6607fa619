import './summary-view.css';
import type { ReactNode } from 'react';

type Row = {
  path: string;
  label: string;
  value: string;
  kind: 'text' | 'list' | 'attachments' | 'group';
  items?: readonly string[] | undefined;
  rows?: readonly Row[] | undefined;
};
type Step = { stepId: string; title: string; rows: readonly Row[] };

type SummaryViewProps = {
  steps: readonly Step[];
  /** Of the steps' headings: one below the heading the summary stands under. */
  level?: 2 | 3;
  /** What can be done with a step, such as a link to change it. */
  action?: (step: Step) => ReactNode;
};

/** Answers as they are read: on the review page, on the errand's page and by the handler. */
export function SummaryView({ steps, level = 3, action }: SummaryViewProps) {
  const Heading = `h${level}` as const;
  return (
    <div className="summary">
      {steps
        .filter(({ rows }) => rows.length > 0)
        .map((step) => (
          <section key={step.stepId} className="summary-step" aria-labelledby={`summary-${step.stepId}`}>
            <div className="summary-head">
              <Heading id={`summary-${step.stepId}`}>{step.title}</Heading>
              {action?.(step)}
            </div>
            <Rows rows={step.rows} />
          </section>
        ))}
    </div>
  );
}

function Rows({ rows }: { rows: readonly Row[] }) {
  return (
    <dl className="summary-rows">
      {rows.map((row) => (
        <div key={row.path} className={row.kind === 'group' ? 'summary-row summary-group' : 'summary-row'}>
          <dt>{row.label}</dt>
          <dd>
            <Value {...row} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Value({ kind, value, items, rows }: Row) {
  if (kind === 'group' && rows !== undefined && rows.length > 0) return <Rows rows={rows} />;
  if (items === undefined || items.length < 2) return <span className="keep-lines">{value}</span>;
  return (
    <ul className="summary-items">
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}
