import '../form-tab.css';
import '../settings.css';
import { useEffect } from 'react';
import { useLocation } from 'react-router';
import { settingsTexts as texts } from '../../../i18n/sv/builder-settings.ts';
import { useLocked } from '../editor/use-editor.ts';
import { BeforeSettings } from './before-settings.tsx';
import { DecisionsSettings } from './decisions-settings.tsx';
import { DraftSettings, OpeningSettings } from './time-settings.tsx';
import { HandlingSettings } from './handling-settings.tsx';
import { MessagesSettings } from './messages-settings.tsx';
import { PaperFormsSettings } from './paper-forms-settings.tsx';
import { PersonalDataSettings } from './personal-data-settings.tsx';
import { PresentationSettings } from './presentation-settings.tsx';
import { sectionOf } from './section-of.ts';
import { SignInSettings } from './sign-in-settings.tsx';
import { StatusesSettings } from './statuses-settings.tsx';

const parts = {
  presentation: PresentationSettings,
  before: BeforeSettings,
  signIn: SignInSettings,
  drafts: DraftSettings,
  personalData: PersonalDataSettings,
  statuses: StatusesSettings,
  handling: HandlingSettings,
  messages: MessagesSettings,
  decisions: DecisionsSettings,
  opening: OpeningSettings,
  paperForms: PaperFormsSettings,
} as const;
export type SettingsSectionName = keyof typeof parts;

/** All about the service but its form, in sections; a link to one setting comes to its section. */
export function SettingsTab() {
  const locked = useLocked();
  const { hash, key } = useLocation();
  useEffect(() => {
    const section = sectionOf(hash.slice(1));
    if (section === undefined) return;
    const heading = document.getElementById(`settings-${section}`);
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  }, [hash, key]);
  return (
    <div className="builder-settings-page">
      <nav aria-label={texts.sections} className="builder-toc">
        <ul>
          {(Object.keys(parts) as SettingsSectionName[]).map((name) => (
            <li key={name}>
              <a href={`#settings-${name}`}>{texts.section[name]}</a>
            </li>
          ))}
        </ul>
      </nav>
      <fieldset className="builder-lock" disabled={locked}>
        {(Object.keys(parts) as SettingsSectionName[]).map((name) => {
          const Part = parts[name];
          return (
            <section key={name} className="side-card builder-settings" aria-labelledby={`settings-${name}`}>
              <h2 id={`settings-${name}`} tabIndex={-1}>
                {texts.section[name]}
              </h2>
              <Part />
            </section>
          );
        })}
      </fieldset>
    </div>
  );
}
