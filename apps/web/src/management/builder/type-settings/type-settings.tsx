import type { Question } from '@handslag/form-engine';
import { ChoiceSettings } from './choice-settings.tsx';
import {
  AttachmentSettings,
  CalculatedSettings,
  ConsentSettings,
  GroupSettings,
  NoticeSettings,
} from './content-settings.tsx';
import { ContactSettings, PersonalNumberSettings } from './person-settings.tsx';
import { DateSettings, NumberSettings, TimeSettings, WrittenSettings } from './limit-settings.tsx';

/** What only a question of this type has. */
export function TypeSettings({ question }: { question: Question }) {
  switch (question.type) {
    case 'text':
    case 'long-text':
      return <WrittenSettings question={question} />;
    case 'number':
    case 'money':
      return <NumberSettings question={question} />;
    case 'date':
    case 'date-range':
      return <DateSettings question={question} />;
    case 'time':
      return <TimeSettings question={question} />;
    case 'radio':
    case 'select':
    case 'checkboxes':
      return <ChoiceSettings question={question} />;
    case 'personal-number':
      return <PersonalNumberSettings question={question} />;
    case 'contact':
      return <ContactSettings question={question} />;
    case 'attachments':
      return <AttachmentSettings question={question} />;
    case 'repeating-group':
      return <GroupSettings question={question} />;
    case 'calculated':
      return <CalculatedSettings question={question} />;
    case 'information':
    case 'stop':
      return <NoticeSettings question={question} />;
    case 'consent':
      return <ConsentSettings question={question} />;
    default:
      return null;
  }
}
