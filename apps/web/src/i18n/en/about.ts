import type { personalDataTexts as sv } from '../sv/about.ts';

export const personalDataTexts: typeof sv = {
  title: 'How we handle personal data',
  lead: (municipality) => `How ${municipality} handles your details when you use the e-services.`,
  sections: (municipality) => [
    {
      heading: 'Who is responsible',
      paragraphs: [
        `${municipality} is responsible for the details you give. The committee that processes your case is the data controller.`,
      ],
    },
    {
      heading: 'Why we need the details',
      paragraphs: [
        'We use the details to receive and process your case. The start page of each e-service says why, on what legal ground, how long we keep them and who receives them.',
        'We never sell details and do not use them for advertising. The pages fetch nothing from other companies. One cookie keeps track of your being signed in, and if you have chosen a language another one remembers it. There are no more.',
      ],
    },
    {
      heading: 'Before you have sent it in',
      paragraphs: [
        'What you write in a started case is your own. Nobody in the municipality can read it. It is deleted by itself when the time stated on Min sida has run out, or when you sign out if the e-service cannot be saved.',
      ],
    },
    {
      heading: 'When you have sent it in',
      paragraphs: [
        'What you send in becomes a public record. Others may ask to read it. Before we disclose anything, we examine whether the details are confidential.',
        'Each time an employee opens your case, that is recorded.',
        'When the time for keeping a case has passed we may delete it. Everything in the case is then gone for good. When you no longer have anything with us, your contact details are deleted too, three months after you were last signed in.',
      ],
    },
    {
      heading: 'Your rights',
      paragraphs: ['Under the General Data Protection Regulation you have the right to'],
      points: [
        'know what details we have about you and get a copy',
        'have wrong details corrected',
        'in some cases have details deleted or their use restricted',
        'object to how we use them',
        'complain to the Swedish Authority for Privacy Protection, imy.se.',
      ],
    },
  ],
};
