import type { Question } from '@handslag/form-engine';
import type { ComponentProps } from 'react';
import { formTexts } from '../i18n/spoken/form.ts';
import { textOf } from './answer-inputs.ts';
import { FieldError, FieldSet, partProps, type FieldProps } from './field-frame.tsx';
import { fieldId, hintId } from './field-id.ts';
import { partName } from './part-name.ts';
import { useForm, usePart } from './use-form.ts';

export type Part = keyof typeof looks | 'from' | 'to' | 'description';

type PartLook = Pick<ComponentProps<'input'>, 'type' | 'inputMode' | 'autoCapitalize' | 'spellCheck'> & {
  width: 'short' | 'medium' | 'wide' | 'full';
  /** WCAG 1.3.5: only where the answer is about the person filling in. */
  token?: string;
};

const looks = {
  name: { width: 'wide', token: 'name' },
  personalNumber: { width: 'medium', inputMode: 'numeric' },
  careOf: { width: 'wide' },
  street: { width: 'wide', token: 'street-address' },
  postcode: { width: 'short', inputMode: 'numeric', token: 'postal-code' },
  city: { width: 'medium', token: 'address-level2' },
  country: { width: 'medium', token: 'country-name' },
  email: { width: 'wide', inputMode: 'email', autoCapitalize: 'off', spellCheck: false, token: 'email' },
  phone: { width: 'medium', type: 'tel', token: 'tel' },
  organisationNumber: { width: 'medium', inputMode: 'numeric' },
  organisationName: { width: 'wide' },
  contactName: { width: 'wide' },
  address: { width: 'wide' },
} satisfies Record<string, PartLook>;

type PartFieldsProps = FieldProps<Question> & {
  parts: readonly (keyof typeof looks)[];
  /** Parts that may be left out though the question itself is to be answered. */
  optional?: readonly Part[];
  /** The answer is about the person filling in. */
  own?: boolean;
  hint?: string | undefined;
  children?: React.ReactNode;
};

/** A question with a field for each part of its answer. */
export function PartFields({ parts, optional = [], own = false, children, ...props }: PartFieldsProps) {
  return (
    <FieldSet {...props} several>
      {parts.map((part) => (
        <PartField
          key={part}
          question={props.path}
          part={part}
          optional={optional.includes(part)}
          own={own}
        />
      ))}
      {children}
    </FieldSet>
  );
}

type PartFieldProps = { question: string; part: keyof typeof looks; optional: boolean; own: boolean };

function PartField({ question, part, optional, own }: PartFieldProps) {
  const form = useForm();
  const path = `${question}.${part}`;
  const { message } = usePart(question, part);
  const { width, token, type = 'text', ...native }: PartLook = looks[part];
  const hint = hintFor(part);
  return (
    <div className={message === null ? 'field-part' : 'field-part field-invalid'}>
      <PartLabel path={path} part={part} optional={optional} hint={hint} />
      <FieldError path={path} message={message} />
      <input
        {...native}
        {...partProps(path, message !== null, hint !== undefined)}
        data-answer="text"
        className={`input input-${width}`}
        type={type}
        autoComplete={(own && token) || 'off'}
        defaultValue={textOf(form.read(path))}
      />
    </div>
  );
}

/** A part's label and how to write it. */
export function PartLabel({
  path,
  part,
  optional,
  hint,
}: {
  path: string;
  part: Part;
  optional: boolean;
  hint?: string | undefined;
}) {
  return (
    <>
      <label className="part-label" htmlFor={fieldId(path)}>
        {partName(part)}
        {optional && <span className="field-aside"> {formTexts.optional}</span>}
      </label>
      {hint !== undefined && (
        <p className="field-hint" id={hintId(path)}>
          {hint}
        </p>
      )}
    </>
  );
}

/** How a part is written, where that needs to be said. */
export const hintFor = (part: Part): string | undefined =>
  (formTexts.partHints as Partial<Record<Part, string>>)[part];
