import { parseWithZod } from '@conform-to/zod/v4'
import type { SubmissionResult } from '@conform-to/react'
import { data, redirect, type ActionFunctionArgs } from '@remix-run/node'
import { districtOptions, institutionOptions, onlyMatch, venueOptions } from '#app/events/desk/choices.ts'
import type { FormResult, submit } from '#app/lib/form.server.ts'
import { localeOf } from '#app/lib/locale.ts'
import { paths } from '#app/paths.ts'
import type { PickerOption } from '#app/ui/picker-field.tsx'
import { eventSchema } from '#server/events/schema.ts'
import type { Locale } from '#server/kit/messages/message.ts'
import { asProblem } from '#server/kit/problem.ts'
import type { Caller } from '#server/router.ts'

const QUERIES = ['districtQuery', 'institutionQuery', 'venueQuery'] as const

/** What a form of an event that comes back needs beside its values: searches typed, venues of the chosen district. */
export type EventFormResult = FormResult & {
  queries: Record<string, string>
  venues: PickerOption[]
  /** the row as its editor saw it */
  version: number
}

const textOf = (formData: FormData, name: string) => {
  const value = formData.get(name)
  return typeof value === 'string' ? value : ''
}

async function venuesOf(caller: Caller, formData: FormData, locale: Locale): Promise<PickerOption[]> {
  const districtKato = textOf(formData, 'districtKato')
  if (!/^\d{9}$/.test(districtKato)) return []
  return venueOptions(await caller.venues.choices({ districtKato }), locale)
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
  const caller = await context.caller()
  const formData = await request.formData()
  await choosePicked(caller, formData, locale)
  const queries = Object.fromEntries(QUERIES.map((name) => [name, textOf(formData, name)]))
  const typedVersion = Number(textOf(formData, 'version'))
  const version = Number.isInteger(typedVersion) && typedVersion > 0 ? typedVersion : 1
  const back = async (lastResult: SubmissionResult<string[]>, status: number) =>
    data<EventFormResult>(
      { lastResult, queries, version, venues: await venuesOf(caller, formData, locale) },
      { status },
    )
  return {
    locale,
    formData,
    intent: textOf(formData, 'intent'),
    version,
    /** The same form with its lists narrowed, nothing judged yet. */
    refreshed: () => {
      const { payload } = parseWithZod(formData, { schema: eventSchema })
      return back({ initialValue: payload as Record<string, string> }, 200)
    },
    answered: async (answer: Awaited<ReturnType<typeof submit>>) =>
      answer instanceof Response ? answer : back(answer.data.lastResult, answer.init?.status ?? 400),
  }
}

/** After saving: to the event, or, when it was to be published and lacks something, back to the form that says what. */
export async function afterSaving(
  caller: Caller,
  { id, version, locale, intent }: { id: string; version: number; locale: Locale; intent: string },
): Promise<Response> {
  if (intent !== 'publish') return redirect(paths.deskEvent(locale, id, '?done=saved'))
  try {
    await caller.events.publish({ id, version })
  } catch (error) {
    if (asProblem(error)?.code !== 'event_incomplete') throw error
    return redirect(paths.editEvent(locale, id, '?publish=1'))
  }
  return redirect(paths.deskEvent(locale, id, '?done=published'))
}
