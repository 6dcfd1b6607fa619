import type { MyData } from '@handslag/contracts/privacy';
import { useId, useRef, useState } from 'react';
import { problemSentence } from '../../i18n/problem-sentence.ts';
import { myDataTexts as texts } from '../../i18n/spoken/my-data.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useChangeContact } from './my-data-queries.ts';

/** E-mail and telephone that forms are filled in with. */
export function ContactDetails({ known }: { known: MyData }) {
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [mistaken, setMistaken] = useState(false);
  const change = useChangeContact();
  const save = () => {
    if (form.current === null) return;
    const typed = new FormData(form.current);
    const email = String(typed.get('email')).trim();
    const wrong = email !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email);
    setMistaken(wrong);
    if (wrong) form.current.querySelector<HTMLInputElement>('[name="email"]')?.focus();
    else
      change.mutate(
        { email, phone: String(typed.get('phone')).trim() },
        { onSuccess: () => announce(texts.saved) },
      );
  };
  return (
    <section aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{texts.contactTitle}</h2>
      <p className="soft">{texts.contactLead}</p>
      <form
        ref={form}
        noValidate
        className="my-data-contact"
        onSubmit={(event) => {
          event.preventDefault();
          if (!change.isPending) save();
        }}
      >
        {change.isError && (
          <Notice tone="problem">
            <p>{problemSentence(change.error)}</p>
          </Notice>
        )}
        <div className={mistaken ? 'field field-invalid' : 'field'}>
          <label className="field-label" htmlFor={`${id}-email`}>
            {texts.email}
          </label>
          {mistaken && (
            <p className="field-error" id={`${id}-mistake`}>
              {texts.emailMistake}
            </p>
          )}
          <input
            id={`${id}-email`}
            name="email"
            type="email"
            className="input"
            autoComplete="email"
            spellCheck={false}
            maxLength={254}
            defaultValue={known.email}
            aria-invalid={mistaken || undefined}
            aria-describedby={mistaken ? `${id}-mistake` : undefined}
          />
        </div>
        <div className="field">
          <label className="field-label" htmlFor={`${id}-phone`}>
            {texts.phone}
          </label>
          <input
            id={`${id}-phone`}
            name="phone"
            type="tel"
            className="input"
            autoComplete="tel"
            maxLength={30}
            defaultValue={known.phone}
          />
        </div>
        <div className="actions">
          <Button type="submit" busy={change.isPending}>
            {change.isPending ? texts.saving : texts.save}
          </Button>
          {change.isSuccess && !change.isPending && <p className="soft">{texts.saved}</p>}
        </div>
      </form>
    </section>
  );
}
