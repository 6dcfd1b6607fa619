import type { Id } from '@handslag/form-engine';
import { useMemo } from 'react';
import { builderFormTexts as texts } from '../../../i18n/sv/builder-form.ts';
import { findElement, nameOf } from '../editing/elements.ts';
import { allUses, type Use } from '../editing/uses-of.ts';
import { useEditor, useWorkState } from '../editor/use-editor.ts';
import { SettingsSection } from './settings-section.tsx';

/** What depends on it, and what it depends on. */
export function Dependencies({ id }: { id: Id }) {
  const work = useWorkState((state) => state.work);
  const uses = useMemo(() => allUses(work.definition, work.settings), [work.definition, work.settings]);
  const affects = uses.filter(({ of, by }) => of === id && by !== id);
  const affectedBy = uses.filter(({ of, by }) => by === id && of !== id);
  return (
    <SettingsSection title={texts.dependencies} open={affects.length + affectedBy.length > 0}>
      <List title={texts.affects} none={texts.affectsNothing} uses={affects} toward={({ by }) => by} />
      <List
        title={texts.affectedBy}
        none={texts.affectedByNothing}
        uses={affectedBy}
        toward={({ of }) => of}
      />
    </SettingsSection>
  );
}

type ListProps = {
  title: string;
  none: string;
  uses: readonly Use[];
  toward: (use: Use) => Id | undefined;
};

function List({ title, none, uses, toward }: ListProps) {
  const editor = useEditor();
  const definition = useWorkState((state) => state.work.definition);
  const nameFor = (id: Id) => {
    const element = findElement(definition, id);
    return (element && nameOf(element)) || id;
  };
  return (
    <div>
      <h4 className="field-label">{title}</h4>
      {uses.length === 0 ? (
        <p className="soft">{none}</p>
      ) : (
        <ul className="builder-uses">
          {uses.map((use) => {
            const to = toward(use);
            return (
              <li key={`${use.of} ${use.by ?? ''} ${use.role}`}>
                {to === undefined ? (
                  texts.service
                ) : (
                  <button type="button" className="builder-link" onClick={() => editor.select(to)}>
                    {nameFor(to)}
                  </button>
                )}
                <span className="soft">: {texts.role[use.role]}</span>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
