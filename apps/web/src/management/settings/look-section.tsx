import type { ManagedSettings } from '@handslag/contracts/settings';
import { settingsTexts as texts } from '../../i18n/sv/settings.ts';
import { TextPart } from '../written/text-part.tsx';
import { LogoPart } from './logo-part.tsx';
import { SectionForm } from './section-form.tsx';
import { ThemePreview } from './theme-preview.tsx';
import { useSection, type Mistake } from './use-section.ts';

const colour = /^#[0-9a-f]{6}$/i;
type Values = { name: string; brandColour: string };

function check({ name, brandColour }: Values): Mistake[] {
  return [
    ...(name.trim() === '' ? [{ id: 'settings-name', sentence: texts.nameMissing }] : []),
    ...(colour.test(brandColour) ? [] : [{ id: 'settings-colour', sentence: texts.colourWrong }]),
  ];
}

/** What the municipality is called and looks like. */
export function LookSection({ managed }: { managed: ManagedSettings }) {
  const section = useSection(managed, ['name', 'brandColour', 'logo'], check);
  const { values, base, set, mistakeOf } = section;
  const shown = colour.test(values.brandColour) ? values.brandColour : base.brandColour;
  return (
    <SectionForm title={texts.sections.utseende} section={section}>
      <div className="admin-block">
        <TextPart
          id="settings-name"
          label={texts.name}
          hint={texts.nameHint}
          mistake={mistakeOf('settings-name')}
          maxLength={200}
          value={values.name}
          onChange={(name) => set({ name })}
        />
        <p>
          <strong>{texts.hosts}:</strong> {managed.hosts.join(', ')}
          <br />
          <span className="admin-note">{texts.hostsHint}</span>
        </p>
      </div>
      <div className="admin-block">
        <div className="settings-colour">
          <TextPart
            id="settings-colour"
            label={texts.colour}
            hint={texts.colourHint}
            mistake={mistakeOf('settings-colour')}
            maxLength={7}
            value={values.brandColour}
            onChange={(brandColour) => set({ brandColour: brandColour.trim() })}
          />
          <input
            type="color"
            aria-label={texts.colourPicker}
            value={shown.toLowerCase()}
            onChange={(event) => set({ brandColour: event.target.value })}
          />
        </div>
        <ThemePreview colour={shown} name={values.name} logo={values.logo} />
      </div>
      <LogoPart logo={values.logo} onChange={(logo) => set({ logo })} />
    </SectionForm>
  );
}
