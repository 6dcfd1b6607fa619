import type { ReactNode } from 'react';
import { Link } from 'react-router';

/** A link of the municipality's choosing: to a page of the portal, or away from it. */
export function QuickLink({ url, children }: { url: string; children: ReactNode }) {
  return url.startsWith('/') ? <Link to={url}>{children}</Link> : <a href={url}>{children}</a>;
}
