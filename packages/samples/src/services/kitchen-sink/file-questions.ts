import type { Step } from '@handslag/form-engine';
import { attachments, documents, megabytes } from '../../authoring/attachments.ts';
import { sv } from '../../authoring/texts.ts';

export const fileQuestions: Step = {
  id: 'filer',
  title: sv('Filer och samtycke'),
  questions: [
    attachments({
      id: 'filerna',
      label: sv('Filer'),
      accept: documents,
      maxBytes: megabytes(5),
      max: 3,
      required: false,
    }),
    attachments({
      id: 'senare',
      label: sv('En fil som kan komma senare'),
      help: sv('Du kan skicka in utan den och komplettera sedan.'),
      max: 1,
      requiredLater: true,
    }),
    {
      id: 'godkanner',
      type: 'consent',
      label: sv('Samtycke'),
      text: sv('Det du skickar in gallras efter 30 dagar.'),
      statement: sv('Jag förstår att det här är ett prov'),
    },
  ],
};
