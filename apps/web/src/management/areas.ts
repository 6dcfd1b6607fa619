import type { Permission } from '@handslag/contracts/permissions';
import { lazy, type ComponentType } from 'react';
import { administrationTexts } from '../i18n/sv/administration.ts';
import { managedPaperFormsTexts } from '../i18n/sv/managed-paper-forms.ts';
import { managementTexts as texts } from '../i18n/sv/management.ts';
import { registeringTexts } from '../i18n/sv/registering.ts';
import { retentionTexts } from '../i18n/sv/retention.ts';
import { searchesTexts } from '../i18n/sv/searches.ts';

/** A part of the management view: in the menu of those who may do what it is for. */
export type Area = {
  path: string;
  label: string;
  permission: Permission;
  page: ComponentType;
  /** Reached from another area; not in the menu, which has no room for all. */
  within?: true;
};

/** In the order of the menu. The first one that someone may use is where they come in. */
export const areas: readonly Area[] = [
  {
    path: 'arenden',
    label: texts.errands,
    permission: 'errand:read',
    page: lazy(async () => ({ default: (await import('./errands/errands-area.tsx')).ErrandsArea })),
  },
  {
    path: 'registrera',
    label: registeringTexts.menu,
    permission: 'errand:register',
    page: lazy(async () => ({
      default: (await import('./registering/registering-area.tsx')).RegisteringArea,
    })),
  },
  {
    path: 'e-tjanster',
    label: texts.eServices,
    permission: 'e-service:edit',
    page: lazy(async () => ({ default: (await import('./builder/builder-area.tsx')).BuilderArea })),
  },
  {
    path: 'sokningar',
    label: searchesTexts.title,
    permission: 'e-service:edit',
    within: true,
    page: lazy(async () => ({ default: (await import('./searches/searches-area.tsx')).SearchesArea })),
  },
  {
    path: 'blanketter',
    label: managedPaperFormsTexts.title,
    permission: 'settings:edit',
    within: true,
    page: lazy(async () => ({
      default: (await import('./paper-forms/paper-forms-area.tsx')).PaperFormsArea,
    })),
  },
  {
    path: 'gallring',
    label: retentionTexts.title,
    permission: 'errand:remove',
    within: true,
    page: lazy(async () => ({ default: (await import('./retention/retention-area.tsx')).RetentionArea })),
  },
  {
    path: 'statistik',
    label: administrationTexts.statistics,
    permission: 'statistics:read',
    page: lazy(async () => ({ default: (await import('./statistics/statistics-area.tsx')).StatisticsArea })),
  },
  {
    path: 'anvandare',
    label: administrationTexts.users,
    permission: 'account:manage',
    page: lazy(async () => ({ default: (await import('./users/users-area.tsx')).UsersArea })),
  },
  {
    path: 'installningar',
    label: administrationTexts.settings,
    permission: 'settings:edit',
    page: lazy(async () => ({ default: (await import('./settings/settings-area.tsx')).SettingsArea })),
  },
  {
    path: 'logg',
    label: administrationTexts.audit,
    permission: 'audit:read',
    page: lazy(async () => ({ default: (await import('./audit/audit-area.tsx')).AuditArea })),
  },
];
