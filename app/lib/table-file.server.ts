import type { Locale } from '#server/kit/messages/message.ts'
import type { Table } from '#server/kit/tables/table.ts'
import { linesToCsv, tableToCsv } from '#server/kit/tables/write-csv.ts'
import { tableToXlsx } from '#server/kit/tables/write-xlsx.ts'

type File = { locale: Locale; name: string }

function answer(body: string | Buffer, type: string, fileName: string): Response {
  return new Response(typeof body === 'string' ? body : new Uint8Array(body), {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${fileName}"`,
      'Cache-Control': 'no-store',
    },
  })
}

/** A table as a CSV file to keep; `name` without its ending. */
export function csvFile<Row>(table: Table<Row>, { locale, name }: File): Response {
  return answer(tableToCsv(table, { locale }), 'text/csv; charset=utf-8', `${name}.csv`)
}

/** Lines of text as a CSV file, without a block above them: what a person corrects and gives back. */
export function plainCsvFile(lines: readonly (readonly string[])[], { name }: { name: string }): Response {
  return answer(linesToCsv(lines), 'text/csv; charset=utf-8', `${name}.csv`)
}

/** A table as an XLSX file to keep; `name` without its ending. */
export async function xlsxFile<Row>(table: Table<Row>, { locale, name }: File): Promise<Response> {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return answer(await tableToXlsx(table, { locale }), type, `${name}.xlsx`)
}
