import { fillInTexts as texts } from '../../i18n/spoken/form.ts';
import { Skeleton } from '../../ui/skeleton.tsx';

/** Where the form will be. */
export function OnItsWay() {
  return (
    <div className="page">
      <Skeleton label={texts.loading} lines={7} />
    </div>
  );
}
