import type { OperatingMessage } from '@handslag/contracts/municipalities';
import type { ManagedSettings } from '@handslag/contracts/settings';
import { useState } from 'react';
import { formatDayAndTime } from '../../i18n/format.ts';
import { inWords } from '../../i18n/language.ts';
import { settingsTexts as texts } from '../../i18n/sv/settings.ts';
import { Button } from '../../ui/button.tsx';
import { MessageEditor } from './message-editor.tsx';
import { SectionForm } from './section-form.tsx';
import { useSection } from './use-section.ts';

/** What is out of order, when, and for whom. Each message is saved by itself. */
export function MessagesSection({ managed }: { managed: ManagedSettings }) {
  const section = useSection(managed, ['operatingMessages'], () => []);
  const [edited, setEdited] = useState<string | null>(null);
  const messages = [...section.values.operatingMessages].sort((one, other) =>
    one.from < other.from ? 1 : -1,
  );
  const keep = async (next: OperatingMessage[], words: string) => {
    const isSaved = await section.save({ words, next: { operatingMessages: next } });
    if (isSaved) setEdited(null);
  };
  const put = (message: OperatingMessage) =>
    keep([...messages.filter(({ id }) => id !== message.id), message], texts.messageKept);
  const editor = (message: OperatingMessage | null) => (
    <MessageEditor
      message={message}
      eServices={managed.eServices}
      languages={managed.settings.languages}
      saving={section.saving}
      onSave={(kept) => void put(kept)}
      onCancel={() => setEdited(null)}
    />
  );
  return (
    <SectionForm title={texts.sections.driftmeddelanden} section={section} saveBar={false}>
      <p className="admin-note">{texts.messagesHint}</p>
      {edited === 'new' ? (
        editor(null)
      ) : (
        <div>
          <Button onClick={() => setEdited('new')}>{texts.messageAdd}</Button>
        </div>
      )}
      {messages.length === 0 && edited !== 'new' && <p>{texts.messagesNone}</p>}
      <ul className="admin-list">
        {messages.map((message) =>
          edited === message.id ? (
            <li key={message.id}>{editor(message)}</li>
          ) : (
            <MessageItem
              key={message.id}
              message={message}
              eServices={managed.eServices}
              busy={section.saving}
              onEdit={() => setEdited(message.id)}
              onEnd={() =>
                void keep(
                  messages.map((one) =>
                    one.id === message.id ? { ...one, to: new Date().toISOString() } : one,
                  ),
                  texts.messageEnded,
                )
              }
              onRemove={() =>
                void keep(
                  messages.filter(({ id }) => id !== message.id),
                  texts.messageRemoved,
                )
              }
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
