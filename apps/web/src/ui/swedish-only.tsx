import type { Text } from '@handslag/contracts/municipalities';
import { someInSwedish } from '../i18n/language.ts';
import { chromeTexts } from '../i18n/spoken/chrome.ts';

/** Says so where some of these texts are only in Swedish, on a page that is not. */
export function SwedishOnly({ texts }: { texts: readonly (Text | undefined)[] }) {
  return someInSwedish(texts) ? <p className="swedish-only">{chromeTexts.swedishOnly}</p> : null;
}
