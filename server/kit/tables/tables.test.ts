import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import ExcelJS from 'exceljs'
import { asProblem } from '../problem.ts'
import { readTable } from './read-table.ts'
import { cellDate, cellNumber, cellText } from './sheet.ts'
import type { Table } from './table.ts'
import { neutralised, tableToCsv } from './write-csv.ts'
import { sheetName, tableToXlsx } from './write-xlsx.ts'

type District = {
  name: string
  held: number
  share: number | null
  since: string | null
  closedAt: Date | null
}

const districts: District[] = [
  {
    name: 'Қарағанды қаласы',
    held: 1234,
    share: 0.0736,
    since: '2025-03-08',
    closedAt: new Date('2025-03-08T10:05:00Z'),
  },
  { name: '=HYPERLINK("http://x")', held: 0, share: null, since: null, closedAt: null },
  { name: 'Шет; "ауданы"\nекінші жол', held: -5, share: 0.5, since: '2024-12-31', closedAt: null },
]

const table: Table<District> = {
  header: {
    title: { kk: 'Аудандар бойынша қамту', ru: 'Охват по районам', en: 'Reach by district' },
    period: { from: '2025-01-01', to: '2025-03-31' },
    filters: [{ label: { kk: 'Өңір', ru: 'Регион', en: 'Region' }, value: 'Қарағанды облысы' }],
    asOf: new Date('2025-04-01T04:30:00Z'),
    definitions: [{ label: { kk: 'Адам саны', ru: 'Люди', en: 'People' }, value: 'count(distinct)' }],
  },
  columns: [
    {
      key: 'name',
      label: { kk: 'Аудан', ru: 'Район', en: 'District' },
      type: 'text',
      value: (row) => row.name,
    },
    {
      key: 'held',
      label: { kk: 'Өткізілді', ru: 'Проведено', en: 'Held' },
      type: 'number',
      value: (row) => row.held,
    },
    {
      key: 'share',
      label: { kk: 'Үлесі', ru: 'Доля', en: 'Share' },
      type: 'percent',
      value: (row) => row.share,
    },
    {
      key: 'since',
      label: { kk: 'Басы', ru: 'Начало', en: 'Since' },
      type: 'date',
      value: (row) => row.since,
    },
    {
      key: 'closed',
      label: { kk: 'Жабылды', ru: 'Закрыто', en: 'Closed' },
      type: 'datetime',
      value: (row) => row.closedAt,
    },
  ],
  rows: districts,
  totals: { name: 'Барлығы', held: 1229 },
}

async function openInExcel(bytes: Buffer): Promise<ExcelJS.Worksheet> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(new Uint8Array(bytes).buffer)
  const [sheet] = workbook.worksheets
  if (!sheet) throw new Error('no sheet')
  return sheet
}

async function problemOf(bytes: Uint8Array): Promise<string | undefined> {
  return readTable(bytes).then(
    () => undefined,
    (error: unknown) => asProblem(error)?.code,
  )
}

describe('CSV for Excel in Kazakhstan', () => {
  it('begins with the BOM and says what, when, which filter, as of when and by which definition', () => {
    const lines = tableToCsv(table, { locale: 'kk' }).split('\r\n')
    expect(lines.slice(0, 7)).toEqual([
      '\uFEFFАудандар бойынша қамту',
      'Кезең;2025 жылғы 1 қаңтар – 31 наурыз',
      'Өңір;Қарағанды облысы',
      'Мәлімет алынған уақыт;2025 жылғы 1 сәуір, 09:30',
      'Адам саны;count(distinct)',
      '',
      'Аудан;Өткізілді;Үлесі;Басы;Жабылды',
    ])
    expect(lines[7]).toBe('Қарағанды қаласы;1234;7,4%;08.03.2025;08.03.2025 15:05')
  })

  it('writes the decimal point for an English reader', () => {
    expect(tableToCsv(table, { locale: 'en' })).toContain('Қарағанды қаласы;1234;7.4%;08.03.2025')
  })

  it('computes nothing that a person has typed', () => {
    const csv = tableToCsv(table, { locale: 'ru' })
    expect(csv).toContain(`"'=HYPERLINK(""http://x"")";0`)
    expect(csv).toContain(';-5;')
    for (const attack of ['=1+1', '+A1', '-2+3', '@SUM(A1)', '\t=1', '\r=1', ' =cmd|x', '＝1']) {
      expect(neutralised(attack)).toBe(`'${attack}`)
    }
    for (const harmless of ['+7 701 123 45 67', '-5', '+77011234567', 'Абай', '']) {
      expect(neutralised(harmless)).toBe(harmless)
    }
  })

  it('is read back by the import as it was written', async () => {
    const [sheet] = await readTable(Buffer.from(tableToCsv(table, { locale: 'kk' })))
    const rows = sheet?.rows ?? []
    expect(rows.map((row) => row.number)).toEqual([1, 2, 3, 4, 5, 7, 8, 9, 10, 12])
    const odd = rows[8]
    expect(odd && cellText(odd, 0)).toBe('Шет; "ауданы"\nекінші жол')
    expect(odd && cellNumber(odd, 1)).toBe(-5)
    expect(odd && cellDate(odd, 3)).toBe('2024-12-31')
  })
})

