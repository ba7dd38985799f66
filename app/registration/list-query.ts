import { listSchema, REGISTRATION_TABS, type ListInput } from '#server/registration/schema.ts'

/** What an address of the list asks for; undefined when its event is none. What else it says wrongly counts as not said. */
export function readListQuery(eventId: string, search: URLSearchParams): ListInput | undefined {
  const tab = REGISTRATION_TABS.find((known) => known === search.get('tab')) ?? 'all'
  return listSchema.safeParse({
    eventId,
    tab,
    text: search.get('q') ?? '',
    page: search.get('page') ?? 1,
    sort: tab === 'waiting' ? 'queue' : 'name',
  }).data
}
