import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { useDatabase } from '#db/testing/database.ts'
import { KARAGANDA_REGION } from '#db/testing/make.ts'
import { planWorkbook } from '#app/plan/plan-workbook.server.ts'
import { SYSTEM_ACTOR } from '#server/access/actor.ts'
import { scopeFor, type By } from '#server/access/scope.ts'
import { addDocument } from '#server/programmes/plan/documents/service.ts'
import { importPlan } from '#server/programmes/plan/import/service.ts'
import { findWholePlan } from '#server/programmes/plan/queries.ts'
import { inUtf8 } from '#server/programmes/plan/testing/plan-files.ts'
import { listDivisions } from '#server/regions/queries.ts'

const test = useDatabase()
const SAMPLE = new URL('../../e2e/fixtures/plan-karaganda-2025.xlsx', import.meta.url)
const by: By = {
  actor: SYSTEM_ACTOR,
  scope: scopeFor(SYSTEM_ACTOR, 'plan.edit'),
  now: new Date('2026-12-01T06:00:00Z'),
}
const YEARS = { yearFrom: 2025, yearTo: 2025 }

const give = (bytes: Uint8Array, isDryRun: boolean) =>
  importPlan(test.db, by, { bytes, region: KARAGANDA_REGION, years: YEARS, isDryRun })

/** The plan of the database as a file, read again. */
async function again(locale: 'kk' | 'ru') {
  const plan = await test.db.selectFrom('plans').select('id').executeTakeFirstOrThrow()
  const whole = await findWholePlan(test.db, by.scope, plan.id)
  if (!whole) throw new Error('no plan')
  const bytes = await planWorkbook(whole, { divisions: await listDivisions(test.db), locale })
  const { rows, imported, updated, unchanged, read } = await give(bytes, true)
  return { measures: whole.measures.length, rows, imported, updated, unchanged, bad: read.bad }
}

/** Whatever is in the database comes back the same from its own file, in both languages of the paper. */
async function expectUnchanged() {
  for (const locale of ['kk', 'ru'] as const) {
    const { measures, ...report } = await again(locale)
    expect(measures).toBeGreaterThan(0)
    expect(report).toEqual({ rows: measures, imported: 0, updated: 0, unchanged: measures, bad: [] })
  }
}

it('an akimat’s own plan, exported and read again, is unchanged', async () => {
  await give(new Uint8Array(readFileSync(SAMPLE)), false)
  await expectUnchanged()
})

it('so is one with every kind of term, two languages, districts, equal names and numbers as text', async () => {
  const head =
    '№;Іс-шараның атауы;Наименование мероприятия;Форма завершения;Срок;Ответственные;Источник;Сумма, тыс. тенге;Кол-во мероприятий;Охват;Районы;Партнеры;Документы;Примечание'
  const terms = [
    'март',
    'I квартал',
    '2 полугодие',
    'до 1 июля',
    'ежемесячно',
    'в течение года',
    '15 и 17.07.2025',
    '03-04.07.2025',
    '25.12.2025',
    'март, сентябрь',
  ]
  const rows = terms.map(
    (term, index) =>
      `1.${index + 1};Ярмарка «Жас маман»;Ярмарка «Молодой специалист»;Ақпарат;${term};Акимат, Управление образования (по согласованию);МБ, ЖБ;${index * 1234},5;${index};${index * 1000};г. Балхаш, Абайский район;КТЖ;Меморандум № ${index};не позднее срока`,
  )
  const more = [
    ';Бағыты жоқ;Без направления; ;май;Акимат;;;;;;;;',
    'I. Кадры;;;;;;;;;;;;;',
    ...rows,
    'II. Занятость «II»;;;;;;;;;;;;;',
    ...rows.slice(0, 2),
  ]
  const { read, imported } = await give(inUtf8([head, ...more].join('\n')), false)
  expect(read.bad).toEqual([])
  expect(imported).toBe(13)
  await expectUnchanged()
  const [first] = await test.db.selectFrom('planMeasures').select('id').orderBy('position', 'desc').execute()
  await test.db
    .updateTable('planMeasures')
    .set({ cost: 10.25, note: 'Бірінші\nекінші  қатар', form: '1', number: '7' })
    .where('id', '=', first?.id ?? '')
    .execute()
  await expectUnchanged()
})

it('so is one whose measures have documents: their names are written, and not read', async () => {
  await give(inUtf8('Мероприятие;Срок;Ответственные\nФорум;май;Акимат\nЯрмарка;июнь;Акимат\n'), false)
  const { id: measureId } = await test.db.selectFrom('planMeasures').select('id').executeTakeFirstOrThrow()
  const bytes = new TextEncoder().encode('%PDF-1.7')
  await addDocument(test.db, by, { measureId, kind: 'memorandum', name: 'Меморандум с КТЖ', bytes })
  const { measures } = (await findWholePlan(
    test.db,
    by.scope,
    (await test.db.selectFrom('plans').select('id').executeTakeFirstOrThrow()).id,
  )) ?? { measures: [] }
  expect(measures.flatMap(({ attached }) => attached)).toEqual(['Меморандум с КТЖ.pdf'])
  await expectUnchanged()
})
