import '../administration.css';
import './settings.css';
import type { ManagedSettings } from '@handslag/contracts/settings';
import { useQuery } from '@tanstack/react-query';
import type { ComponentType } from 'react';
import { Navigate, NavLink, Route, Routes } from 'react-router';
import { managedPaperFormsTexts } from '../../i18n/sv/managed-paper-forms.ts';
import { managementTexts } from '../../i18n/sv/management.ts';
import { retentionTexts } from '../../i18n/sv/retention.ts';
import { settingsTexts as texts } from '../../i18n/sv/settings.ts';
import { useMunicipality } from '../../municipality/presentation.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { LoadProblem } from '../load-problem.tsx';
import { NotFound } from '../not-found.tsx';
import { AccessibilitySection } from './accessibility-section.tsx';
import { ClosedDaysSection } from './closed-days-section.tsx';
import { ContactSection } from './contact-section.tsx';
import { ErrandsSection } from './errands-section.tsx';
import { LookSection } from './look-section.tsx';
import { MessagesSection } from './messages-section.tsx';
import { settingsSections, type SettingsSection } from './sections.ts';
import { settingsQuery } from './settings-queries.ts';
import { SignInSection } from './sign-in-section.tsx';
import { TextsSection } from './texts-section.tsx';

const pages: Record<SettingsSection, ComponentType<{ managed: ManagedSettings }>> = {
  utseende: LookSection,
  kontakt: ContactSection,
  texter: TextsSection,
  tillganglighet: AccessibilitySection,
  inloggning: SignInSection,
  arenden: ErrandsSection,
  driftmeddelanden: MessagesSection,
  helgdagar: ClosedDaysSection,
};

/** The settings of the municipality, part by part. */
export function SettingsArea() {
  return (
    <Routes>
      <Route index element={<Navigate to={settingsSections[0]} replace />} />
      {settingsSections.map((section) => (
        <Route key={section} path={section} element={<SettingsPage key={section} section={section} />} />
      ))}
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}

function SettingsPage({ section }: { section: SettingsSection }) {
  const { name } = useMunicipality();
  const { data, error, refetch } = useQuery(settingsQuery);
  const Part = pages[section];
  return (
    <div className="page page-wide">
      <PageHeading
        title={[texts.sections[section], texts.title, managementTexts.title]}
        lead={texts.lead(name)}
      >
        {texts.title}
      </PageHeading>
      <div className="admin-columns">
        <nav aria-label={texts.sectionMenu}>
          <ul className="admin-menu">
            {settingsSections.map((one) => (
              <li key={one}>
                <NavLink to={`/handlaggning/installningar/${one}`}>{texts.sections[one]}</NavLink>
              </li>
            ))}
            <li>
              <NavLink to="/handlaggning/blanketter">{managedPaperFormsTexts.title}</NavLink>
            </li>
            <li>
              <NavLink to="/handlaggning/gallring">{retentionTexts.title}</NavLink>
            </li>
          </ul>
        </nav>
        {data !== undefined && <Part managed={data} />}
        {data === undefined && error === null && <Skeleton label={texts.loading} lines={8} />}
        {data === undefined && error !== null && <LoadProblem error={error} again={refetch} />}
      </div>
    </div>
  );
}
