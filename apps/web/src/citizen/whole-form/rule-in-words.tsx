import type { Condition, EServiceDefinition } from '@handslag/form-engine';
import { conditionInWords } from '@handslag/form-engine/building';
import { wholeFormTexts as texts } from '../../i18n/spoken/whole-form.ts';

/** When something is shown: “Visas bara när Skäl är Funktionsnedsättning.” */
export function RuleInWords({
  lead,
  rule,
  definition,
}: {
  lead: string;
  rule: Condition;
  definition: EServiceDefinition;
}) {
  return (
    <p className="whole-form-rule">
      {lead}
      {conditionInWords(rule, definition, texts.rules).map(({ text, names, lang }, index) =>
        // A sentence's pieces have no identity but their place.
        names === undefined ? (
          text
        ) : (
          <em key={index} lang={lang}>
            {text}
          </em>
        ),
      )}
      .
    </p>
  );
}
