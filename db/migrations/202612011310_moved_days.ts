import { sql, type Kysely } from 'kysely'

/**
 * Days off and working days that follow from no rule: moved by decree, or by the lunar calendar. Kept by an
 * administrator; 2025 and the dates of Kurban Ait already announced are written here.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table moved_days (
      held_on date primary key,
      kind text not null constraint moved_day_kind_known check (kind in ('day_off', 'working_day')),
      name_kk text not null,
      name_ru text not null,
      name_en text,
      source text
    )`.execute(db)
  const source = 'date-holidays 3.37.0 (KZ); ZTB News; ulysmedia.kz, 09.03.2025; syrboyi.kz'
  const from = (on: string) => {
    const [year, month, day] = on.split('-')
    return `${day}.${month}.${year}`
  }
  const moved = (on: string, day: string) =>
    [
      on,
      'day_off',
      `Демалыс ${from(day)} күнінен ауыстырылды`,
      `Выходной перенесён с ${from(day)}`,
      `Day off moved from ${from(day)}`,
    ] as const
  const ait = (on: string) =>
    [
      on,
      'day_off',
      'Құрбан айттың бірінші күні',
      'Первый день Курбан-айта',
      'First day of Kurban Ait',
    ] as const
  const rows = [
    moved('2025-01-03', '2025-01-05'),
    [
      '2025-01-05',
      'working_day',
      'Жұмыс күні (демалыс 03.01.2025 күніне ауыстырылды)',
      'Рабочий день (выходной перенесён на 03.01.2025)',
      'Working day (day off moved to 03.01.2025)',
    ] as const,
    moved('2025-03-10', '2025-03-08'),
    moved('2025-03-24', '2025-03-22'),
    moved('2025-03-25', '2025-03-23'),
    ait('2025-06-06'),
    moved('2025-07-07', '2025-07-06'),
    moved('2025-09-01', '2025-08-30'),
    moved('2025-10-27', '2025-10-25'),
    ait('2026-05-27'),
    ait('2027-05-16'),
  ]
  for (const [on, kind, kk, ru, en] of rows) {
    await sql`insert into moved_days (held_on, kind, name_kk, name_ru, name_en, source) values (${on}::date, ${kind}, ${kk}, ${ru}, ${en}, ${source})`.execute(
      db,
    )
  }
}
