import { applyFix } from '@handslag/form-engine/building';
import { Link } from 'react-router';
import { reviewTexts as texts } from '../../../i18n/sv/builder-review.ts';
import { whyTexts } from '../../../i18n/sv/builder-why.ts';
import { announce } from '../../../ui/announcer.tsx';
import { Button } from '../../../ui/button.tsx';
import { focusAfter } from '../controls/focus-after.ts';
import { useDefinition, useEditor, useLocked } from '../editor/use-editor.ts';
import type { ReviewFinding } from './collect-findings.ts';
import { placeOf } from './place-of.ts';

/** One finding: what it is, where, and putting it right where that takes one press. */
export function FindingItem({ finding }: { finding: ReviewFinding }) {
  const editor = useEditor();
  const locked = useLocked();
  const definition = useDefinition();
  const { severity, path, message, fix, code } = finding;
  const reason = code && whyTexts[code];
  const place = placeOf(definition, path);
  return (
    <li className={`builder-finding builder-finding-${severity}`}>
      <span className="builder-severity">{severity === 'error' ? texts.error : texts.warning}</span>
      <div className="builder-finding-body">
        <p>
          {place.area === 'installningar' && place.name !== undefined && <strong>{place.name}: </strong>}
          {message}
        </p>
        <div className="actions">
          <Link to={`/handlaggning/e-tjanster/${editor.key}/${place.area}${place.search}`}>
            {place.name === undefined ? texts.toSettings : texts.toPlace(place.name)}
          </Link>
          {fix && !locked && (
            <Button
              look="secondary"
              className="button-small"
              onClick={({ currentTarget }) => {
                const list = currentTarget.closest('ul');
                const at = [...(list?.children ?? [])].findIndex((item) => item.contains(currentTarget));
                focusAfter(
                  () =>
                    editor.changeForm(`${texts.fixName}: ${fix.label}`, (before) => applyFix(before, fix)),
                  () =>
                    (list?.children[at] ?? list?.lastElementChild)?.querySelector('a, button') ??
                    document.getElementById('builder-review'),
                );
                announce(texts.fixed(message));
              }}
            >
              {fix.label}
            </Button>
          )}
        </div>
        {reason && (
          <details className="builder-more">
            <summary>
              {texts.whyFound}
              <span className="visually-hidden"> {message}</span>
            </summary>
            <p>
              {reason.why}{' '}
              {reason.source && (
                <a
                  href={reason.source.to}
                  target="_blank"
                  rel="noopener noreferrer"
                  hrefLang={reason.source.language}
                >
                  {texts.whySource(reason.source.name, reason.source.language)}
                </a>
              )}
            </p>
          </details>
        )}
      </div>
    </li>
  );
}
