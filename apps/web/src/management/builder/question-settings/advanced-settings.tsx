import { saveQuestionBlockEndpoint } from '@handslag/contracts/question-blocks';
import type { Id, Question } from '@handslag/form-engine';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../../api/client.ts';
import { builderFormTexts as texts } from '../../../i18n/sv/builder-form.ts';
import { problemSentence } from '../../../i18n/problem-sentence.ts';
import { announce } from '../../../ui/announcer.tsx';
import { Button } from '../../../ui/button.tsx';
import { questionBlocksQuery } from '../builder-queries.ts';
import { LineControl } from '../controls/line-control.tsx';
import { takenIds } from '../editing/elements.ts';
import { isId } from '../editing/ids/make-id.ts';
import { useDesk } from '../editor/use-editor.ts';
import { renameTo } from './follow-label.ts';
import { SettingsSection } from './settings-section.tsx';

/** The id, and keeping the questions to use them in other services. */
export function AdvancedSettings({
  id,
  name,
  questions,
}: {
  id: Id;
  name: string;
  questions: readonly Question[];
}) {
  return (
    <SettingsSection title={texts.advanced}>
      <IdControl id={id} />
      <BlockControl name={name} questions={questions} />
    </SettingsSection>
  );
}

function IdControl({ id }: { id: Id }) {
  const { editor, work } = useDesk();
  const [mistake, setMistake] = useState<string | null>(null);
  const isPublished = work.publishedVersion !== null && !editor.made.has(id);
  return (
    <LineControl
      label={texts.id}
      hint={isPublished ? `${texts.idHint} ${texts.idPublished}` : texts.idHint}
      value={id}
      spellCheck={false}
      mistake={mistake}
      onChange={(to) => {
        const taken = takenIds(editor.state().work.definition);
        const problem = to === id ? null : isId(to) ? (taken.has(to) ? texts.idTaken : null) : texts.idWrong;
        setMistake(problem);
        if (problem === null) renameTo(editor, id, to);
      }}
    />
  );
}

function BlockControl({ name, questions }: { name: string; questions: readonly Question[] }) {
  const [called, setCalled] = useState(name);
  const cache = useQueryClient();
  const save = useMutation({
    mutationFn: () =>
      call(saveQuestionBlockEndpoint, { body: { name: called.trim() || name, questions: [...questions] } }),
    onSuccess: () => {
      announce(texts.blockSaved(called));
      return cache.invalidateQueries({ queryKey: questionBlocksQuery.queryKey });
    },
  });
  return (
    <>
      <LineControl label={texts.blockName} value={called} onChange={setCalled} />
      {save.isError && <p className="field-error">{problemSentence(save.error)}</p>}
      {save.isSuccess && <p className="soft">{texts.blockSaved(save.data.name)}</p>}
      <Button look="secondary" className="button-small" busy={save.isPending} onClick={() => save.mutate()}>
        {texts.saveBlock}
      </Button>
    </>
  );
}
