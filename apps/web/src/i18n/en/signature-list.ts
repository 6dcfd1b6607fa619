import type { signatureTexts as sv } from '../sv/signature-list.ts';

export const signatureTexts: typeof sv = {
  simulated: 'Simulated e-ID',
};
