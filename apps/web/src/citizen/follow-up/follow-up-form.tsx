import { useEffect, useId, useRef, useState } from 'react';
import { problemSentence } from '../../i18n/problem-sentence.ts';
import { followUpTexts as texts } from '../../i18n/spoken/follow-up.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';

export type FollowUpAsked = { registrationNumber: string; code: string };
type FollowUpFormProps = { onAsk: (asked: FollowUpAsked) => void; busy: boolean; error: Error | null };

/** Asks for number and code. */
export function FollowUpForm({ onAsk, busy, error }: FollowUpFormProps) {
  const [missing, setMissing] = useState<ReadonlySet<string>>(new Set());
  const form = useRef<HTMLFormElement>(null);
  const problem = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (error !== null) problem.current?.focus();
  }, [error]);
  const send = () => {
    if (form.current === null) return;
    const typed = new FormData(form.current);
    const asked = {
      registrationNumber: String(typed.get('registrationNumber')).trim(),
      code: String(typed.get('code')).trim(),
    };
    const empty = Object.entries(asked).flatMap(([name, value]) => (value === '' ? [name] : []));
    setMissing(new Set(empty));
    if (empty[0] === undefined) onAsk(asked);
    else form.current.querySelector<HTMLInputElement>(`[name="${empty[0]}"]`)?.focus();
  };
  return (
    <div className="page">
      <PageHeading title={[texts.title]} lead={texts.lead} hasErrors={missing.size > 0 || error !== null}>
        {texts.title}
      </PageHeading>
      <form
        ref={form}
        className="flow follow-up-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) send();
        }}
      >
        {error !== null && (
          <div ref={problem} tabIndex={-1}>
            <Notice tone="problem">
              <p>{problemSentence(error)}</p>
            </Notice>
          </div>
        )}
        <LineField
          name="registrationNumber"
          label={texts.number}
          hint={texts.numberHint}
          error={missing.has('registrationNumber') ? texts.numberMissing : null}
        />
        <LineField name="code" label={texts.code} error={missing.has('code') ? texts.codeMissing : null} />
        <Button type="submit" busy={busy}>
          {busy ? texts.showing : texts.show}
        </Button>
      </form>
    </div>
  );
}

function LineField({
  name,
  label,
  hint,
  error,
}: {
  name: string;
  label: string;
  hint?: string;
  error: string | null;
}) {
  const id = useId();
  const notes = [hint === undefined ? null : `${id}-hint`, error === null ? null : `${id}-error`].filter(
    (note) => note !== null,
  );
  return (
    <div className={error === null ? 'field' : 'field field-invalid'}>
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {hint !== undefined && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error !== null && (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
      <input
        id={id}
        name={name}
        className="input"
        autoComplete="off"
        spellCheck={false}
        maxLength={40}
        aria-invalid={error !== null || undefined}
        aria-describedby={notes.join(' ') || undefined}
      />
    </div>
  );
}
