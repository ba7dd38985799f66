import { Buffer } from 'node:buffer'
import ExcelJS from 'exceljs'

type Value = string | number | Date | null

/** An XLSX file of rows as an akimat would make it; `merges` are ranges like `A8:I8`. */
export async function xlsxOf(
  ...sheets: { name?: string; rows: readonly (readonly Value[])[]; merges?: readonly string[] }[]
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  for (const [index, { name, rows, merges = [] }] of sheets.entries()) {
    const sheet = workbook.addWorksheet(name ?? `Лист${index + 1}`)
    for (const row of rows) sheet.addRow([...row])
    for (const range of merges) sheet.mergeCells(range)
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

const KAZAKH_BYTES: Readonly<Record<string, number>> = {
  Қ: 0x8d,
  Һ: 0x8e,
  қ: 0x9d,
  һ: 0x9e,
  Ұ: 0xa1,
  ұ: 0xa2,
  Ә: 0xa3,
  Ө: 0xa5,
  Ғ: 0xaa,
  Ү: 0xaf,
  ө: 0xb4,
  ғ: 0xba,
  ә: 0xbc,
  Ң: 0xbd,
  ң: 0xbe,
  ү: 0xbf,
  І: 0xb2,
  і: 0xb3,
}

/** A text in Windows-1251 (and, for a few Kazakh letters, KZ-1048), as old programs save CSV. */
export function in1251(text: string): Uint8Array {
  return Uint8Array.from(
    Array.from(text, (letter) => {
      const code = letter.codePointAt(0) ?? 0
      if (code < 0x80) return code
      if (code >= 0x410 && code <= 0x44f) return code - 0x410 + 0xc0
      if (letter === 'Ё') return 0xa8
      if (letter === 'ё') return 0xb8
      if (letter === '№') return 0xb9
      if (letter === '«') return 0xab
      if (letter === '»') return 0xbb
      if (letter === '–') return 0x96
      if (letter === '\u00A0') return 0xa0
      return KAZAKH_BYTES[letter] ?? 0x3f
    }),
  )
}

export const inUtf8 = (text: string, { bom = false } = {}): Uint8Array =>
  new Uint8Array(Buffer.from(bom ? `\uFEFF${text}` : text, 'utf8'))
