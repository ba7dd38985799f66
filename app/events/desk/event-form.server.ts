import { parseWithZod } from '@conform-to/zod/v4'
import type { SubmissionResult } from '@conform-to/react'
import { data, redirect, type ActionFunctionArgs } from '@remix-run/node'
import { districtOptions, institutionOptions, onlyMatch, venueOptions } from '#app/events/desk/choices.ts'
import { thingChoices, type ThingChoices } from '#app/events/desk/thing-choices.ts'
import { read } from '#app/lib/caller.server.ts'
import { submit, type FormResult } from '#app/lib/form.server.ts'
import { localeOf } from '#app/lib/locale.ts'
import { readForm } from '#app/lib/read-form.server.ts'
import { paths } from '#app/paths.ts'
import type { PickerOption } from '#app/ui/picker-field.tsx'
import type { Conflicts } from '#server/events/conflicts/whole/queries.ts'
import { eventCheckSchema, eventSchema } from '#server/events/schema.ts'
import { newId } from '#server/kit/id.ts'
import type { Locale } from '#server/kit/messages/message.ts'
import { asProblem } from '#server/kit/problem.ts'
import type { Caller } from '#server/router.ts'

const KATO = /^\d{9}$/
const UUID = /^[0-9a-f-]{36}$/
const QUERIES = ['districtQuery', 'institutionQuery', 'venueQuery'] as const

/** What a form of an event that comes back needs beside its values: searches typed, venues of the chosen district. */
export type EventFormResult = FormResult & {
  queries: Record<string, string>
  venues: PickerOption[]
  /** spaces of the chosen venue and resources of its region */
  things: ThingChoices
  /** what a check of the sessions has found */
  conflicts: Conflicts | undefined
  /** differs from answer to answer when fields were filled in here, so that they are shown anew */
  shownAs: string
  /** the row as its editor saw it */
  version: number
}

const textOf = (formData: FormData, name: string) => {
  const value = formData.get(name)
  return typeof value === 'string' ? value : ''
}

async function venuesOf(caller: Caller, formData: FormData, locale: Locale): Promise<PickerOption[]> {
  const districtKato = textOf(formData, 'districtKato')
  if (!KATO.test(districtKato)) return []
  return venueOptions(await caller.venues.choices({ districtKato }), locale)
}

async function thingsOf(caller: Caller, formData: FormData, locale: Locale): Promise<ThingChoices> {
  const [venueId, districtKato] = [textOf(formData, 'venueId'), textOf(formData, 'districtKato')]
  const found = await caller.venues.spaceChoices({
    venueId: UUID.test(venueId) ? venueId : undefined,
    districtKato: KATO.test(districtKato) ? districtKato : undefined,
  })
  return thingChoices(found, locale)
}

/**
 * Puts the way out that somebody chose into the form: `fill-time 0 2026-12-01 13:00 15:00`, or another space
 * `fill-space 0 <instead of> <space> <venue>`.
 */
function fill(formData: FormData, intent: string): void {
  const [name, session, ...values] = intent.split(' ')
  // Only a session that the form has can be filled in.
  if (!formData.has(`sessions[${Number(session)}].on`)) return
  const field = (key: string) => `sessions[${Number(session)}].${key}`
  if (name === 'fill-time') {
    const [on = '', start = '', end = ''] = values
    formData.set(field('on'), on)
    formData.set(field('start'), start)
    formData.set(field('end'), end)
  }
  if (name === 'fill-space') {
    const [old, next = '', venueId = ''] = values
    const kept = formData.getAll(field('spaceIds')).filter((id) => id !== old && id !== next)
    formData.delete(field('spaceIds'))
    for (const id of [...kept, next]) formData.append(field('spaceIds'), id)
    formData.set('venueId', venueId)
  }
}

