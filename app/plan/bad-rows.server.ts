import { xlsxFile } from '#app/lib/table-file.server.ts'
import { formatMessage } from '#server/kit/messages/format.ts'
import type { Locale, Message } from '#server/kit/messages/message.ts'
import { planColumnNames, planFaults } from '#server/kit/messages/plan-import.ts'
import { planImportMessages as m } from '#server/kit/messages/plan.ts'
import {
  isPlanColumn,
  PLAN_COLUMNS,
  unitOfMoney,
  type PlanColumn,
} from '#server/programmes/plan/sheet/columns.ts'
import type { BadRow, ReadPlan } from '#server/programmes/plan/sheet/read-plan.ts'

const MONEY: Readonly<Record<number, Message>> = {
  1: planColumnNames.cost,
  1000: m.costThousands,
  1_000_000: m.costMillions,
  1_000_000_000: m.costBillions,
}

/** The unit the file's money stands in: a row given back keeps its figures. */
function moneyWords(plan: ReadPlan): Message {
  for (const { headings, mapping } of plan.sheets) {
    const heading = headings.find(({ column }) => column === mapping.cost)
    if (heading) return MONEY[unitOfMoney(heading)] ?? planColumnNames.cost
  }
  return planColumnNames.cost
}

function columnsOf(plan: ReadPlan): PlanColumn[] {
  const used = new Set(plan.sheets.flatMap(({ mapping }) => Object.keys(mapping)).filter(isPlanColumn))
  return PLAN_COLUMNS.filter((column) => column !== 'direction' && column !== 'ordinal' && used.has(column))
}

/** The rows that were not taken, as a file to correct and give again: each with its row and every reason. */
export function badRowsFile(plan: ReadPlan, locale: Locale): Promise<Response> {
  const isSame = (a: { sheet?: string; row: number }, b: BadRow) => a.sheet === b.sheet && a.row === b.row
  const why = (row: BadRow) =>
    plan.faults
      .filter((fault) => isSame(fault, row))
      .map(({ code, value }) => formatMessage(planFaults[code], locale, { value }))
      .join(' ')
  const text = (key: string, label: Message, value: (row: BadRow) => string) => ({
    key,
    label,
    type: 'text' as const,
    value,
  })
  return xlsxFile(
    {
      header: { title: m.faults },
      rows: plan.bad,
      columns: [
        text('row', m.row, ({ sheet, row }) => (sheet ? `${sheet}: ${row}` : String(row))),
        text('why', m.why, why),
        text('direction', planColumnNames.direction, ({ direction }) => direction),
        ...columnsOf(plan).map((column) =>
          text(
            column,
            column === 'cost' ? moneyWords(plan) : planColumnNames[column],
            ({ cells }) => cells[column] ?? '',
          ),
        ),
        text('ordinal', planColumnNames.ordinal, ({ ordinal }) =>
          ordinal === undefined ? '' : String(ordinal),
        ),
      ],
    },
    { locale, name: 'plan-bad-rows' },
  )
}
