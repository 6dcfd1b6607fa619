import type { MunicipalitySettings } from '@handslag/contracts/municipalities';
import type { CSSProperties } from 'react';
import { settingsTexts as texts } from '../../i18n/sv/settings.ts';
import { contrast } from '../../municipality/colour.ts';
import { themeOf, type Tones } from '../../municipality/theme.ts';

type Row = { what: keyof typeof texts.contrastRows; front: keyof Tones; back: keyof Tones; least: number };
const rows: readonly Row[] = [
  { what: 'button', front: 'onBrand', back: 'brand', least: 4.5 },
  { what: 'link', front: 'brandInk', back: 'page', least: 4.5 },
  { what: 'ink', front: 'ink', back: 'page', least: 4.5 },
  { what: 'outline', front: 'outline', back: 'page', least: 3 },
  { what: 'footer', front: 'onDeep', back: 'deep', least: 4.5 },
];
const number = new Intl.NumberFormat('sv-SE', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
/** Never rounded up past what it is. */
const ratio = (one: string, other: string): string =>
  number.format(Math.floor(contrast(one, other) * 10) / 10);

/** What the chosen colour becomes: both themes drawn, and how clear everything in them is. */
export function ThemePreview({
  colour,
  name,
  logo,
}: {
  colour: string;
  name: string;
  logo: MunicipalitySettings['logo'];
}) {
  const theme = themeOf(colour);
  const became = theme.light.brand;
  const isKept = became.toLowerCase() === colour.toLowerCase();
  return (
    <section className="admin-block" aria-labelledby="theme-preview-title">
      <h3 id="theme-preview-title">{texts.preview}</h3>
      <p role="status">
        {isKept
          ? texts.kept(colour, ratio(colour, '#ffffff'))
          : texts.adjusted(colour, ratio(colour, '#ffffff'), became, ratio(became, '#ffffff'))}
      </p>
      <div className="settings-themes">
        <ThemeSample label={texts.light} tones={theme.light} name={name} logo={logo} />
        <ThemeSample label={texts.dark} tones={theme.dark} name={name} logo={logo} />
      </div>
      <div className="admin-table-box">
        <table className="admin-table admin-cards">
          <caption className="visually-hidden">{texts.contrastTable}</caption>
          <thead>
            <tr>
              <th scope="col">{texts.contrastColumns.what}</th>
              <th scope="col">{texts.contrastColumns.light}</th>
              <th scope="col">{texts.contrastColumns.dark}</th>
              <th scope="col">{texts.contrastColumns.least}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ what, front, back, least }) => (
              <tr key={what}>
                <th scope="row">{texts.contrastRows[what]}</th>
                <td data-column={texts.contrastColumns.light}>
                  {ratio(theme.light[front], theme.light[back])}:1
                </td>
                <td data-column={texts.contrastColumns.dark}>
                  {ratio(theme.dark[front], theme.dark[back])}:1
                </td>
                <td data-column={texts.contrastColumns.least}>{number.format(least)}:1</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function ThemeSample({
  label,
  tones,
  name,
  logo,
}: {
  label: string;
  tones: Tones;
  name: string;
  logo: MunicipalitySettings['logo'];
}) {
  const style = Object.fromEntries(
    Object.entries(tones).map(([tone, hex]) => [
      `--theme-${tone.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
      hex,
    ]),
  ) as CSSProperties;
  return (
    <figure>
      <figcaption className="admin-note">{label}</figcaption>
      <div className="settings-theme" style={style} aria-hidden="true">
        <div className="settings-theme-head">
          <svg viewBox={logo.viewBox}>
            <path d={logo.path} />
          </svg>
          <span>{name}</span>
        </div>
        <div className="settings-theme-body">
          <span className="settings-theme-link">{texts.previewLink}</span>
          <span className="settings-theme-field" />
          <span className="settings-theme-button">{texts.previewButton}</span>
        </div>
        <div className="settings-theme-foot">{texts.previewFooter}</div>
      </div>
    </figure>
  );
}