describe('XLSX', () => {
  it('writes a long table as it writes a short one, and lets others be served meanwhile', async () => {
    const rows = Array.from({ length: 2000 }, () => table.rows)
      .flat()
      .slice(0, 5000)
    let turns = 0
    const others = setInterval(() => (turns += 1), 1)
    const file = await tableToXlsx({ ...table, rows }, { locale: 'ru' })
    clearInterval(others)
    expect(turns).toBeGreaterThan(10)
    const long = await openInExcel(file)
    const short = await openInExcel(await tableToXlsx(table, { locale: 'ru' }))
    expect(long.rowCount - short.rowCount).toBe(rows.length - table.rows.length)
    for (const at of [1, 7, 8, 9]) {
      expect(long.getRow(at).values).toEqual(short.getRow(at).values)
      expect(long.getRow(at).getCell(2).numFmt).toBe(short.getRow(at).getCell(2).numFmt)
    }
    expect(long.getRow(long.rowCount).values).toEqual(short.getRow(short.rowCount).values)
  })

  it('holds real numbers, percents and dates of the wall clock, and no formula', async () => {
    const sheet = await openInExcel(await tableToXlsx(table, { locale: 'ru' }))
    const row = sheet.getRow(8)
    expect(row.getCell(2).value).toBe(1234)
    expect(row.getCell(2).numFmt).toBe('#,##0')
    expect(row.getCell(3).value).toBe(0.0736)
    expect(row.getCell(3).numFmt).toBe('0.0%')
    expect(row.getCell(4).value).toEqual(new Date('2025-03-08T00:00:00Z'))
    expect(row.getCell(5).value).toEqual(new Date('2025-03-08T15:05:00Z'))
    expect(sheet.getRow(9).getCell(1).value).toBe('=HYPERLINK("http://x")')
    expect(sheet.getRow(9).getCell(3).value).toBeNull()
    expect(sheet.getRow(11).getCell(2).value).toBe(1229)
  })

  it('keeps the header in view, names the sheet and makes columns wide enough', async () => {
    const sheet = await openInExcel(await tableToXlsx(table, { locale: 'ru' }))
    expect(sheet.name).toBe('Охват по районам')
    expect(sheet.getRow(1).getCell(1).value).toBe('Охват по районам')
    expect(sheet.getRow(7).values).toEqual([undefined, 'Район', 'Проведено', 'Доля', 'Начало', 'Закрыто'])
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 7 })
    expect(sheet.getColumn(1).width).toBeGreaterThanOrEqual('Қарағанды қаласы'.length)
  })

  it('shows a hidden small number in a column of numbers as text', async () => {
    const hidden: Table<string> = {
      header: { title: 'x' },
      columns: [{ key: 'n', label: 'n', type: 'number', value: (row) => row }],
      rows: ['< 5'],
    }
    const sheet = await openInExcel(await tableToXlsx(hidden, { locale: 'kk' }))
    expect(sheet.getRow(4).getCell(1).value).toBe('< 5')
  })

  it('makes a legal sheet name of any title', () => {
    expect(sheetName('Есеп 2025/26: [Абай] *қала*?')).toBe('Есеп 2025 26 Абай қала')
    expect(sheetName('Қ'.repeat(50))).toHaveLength(31)
  })

  it('is read back by the import', async () => {
    const [sheet] = await readTable(await tableToXlsx(table, { locale: 'kk' }))
    const first = sheet?.rows.find((row) => row.number === 8)
    expect(first && cellText(first, 0)).toBe('Қарағанды қаласы')
    expect(first && cellNumber(first, 2)).toBe(0.0736)
    expect(first && cellDate(first, 3)).toBe('2025-03-08')
    expect(first?.cells[4]).toEqual({ text: '08.03.2025 15:05', value: { on: '2025-03-08', time: '15:05' } })
  })
})

