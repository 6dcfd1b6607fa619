import './sign-in.css';
import type { ReactNode } from 'react';
import { anyEid, type EidWords, type Purpose } from '../../i18n/spoken/eid.ts';
import type { EidWay } from './eid-ways.ts';
import { SignInFailed } from './sign-in-failed.tsx';
import { SignInStarting } from './sign-in-starting.tsx';
import { SignInWaiting } from './sign-in-waiting.tsx';
import type { SignIn } from './use-sign-in.ts';

type SignInStepsProps = {
  signIn: SignIn;
  ways: readonly EidWay[];
  purpose: Purpose;
  /** What the page is while something is being started. */
  title: string;
  help: ReactNode;
  /** What stands there before anything is begun. */
  children: ReactNode;
};

/** The steps that a sign-in and a test have in common, from the press until it is done. */
export function SignInSteps({ signIn, ways, purpose, title, help, children }: SignInStepsProps) {
  const { state, start, choose } = signIn;
  switch (state.step) {
    case 'choosing':
      return children;
    case 'starting':
      return <SignInStarting chosen={state.chosen} title={title} onCancel={choose} />;
    case 'waiting':
      return <SignInWaiting state={state} words={wordsOf(state, ways)} purpose={purpose} onCancel={choose} />;
    case 'failed':
      return (
        <SignInFailed
          state={state}
          words={wordsOf(state, ways)}
          purpose={purpose}
          ways={ways}
          onStart={(chosen) => void start(chosen)}
          help={help}
        />
      );
    case 'tested':
    case 'done':
      return null;
  }
}

/** A page that was loaded anew knows what was pressed only where there is one app to press. */
function wordsOf(
  { step, chosen }: { step: 'waiting' | 'failed'; chosen: { eid: EidWay } | null },
  ways: readonly EidWay[],
): EidWords {
  if (chosen !== null) return chosen.eid.words;
  const apps = ways.filter(({ flows }) => flows.length > 0);
  return step === 'waiting' && apps.length === 1 ? (apps[0]?.words ?? anyEid) : anyEid;
}
