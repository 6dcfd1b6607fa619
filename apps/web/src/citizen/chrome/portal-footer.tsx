import type { MunicipalityPresentation } from '@handslag/contracts/municipalities';
import { Link, useLocation } from 'react-router';
import { Words } from '../../i18n/words.tsx';
import { chromeTexts as texts } from '../../i18n/spoken/chrome.ts';
import { useMunicipality } from '../../municipality/presentation.tsx';
import { PhoneLink } from './contact-us.tsx';
import { HelpWithThis } from './help-with-this.tsx';
import { QuickLink } from './quick-link.tsx';

export function PortalFooter() {
  const { name, contact, quickLinks } = useMunicipality();
  const { pathname } = useLocation();
  // Ids and links to sign by are nobody else's business.
  const page = pathname.replace(/^(\/(arende|underskrift|inskickat|mina-arenden))\/.*/, '$1');
  return (
    <footer className="portal-footer">
      <div className="portal-footer-inner">
        <section>
          <h2>{texts.contact}</h2>
          <p>{contact.organisation}</p>
          <p>
            {texts.phone} <PhoneLink phone={contact.phone} />
          </p>
          <p>
            {texts.email} <a href={`mailto:${contact.email}`}>{contact.email}</a>
          </p>
        </section>
        <section>
          <h2>{texts.visit}</h2>
          <p className="keep-lines">{contact.visitingAddress}</p>
          {contact.openingHours !== undefined && (
            <p>
              {texts.hours}: <Words text={contact.openingHours} />
            </p>
          )}
        </section>
        <nav aria-label={texts.links}>
          <h2>{texts.links}</h2>
          <ul>
            {[...quickLinks, ...missingLinks(quickLinks)].map((link) => (
              <li key={link.url}>
                <QuickLink url={link.url}>
                  <Words text={link.label} />
                </QuickLink>
              </li>
            ))}
            <HelpWithThis />
            <li>
              <Link to={`/tillganglighet/rapportera?sida=${encodeURIComponent(page)}`}>{texts.report}</Link>
            </li>
          </ul>
        </nav>
      </div>
      <p className="portal-footer-end">
        <span>{name}</span>
        <span>{texts.platform}</span>
      </p>
    </footer>
  );
}

/** Words of ours, which are in the language of the page already. */
const said = (words: string) => ({ sv: words, en: words, fi: words });

/** What every portal must link to, where the municipality's own quick links do not already. */
function missingLinks(given: MunicipalityPresentation['quickLinks']): MunicipalityPresentation['quickLinks'] {
  return [
    { label: said(texts.home), url: '/' },
    { label: said(texts.questions), url: '/fragor-och-svar' },
    { label: said(texts.signInHelp), url: '/hjalp-med-inloggning' },
    { label: said(texts.testEid), url: '/testa-e-legitimation' },
    { label: said(texts.paperForms), url: '/blanketter' },
    { label: said(texts.verify), url: '/kontrollera-kvittens' },
    { label: said(texts.personalData), url: '/personuppgifter' },
    { label: said(texts.accessibility), url: '/tillganglighet' },
    { label: said(texts.siteMap), url: '/webbkarta' },
  ].filter(({ url }) => given.every((link) => link.url !== url));
}
