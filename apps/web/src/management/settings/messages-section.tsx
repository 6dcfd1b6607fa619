import type { OperatingMessage } from '@handslag/contracts/municipalities';
import type { ManagedSettings } from '@handslag/contracts/settings';
import { useState } from 'react';
import { formatDayAndTime } from '../../i18n/format.ts';
import { inWords } from '../../i18n/language.ts';
import { settingsTexts as texts } from '../../i18n/sv/settings.ts';
import { Button } from '../../ui/button.tsx';
import { MessageEditor } from './message-editor.tsx';
import { SectionForm } from './section-form.tsx';
import { isSame } from './settings-queries.ts';
import { useSection } from './use-section.ts';

type Edited = { id: string; message: OperatingMessage | null; typed: boolean };

/** What is out of order, when, and for whom. Each message is saved by itself, and shown as it is when it is saved. */
export function MessagesSection({ managed }: { managed: ManagedSettings }) {
  const section = useSection(managed, ['operatingMessages'], () => []);
  const [edited, setEdited] = useState<Edited | null>(null);
  const { operatingMessages } = section.values;
  // One that a colleague takes away stays with whoever is changing it.
  const taken = operatingMessages.some(({ id }) => id === edited?.id) ? null : edited?.message;
  const messages = [...operatingMessages, ...(taken ? [taken] : [])].sort((one, other) =>
    one.from < other.from ? 1 : -1,
  );
  /** Puts a message in the place of the one with this id, or takes it away; the others stay as they are by then. */
  const keep = async (messageId: string, message: OperatingMessage | null, words: string) => {
    const shown = operatingMessages.find(({ id }) => id === messageId);
    const isSaved = await section.save({
      words,
      change: ({ operatingMessages: now }) => {
        const theirs = now.find(({ id }) => id === messageId);
        if (!isSame(theirs, shown)) return null;
        const others = now.filter(({ id }) => id !== messageId);
        return { operatingMessages: message ? [...others, message] : others };
      },
    });
    if (isSaved && edited?.id === messageId) setEdited(null);
  };
  const editor = edited && (
    <MessageEditor
      key={edited.id}
      messageId={edited.id}
      message={edited.message}
      eServices={managed.eServices}
      languages={managed.settings.languages}
      saving={section.saving}
      onTyped={() => setEdited({ ...edited, typed: true })}
      onSave={(message) => void keep(message.id, message, texts.messageKept)}
      onCancel={() => setEdited(null)}
    />
  );
  return (
    <SectionForm
      title={texts.sections.driftmeddelanden}
      section={section}
      writing={edited !== null && edited.typed}
    >
      <p className="admin-note">{texts.messagesHint}</p>
      {edited?.message === null ? (
        editor
      ) : (
        <div>
          <Button onClick={() => setEdited({ id: crypto.randomUUID(), message: null, typed: false })}>
            {texts.messageAdd}
          </Button>
        </div>
      )}
      {messages.length === 0 && edited === null && <p>{texts.messagesNone}</p>}
      <ul className="admin-list">
        {messages.map((message) =>
          edited?.id === message.id ? (
            <li key={message.id}>{editor}</li>
          ) : (
            <MessageItem
              key={message.id}
              message={message}
              eServices={managed.eServices}
              busy={section.saving}
              onEdit={() => setEdited({ id: message.id, message, typed: false })}
              onEnd={() =>
                void keep(message.id, { ...message, to: new Date().toISOString() }, texts.messageEnded)
              }
              onRemove={() => void keep(message.id, null, texts.messageRemoved)}
            />
          ),
        )}
      </ul>
    </SectionForm>
  );
}

type MessageItemProps = {
  message: OperatingMessage;
  eServices: ManagedSettings['eServices'];
  busy: boolean;
  onEdit: () => void;
  onEnd: () => void;
  onRemove: () => void;
};

function MessageItem({ message, eServices, busy, onEdit, onEnd, onRemove }: MessageItemProps) {
  const { text, from, to, services, closesServices } = message;
  const state = stateOf(message, Date.now());
  const names = services
    ?.map((key) => eServices.find((one) => one.key === key))
    .map((found, at) => (found ? inWords(found.name) : (services[at] ?? '')));
  const words = inWords(text);
  return (
    <li className="admin-item">
      <p>
        <span className={`admin-mark${state === 'now' ? ' admin-mark-on' : ''}`}>
          {texts.messageState[state]}
        </span>{' '}
        {closesServices && <span className="admin-mark admin-mark-off">{texts.messageClosed}</span>}
      </p>
      <p>
        <strong>{words}</strong>
      </p>
      <p className="admin-note">
        {texts.until(formatDayAndTime(from), formatDayAndTime(to))}
        {'. '}
        {names === undefined ? texts.messageAllServices : texts.messageForServices(names.join(', '))}
      </p>
      <div className="admin-row">
        <Button
          look="secondary"
          className="button-small"
          aria-label={`${texts.messageEdit}: ${words}`}
          onClick={onEdit}
        >
          {texts.messageEdit}
        </Button>
        {state === 'now' && (
          <Button
            look="secondary"
            className="button-small"
            busy={busy}
            aria-label={`${texts.messageEnd}: ${words}`}
            onClick={onEnd}
          >
            {texts.messageEnd}
          </Button>
        )}
        <Button
          look="quiet"
          className="button-small"
          busy={busy}
          aria-label={`${texts.remove}: ${words}`}
          onClick={onRemove}
        >
          {texts.remove}
        </Button>
      </div>
    </li>
  );
}

function stateOf({ from, to }: OperatingMessage, now: number): keyof typeof texts.messageState {
  if (now < Date.parse(from)) return 'later';
  return now < Date.parse(to) ? 'now' : 'past';
}