describe('spreadsheets people really have', () => {
  const csv =
    'Мерзімі;Саны;Қала\r\n03-04.07.2025;409,4; Өскемен \r\n;;\r\n8.3.25;1 234;Ғани Үсен Қонаев Әлі Ұлытау Іле Һ'

  it.each([
    ['UTF-8', Buffer.from(csv)],
    ['UTF-8 with BOM', Buffer.from(`\uFEFF${csv}`)],
    ['UTF-16 with BOM', Buffer.from(`\uFEFF${csv}`, 'utf16le')],
    ['UTF-16 without BOM', Buffer.from(csv, 'utf16le')],
    ['UTF-16 big-endian', Buffer.from(`\uFEFF${csv}`, 'utf16le').swap16()],
    ['the code page of Kazakh Windows', kz1048(csv)],
  ])('reads CSV in %s', async (_encoding, bytes) => {
    const [sheet] = await readTable(bytes)
    const rows = sheet?.rows ?? []
    expect(rows.map((row) => row.number)).toEqual([1, 2, 4])
    const [head, first, second] = rows
    expect(head && cellText(head, 0)).toBe('Мерзімі')
    expect(first && [cellText(first, 0), cellNumber(first, 1), cellText(first, 2)]).toEqual([
      '03-04.07.2025',
      409.4,
      'Өскемен',
    ])
    expect(first && cellDate(first, 0)).toBeUndefined()
    expect(second && [cellDate(second, 0), cellNumber(second, 1)]).toEqual(['2025-03-08', 1234])
    expect(second && cellText(second, 2)).toBe('Ғани Үсен Қонаев Әлі Ұлытау Іле Һ')
  })

  it('reads Russian Windows-1251 and other separators', async () => {
    const bytes = Uint8Array.from([
      0xcf, 0xeb, 0xe0, 0xed, 0x09, 0x31, 0x30, 0x0a, 0xe3, 0xee, 0xf0, 0xee, 0xe4, 0x09, 0x37,
    ])
    const [sheet] = await readTable(bytes)
    expect(sheet?.rows.map((row) => row.cells.map((cell) => cell.text))).toEqual([
      ['План', '10'],
      ['город', '7'],
    ])
    const [comma] = await readTable(Buffer.from('name,text\nАбай,"a;b;c;d"\n'))
    expect(comma?.rows[1]?.cells.map((cell) => cell.text)).toEqual(['Абай', 'a;b;c;d'])
  })

  it('reads merged cells once, formulas by their result, times and hidden sheets not at all', async () => {
    const workbook = new ExcelJS.Workbook()
    const sheet = workbook.addWorksheet('Жоспар')
    sheet.getCell('A1').value = 'Бекітемін'
    sheet.mergeCells('A1:C1')
    sheet.getCell('A3').value = { richText: [{ text: 'Ашық ' }, { text: 'есік күні\u00A0 ' }] }
    sheet.getCell('B3').value = { formula: '1+1', result: 2 }
    sheet.getCell('C3').value = new Date('1899-12-30T15:00:00Z')
    sheet.getCell('D3').value = { text: 'сайт', hyperlink: 'https://example.kz' }
    workbook.addWorksheet('жасырын', { state: 'hidden' }).getCell('A1').value = 'құпия'
    const sheets = await readTable(new Uint8Array(await workbook.xlsx.writeBuffer()))
    expect(sheets).toHaveLength(1)
    const [title, row] = sheets[0]?.rows ?? []
    expect(title?.cells.map((cell) => cell.text)).toEqual(['Бекітемін', '', ''])
    expect(row?.number).toBe(3)
    expect(row?.cells).toEqual([
      { text: 'Ашық есік күні' },
      { text: '2', value: 2 },
      { text: '15:00', value: { time: '15:00' } },
      { text: 'сайт' },
    ])
  })

  it('refuses what is no table, and says which', async () => {
    expect(await problemOf(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]))).toBe('table_old_format')
    expect(await problemOf(Buffer.from('PK\u0003\u0004 and then nothing of an archive'))).toBe(
      'table_unreadable',
    )
    expect(await problemOf(await readFile(process.execPath).then((node) => node.subarray(0, 5000)))).toBe(
      'table_unreadable',
    )
    expect(await problemOf(Buffer.from(' ;;\r\n\r\n'))).toBe('table_empty')
    expect(await problemOf(new Uint8Array(0))).toBe('table_empty')
    expect(await problemOf(new Uint8Array(10 * 1024 * 1024 + 1))).toBe('too_large')
    expect(await problemOf(Buffer.from('a;b\n'.repeat(50_001)))).toBe('table_too_long')
  })

  it('refuses an archive that would unpack to more than memory should hold', async () => {
    const honest = await tableToXlsx(table, { locale: 'kk' })
    const bomb = Uint8Array.from(honest)
    const entry = honest.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]))
    new DataView(bomb.buffer).setUint32(entry + 24, 2_000_000_000, true)
    expect(await problemOf(bomb)).toBe('too_large')
  })
})

/** Bytes of a text in KZ-1048, as Notepad of a Kazakh Windows saves it. */
function kz1048(text: string): Buffer {
  const high = Array.from({ length: 128 }, (_, index) =>
    new TextDecoder('windows-1251').decode(Uint8Array.from([index + 128])),
  )
  const kazakh: Record<string, number> = {
    Қ: 0x8d,
    Һ: 0x8e,
    қ: 0x9d,
    Ұ: 0xa1,
    ұ: 0xa2,
    Ә: 0xa3,
    Ө: 0xa5,
    Ғ: 0xaa,
    Ү: 0xaf,
    ө: 0xb4,
    ғ: 0xba,
    ә: 0xbc,
    ң: 0xbe,
    ү: 0xbf,
  }
  return Buffer.from(
    Array.from(text, (letter) => {
      const code = letter.charCodeAt(0)
      return kazakh[letter] ?? (code < 128 ? code : high.indexOf(letter) + 128)
    }),
  )
}
