import type { SigningParty } from '@handslag/contracts/signings';
import { useEffect, useId, useRef, useState } from 'react';
import { isProblem } from '../../api/api-problem.ts';
import { problemSentence } from '../../i18n/problem-sentence.ts';
import { partiesTexts as texts } from '../../i18n/spoken/signing.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { useSigningWork } from './signing-queries.ts';

type AddressFormProps = { signingId: string; party: SigningParty; onDone: () => void };

/** Corrects where a party is reached; the request is then mailed again. */
export function AddressForm({
  signingId,
  party: { id: partyId, name, email: now },
  onDone,
}: AddressFormProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [wrong, setWrong] = useState(false);
  const work = useSigningWork(signingId);
  useEffect(() => field.current?.focus(), []);
  const refuse = () => {
    setWrong(true);
    field.current?.focus();
  };
  const save = () => {
    const given = field.current?.value.trim() ?? '';
    if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(given)) {
      refuse();
      return;
    }
    setWrong(false);
    work.mutate(
      { kind: 'change-address', partyId, email: given },
      {
        onSuccess: () => {
          announce(texts.addressSaved(given));
          onDone();
        },
        onError: (error) => isProblem(error, 'validation_failed') && refuse(),
      },
    );
  };
  return (
    <form
      className="address-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!work.isPending) save();
      }}
    >
      <div className={wrong ? 'field field-invalid' : 'field'}>
        <label className="field-label" htmlFor={id}>
          {texts.addressLabel(name)}
        </label>
        {wrong && (
          <p className="field-error" id={`${id}-error`}>
            {texts.addressWrong}
          </p>
        )}
        <input
          ref={field}
          id={id}
          className="input"
          type="email"
          autoComplete="off"
          spellCheck={false}
          maxLength={254}
          defaultValue={now ?? ''}
          aria-invalid={wrong || undefined}
          aria-describedby={wrong ? `${id}-error` : undefined}
        />
      </div>
      {work.error !== null && !wrong && <p role="alert">{problemSentence(work.error)}</p>}
      <div className="actions">
        <Button type="submit" className="button-small" busy={work.isPending}>
          {work.isPending ? texts.addressSaving : texts.addressSave}
        </Button>
        <Button look="quiet" className="button-small" onClick={onDone}>
          {texts.addressCancel}
        </Button>
      </div>
    </form>
  );
}
