import './help.css';
import { useParams } from 'react-router';
import { problemsWith } from '../../i18n/spoken/sign-in-help.ts';
import type { AskedProblem } from '../../i18n/sv/sign-in-problem.ts';
import { useMunicipality } from '../../municipality/presentation.tsx';
import { NotFoundPage } from '../chrome/not-found-page.tsx';
import { eidWays, type EidWay } from '../sign-in/eid-ways.ts';
import { AdvicePage } from './advice-page.tsx';
import { ChooseOwnEid, ChooseProblem, unsure } from './choose-problem.tsx';

/** What happened, with which e-legitimation, and what to do: each answer has an address, and only what is taken here is told of. */
export function SignInHelpPage() {
  const { problem: path, eid } = useParams();
  const taken = eidWays(useMunicipality().acceptedEids);
  const problems = problemsWith(taken);
  if (path === undefined) return <ChooseProblem problems={problems} />;
  const problem = problems.find((one) => one.path === path);
  if (problem === undefined) return <NotFoundPage />;
  if ('advice' in problem) return <AdvicePage advice={problem.advice(taken)} taken={taken} />;
  const possible = taken.filter(problem.happensWith);
  const chosen = chosenAmong(possible, eid);
  if (chosen.length === 0) return <ChooseOwnEid problem={problem} eids={possible} />;
  return <AdvicePages problem={problem} eids={chosen} taken={taken} isAsked={possible.length > 1} />;
}

/** One that is not taken here is as if it had not been chosen. Where there is one only, nobody is asked. */
function chosenAmong(possible: readonly EidWay[], name: string | undefined): readonly EidWay[] {
  return possible.length === 1 || name === unsure ? possible : possible.filter((eid) => eid.name === name);
}

type AdvicePagesProps = {
  problem: AskedProblem;
  eids: readonly EidWay[];
  taken: readonly EidWay[];
  isAsked: boolean;
};

function AdvicePages({ problem, eids, taken, isAsked }: AdvicePagesProps) {
  const [only, another] = eids;
  const again = isAsked ? `/hjalp-med-inloggning/${problem.path}` : undefined;
  if (only !== undefined && another === undefined) {
    const advice = problem.adviceOn(only);
    return <AdvicePage advice={advice} taken={taken} eid={only} again={again} />;
  }
  return <AdvicePage {...adviceOnEach(problem, eids)} taken={taken} again={again} />;
}

/** The advice on each, with what is the same whichever one has said once. */
function adviceOnEach(problem: AskedProblem, eids: readonly EidWay[]) {
  const each = eids.map((eid) => ({ eid, advice: problem.adviceOn(eid) }));
  const first = each[0]?.advice;
  const isAlways = (step: string) => each.every(({ advice }) => advice.steps.includes(step));
  const careful = each.every(({ advice }) => advice.careful === first?.careful) ? first?.careful : undefined;
  return {
    advice: {
      title: problem.said,
      lead: '',
      steps: first?.steps.filter(isAlways) ?? [],
      ...(careful !== undefined && { careful }),
      isOver: first?.isOver ?? false,
    },
    each: each.map(({ eid, advice: { careful: own, ...advice } }) => ({
      eid,
      advice: {
        ...advice,
        steps: advice.steps.filter((step) => !isAlways(step)),
        ...(own !== undefined && careful === undefined && { careful: own }),
      },
    })),
  };
}
