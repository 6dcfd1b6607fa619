import { type WorkProblem } from '@handslag/contracts/builder';
import { eServiceFileSchemaPath, importEServiceEndpoint } from '@handslag/contracts/e-service-files';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { isProblem } from '../../../api/api-problem.ts';
import { call } from '../../../api/client.ts';
import { problemSentence } from '../../../i18n/problem-sentence.ts';
import { builderTexts as texts } from '../../../i18n/sv/builder.ts';
import { managementTexts } from '../../../i18n/sv/management.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { builtEServicesQuery, workQuery } from '../builder-queries.ts';
import { ImportProblems } from './import-problems.tsx';
import { TakenKey } from './taken-key.tsx';

/** More than any service is; the server refuses it too. */
const mostBytes = 5_000_000;

/** How a file is taken in where its address is taken. */
export type ImportAs = { key?: string; replace: boolean };

/** An e-service from a file. Where the file is wrong nothing is stored, and the page says what to put right and on which line. */
export function ImportPage() {
  const [file, setFile] = useState<File | null>(null);
  const [mistake, setMistake] = useState<string | null>(null);
  const navigate = useNavigate();
  const cache = useQueryClient();
  const take = useMutation({
    mutationFn: async ({ chosen, as }: { chosen: File; as: ImportAs }) =>
      call(importEServiceEndpoint, { body: { text: await chosen.text(), ...as } }),
    onSuccess: (work) => {
      cache.setQueryData(workQuery(work.key).queryKey, work);
      void cache.invalidateQueries({ queryKey: builtEServicesQuery.queryKey });
      navigate(`/handlaggning/e-tjanster/${work.key}/formular`);
    },
  });
  const send = (as: ImportAs) => {
    const wrong = file === null ? texts.fileMissing : file.size > mostBytes ? texts.fileTooLarge : null;
    setMistake(wrong);
    if (file === null || wrong !== null) document.getElementById('import-file')?.focus();
    else take.mutate({ chosen: file, as });
  };
  const { error } = take;
  const isTaken = isProblem(error, 'e_service_key_taken');
  const isRefused = isProblem(error, 'import_refused');
  return (
    <div className="page">
      <Link to="/handlaggning/e-tjanster" className="back-link">
        <Icon name="arrow-left" />
        {texts.back}
      </Link>
      <PageHeading
        title={[texts.importTitle, texts.title, managementTexts.title]}
        lead={texts.importLead}
        hasErrors={mistake !== null || isRefused}
      >
        {texts.importTitle}
      </PageHeading>
      <form
        className="builder-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send({ replace: false });
        }}
      >
        <div className={mistake === null ? 'field' : 'field field-invalid'}>
          <label className="field-label" htmlFor="import-file">
            {texts.file}
          </label>
          <p className="field-hint" id="import-file-hint">
            {texts.fileHint}
          </p>
          <p className="field-hint">
            <a href={eServiceFileSchemaPath}>{texts.fileSchema}</a>
          </p>
          {mistake !== null && (
            <p className="field-error" id="import-file-error">
              {mistake}
            </p>
          )}
          <input
            className="input"
            id="import-file"
            type="file"
            accept=".json,application/json"
            aria-invalid={mistake !== null || undefined}
            aria-describedby={mistake !== null ? 'import-file-error import-file-hint' : 'import-file-hint'}
            onChange={(event) => {
              setFile(event.target.files?.[0] ?? null);
              setMistake(null);
              take.reset();
            }}
          />
        </div>
        <div className="actions">
          <Button type="submit" busy={take.isPending}>
            {take.isPending ? texts.importing : texts.importNow}
          </Button>
        </div>
      </form>
      <div role="alert">
        {isRefused && <ImportProblems problems={problemsOf(error.details['problems'])} />}
        {error !== null && !isRefused && !isTaken && (
          <Notice tone="problem">
            <p>{problemSentence(error)}</p>
          </Notice>
        )}
      </div>
      {isTaken && <TakenKey onImport={send} busy={take.isPending} />}
    </div>
  );
}

const problemsOf = (given: unknown): readonly WorkProblem[] =>
  Array.isArray(given) ? (given as WorkProblem[]) : [];
