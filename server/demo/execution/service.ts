import type { Db } from '#db/client.ts'
import { addDays } from '#server/kit/calendar.ts'
import type { TableColumn } from '#server/kit/tables/table.ts'
import { tableToXlsx } from '#server/kit/tables/write-xlsx.ts'
import { localDate } from '#server/kit/zone.ts'
import {
  addRemark,
  giveOrder,
  markOrder,
  setControl,
  setState,
} from '#server/programmes/plan/control/service.ts'
import { addDocument } from '#server/programmes/plan/documents/service.ts'
import { approvePlan } from '#server/programmes/plan/versions/service.ts'
import { byAt } from '../made.ts'
import { demoPlan } from '../queries.ts'
import { DEMO_CONTROLLED, DEMO_MEMORANDUM, DEMO_ORDERS, DEMO_REMARK, DEMO_STATES } from './meeting.ts'

const DAY_MS = 24 * 60 * 60 * 1000

/** A list of the memorandum's places as the file that was attached. */
function memorandum(asOf: Date) {
  const columns = [
    { key: 'enterprise', label: 'Кәсіпорын', type: 'text', value: (row) => row.enterprise },
    { key: 'pupils', label: 'Оқушылар саны', type: 'number', value: (row) => row.pupils },
  ] as const satisfies readonly TableColumn<(typeof DEMO_MEMORANDUM.places)[number]>[]
  return tableToXlsx(
    { header: { title: DEMO_MEMORANDUM.name, asOf }, columns, rows: DEMO_MEMORANDUM.places },
    { locale: 'kk' },
  )
}

/** The demo's plan in its year: approved, changed by a memorandum, reported on, and spoken of at the akim's meetings. */
export async function makePlanLife(db: Db, now: Date): Promise<void> {
  const { id: planId, measures } = await demoPlan(db)
  const measureOf = (name: string) => {
    const measure = measures.find(({ nameRu }) => nameRu?.startsWith(name))
    if (!measure) throw new Error(`the demo's plan has no ${name}`)
    return measure
  }
  const today = localDate(now)
  const control = byAt(now, 'plan.control')
  const daysAgo = (days: number) => new Date(now.getTime() - days * DAY_MS)

  await approvePlan(db, byAt(daysAgo(60), 'plan.approve'), { id: planId })
  await addDocument(db, byAt(daysAgo(21), 'plan.edit'), {
    measureId: measureOf(DEMO_MEMORANDUM.measure).id,
    kind: 'memorandum',
    name: DEMO_MEMORANDUM.name,
    bytes: new Uint8Array(await memorandum(daysAgo(21))),
  })
  await approvePlan(db, byAt(daysAgo(20), 'plan.approve'), {
    id: planId,
    reason: 'ҚТЖ-мен экскурсиялар туралы меморандумға қол қойылды',
  })
  for (const { measure, movedIn, ...said } of DEMO_STATES) {
    // Nothing is done before its time, however early in the year the demo is loaded.
    const { id, termFrom } = measureOf(measure)
    if (said.state === 'done' && termFrom > today) continue
    await setState(db, control, {
      id,
      ...said,
      movedTo: movedIn === undefined ? undefined : addDays(today, movedIn),
    })
  }
  for (const name of DEMO_CONTROLLED)
    await setControl(db, control, { id: measureOf(name).id, isControlled: true })
  await addRemark(db, control, { id: measureOf(DEMO_REMARK.measure).id, text: DEMO_REMARK.text })
  for (const { text, owner, met, due, measure, district, done } of DEMO_ORDERS) {
    const { id } = await giveOrder(db, byAt(daysAgo(-met), 'plan.control'), {
      planId,
      measureId: measure && measureOf(measure).id,
      districtKato: district,
      text,
      owner,
      meetingOn: addDays(today, met),
      dueOn: addDays(today, due),
    })
    if (done) await markOrder(db, byAt(daysAgo(-due), 'plan.control'), { id, isDone: true, note: done })
  }
}
