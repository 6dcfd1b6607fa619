import type { EServiceSettings } from '@handslag/contracts/e-services';
import type { SettingsSectionName } from './settings-tab.tsx';

const sections: Record<keyof EServiceSettings, SettingsSectionName> = {
  name: 'presentation',
  summary: 'presentation',
  description: 'presentation',
  category: 'presentation',
  audience: 'presentation',
  searchWords: 'presentation',
  login: 'signIn',
  eids: 'signIn',
  leastLoa: 'signIn',
  signing: 'signIn',
  signingParties: 'signIn',
  draftPolicy: 'drafts',
  checklist: 'before',
  minutesToComplete: 'before',
  processingTime: 'before',
  processingWorkingDays: 'before',
  cost: 'before',
  personalData: 'personalData',
  retentionDays: 'personalData',
  statuses: 'statuses',
  receiptText: 'messages',
  handlerGroup: 'handling',
  owner: 'handling',
  assignmentRules: 'handling',
  messageTemplates: 'messages',
  decisions: 'decisions',
  secrecy: 'handling',
  mailTexts: 'messages',
  survey: 'opening',
  opensAt: 'opening',
  closesAt: 'opening',
};

/** The section where a setting is, by the setting's name or the section's own address. */
export function sectionOf(name: string): SettingsSectionName | undefined {
  const known = Object.values(sections).find((section) => name === `settings-${section}`);
  return known ?? sections[name as keyof EServiceSettings];
}
