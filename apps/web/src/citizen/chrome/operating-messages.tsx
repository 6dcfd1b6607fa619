import { formatDayAndTime } from '../../i18n/format.ts';
import { Words } from '../../i18n/words.tsx';
import { chromeTexts as texts } from '../../i18n/spoken/chrome.ts';
import { useMunicipality } from '../../municipality/presentation.tsx';
import { Icon } from '../../ui/icon.tsx';

/** What is out of order right now, for all services. A message for one service stands on its own page. */
export function OperatingMessages() {
  const messages = useMunicipality().operatingMessages.filter((message) => message.services === undefined);
  if (messages.length === 0) return null;
  return (
    <section className="operating-messages" aria-label={texts.messages}>
      <ul>
        {messages.map((message) => (
          <li key={message.id}>
            <Icon name="warning" />
            <span>
              <Words text={message.text} />{' '}
              <time dateTime={message.to} className="soft">
                {texts.messageUntil(formatDayAndTime(message.to))}
              </time>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
