import { chromeTexts as texts } from '../../i18n/spoken/chrome.ts';
import { useMunicipality } from '../../municipality/presentation.tsx';

/** Said on every page where e-legitimation is simulated. */
export function SimulatedNotice() {
  return useMunicipality().simulatedEid ? <p className="simulated-notice">{texts.simulated}</p> : null;
}
