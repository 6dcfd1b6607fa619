import type { MunicipalitySettings, Text } from '@handslag/contracts/municipalities';
import type { ManagedSettings } from '@handslag/contracts/settings';
import { settingsTexts as texts } from '../../i18n/sv/settings.ts';
import { SelectPart } from '../written/select-part.tsx';
import { TextPart } from '../written/text-part.tsx';
import { TranslationsPart } from '../written/translations-part.tsx';
import { isEmpty, lacksSwedish } from './lacks-swedish.ts';
import { looksLikeEmail } from './looks-like-email.ts';
import { QuickLinksPart } from './quick-links-part.tsx';
import { SectionForm } from './section-form.tsx';
import { useSection, type Mistake } from './use-section.ts';

type Values = Pick<MunicipalitySettings, 'contact' | 'quickLinks' | 'supportService'>;

/** As the API demands: a page of ours, or something a browser opens as a page, a mail or a call. */
const safeLink = /^(\/(?![/\\])[^\s]*|https?:\/\/[^\s]+|mailto:[^\s]+|tel:[+\d -]+)$/i;

function check({ contact, quickLinks }: Values): Mistake[] {
  const fields = ['organisation', 'email', 'phone', 'visitingAddress'] as const;
  return [
    ...fields
      .filter((field) => (field === 'email' ? !looksLikeEmail(contact.email) : contact[field].trim() === ''))
      .map((field) => ({ id: `settings-${field}`, sentence: texts.missing[field] })),
    ...(lacksSwedish(contact.openingHours)
      ? [{ id: 'settings-openingHours', sentence: texts.missing.openingHours }]
      : []),
    ...quickLinks.flatMap(({ label, url }, index) => [
      ...(label.sv.trim() === ''
        ? [{ id: `settings-link-${index}-label`, sentence: texts.linkLabelMissing(index + 1) }]
        : []),
      ...(safeLink.test(url)
        ? []
        : [{ id: `settings-link-${index}-url`, sentence: texts.linkUrlWrong(index + 1) }]),
    ]),
  ];
}

/** How the municipality is reached, and where the footer leads. */
export function ContactSection({ managed }: { managed: ManagedSettings }) {
  const section = useSection(managed, ['contact', 'quickLinks', 'supportService'], check);
  const { values, set, mistakeOf } = section;
  const { contact } = values;
  const { openingHours = { sv: '' } } = contact;
  const setHours = (hours: Text) => {
    const { openingHours: _before, ...rest } = contact;
    set({ contact: isEmpty(hours) ? rest : { ...rest, openingHours: hours } });
  };
  const setContact = (changed: Partial<Values['contact']>) => set({ contact: { ...contact, ...changed } });
  return (
    <SectionForm title={texts.sections.kontakt} section={section}>
      <div className="admin-block">
        <h3>{texts.contact}</h3>
        <p className="admin-note">{texts.contactHint}</p>
        {(['organisation', 'email', 'phone', 'visitingAddress'] as const).map((field) => (
          <TextPart
            key={field}
            id={`settings-${field}`}
            label={texts[field]}
            mistake={mistakeOf(`settings-${field}`)}
            maxLength={200}
            value={contact[field]}
            onChange={(value) => setContact({ [field]: value })}
          />
        ))}
        <TextPart
          id="settings-openingHours"
          label={texts.openingHours}
          aside={texts.optional}
          mistake={mistakeOf('settings-openingHours')}
          maxLength={200}
          value={openingHours.sv}
          onChange={(sv) => setHours({ ...openingHours, sv })}
        />
        <TranslationsPart
          id="settings-openingHours"
          label={texts.openingHours}
          maxLength={200}
          value={openingHours}
          languages={managed.settings.languages}
          onChange={setHours}
        />
      </div>
      <div className="admin-block">
        <SelectPart
          id="settings-support"
          label={texts.support}
          hint={texts.supportHint}
          value={values.supportService ?? ''}
          choices={[
            { value: '', label: texts.supportNone },
            ...managed.eServices.map(({ key, name }) => ({ value: key, label: name.sv })),
          ]}
          onChange={(key) => set({ supportService: key === '' ? undefined : key })}
        />
      </div>
      <QuickLinksPart
        links={values.quickLinks}
        languages={managed.settings.languages}
        mistakeOf={mistakeOf}
        onChange={(quickLinks) => set({ quickLinks })}
      />
    </SectionForm>
  );
}
