import type { Condition, EServiceDefinition } from '@handslag/form-engine';
import { conditionInWords } from '@handslag/form-engine/building';

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
      {conditionInWords(rule, definition).map(({ text, names }, index) =>
        // A sentence's pieces have no identity but their place.
        names === undefined ? text : <em key={index}>{text}</em>,
      )}
      .
    </p>
  );
}
