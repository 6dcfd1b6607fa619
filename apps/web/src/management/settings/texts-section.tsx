import type { Language, MunicipalitySettings, PageName } from '@handslag/contracts/municipalities';
import type { ManagedSettings } from '@handslag/contracts/settings';
import { settingsTexts as texts } from '../../i18n/sv/settings.ts';
import { WrittenPage } from '../../municipality/written-page.tsx';
import { TextPart } from '../written/text-part.tsx';
import { CheckPart } from '../written/check-part.tsx';
import { SectionForm } from './section-form.tsx';
import { useSection, type Mistake } from './use-section.ts';

type Values = Pick<MunicipalitySettings, 'languages' | 'pages'>;
const languages: readonly Language[] = ['sv', 'en', 'fi'];
const pageNames: readonly PageName[] = ['personal-data', 'accessibility'];
const longest = 20_000;

function check({ pages = {} }: Values): Mistake[] {
  return pageNames
    .filter((page) => (pages[page] ?? '').length > longest)
    .map((page) => ({ id: `settings-page-${page}`, sentence: texts.pageTooLong }));
}

/** Languages, and what stands on the municipality's own pages. */
export function TextsSection({ managed }: { managed: ManagedSettings }) {
  const section = useSection(managed, ['languages', 'pages'], check);
  const { values, set, mistakeOf } = section;
  const { pages = {} } = values;
  const write = (page: PageName, text: string) => {
    const { [page]: _before, ...others } = pages;
    set({ pages: text.trim() === '' ? others : { ...others, [page]: text } });
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
          <div key={page} className="admin-block">
            <TextPart
              id={`settings-page-${page}`}
              label={texts.page[page]}
              aside={texts.optional}
              mistake={mistakeOf(`settings-page-${page}`)}
              rows={8}
              value={pages[page] ?? ''}
              onChange={(text) => write(page, text)}
            />
            <div className="admin-preview flow">
              <p className="admin-note">
                {pages[page] === undefined ? texts.pageDefault : texts.pagePreview}
              </p>
              {pages[page] !== undefined && <WrittenPage text={pages[page]} level={4} />}
            </div>
          </div>
        ))}
      </div>
    </SectionForm>
  );
}
