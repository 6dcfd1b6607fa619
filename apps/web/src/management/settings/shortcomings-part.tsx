import type { AccessibilityFacts } from '@handslag/contracts/municipalities';
import { accessibilitySettingsTexts as texts } from '../../i18n/sv/accessibility-settings.ts';
import { Button } from '../../ui/button.tsx';
import { SelectPart } from '../written/select-part.tsx';
import { TextPart } from '../written/text-part.tsx';

type Shortcomings = AccessibilityFacts['shortcomings'];
const most = 50;
const reasons = (['remedied', 'disproportionate', 'outside'] as const).map((value) => ({
  value,
  label: texts.reasons[value],
}));

/** What does not work for everyone, and why it may be so. */
export function ShortcomingsPart({
  shortcomings,
  mistakeOf,
  onChange,
}: {
  shortcomings: Shortcomings;
  mistakeOf: (id: string) => string | undefined;
  onChange: (shortcomings: Shortcomings) => void;
}) {
  const change = (index: number, changed: Partial<Shortcomings[number]>) =>
    onChange(shortcomings.map((one, at) => (at === index ? { ...one, ...changed } : one)));
  return (
    <div className="admin-block">
      <h3>{texts.shortcomings}</h3>
      <p className="admin-note">{texts.shortcomingsHint}</p>
      {shortcomings.length === 0 && <p>{texts.none}</p>}
      {shortcomings.length > 0 && (
        <ol className="admin-list">
          {shortcomings.map(({ what, reason, why }, index) => (
            // Shortcomings have no name of their own; they are told apart by their place.
            <li className="admin-item" key={`${index}`}>
              <div className="admin-block" role="group" aria-label={texts.shortcoming(index + 1)}>
                <TextPart
                  id={`settings-shortcoming-${index}`}
                  label={texts.what}
                  mistake={mistakeOf(`settings-shortcoming-${index}`)}
                  rows={2}
                  maxLength={1000}
                  value={what}
                  onChange={(value) => change(index, { what: value })}
                />
                <SelectPart
                  id={`settings-shortcoming-${index}-reason`}
                  label={texts.reason}
                  value={reason}
                  choices={reasons}
                  onChange={(chosen) => {
                    const found = reasons.find(({ value }) => value === chosen);
                    if (found) change(index, { reason: found.value });
                  }}
                />
                <TextPart
                  id={`settings-shortcoming-${index}-why`}
                  label={texts.why}
                  rows={2}
                  maxLength={1000}
                  value={why}
                  onChange={(value) => change(index, { why: value })}
                />
                <div className="admin-row">
                  <Button
                    look="quiet"
                    className="button-small"
                    aria-label={texts.removeWhat(index + 1)}
                    onClick={() => {
                      onChange(shortcomings.filter((_, at) => at !== index));
                      document.getElementById('settings-shortcoming-add')?.focus();
                    }}
                  >
                    {texts.remove}
                  </Button>
                </div>
              </div>
            </li>
          ))}
        </ol>
      )}
      {/* Always there: the focus goes to it when one is taken away. */}
      <div>
        <Button
          look="secondary"
          id="settings-shortcoming-add"
          busy={shortcomings.length >= most}
          onClick={() => onChange([...shortcomings, { what: '', reason: 'remedied', why: '' }])}
        >
          {texts.add}
        </Button>
      </div>
    </div>
  );
}
