import type { Condition, Step } from '@handslag/form-engine';
import { attachments, documents, pdfOnly } from '../../authoring/attachments.ts';
import { includes, not } from '../../authoring/rules.ts';
import { sv } from '../../authoring/texts.ts';
import { isMeasure } from './measures.ts';

const needsFloorPlan = isMeasure('nyttHus', 'tillbyggnad', 'komplement', 'anvandning');
const needsElevations = isMeasure('nyttHus', 'tillbyggnad', 'komplement', 'fasad', 'skylt');
const needsSection = isMeasure('nyttHus', 'tillbyggnad');
const needsControlPlan = isMeasure('nyttHus', 'tillbyggnad', 'rivning');

const comesNow = (choice: string): Condition => not(includes('saknas', choice));

export const drawings: Step = {
  id: 'ritningarOchHandlingar',
  title: sv('Ritningar och handlingar'),
  description: sv('Rita i skala och skriv ut måtten.'),
  questions: [
    {
      id: 'saknas',
      type: 'checkboxes',
      label: sv('Handlingar jag skickar in senare'),
      help: sv(
        'Det du kryssar för här behöver du inte lägga till nu. Vi skriver till dig om när vi behöver det. Tiden för beslut räknas från att allt har kommit in.',
      ),
      required: false,
      choices: [
        { id: 'planritning', label: sv('Planritning'), availableWhen: needsFloorPlan },
        { id: 'fasadritning', label: sv('Fasadritning'), availableWhen: needsElevations },
        { id: 'sektionsritning', label: sv('Sektionsritning'), availableWhen: needsSection },
        { id: 'kontrollplan', label: sv('Kontrollplan'), availableWhen: needsControlPlan },
      ],
      visibleWhen: isMeasure(
        'nyttHus',
        'tillbyggnad',
        'komplement',
        'anvandning',
        'fasad',
        'skylt',
        'rivning',
      ),
    },
    attachments({
      id: 'situationsplan',
      label: sv('Situationsplan'),
      help: sv('En karta över tomten där du har ritat in det du vill bygga, i skala 1:400 eller 1:500.'),
      accept: pdfOnly,
      max: 3,
      required: not(isMeasure('eldstad', 'skylt')),
    }),
    attachments({
      id: 'planritning',
      label: sv('Planritning'),
      help: sv('Visar rummen ovanifrån, i skala 1:100.'),
      accept: pdfOnly,
      required: comesNow('planritning'),
      visibleWhen: needsFloorPlan,
    }),
    attachments({
      id: 'fasad',
      label: sv('Fasadritningar'),
      help: sv('Visar utsidan från alla håll som ändras, med marklinjer.'),
      accept: pdfOnly,
      required: comesNow('fasadritning'),
      visibleWhen: needsElevations,
    }),
    attachments({
      id: 'sektion',
      label: sv('Sektionsritning'),
      help: sv('Visar huset i genomskärning, med rumshöjd och taklutning.'),
      accept: pdfOnly,
      required: comesNow('sektionsritning'),
      visibleWhen: needsSection,
    }),
    attachments({
      id: 'prestanda',
      label: sv('Prestandadeklaration för eldstaden'),
      help: sv('Får du av den som säljer eldstaden.'),
      max: 2,
      visibleWhen: isMeasure('eldstad'),
    }),
    attachments({
      id: 'ovrigt',
      label: sv('Övriga handlingar'),
      help: sv('Till exempel foton eller en färgbeskrivning.'),
      required: false,
      accept: documents,
      max: 10,
    }),
  ],
};
