import type { HandledErrand } from '@handslag/contracts/handling';
import { disclosureTexts as texts } from '../../i18n/sv/disclosure.ts';
import { Notice } from '../../ui/notice.tsx';
import { answersIn } from './request.ts';

/** Nothing was handed out, since the errand is another than the one that was looked at: what to look at again. */
export function ChangedSince({ before, now }: { before: HandledErrand; now: HandledErrand }) {
  const [earlier, later] = [answersIn(before.summary), answersIn(now.summary)];
  const changed = [...later].filter(([path, { value }]) => earlier.get(path)?.value !== value);
  return (
    <Notice tone="warning">
      <p>{texts.changed}</p>
      {changed.length > 0 && (
        <>
          <p>{texts.changedAnswers}</p>
          <ul>
            {changed.map(([path, { label }]) => (
              <li key={path}>
                <a
                  href={`#mask-${path}`}
                  onClick={(event) => {
                    event.preventDefault();
                    document.getElementById(`mask-${path}`)?.focus();
                  }}
                >
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  );
}
