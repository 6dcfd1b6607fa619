import type * as sv from '../sv/accessibility.ts';

export const accessibilityTexts: typeof sv.accessibilityTexts = {
  title: 'Accessibility statement',
  heading: 'Accessibility statement',
  lead: (municipality) =>
    `Everyone should be able to use the e-services in ${municipality}. Here you read how far we have come, and how you tell us when something does not work.`,
  scopeTitle: 'Who and what it concerns',
  scope: (municipality, address) =>
    `${municipality} is behind this website. The statement concerns the e-services at ${address}, with their paper forms and receipts.`,
  conformityTitle: 'How accessible the website is',
  conformity: {
    full: 'The website conforms fully to the Swedish Act on Accessibility to Digital Public Services.',
    partial:
      'The website conforms partially to the Swedish Act on Accessibility to Digital Public Services. Under Shortcomings you read what remains.',
    none: 'The website does not conform to the Swedish Act on Accessibility to Digital Public Services. Under Shortcomings you read why.',
  },
  standard: 'It is measured against WCAG 2.2 at level AA and the standard EN 301 549.',
  shortcomingsTitle: 'Shortcomings',
  noShortcomings: 'We do not know of any shortcomings. If you find one, tell us.',
  reasons: {
    remedied: 'This does not comply with the law, and we are putting it right',
    disproportionate: 'This is exempt because it would be a disproportionate burden (section 12 of the Act)',
    outside: 'This is not covered by the law',
  },
  assessmentTitle: 'How we have assessed it',
  method: {
    own: 'We have made an assessment of our own, with automatic tests in Chrome and Firefox, keyboard, magnification and high contrast.',
    external: 'An independent reviewer has assessed the website.',
  },
  assessedOn: (day) => `The assessment was last made on ${day}.`,
  updatedOn: (day) => `The statement was last updated on ${day}.`,
  workTitle: 'How we work',
  work: [
    'Everything can be done with only a keyboard.',
    'It works with screen readers, magnification, high contrast and dark mode.',
    'The pages fit screens from a width of 320 pixels.',
    'You have plenty of time: you are warned before you are signed out and can extend the time.',
    'Errors are explained in words, and you are told where they are.',
    'Every e-service exists as a paper form for those who cannot use it.',
  ],
  reportTitle: 'If something does not work for you',
  report:
    'Tell us, and we correct the error and help you in another way. You can also ask for the content in another form.',
  reportLink: 'Report an accessibility problem',
  contact: (email, phone) => `You also reach us on ${email} or ${phone}.`,
  complaintTitle: 'If you are not satisfied with our answer',
  complaint:
    'The Agency for Digital Government, Digg, sees to it that the law is followed. You can report to them if we do not correct what you have told us about.',
  complaintLink: 'Report inaccessibility to Digg',
  complaintUrl: 'https://www.digg.se/tdosanmalan',
  platform: {
    conformity: 'partial',
    assessedOn: '2026-11-23',
    updatedOn: '2026-11-23',
    method: 'own',
    shortcomings: [
      {
        what: 'The website has not been tried by people who use assistive technology in daily life, and nobody from outside has reviewed it.',
        reason: 'remedied',
        why: 'There may be shortcomings that we do not know of. Therefore we say partially conforming until a review has been made.',
      },
      {
        what: 'Maps, pictures and other files that residents send in themselves may lack text or structure.',
        reason: 'outside',
        why: 'They are made by others and are not under our control.',
      },
    ],
  },
};

export const accessibilityReportTexts: typeof sv.accessibilityReportTexts = {
  title: 'Report an accessibility problem',
  lead: 'Write what does not work for you. You do not need to sign in or say who you are.',
  page: 'Which page is it about?',
  pageHint: 'The page you came from is already filled in. Change it if it is another one.',
  problem: 'What is it that does not work?',
  problemHint:
    'Please tell us what you wanted to do and what assistive technology you use. Write no personal identity numbers or other sensitive details.',
  problemMissing: 'Write what does not work.',
  email: 'E-mail address',
  emailHint: 'Only if you want an answer.',
  emailWrong: 'Write the e-mail address as name@example.se, or leave the field empty.',
  optional: '(optional)',
  public: 'What you write becomes a public record.',
  send: 'Send the report',
  sending: 'Sending …',
  wrong: 'This needs to be corrected before you can send',
  thanksTitle: 'Thank you, the report is sent',
  thanks: 'We read it and correct what we can. If you want an answer you get it by e-mail.',
  number: (number) => `The report has case number ${number}.`,
  back: 'Back to the page',
};
