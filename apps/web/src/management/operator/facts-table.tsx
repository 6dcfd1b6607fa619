import type { ReactNode } from 'react';

type Column<Row> = { title: string; number?: boolean; cell: (row: Row) => ReactNode };

/** Rows of the installation as a table; on a narrow page each row becomes a card. The first column names the row. */
export function FactsTable<Row>({
  caption,
  rows,
  keyOf,
  columns,
  action,
}: {
  caption: string;
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  columns: readonly Column<Row>[];
  action?: (row: Row) => ReactNode;
}) {
  const [first, ...rest] = columns;
  return (
    <div className="admin-table-box">
      <table className="admin-table admin-cards">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ title, number = false }) => (
              <th scope="col" key={title} className={number ? 'is-number' : undefined}>
                {title}
              </th>
            ))}
            {action !== undefined && <td />}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              <th scope="row">{first?.cell(row)}</th>
              {rest.map(({ title, number = false, cell }) => (
                <td key={title} data-column={title} className={number ? 'is-number' : undefined}>
                  {cell(row)}
                </td>
              ))}
              {action !== undefined && <td>{action(row)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
