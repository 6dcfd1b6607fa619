import type { ReceiptContent } from './receipt-content.ts';

/** A receipt with everything in it, for tests. */
export const sampleReceipt: ReceiptContent = {
  language: 'sv',
  municipality: {
    name: 'Norrviks kommun',
    brandColour: '#0b5d4b',
    logo: { viewBox: '0 0 24 24', path: 'M12 2 L22 20 H2 Z M12 8 L7 17 H17 Z' },
    contact: {
      organisation: 'Norrviks kommun, kontaktcenter',
      email: 'kontakt@norrvik.example',
      phone: '0560-160 00',
      visitingAddress: 'Storgatan 1, Norrvik',
    },
  },
  eService: 'Ansökan om bostadsanpassningsbidrag',
  registrationNumber: 'NV-2026-000123',
  receivedAt: new Date('2026-11-22T13:32:05Z'),
  applicant: {
    name: 'Tolvan Tolvansson',
    maskedNumber: '19121212-****',
    signedInWith: 'Mobilt BankID',
    simulated: true,
  },
  whatNow: ['En handläggare läser din ansökan.'],
  expectedBy: '2026-12-18',
  processingTime: 'Ungefär fyra veckor',
  steps: [
    {
      stepId: 'household',
      title: 'Hushållet',
      rows: [
        { path: 'phone', questionId: 'phone', label: 'Telefon', value: '070-174 06 35', kind: 'text' },
        {
          path: 'incomes',
          questionId: 'incomes',
          label: 'Inkomster',
          value: '',
          kind: 'group',
          rows: [
            {
              path: 'incomes[r1]',
              questionId: 'incomes',
              label: 'Inkomst 1',
              value: '',
              kind: 'group',
              rows: [
                {
                  path: 'incomes[r1].amount',
                  questionId: 'amount',
                  label: 'Belopp',
                  value: '12 500,50 kr',
                  kind: 'text',
                },
              ],
            },
          ],
        },
      ],
    },
  ],
  attachments: [
    { name: 'intyg från läkare.pdf', size: 1_234_567, question: 'Intyg', sha256: 'ab'.repeat(32) },
  ],
  answersHash: '0123456789abcdef'.repeat(4),
  signatures: [
    {
      name: 'Tolvan Tolvansson',
      maskedNumber: '19121212-****',
      signedAt: new Date('2026-11-22T13:31:40Z'),
      eid: 'Mobilt BankID',
      reference: '131daac9-16c6-4618-beb0-365768f37288',
      digest: 'fedcba9876543210'.repeat(4),
    },
  ],
  code: '7KQ2-M9XF-30TB-W5HN',
  verifyAt: 'https://norrvik.example/kontrollera-kvittens',
};
