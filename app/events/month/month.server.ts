import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { withQuery } from '#app/events/calendar-query.ts'
import { readMonthQuery, writeMoved } from '#app/events/month/month-query.ts'
import { read } from '#app/lib/caller.server.ts'
import { submit } from '#app/lib/form.server.ts'
import { inLocale } from '#app/lib/in-locale.ts'
import { localeOf } from '#app/lib/locale.ts'
import { permittedScope } from '#app/lib/permitted.server.ts'
import { readForm } from '#app/lib/read-form.server.ts'
import { paths } from '#app/paths.ts'
import { ownDivisions, territoryOptions } from '#app/regions/own-districts.ts'
import { mayAnywhere } from '#server/access/scope.ts'
import { daysOfBoard } from '#server/events/board/days.ts'
import { shiftSchema, unshiftSchema } from '#server/events/shift/schema.ts'
import { isUnseen } from '#server/events/words.ts'
import { addDays, daysBetween } from '#server/kit/calendar.ts'
import { holidayNames } from '#server/kit/messages/booking-pages.ts'
import { shiftProblems } from '#server/kit/messages/desk-month.ts'
import { eventProblems } from '#server/kit/messages/events-form.ts'
import { localDate } from '#server/kit/zone.ts'
import { dayOff } from '#server/regions/holidays/holiday.ts'
import type { Caller } from '#server/router.ts'
import type { Moving } from '#app/events/month/move-panel.tsx'

async function movingOf(caller: Caller, id: string, to: string | undefined): Promise<Moving> {
  const still = await caller.events.shift.check({ id, days: 0 })
  const days = to && still.firstDay ? daysBetween(still.firstDay, to) : 0
  const { event, firstDay, sessionCount, refusal, conflicts } =
    days === 0 || Math.abs(days) > 366 ? still : await caller.events.shift.check({ id, days })
  const counts = isUnseen(event.status) ? undefined : await caller.registration.counts({ eventId: id })
  const { version, status, titleKk, titleRu, titleEn } = event
  return {
    id,
    version,
    status,
    titleKk,
    titleRu,
    titleEn,
    firstDay,
    to,
    days,
    sessionCount,
    refusal,
    conflicts,
    toldCount: counts ? counts.confirmed + counts.waiting : 0,
  }
}

/** The month as the address asks for it, with the event that is being moved or was just moved. */
export async function loadMonth({ request, params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const scope = await permittedScope(context, 'events.view')
  const actor = await context.actor()
  const search = new URL(request.url).searchParams
  const { filter, day, moving, to, moved, isUndone } = readMonthQuery(search, localDate(new Date()))
  const mayEdit = mayAnywhere(actor, 'events.edit')
  const loaded = await read(context, async (caller) => {
    const [board, divisions, programmes, ofDay] = await Promise.all([
      caller.events.board.month(filter),
      caller.regions.list(),
      caller.programmes.choices(),
      day && !moving ? caller.events.board.day({ ...filter, on: day }) : undefined,
    ])
    return {
      board,
      divisions,
      programmes,
      ofDay,
      moving: moving && mayEdit ? await movingOf(caller, moving, to) : null,
      moved: moved && mayEdit ? await caller.events.shift.check({ id: moved.id, days: 0 }) : null,
    }
  })
  const { from, to: last } = daysOfBoard(filter.month)
  const days = Array.from({ length: daysBetween(from, last) + 1 }, (_, index) => addDays(from, index))
  return {
    filter,
    mayEdit,
    isUndone,
    now: loaded.board.now,
    parts: loaded.board.parts,
    off: Object.fromEntries(
      days.flatMap((on) => {
        const found = dayOff(on, loaded.board.movedDays)
        if (!found) return []
        return [[on, 'key' in found ? holidayNames[found.key][locale] : inLocale(found.moved, locale)]]
      }),
    ),
    day: loaded.ofDay && day ? { on: day, parts: loaded.ofDay } : null,
    moving: loaded.moving,
    moved:
      moved && loaded.moved?.event.version === moved.version
        ? { ...moved, event: loaded.moved.event, firstDay: loaded.moved.firstDay ?? '' }
        : null,
    territories: territoryOptions(ownDivisions(loaded.divisions, scope), locale),
    programmes: loaded.programmes.map((row) => ({ value: row.id, label: inLocale(row, locale) })),
  }
}

const asked = (text: FormDataEntryValue | null) => (typeof text === 'string' ? text : '')
const problems = { ...eventProblems, ...shiftProblems }

/** A drop, a confirmed move, or a move taken back. What needs a word first comes back as the open panel. */
export async function changeMonth(args: ActionFunctionArgs) {
  const locale = localeOf(args.params)
  const formData = await readForm(args.request)
  const search = new URL(args.request.url).searchParams
  const at = (changes: Record<string, string | undefined>) =>
    paths.month(
      locale,
      withQuery(search, {
        move: undefined,
        to: undefined,
        moved: undefined,
        done: undefined,
        ...changes,
      }),
    )
  const shared = { ...args, locale, formData, problems }
  const intent = asked(formData.get('intent'))
  const answer =
    intent === 'undo'
      ? await submit({
          ...shared,
          schema: unshiftSchema,
          work: async (values, caller) => {
            await caller.events.shift.undo(values)
            return redirect(at({ done: 'undone' }))
          },
        })
      : await submit({
          ...shared,
          schema: shiftSchema.extend({ intent: z.enum(['drop', 'move']) }),
          work: async ({ intent: deed, ...values }, caller) => {
            const { id, days } = values
            if (deed === 'drop') {
              const { event, firstDay, refusal, conflicts } = await caller.events.shift.check({ id, days })
              const isSure = isUnseen(event.status) && !refusal && conflicts.clashes.length === 0
              if (!isSure) return redirect(at({ move: id, to: firstDay && addDays(firstDay, days) }))
            }
            const { version, changeId } = await caller.events.shift.move(values)
            return redirect(at({ moved: writeMoved({ id, days, version, changeId: changeId ?? undefined }) }))
          },
        })
  if (answer instanceof Response) return answer
  const errors = Object.values(answer.data.lastResult.error ?? {}).flatMap((texts) => texts ?? [])
  return data({ error: errors[0] }, { status: answer.init?.status ?? 400 })
}
