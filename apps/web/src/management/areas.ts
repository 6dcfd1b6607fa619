import type { Permission } from '@handslag/contracts/permissions';
import { lazy, type ComponentType } from 'react';
import { managementTexts as texts } from '../i18n/sv/management.ts';

/** A part of the management view: in the menu of those who may do what it is for. */
export type Area = { path: string; label: string; permission: Permission; page: ComponentType };

/** In the order of the menu. The first one that someone may use is where they come in. */
export const areas: readonly Area[] = [
  {
    path: 'arenden',
    label: texts.errands,
    permission: 'errand:read',
    page: lazy(async () => ({ default: (await import('./errands/errands-area.tsx')).ErrandsArea })),
  },
];
