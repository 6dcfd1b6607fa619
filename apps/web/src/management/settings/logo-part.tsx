import type { MunicipalitySettings } from '@handslag/contracts/municipalities';
import { useState } from 'react';
import { settingsTexts as texts } from '../../i18n/sv/settings.ts';
import { announce } from '../../ui/announcer.tsx';
import { readLogo } from './read-logo.ts';

type Logo = MunicipalitySettings['logo'];

/** The mark: as it is, and an SVG file to take another one from. */
export function LogoPart({ logo, onChange }: { logo: Logo; onChange: (logo: Logo) => void }) {
  const [said, setSaid] = useState<{ words: string; refused: boolean } | null>(null);
  const choose = async (file: File | undefined) => {
    if (file === undefined) return;
    const read = readLogo(file.size > 500_000 ? '' : await file.text());
    const words = 'logo' in read ? texts.logoRead(read.parts) : read.refused;
    if ('logo' in read) onChange(read.logo);
    setSaid({ words, refused: !('logo' in read) });
    announce(words);
  };
  return (
    <div className="admin-block">
      <h3>{texts.logo}</h3>
      <svg className="settings-logo" viewBox={logo.viewBox} role="img" aria-label={texts.logoNow}>
        <path d={logo.path} />
      </svg>
      <div className={said?.refused === true ? 'field field-invalid' : 'field'}>
        <label className="field-label" htmlFor="settings-logo">
          {texts.logoChoose}
        </label>
        <p className="field-hint" id="settings-logo-hint">
          {texts.logoHint}
        </p>
        {said !== null && (
          <p className={said.refused ? 'field-error' : 'field-hint'} id="settings-logo-said">
            {said.words}
          </p>
        )}
        <input
          id="settings-logo"
          className="input"
          type="file"
          accept=".svg,image/svg+xml"
          aria-invalid={said?.refused === true || undefined}
          aria-describedby={said === null ? 'settings-logo-hint' : 'settings-logo-hint settings-logo-said'}
          onChange={(event) => void choose(event.target.files?.[0])}
        />
      </div>
    </div>
  );
}
