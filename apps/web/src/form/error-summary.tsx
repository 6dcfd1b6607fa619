import type { Issue } from '@handslag/form-engine';
import { useEffect, useRef, type MouseEvent } from 'react';
import { formTexts } from '../i18n/spoken/form.ts';
import { Icon } from '../ui/icon.tsx';
import { fieldId, focusField } from './field-id.ts';

type ErrorSummaryProps = {
  issues: readonly Issue[];
  /** How many times the person has pressed Fortsätt in vain: takes focus each time; not at 0. */
  occasion: number;
  /** Goes to a field that is not on this page. */
  onElsewhere?: (issue: Issue) => void;
};

/** What to put right, above the form: takes focus, and each sentence leads to its field, where it stands in the same words. */
export function ErrorSummary({ issues, occasion, onElsewhere }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (occasion === 0) return;
    box.current?.focus();
    box.current?.scrollIntoView({ block: 'start' });
  }, [occasion]);
  const follow = (event: MouseEvent, issue: Issue) => {
    event.preventDefault();
    if (!focusField(issue.path) && !focusField(questionPath(issue))) onElsewhere?.(issue);
  };
  return (
    <div ref={box} className="error-summary" role="group" aria-labelledby="error-summary-title" tabIndex={-1}>
      <h2 id="error-summary-title">
        <Icon name="warning" />
        {issues.every(({ code }) => code === 'stopped')
          ? formTexts.stopTitle
          : formTexts.summaryHeading(issues.length)}
      </h2>
      <ul>
        {issues.map((issue) => (
          <li key={`${issue.path} ${issue.code}`}>
            <a href={`#${fieldId(issue.path)}`} onClick={(event) => follow(event, issue)}>
              {issue.message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

const questionPath = ({ path }: Issue): string => path.slice(0, Math.max(path.lastIndexOf('.'), 0));
