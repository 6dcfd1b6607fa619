import type { WorkProblem } from '@handslag/contracts/builder';
import { builderTexts as texts } from '../../../i18n/sv/builder.ts';
import { Notice } from '../../../ui/notice.tsx';

const mostShown = 100;

/** What is wrong in a file, line by line. */
export function ImportProblems({ problems }: { problems: readonly WorkProblem[] }) {
  return (
    <Notice tone="problem" title={texts.importRefused(problems.length)}>
      <p>{texts.importNothing}</p>
      <ul className="builder-problems">
        {problems.slice(0, mostShown).map(({ line, path, message, question }) => (
          <li key={`${line ?? ''} ${path} ${message}`}>
            {line !== undefined && <strong>{texts.line(line, question)}: </strong>}
            {message} {path !== '' && <code className="builder-path">{path}</code>}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
