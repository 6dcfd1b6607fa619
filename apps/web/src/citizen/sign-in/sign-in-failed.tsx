import { useEffect, type ReactNode } from 'react';
import { eidSentence, failedTexts as texts, type EidWords, type Purpose } from '../../i18n/spoken/eid.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { ChooseEid } from './choose-eid.tsx';
import type { ChosenEid, EidWay } from './eid-ways.ts';
import type { Failed } from './sign-in-state.ts';

type SignInFailedProps = {
  state: Failed;
  words: EidWords;
  purpose: Purpose;
  ways: readonly EidWay[];
  onStart: (chosen: ChosenEid) => void;
  /** Where to turn when nothing helps. */
  help: ReactNode;
};

/** A sign-in that did not end well, why, and what to do: the same again where that can help, another way, or help. */
export function SignInFailed({ state, words, purpose, ways, onStart, help }: SignInFailedProps) {
  const { chosen, retryable } = state;
  const sentence = sentenceOf(state, words, purpose);
  useEffect(() => announce(sentence), [sentence]);
  const again = retryable ? chosen : null;
  const title = texts.title[purpose];
  return (
    <>
      <PageHeading title={[title]} lead={sentence} comingBack>
        {title}
      </PageHeading>
      {again !== null && (
        <div className="actions">
          <Button onClick={() => onStart(again)}>{texts.again}</Button>
        </div>
      )}
      <section className="sign-in-other-ways">
        <h2>{chosen === null ? texts.anyWay : texts.otherWays}</h2>
        <ChooseEid ways={ways} onChoose={onStart} />
      </section>
      {help}
    </>
  );
}

function sentenceOf({ why }: Failed, words: EidWords, purpose: Purpose): string {
  if (why === 'over') return texts.over[purpose];
  return 'sentence' in why ? why.sentence : eidSentence(why.message, words, purpose);
}
