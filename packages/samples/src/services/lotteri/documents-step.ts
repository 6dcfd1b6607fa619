import type { Step } from '@handslag/form-engine';
import { attachments, documents } from '../../authoring/attachments.ts';
import { isYes } from '../../authoring/rules.ts';
import { sv } from '../../authoring/texts.ts';

export const documentsStep: Step = {
  id: 'handlingar',
  title: sv('Handlingar'),
  questions: [
    attachments({
      id: 'protokoll',
      label: sv('Protokollsutdrag'),
      help: sv('Där föreningen beslutar att ordna lotterierna och vem som är föreståndare.'),
      accept: documents,
    }),
    attachments({ id: 'stadgar', label: sv('Stadgar'), accept: documents, max: 2 }),
    attachments({
      id: 'berattelse',
      label: sv('Verksamhets-, resultat- och revisionshandlingar'),
      help: sv('Verksamhetsberättelse, resultat- och balansräkning och revisionsberättelse för förra året.'),
      accept: documents,
    }),
    { id: 'tidigare', type: 'yes-no', label: sv('Har föreningen haft registrering tidigare?') },
    attachments({
      id: 'redovisning',
      label: sv('Senaste lotteriredovisningen'),
      accept: documents,
      visibleWhen: isYes('tidigare'),
    }),
  ],
};
