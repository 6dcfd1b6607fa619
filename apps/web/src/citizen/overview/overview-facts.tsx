import type { EServiceOverview } from '@handslag/contracts/e-services';
import { formatEither } from '../../i18n/format.ts';
import { inWords } from '../../i18n/language.ts';
import { overviewTexts as texts } from '../../i18n/spoken/overview.ts';
import { Words } from '../../i18n/words.tsx';

/** What one wants to know at a glance. */
export function OverviewFacts({ eService }: { eService: EServiceOverview }) {
  const { audience, cost, minutesToComplete, processingTime } = eService;
  const facts = [
    [texts.time, texts.minutes(minutesToComplete)],
    [texts.signIn, signIn(eService)],
    [texts.saving, saving(eService)],
    [texts.processing, <Words text={processingTime} />],
    [texts.cost, cost === null ? null : <Words text={cost} />],
    [texts.audience, <Words text={audience} />],
  ] as const;
  return (
    <dl className="facts">
      {facts.map(
        ([label, value]) =>
          value !== null && (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

function signIn({ login, eids }: EServiceOverview): string {
  const ways = formatEither(eids.map(({ label }) => inWords(label)));
  if (login === 'none') return texts.signInNone;
  return login === 'required' ? texts.signInRequired(ways) : texts.signInOptional(ways);
}

function saving({ login, draftPolicy }: EServiceOverview): string {
  if (draftPolicy.kind === 'session') return texts.savingSession;
  return login === 'none' ? texts.savingAnonymous : texts.savingDays(draftPolicy.days);
}
