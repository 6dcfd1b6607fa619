import type { AccessibilityFacts, Language, MunicipalitySettings } from '@handslag/contracts/municipalities';
import type { ManagedSettings } from '@handslag/contracts/settings';
import { Link } from 'react-router';
import { accessibilitySettingsTexts as texts } from '../../i18n/sv/accessibility-settings.ts';
import { Notice } from '../../ui/notice.tsx';
import { ChoicePart } from '../written/choice-part.tsx';
import { TextPart } from '../written/text-part.tsx';
import { checkAccessibility } from './check-accessibility.ts';
import { SectionForm } from './section-form.tsx';
import { ShortcomingsPart } from './shortcomings-part.tsx';
import { swedishToday } from './swedish-time.ts';
import { useSection } from './use-section.ts';

type Values = Pick<MunicipalitySettings, 'accessibility'>;

const conformities = ['full', 'partial', 'none'] as const;
const methods = ['own', 'external'] as const;

/** What the accessibility statement says of how accessible the site is, by whose assessment. */
export function AccessibilitySection({ managed }: { managed: ManagedSettings }) {
  const section = useSection(managed, ['accessibility'], ({ accessibility }: Values) =>
    accessibility ? checkAccessibility(accessibility, swedishToday()) : [],
  );
  const { values, base, set, mistakeOf } = section;
  const facts = values.accessibility;
  const choose = (whose: 'own' | 'platform') =>
    set({ accessibility: whose === 'platform' ? undefined : (base.accessibility ?? begun()) });
  return (
    <SectionForm title={texts.title} section={section}>
      <p className="admin-note">
        {texts.lead} <Link to="/tillganglighet">{texts.show}</Link>
      </p>
      {managed.settings.pages?.accessibility !== undefined && <Notice>{texts.ownPage}</Notice>}
      <ChoicePart
        id="settings-accessibility"
        legend={texts.whose}
        choices={[
          { id: 'own', label: texts.own },
          { id: 'platform', label: texts.platform, hint: texts.platformHint },
        ]}
        chosen={facts ? 'own' : 'platform'}
        onChoose={choose}
      />
      {facts && (
        <Facts
          facts={facts}
          languages={managed.settings.languages}
          mistakeOf={mistakeOf}
          onChange={(accessibility) => set({ accessibility })}
        />
      )}
    </SectionForm>
  );
}

function Facts({
  facts,
  languages,
  mistakeOf,
  onChange,
}: {
  facts: AccessibilityFacts;
  languages: readonly Language[];
  mistakeOf: (id: string) => string | undefined;
  onChange: (facts: AccessibilityFacts) => void;
}) {
  const { conformity, method, shortcomings } = facts;
  const change = (changed: Partial<AccessibilityFacts>) => onChange({ ...facts, ...changed });
  return (
    <>
      <div className="admin-block">
        <ChoicePart
          id="settings-conformity"
          legend={texts.conformity}
          mistake={mistakeOf('settings-conformity')}
          choices={conformities.map((id) => ({ id, label: texts.conformities[id] }))}
          chosen={conformity}
          onChoose={(chosen) => change({ conformity: chosen })}
        />
        <ChoicePart
          id="settings-method"
          legend={texts.method}
          choices={methods.map((id) => ({ id, label: texts.methods[id] }))}
          chosen={method}
          onChoose={(chosen) => change({ method: chosen })}
        />
        <div className="admin-pair">
          {(['assessedOn', 'updatedOn'] as const).map((day) => (
            <TextPart
              key={day}
              id={`settings-${day}`}
              type="date"
              max={swedishToday()}
              label={texts[day]}
              mistake={mistakeOf(`settings-${day}`)}
              value={facts[day]}
              onChange={(value) => change({ [day]: value })}
            />
          ))}
        </div>
      </div>
      <ShortcomingsPart
        shortcomings={shortcomings}
        languages={languages}
        mistakeOf={mistakeOf}
        onChange={(changed) => change({ shortcomings: changed })}
      />
    </>
  );
}

/** Where nobody has assessed anything yet: nothing is claimed. */
function begun(): AccessibilityFacts {
  return {
    conformity: 'partial',
    assessedOn: '',
    updatedOn: swedishToday(),
    method: 'own',
    shortcomings: [],
  };
}
