import type { Language, MunicipalitySettings, PageName, Text } from '@handslag/contracts/municipalities';
import { exportProcessingRegisterPath } from '@handslag/contracts/privacy';
import type { ManagedSettings } from '@handslag/contracts/settings';
import { settingsTexts as texts } from '../../i18n/sv/settings.ts';
import { WrittenPage } from '../../municipality/written-page.tsx';
import { ButtonAnchor } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { CheckPart } from '../written/check-part.tsx';
import { TextPart } from '../written/text-part.tsx';
import { TranslationsPart } from '../written/translations-part.tsx';
import { isEmpty, lacksSwedish } from './lacks-swedish.ts';
import { SectionForm } from './section-form.tsx';
import { useSection, type Mistake } from './use-section.ts';

type Values = Pick<MunicipalitySettings, 'languages' | 'pages'>;
const languages: readonly Language[] = ['sv', 'en', 'fi'];
const pageNames: readonly PageName[] = ['personal-data', 'accessibility'];
const longest = 20_000;
const fieldId = (page: PageName, language: Language = 'sv'): string =>
  language === 'sv' ? `settings-page-${page}` : `settings-page-${page}-${language}`;

function check({ pages = {} }: Values): Mistake[] {
  return pageNames.flatMap((page) => [
    ...(lacksSwedish(pages[page]) ? [{ id: fieldId(page), sentence: texts.pageSwedishMissing }] : []),
    ...languages
      .filter((language) => (pages[page]?.[language] ?? '').length > longest)
      .map((language) => ({ id: fieldId(page, language), sentence: texts.pageTooLong })),
  ]);
}

/** Languages, what stands on the municipality's own pages, and the register of what is done with personal data. */
export function TextsSection({ managed }: { managed: ManagedSettings }) {
  const section = useSection(managed, ['languages', 'pages'], check);
  const { values, set, mistakeOf } = section;
  const { pages = {} } = values;
  const write = (page: PageName, text: Text) => {
    const { [page]: _before, ...others } = pages;
    set({ pages: isEmpty(text) ? others : { ...others, [page]: text } });
  };
  return (
    <SectionForm title={texts.sections.texter} section={section}>
      <fieldset className="field">
        <legend className="field-label">{texts.languages}</legend>
        <p className="field-hint">{texts.languagesHint}</p>
        {languages.map((language) => (
          <CheckPart
            plain
            key={language}
            id={`settings-language-${language}`}
            label={texts.language[language]}
            checked={values.languages.includes(language)}
            disabled={language === 'sv'}
            onCheck={(checked) =>
              set({
                languages: languages.filter((one) =>
                  one === language ? checked : values.languages.includes(one),
                ),
              })
            }
          />
        ))}
      </fieldset>
      <div className="admin-block">
        <h3>{texts.pages}</h3>
        <p className="admin-note">{texts.pagesHint}</p>
        {pageNames.map((page) => (
          <PageWords
            key={page}
            page={page}
            text={pages[page]}
            languages={values.languages}
            mistakeOf={mistakeOf}
            onChange={(text) => write(page, text)}
          />
        ))}
      </div>
      <div className="admin-block">
        <h3>{texts.register}</h3>
        <p className="admin-note">{texts.registerHint}</p>
        <p>
          <ButtonAnchor look="secondary" href={exportProcessingRegisterPath} download>
            <Icon name="download" />
            {texts.registerDownload}
          </ButtonAnchor>
        </p>
      </div>
    </SectionForm>
  );
}

type PageWordsProps = {
  page: PageName;
  text: Text | undefined;
  languages: readonly Language[];
  mistakeOf: (id: string) => string | undefined;
  onChange: (text: Text) => void;
};

/** One page in each language of the municipality, with how it will look. */
function PageWords({ page, text, languages: spoken, mistakeOf, onChange }: PageWordsProps) {
  const value = text ?? { sv: '' };
  const written = languages.filter((language) => spoken.includes(language) && value[language]);
  return (
    <div className="admin-block">
      <TextPart
        id={fieldId(page)}
        label={texts.page[page]}
        aside={texts.optional}
        mistake={mistakeOf(fieldId(page))}
        rows={8}
        value={value.sv}
        onChange={(sv) => onChange({ ...value, sv })}
      />
      <TranslationsPart
        id={fieldId(page)}
        label={texts.page[page]}
        mistakeOf={mistakeOf}
        rows={8}
        value={value}
        languages={spoken}
        onChange={onChange}
      />
      {text === undefined && <p className="admin-note">{texts.pageDefault}</p>}
      {text !== undefined && written.length < spoken.length && (
        <p className="admin-note">{texts.pageInSwedish}</p>
      )}
      {written.map((language) => (
        <div key={language} className="admin-preview flow">
          <p className="admin-note">{texts.pagePreviewIn[language]}</p>
          <div className="flow" lang={language}>
            <WrittenPage text={value[language] ?? ''} level={4} />
          </div>
        </div>
      ))}
    </div>
  );
}
