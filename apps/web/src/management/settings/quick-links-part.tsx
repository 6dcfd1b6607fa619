import type { Language, MunicipalitySettings } from '@handslag/contracts/municipalities';
import { settingsTexts as texts } from '../../i18n/sv/settings.ts';
import { Button } from '../../ui/button.tsx';
import { TextPart } from '../written/text-part.tsx';
import { TranslationsPart } from '../written/translations-part.tsx';
import { moved } from './moved.ts';
import { MoveButtons } from './move-buttons.tsx';

type Links = MunicipalitySettings['quickLinks'];
const most = 12;

/** The links of the footer: texts, addresses and their order. */
export function QuickLinksPart({
  links,
  languages,
  mistakeOf,
  onChange,
}: {
  links: Links;
  languages: readonly Language[];
  mistakeOf: (id: string) => string | undefined;
  onChange: (links: Links) => void;
}) {
  const change = (index: number, changed: Partial<Links[number]>) =>
    onChange(links.map((link, at) => (at === index ? { ...link, ...changed } : link)));
  return (
    <div className="admin-block">
      <h3>{texts.quickLinks}</h3>
      <p className="admin-note">
        {texts.quickLinksHint} {texts.linkUrlHint}
      </p>
      <ol className="admin-list">
        {links.map((link, index) => (
          // Links have no name of their own; they are told apart by their place.
          <li className="admin-item" key={`${index}`}>
            <div className="admin-block" role="group" aria-label={texts.quickLink(index + 1)}>
              <div className="admin-pair">
                <TextPart
                  id={`settings-link-${index}-label`}
                  label={texts.linkLabel}
                  mistake={mistakeOf(`settings-link-${index}-label`)}
                  maxLength={100}
                  value={link.label.sv}
                  onChange={(sv) => change(index, { label: { ...link.label, sv } })}
                />
                <TextPart
                  id={`settings-link-${index}-url`}
                  label={texts.linkUrl}
                  mistake={mistakeOf(`settings-link-${index}-url`)}
                  maxLength={500}
                  value={link.url}
                  onChange={(url) => change(index, { url: url.trim() })}
                />
              </div>
              {languages.length > 1 && (
                <details className="settings-translations">
                  <summary>
                    {texts.translations}
                    <span className="visually-hidden">: {link.label.sv}</span>
                  </summary>
                  <div className="admin-pair">
                    <TranslationsPart
                      id={`settings-link-${index}-label`}
                      label={texts.linkLabel}
                      languages={languages}
                      maxLength={100}
                      value={link.label}
                      onChange={(label) => change(index, { label })}
                    />
                  </div>
                </details>
              )}
              <div className="admin-row">
                <MoveButtons
                  what={link.label.sv}
                  place={index}
                  count={links.length}
                  onMove={(to) => onChange(moved(links, index, to))}
                />
                <Button
                  look="quiet"
                  className="button-small"
                  aria-label={`${texts.remove}: ${link.label.sv}`}
                  onClick={() => onChange(links.filter((_, at) => at !== index))}
                >
                  {texts.remove}
                </Button>
              </div>
            </div>
          </li>
        ))}
      </ol>
      {links.length < most && (
        <div>
          <Button look="secondary" onClick={() => onChange([...links, { label: { sv: '' }, url: '' }])}>
            {texts.addLink}
          </Button>
        </div>
      )}
    </div>
  );
}
