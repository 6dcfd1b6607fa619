import type { ReactNode } from 'react';
import { ExpressionEditor } from './expressions/expression-editor.tsx';
import { GroupEditor } from './group-editor.tsx';
import { RuleContext, type RuleStand } from './rule-context.ts';
import { RuleEditorsContext, type RuleEditors } from './rule-editors.ts';

const editors: RuleEditors = { Group: GroupEditor, Expression: ExpressionEditor };

/** A place where rules and values are edited, with what they may speak of. */
export function RulePlace({ stand, children }: { stand: RuleStand; children: ReactNode }) {
  return (
    <RuleEditorsContext value={editors}>
      <RuleContext value={stand}>{children}</RuleContext>
    </RuleEditorsContext>
  );
}
