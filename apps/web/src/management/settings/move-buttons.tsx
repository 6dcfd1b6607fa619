import { settingsTexts as texts } from '../../i18n/sv/settings.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';

/** Moves something in a list one place up or down, by any way of pressing a button. */
export function MoveButtons({
  what,
  place,
  count,
  onMove,
}: {
  what: string;
  place: number;
  count: number;
  onMove: (to: number) => void;
}) {
  const move = (to: number) => {
    if (to < 0 || to >= count) return;
    onMove(to);
    announce(texts.moved(what, to + 1));
  };
  return (
    <>
      {([-1, 1] as const).map((step) => {
        const word = step < 0 ? texts.moveUp : texts.moveDown;
        return (
          <Button
            key={step}
            look="quiet"
            className="button-small"
            aria-label={`${word}: ${what}`}
            aria-disabled={place + step < 0 || place + step >= count || undefined}
            onClick={() => move(place + step)}
          >
            {word}
          </Button>
        );
      })}
    </>
  );
}
