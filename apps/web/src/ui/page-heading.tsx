import { useEffect, useRef, type ReactNode } from 'react';
import { siteName } from './site-name.ts';

type PageHeadingProps = {
  children: ReactNode;
  /** What the page is, most specific first: ["Dina barn", "Ansök om förskola"]. The municipality is added. */
  title: readonly string[];
  /** Small words above the heading. */
  eyebrow?: ReactNode;
  lead?: ReactNode;
  /** Puts "Fel:" first in the title. */
  hasErrors?: boolean;
};

let firstPage = true;

/**
 * The one h1 of a page. Gives the document its title and takes the focus when a new page has come, so that keyboard and
 * screen reader start there. The very first page leaves the focus where the browser puts it.
 */
export function PageHeading({ children, title, eyebrow, lead, hasErrors = false }: PageHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const name = title.join(' – ');
  useEffect(() => {
    document.title = `${hasErrors ? 'Fel: ' : ''}${[name, siteName()].filter((part) => part !== '').join(' – ')}`;
  }, [name, hasErrors]);
  useEffect(() => {
    if (firstPage) {
      firstPage = false;
      return;
    }
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [name]);
  return (
    <header className="page-heading">
      {eyebrow !== undefined && <p className="eyebrow">{eyebrow}</p>}
      <h1 ref={heading} tabIndex={-1}>
        {children}
      </h1>
      {lead !== undefined && <p className="lead">{lead}</p>}
    </header>
  );
}
