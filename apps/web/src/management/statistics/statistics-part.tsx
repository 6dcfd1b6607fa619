import type { ReactNode } from 'react';

/** One subject of the statistics: what it is, what it counts, and its figures. */
export function StatisticsPart({
  id,
  title,
  lead,
  children,
}: {
  id: string;
  title: string;
  lead: string;
  children: ReactNode;
}) {
  return (
    <section className="statistics-part" aria-labelledby={`statistics-${id}`}>
      <h2 id={`statistics-${id}`}>{title}</h2>
      <p className="admin-note">{lead}</p>
      {children}
    </section>
  );
}
