import type { AccessibilityFacts, Language, Text } from '@handslag/contracts/municipalities';
import { accessibilitySettingsTexts as texts } from '../../i18n/sv/accessibility-settings.ts';
import { writtenTexts } from '../../i18n/sv/written.ts';
import { Button } from '../../ui/button.tsx';
import { SelectPart } from '../written/select-part.tsx';
import { TextPart } from '../written/text-part.tsx';
import { TranslationsPart } from '../written/translations-part.tsx';
import { isEmpty } from './lacks-swedish.ts';

type Shortcomings = AccessibilityFacts['shortcomings'];
const most = 50;
const reasons = (['remedied', 'disproportionate', 'outside'] as const).map((value) => ({
  value,
  label: texts.reasons[value],
}));

/** What does not work for everyone, and why it may be so. */
export function ShortcomingsPart({
  shortcomings,
  languages,
  mistakeOf,
  onChange,
}: {
  shortcomings: Shortcomings;
  languages: readonly Language[];
  mistakeOf: (id: string) => string | undefined;
  onChange: (shortcomings: Shortcomings) => void;
}) {
  const change = (index: number, changed: Partial<Shortcomings[number]>) =>
    onChange(shortcomings.map((one, at) => (at === index ? { ...one, ...changed } : one)));
  const explain = (index: number, why: Text) =>
    onChange(
      shortcomings.map((one, at) => {
        if (at !== index) return one;
        const { why: _before, ...others } = one;
        return isEmpty(why) ? others : { ...others, why };
      }),
    );
  return (
    <div className="admin-block">
      <h3>{texts.shortcomings}</h3>
      <p className="admin-note">{texts.shortcomingsHint}</p>
      {shortcomings.length === 0 && <p>{texts.none}</p>}
      {shortcomings.length > 0 && (
        <ol className="admin-list">
          {shortcomings.map(({ what, reason, why = { sv: '' } }, index) => (
            // Shortcomings have no name of their own; they are told apart by their place.
            <li className="admin-item" key={`${index}`}>
              <div className="admin-block" role="group" aria-label={texts.shortcoming(index + 1)}>
                <TextPart
                  id={`settings-shortcoming-${index}`}
                  label={texts.what}
                  mistake={mistakeOf(`settings-shortcoming-${index}`)}
                  rows={2}
                  maxLength={1000}
                  value={what.sv}
                  onChange={(sv) => change(index, { what: { ...what, sv } })}
                />
                <TranslationsPart
                  id={`settings-shortcoming-${index}`}
                  label={texts.what}
                  languages={languages}
                  rows={2}
                  maxLength={1000}
                  value={what}
                  onChange={(text) => change(index, { what: text })}
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
                  aside={writtenTexts.optional}
                  mistake={mistakeOf(`settings-shortcoming-${index}-why`)}
                  rows={2}
                  maxLength={1000}
                  value={why.sv}
                  onChange={(sv) => explain(index, { ...why, sv })}
                />
                <TranslationsPart
                  id={`settings-shortcoming-${index}-why`}
                  label={texts.why}
                  languages={languages}
                  rows={2}
                  maxLength={1000}
                  value={why}
                  onChange={(text) => explain(index, text)}
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
          onClick={() => onChange([...shortcomings, { what: { sv: '' }, reason: 'remedied' }])}
        >
          {texts.add}
        </Button>
      </div>
    </div>
  );
}
