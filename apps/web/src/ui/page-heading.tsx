import { useEffect, useRef, type ReactNode } from 'react';
import { languageNow } from '../i18n/language.ts';
import { chromeTexts } from '../i18n/spoken/chrome.ts';
import { siteName } from './site-name.ts';

type PageHeadingProps = {
  children: ReactNode;
  /** What the page is, most specific first: ["Dina barn", "Ansök om förskola"]. The municipality is added. */
  title: readonly string[];
  /** Small words above the heading. */
  eyebrow?: ReactNode;
  lead?: ReactNode;
  /** The same where it is more than one paragraph. */
  leads?: ReactNode;
  /** Puts "Fel:" first in the title. */
  hasErrors?: boolean;
  /** Takes the focus as the very first page too: one has been somewhere else and comes back to this. */
  comingBack?: boolean;
};

let firstPage = true;

/**
 * The one h1 of a page. Gives the document its title and takes the focus when a new page has come, so that keyboard and
 * screen reader start there. The very first page leaves the focus where the browser puts it, unless one is coming back.
 */
export function PageHeading({
  children,
  title,
  eyebrow,
  lead,
  leads,
  hasErrors = false,
  comingBack = false,
}: PageHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const spoken = useRef<string>(null);
  const name = title.join(' – ');
  const { fault } = chromeTexts;
  useEffect(() => {
    document.title = `${hasErrors ? `${fault} ` : ''}${[name, siteName()].filter((part) => part !== '').join(' – ')}`;
  }, [name, hasErrors, fault]);
  useEffect(() => {
    const stays = firstPage && !comingBack;
    firstPage = false;
    // The same page in another language is no new page: the focus stays where the language was chosen.
    const translated = spoken.current !== null && spoken.current !== languageNow();
    spoken.current = languageNow();
    if (stays || translated) return;
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [name, comingBack]);
  return (
    <header className="page-heading">
      {eyebrow !== undefined && <p className="eyebrow">{eyebrow}</p>}
      <h1 ref={heading} tabIndex={-1}>
        {children}
      </h1>
      {lead !== undefined && <p className="lead">{lead}</p>}
      {leads !== undefined && <div className="lead">{leads}</div>}
    </header>
  );
}
