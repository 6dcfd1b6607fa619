import type { Step } from '@handslag/form-engine';
import { answer, kronor, lessThan, moreThan, value } from '../../authoring/rules.ts';
import { sv } from '../../authoring/texts.ts';

export const numberQuestions: Step = {
  id: 'tal',
  title: sv('Tal och pengar'),
  questions: [
    {
      id: 'langd',
      type: 'number',
      label: sv('Längd'),
      help: sv('Decimaltecken är komma.'),
      unit: sv('m'),
      decimals: 2,
      min: value(0.01),
      max: value(1000),
    },
    {
      id: 'bredd',
      type: 'number',
      label: sv('Bredd'),
      help: sv('Högst så stor som längden.'),
      unit: sv('m'),
      decimals: 2,
      min: value(0.01),
      max: { min: [answer('langd'), value(1000)] },
    },
    {
      id: 'yta',
      type: 'calculated',
      label: sv('Yta'),
      show: 'number',
      decimals: 1,
      unit: sv('m²'),
      value: { round: { multiply: [answer('langd'), answer('bredd')] }, decimals: 1 },
    },
    {
      id: 'omkrets',
      type: 'calculated',
      label: sv('Omkrets'),
      show: 'number',
      decimals: 2,
      unit: sv('m'),
      value: { multiply: [value(2), { add: [answer('langd'), answer('bredd')] }] },
    },
    { id: 'pris', type: 'money', label: sv('Pris'), min: kronor(0), max: kronor(1_000_000) },
    {
      id: 'rabatt',
      type: 'money',
      label: sv('Rabatt'),
      help: sv('Högst hela priset.'),
      required: false,
      min: value(0),
      max: answer('pris'),
    },
    {
      id: 'attBetala',
      type: 'calculated',
      label: sv('Att betala'),
      help: sv('Avrundat till hela kronor, aldrig under noll.'),
      show: 'money',
      value: {
        round: { max: [value(0), { subtract: [answer('pris'), { max: [answer('rabatt'), value(0)] }] }] },
        step: 100,
      },
    },
    {
      id: 'prisPerYta',
      type: 'calculated',
      label: sv('Pris per kvadratmeter'),
      show: 'money',
      value: { round: { divide: [answer('attBetala'), answer('yta')] } },
      visibleWhen: moreThan(answer('yta'), value(0)),
    },
    {
      id: 'storYta',
      type: 'yes-no',
      label: sv('Ytan är större än 100 kvadratmeter. Är det rätt?'),
      visibleWhen: { compare: '>=', left: answer('yta'), right: value(100) },
    },
    {
      id: 'litenYta',
      type: 'information',
      label: sv('En liten yta'),
      text: sv('Ytan är mindre än 1 kvadratmeter.'),
      visibleWhen: lessThan(answer('yta'), value(1)),
    },
  ],
  checks: [
    {
      id: 'rabattHogstHalften',
      questions: ['rabatt', 'pris'],
      invalidWhen: moreThan(answer('rabatt'), { divide: [answer('pris'), value(2)] }),
      message: sv('Rabatten är mer än halva priset. Sänk rabatten eller höj priset.'),
    },
  ],
};
