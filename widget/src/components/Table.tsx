import type { Table as TableData } from "../protocol";
import type { Texts } from "../texts";
import { RichLine } from "./RichText";

/** A comparison. If it is wider than the log, it scrolls by itself, also with the keyboard. */
export function Table({ table, t }: { table: TableData; t: Texts }) {
  return (
    <div class="wide" role="region" aria-label={table.caption} tabIndex={0}>
      <table>
        <caption>{table.caption}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span class="hidden">{t.aspect}</span>
            </th>
            {table.columns.map((column) => (
              <th scope="col">{column}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr>
              <th scope="row">{row.label}</th>
              {row.cells.map((cell) => (
                <td>
                  <RichLine text={cell} t={t} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
