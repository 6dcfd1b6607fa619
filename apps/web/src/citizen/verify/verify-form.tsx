import { useEffect, useId, useRef, useState } from 'react';
import { ApiProblem, NoAnswer } from '../../api/api-problem.ts';
import { problemSentence } from '../../i18n/problem-sentence.ts';
import { verifyTexts as texts } from '../../i18n/spoken/verify.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { ReceiptFile } from './receipt-file.tsx';

export type ReceiptToCheck = { file: File | null; code: string };
type VerifyFormProps = {
  code: string;
  onCheck: (receipt: ReceiptToCheck) => void;
  busy: boolean;
  error: Error | null;
};

/** Asks for the file, its code, or both. */
export function VerifyForm({ code: given, onCheck, busy, error }: VerifyFormProps) {
  const id = useId();
  const problem = useRef<HTMLDivElement>(null);
  const [file, setFile] = useState<File | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const [asked, setAsked] = useState(0);
  const [nothing, setNothing] = useState(false);
  const sentence = nothing ? texts.nothing : error && sentenceOf(error);
  useEffect(() => {
    if (sentence !== null) problem.current?.focus();
  }, [sentence, asked]);
  const check = () => {
    setAsked((times) => times + 1);
    const code = field.current?.value.trim() ?? '';
    setNothing(file === null && code === '');
    if (file !== null || code !== '') onCheck({ file, code });
  };
  return (
    <div className="page">
      <PageHeading title={[texts.title]} lead={texts.lead} hasErrors={sentence !== null}>
        {texts.title}
      </PageHeading>
      <form
        className="flow verify-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) check();
        }}
      >
        {sentence !== null && (
          <div ref={problem} tabIndex={-1}>
            <Notice tone="problem">
              <p>{sentence}</p>
            </Notice>
          </div>
        )}
        <ReceiptFile file={file} onFile={setFile} />
        <div className="field">
          <label className="field-label" htmlFor={id}>
            {texts.code}
          </label>
          <p className="field-hint" id={`${id}-hint`}>
            {texts.codeHint}
          </p>
          <input
            id={id}
            className="input verify-code"
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={60}
            ref={field}
            defaultValue={given}
            aria-describedby={`${id}-hint`}
          />
        </div>
        <Button type="submit" busy={busy}>
          {busy ? texts.checking : texts.check}
        </Button>
      </form>
    </div>
  );
}

const sentenceOf = (error: Error): string =>
  error instanceof ApiProblem || error instanceof NoAnswer ? problemSentence(error) : texts.unreadable;
