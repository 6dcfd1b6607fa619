import type { Expression } from '@handslag/form-engine';
import { all, answer, includes, is, isYes, kronor, lookUp, value } from '../../authoring/rules.ts';

/** Öre an hour for an association that has the municipality's grant. */
const grantedRates = { idrottshall: 8_000, moteslokal: 8_000, festlokal: 20_000, utomhusplan: 10_000 };

/** Öre an hour for everyone else. */
const ordinaryRates = { idrottshall: 25_000, moteslokal: 20_000, festlokal: 60_000, utomhusplan: 40_000 };

const hourlyRate: Expression = {
  when: all(is('roll', 'forening'), is('bidrag', 'ja')),
  then: lookUp('typ', grantedRates, 0),
  else: lookUp('typ', ordinaryRates, 0),
};

const times: Expression = { when: isYes('tidAterkommer'), then: answer('tidVeckor'), else: value(1) };

const extra = (choice: string, price: number): Expression => ({
  when: includes('utrustning', choice),
  then: kronor(price),
  else: value(0),
});

/** Rate × hours × times, and the extras once. In öre, VAT included. */
export const price: Expression = {
  round: {
    add: [
      { multiply: [hourlyRate, answer('tidTimmar'), times] },
      extra('ljud', 400),
      extra('scen', 600),
      extra('stad', 800),
      extra('mobler', 200),
    ],
  },
  step: 100,
};
