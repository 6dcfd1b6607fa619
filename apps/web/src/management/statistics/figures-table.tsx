import type { ReactNode } from 'react';
import { CsvButton } from './csv-button.tsx';

type Row = {
  key: string;
  name: string;
  /** One for each column. */
  cells: readonly string[];
  /** What is shown in the place of the last cell's words, which the file has all the same. */
  picture?: ReactNode;
};
type FiguresTableProps = {
  /** What the table is called, for those who do not see it. */
  about: string;
  /** What the file is called, where it is something else. */
  file?: string;
  /** What the rows are. */
  first: string;
  columns: readonly string[];
  rows: readonly Row[];
  /** Many columns: room to move sideways, by the keyboard too. */
  wide?: boolean;
};

/** Figures by row, on narrow pages one card for each; and the same as a file. */
export function FiguresTable({ about, file = about, first, columns, rows, wide = false }: FiguresTableProps) {
  const drawn = rows.some(({ picture }) => picture !== undefined);
  return (
    <>
      <div className="admin-table-box" {...(wide && { role: 'region', 'aria-label': about, tabIndex: 0 })}>
        <table className="admin-table admin-cards">
          <caption className="visually-hidden">{about}</caption>
          <thead>
            <tr>
              <th scope="col">{first}</th>
              {columns.map((column) => (
                <th scope="col" className={drawn ? undefined : 'is-number'} key={column}>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, name, cells, picture }) => (
              <tr key={key}>
                <th scope="row">{name}</th>
                {columns.map((column, at) => (
                  <td className={drawn ? undefined : 'is-number'} data-column={column} key={column}>
                    {at === columns.length - 1 && picture !== undefined ? picture : cells[at]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <CsvButton
        about={file}
        rows={[[first, ...columns], ...rows.map(({ name, cells }) => [name, ...cells])]}
      />
    </>
  );
}
