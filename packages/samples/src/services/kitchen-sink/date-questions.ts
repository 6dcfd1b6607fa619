import type { Step } from '@handslag/form-engine';
import { answer, lessThan, moreThan, today, value } from '../../authoring/rules.ts';
import { sv } from '../../authoring/texts.ts';

export const dateQuestions: Step = {
  id: 'datum',
  title: sv('Datum och tider'),
  questions: [
    {
      id: 'fodelsedag',
      type: 'date',
      label: sv('Födelsedatum'),
      birthDate: true,
      max: today,
    },
    {
      id: 'alder',
      type: 'calculated',
      label: sv('Ålder i dag'),
      show: 'number',
      unit: sv('år'),
      value: { ageFrom: answer('fodelsedag') },
    },
    {
      id: 'borjar',
      type: 'date',
      label: sv('Första dagen'),
      help: sv('Tidigast om en vecka och senast om ett år.'),
      min: { addDays: [today, 7] },
      max: { addMonths: [today, 12] },
    },
    {
      id: 'fyllerFore',
      type: 'information',
      label: sv('Du är myndig den första dagen'),
      text: sv('Åldern räknas på en annan dag än i dag.'),
      visibleWhen: {
        compare: '>=',
        left: { ageFrom: answer('fodelsedag'), at: answer('borjar') },
        right: value(18),
      },
    },
    {
      id: 'resa',
      type: 'date-range',
      label: sv('Period'),
      help: sv('Från och med den första dagen, högst 30 dagar.'),
      required: false,
      min: answer('borjar'),
      maxDays: 30,
    },
    {
      id: 'resdagar',
      type: 'calculated',
      label: sv('Dagar mellan periodens början och slut'),
      show: 'number',
      unit: sv('dagar'),
      value: { daysBetween: [answer('resa', 'from'), answer('resa', 'to')] },
      visibleWhen: { not: { empty: answer('resa', 'to') } },
    },
    {
      id: 'oppnar',
      type: 'time',
      label: sv('Öppnar'),
      help: sv('Tidigast 06.00.'),
      min: '06:00',
      max: '22:00',
    },
    { id: 'stanger', type: 'time', label: sv('Stänger'), max: '23:59' },
    {
      id: 'tidigOppning',
      type: 'information',
      label: sv('Ni öppnar tidigt'),
      text: sv('Före klockan åtta.'),
      visibleWhen: lessThan(answer('oppnar'), value('08:00')),
    },
  ],
  checks: [
    {
      id: 'stangerEfterOppning',
      questions: ['stanger', 'oppnar'],
      invalidWhen: { compare: '<=', left: answer('stanger'), right: answer('oppnar') },
      message: sv('Stängningstiden ligger före öppningstiden. Ändra en av dem.'),
    },
    {
      id: 'rimligAlder',
      questions: ['fodelsedag'],
      invalidWhen: moreThan({ ageFrom: answer('fodelsedag') }, value(120)),
      message: sv('Födelsedatumet ger en ålder över 120 år. Kontrollera årtalet.'),
    },
  ],
};
