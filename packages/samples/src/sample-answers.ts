import type { Answers } from '@handslag/form-engine';
import { bygglovAnswers, parkeringstillstandAnswers } from './answers/building.ts';
import { barnomsorgAnswers, skolskjutsAnswers } from './answers/families.ts';
import { kitchenSinkAnswers } from './answers/kitchen-sink.ts';
import { ekonomisktbistandAnswers, hyralokalAnswers } from './answers/money-matters.ts';
import { lotteriAnswers, serveringstillstandAnswers } from './answers/permits.ts';
import { allmanhandlingAnswers, felanmalanAnswers, supportAnswers } from './answers/short-services.ts';

/**
 * One complete set of answers for each sample service, by its key, that can be submitted on the day given (YYYY-MM-DD).
 * Attachments are names only: whoever submits over the wire receives the files first and puts their ids in.
 */
export const sampleAnswers: Readonly<Record<string, (today: string) => Answers>> = {
  allmanhandling: allmanhandlingAnswers,
  barnomsorg: barnomsorgAnswers,
  bygglov: bygglovAnswers,
  ekonomisktbistand: ekonomisktbistandAnswers,
  felanmalan: felanmalanAnswers,
  hyralokal: hyralokalAnswers,
  lotteri: lotteriAnswers,
  parkeringstillstand: parkeringstillstandAnswers,
  provtjanst: kitchenSinkAnswers,
  serveringstillstand: serveringstillstandAnswers,
  skolskjuts: skolskjutsAnswers,
  support: supportAnswers,
};
