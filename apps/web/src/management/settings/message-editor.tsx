import type { Language, OperatingMessage, Text } from '@handslag/contracts/municipalities';
import type { ManagedSettings } from '@handslag/contracts/settings';
import { useId, useState } from 'react';
import { inWords } from '../../i18n/language.ts';
import { settingsTexts as texts } from '../../i18n/sv/settings.ts';
import { Button } from '../../ui/button.tsx';
import { ChoicePart } from '../written/choice-part.tsx';
import { MistakeSummary } from '../written/mistake-summary.tsx';
import { TextPart } from '../written/text-part.tsx';
import { TranslationsPart } from '../written/translations-part.tsx';
import { CheckPart } from '../written/check-part.tsx';
import { fromSwedishField, toSwedishField } from './swedish-time.ts';
import type { Mistake } from './use-section.ts';

type Typed = { text: Text; from: string; to: string; all: boolean; services: string[]; closes: boolean };
const hour = 3_600_000;

function typedOf(message: OperatingMessage | null): Typed {
  const now = Math.floor(Date.now() / 60_000) * 60_000;
  return {
    text: message?.text ?? { sv: '' },
    from: toSwedishField(message?.from ?? new Date(now).toISOString()),
    to: toSwedishField(message?.to ?? new Date(now + 24 * hour).toISOString()),
    all: message?.services === undefined,
    services: message?.services ?? [],
    closes: message?.closesServices ?? false,
  };
}

function check(id: string, { text, from, to, all, services }: Typed): Mistake[] {
  const [begins, ends] = [fromSwedishField(from), fromSwedishField(to)];
  const wrong: [boolean, string, string][] = [
    [text.sv.trim() === '', 'text', texts.messageMistakes.text],
    [begins === null, 'from', texts.messageMistakes.from],
    [ends === null, 'to', texts.messageMistakes.to],
    [begins !== null && ends !== null && ends <= begins, 'to', texts.messageMistakes.order],
    [!all && services.length === 0, 'services', texts.messageMistakes.services],
  ];
  return wrong.flatMap(([is, field, sentence]) => (is ? [{ id: `${id}-${field}`, sentence }] : []));
}

type MessageEditorProps = {
  /** Of the message. A new one keeps its own until it is saved: tried twice, it is still one. */
  messageId: string;
  /** Null: a new one. */
  message: OperatingMessage | null;
  eServices: ManagedSettings['eServices'];
  languages: readonly Language[];
  saving: boolean;
  onTyped: () => void;
  onSave: (message: OperatingMessage) => void;
  onCancel: () => void;
};

/** An operating message being written: its text, time, and which services it is about or closes. */
export function MessageEditor({
  messageId,
  message,
  eServices,
  languages,
  saving,
  onTyped,
  onSave,
  onCancel,
}: MessageEditorProps) {
  const id = useId();
  const [typed, setTyped] = useState(() => typedOf(message));
  const [occasion, setOccasion] = useState(0);
  const set = (changed: Partial<Typed>) => {
    setTyped((before) => ({ ...before, ...changed }));
    onTyped();
  };
  const mistakes = occasion === 0 ? [] : check(id, typed);
  const mistakeOf = (field: string) => mistakes.find((one) => one.id === `${id}-${field}`)?.sentence;
  const save = () => {
    const [from, to] = [fromSwedishField(typed.from), fromSwedishField(typed.to)];
    if (check(id, typed).length > 0 || from === null || to === null) return setOccasion(occasion + 1);
    onSave({
      id: messageId,
      text: { ...typed.text, sv: typed.text.sv.trim() },
      from,
      to,
      ...(!typed.all && { services: typed.services }),
      closesServices: typed.closes,
    });
  };
  return (
    <div className="admin-item admin-item-written">
      <MistakeSummary mistakes={mistakes} occasion={occasion} />
      <TextPart
        id={`${id}-text`}
        label={texts.messageText}
        mistake={mistakeOf('text')}
        rows={3}
        maxLength={1000}
        value={typed.text.sv}
        onChange={(sv) => set({ text: { ...typed.text, sv } })}
      />
      <TranslationsPart
        id={`${id}-text`}
        label={texts.messageText}
        languages={languages}
        rows={3}
        maxLength={1000}
        value={typed.text}
        onChange={(text) => set({ text })}
      />
      <div className="admin-pair">
        <TextPart
          id={`${id}-from`}
          type="datetime-local"
          label={texts.messageFrom}
          mistake={mistakeOf('from')}
          value={typed.from}
          onChange={(from) => set({ from })}
        />
        <TextPart
          id={`${id}-to`}
          type="datetime-local"
          label={texts.messageTo}
          mistake={mistakeOf('to')}
          value={typed.to}
          onChange={(to) => set({ to })}
        />
      </div>
      <ChoicePart
        id={`${id}-services`}
        legend={texts.messageServices}
        mistake={mistakeOf('services')}
        choices={[
          { id: 'all', label: texts.messageAllServices },
          { id: 'some', label: texts.messageSomeServices },
        ]}
        chosen={typed.all ? 'all' : 'some'}
        onChoose={(chosen) => set({ all: chosen === 'all' })}
      />
      {!typed.all &&
        eServices.map(({ key, name }) => (
          <CheckPart
            plain
            key={key}
            id={`${id}-service-${key}`}
            label={inWords(name)}
            checked={typed.services.includes(key)}
            onCheck={(checked) =>
              set({
                services: checked ? [...typed.services, key] : typed.services.filter((one) => one !== key),
              })
            }
          />
        ))}
      <CheckPart
        plain
        id={`${id}-closes`}
        label={texts.messageCloses}
        hint={texts.messageClosesHint}
        checked={typed.closes}
        onCheck={(closes) => set({ closes })}
      />
      <div className="admin-row">
        <Button busy={saving} onClick={save}>
          {saving ? texts.saving : texts.save}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {texts.cancel}
        </Button>
      </div>
    </div>
  );
}
