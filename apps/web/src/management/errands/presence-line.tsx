import type { HandledErrand } from '@handslag/contracts/handling';
import { useQueryClient } from '@tanstack/react-query';
import { handlingTexts } from '../../i18n/sv/handling.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { handledErrandQuery } from './errand-queries.ts';
import { usePresence } from './use-presence.ts';

const texts = handlingTexts.presence;
const names = new Intl.ListFormat('sv', { type: 'conjunction' });

/** Colleagues who have the errand open now, and word that it has changed meanwhile. */
export function PresenceLine({ errand, writing }: { errand: HandledErrand; writing: boolean }) {
  const cache = useQueryClient();
  const { others, outdated } = usePresence(errand.id, errand.revision, writing);
  const [writers, readers] = [others.filter((one) => one.writing), others.filter((one) => !one.writing)];
  const namesOf = (people: typeof others) => names.format(people.map(({ name }) => name));
  return (
    <div role="status" className="presence">
      {readers.length > 0 && (
        <p>
          <Icon name="person" />
          {texts.reads(namesOf(readers))}
        </p>
      )}
      {writers.length > 0 && (
        <p className="presence-writes">
          <Icon name="person" />
          {texts.writes(namesOf(writers))}
        </p>
      )}
      {outdated && (
        <p className="presence-changed">
          <Icon name="info" />
          {handlingTexts.changedElsewhere}{' '}
          <Button
            look="quiet"
            className="button-small"
            onClick={() => void cache.invalidateQueries({ queryKey: handledErrandQuery(errand.id).queryKey })}
          >
            {handlingTexts.showLatest}
          </Button>
        </p>
      )}
    </div>
  );
}
