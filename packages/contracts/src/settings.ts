import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import {
  AccessibilityFacts,
  Contact,
  EidName,
  MunicipalitySettings,
  OperatingMessage,
  Text,
} from './municipalities.ts';

/** Drawing commands and numbers only: nothing in it can run or fetch. */
const SvgPath = z
  .string()
  .max(20_000)
  .regex(/^[Mm][MmLlHhVvCcSsQqTtAaZz0-9eE+\-.,\s]*$/);
const SvgViewBox = z.string().regex(/^-?\d+(\.\d+)?( -?\d+(\.\d+)?){3}$/);

/** A page of our own, or an address that a browser opens as a page, a mail or a call. */
export const SafeLink = z
  .string()
  .max(500)
  .regex(/^(\/(?![/\\])[^\s]*|https?:\/\/[^\s]+|mailto:[^\s]+|tel:[+\d -]+)$/i);

const Line = z.string().trim().min(1).max(200);
const { shape } = MunicipalitySettings;

/** What an administrator may change: any of the settings, each as a whole. Stricter than what is read back. */
export const SettingsChange = z
  .strictObject({
    ...shape,
    name: Line,
    logo: z.strictObject({ viewBox: SvgViewBox, path: SvgPath }),
    contact: z.strictObject({
      ...Contact.shape,
      organisation: Line,
      phone: Line,
      visitingAddress: Line,
      openingHours: z.strictObject({ sv: Line, en: Line.optional(), fi: Line.optional() }).optional(),
    }),
    quickLinks: z.array(z.strictObject({ label: Text, url: SafeLink })).max(12),
    acceptedEids: z.array(EidName).max(20),
    operatingMessages: z.array(OperatingMessage).max(50),
    retentionDefaultDays: z.int().min(1).max(36_500),
    mailSender: z.strictObject({ name: Line, address: z.email() }),
    /** Null takes it away: no service is for help, and the platform's own assessment stands. */
    supportService: z.string().min(1).max(60).nullable(),
    accessibility: AccessibilityFacts.nullable(),
  })
  .partial();
export type SettingsChange = z.infer<typeof SettingsChange>;

export const ManagedSettings = z.object({
  /** Send it with a change: one that a colleague has made since is never overwritten. */
  revision: z.int(),
  name: z.string(),
  /** Addresses are the operator's. */
  hosts: z.array(z.string()),
  settings: MunicipalitySettings,
  /** Every e-legitimation one could accept, and whether the installation is connected to it. */
  eids: z.array(z.object({ name: EidName, label: Text, connected: z.boolean() })),
  eServices: z.array(z.object({ key: z.string(), name: Text })),
  /** How many drafts there are: kept for days, and such as end with the session; null where they are one to four. Never whose. */
  drafts: z.object({ kept: z.int().nullable(), inSession: z.int().nullable() }),
});
export type ManagedSettings = z.infer<typeof ManagedSettings>;

export const getSettingsEndpoint = endpoint({
  method: 'GET',
  path: '/api/management/settings',
  summary: 'The settings of the municipality, as they are now',
  access: 'staff',
  permission: 'settings:edit',
  keepsSessionAlive: true,
  reply: ManagedSettings,
  errors: [],
});

/** Counts here at once and in every process within ten seconds. What was changed is in the audit log. */
export const changeSettingsEndpoint = endpoint({
  method: 'PATCH',
  path: '/api/management/settings',
  summary: 'Change some of the settings; `work_changed` when a colleague has changed any since `revision`',
  access: 'staff',
  permission: 'settings:edit',
  keepsSessionAlive: true,
  body: z.strictObject({ revision: z.int(), changes: SettingsChange }),
  reply: ManagedSettings,
  errors: ['work_changed'],
});