/** A search that leaves one choice makes it, where no script did so while it was typed. */
async function choosePicked(caller: Caller, formData: FormData, locale: Locale): Promise<void> {
  const isOpen = (name: string, query: string) =>
    textOf(formData, name) === '' && textOf(formData, query).trim() !== ''
  const isDistrictOpen = isOpen('districtKato', 'districtQuery')
  const isInstitutionOpen = isOpen('institutionId', 'institutionQuery')
  if (isDistrictOpen || isInstitutionOpen) {
    const { divisions, institutions } = await caller.events.choices()
    const pick = (name: string, options: PickerOption[], query: string) => {
      const only = onlyMatch(options, textOf(formData, query))
      if (only) formData.set(name, only)
    }
    if (isDistrictOpen) pick('districtKato', districtOptions(divisions, locale), 'districtQuery')
    if (isInstitutionOpen) pick('institutionId', institutionOptions(institutions, locale), 'institutionQuery')
  }
  if (!isOpen('venueId', 'venueQuery')) return
  const only = onlyMatch(await venuesOf(caller, formData, locale), textOf(formData, 'venueQuery'))
  if (only) formData.set('venueId', only)
}

/** The form of an event as it was sent, and the ways to answer it. */
export async function readEventForm({ request, context, params }: ActionFunctionArgs) {
  const locale = localeOf(params)
  const formData = await readForm(request)
  await read(context, (caller) => choosePicked(caller, formData, locale))
  const queries = Object.fromEntries(QUERIES.map((name) => [name, textOf(formData, name)]))
  const typedVersion = Number(textOf(formData, 'version'))
  const version = Number.isInteger(typedVersion) && typedVersion > 0 ? typedVersion : 1
  const back = async (
    lastResult: SubmissionResult<string[]>,
    { status, conflicts, shownAs = '' }: { status: number; conflicts?: Conflicts; shownAs?: string },
  ) =>
    data<EventFormResult>(
      {
        lastResult,
        queries,
        version,
        conflicts,
        shownAs,
        venues: await read(context, (caller) => venuesOf(caller, formData, locale)),
        things: await read(context, (caller) => thingsOf(caller, formData, locale)),
      },
      { status },
    )
  const asTyped = () => {
    const { payload } = parseWithZod(formData, { schema: eventSchema })
    return { initialValue: payload as Record<string, string> }
  }
  const intent = textOf(formData, 'intent')
  return {
    locale,
    formData,
    intent,
    version,
    /** Whether the button only asks: nothing is to be saved. */
    isAsking: intent === 'refresh' || intent === 'check' || intent.startsWith('fill-'),
    /** The form again with lists narrowed, or with what a check of its sessions found; nothing is saved. */
    asked: async (eventId?: string) => {
      if (intent === 'refresh') return back(asTyped(), { status: 200 })
      fill(formData, intent)
      const found: { conflicts?: Conflicts } = {}
      const answer = await submit({
        request,
        context,
        locale,
        formData,
        schema: eventCheckSchema,
        work: async (values, door) => {
          found.conflicts = await door.events.check({ ...values, eventId })
          return new Response(null)
        },
      })
      const shownAs = newId()
      if (answer instanceof Response) return back(asTyped(), { status: 200, ...found, shownAs })
      return back(answer.data.lastResult, { status: answer.init?.status ?? 400, shownAs })
    },
    /** The form again as it was sent, with something shown beside it. */
    typed: async () => back(asTyped(), { status: 200, shownAs: newId() }),
    answered: async (answer: Awaited<ReturnType<typeof submit>>) =>
      answer instanceof Response
        ? answer
        : back(answer.data.lastResult, { status: answer.init?.status ?? 400 }),
  }
}

/** After saving: to the event, or, when it was to be published and lacks something, back to the form that says what. */
export async function afterSaving(
  caller: Caller,
  { id, version, locale, intent }: { id: string; version: number; locale: Locale; intent: string },
): Promise<Response> {
  if (intent === 'repeat') return redirect(paths.repeatEvent(locale, id))
  if (intent !== 'publish') return redirect(paths.deskEvent(locale, id, '?done=saved'))
  try {
    await caller.events.publish({ id, version })
  } catch (error) {
    const code = asProblem(error)?.code
    if (code === 'approval_needed') return redirect(paths.deskEvent(locale, id, '?done=needsApproval'))
    if (code !== 'event_incomplete') throw error
    return redirect(paths.editEvent(locale, id, '?publish=1'))
  }
  return redirect(paths.deskEvent(locale, id, '?done=published'))
}
