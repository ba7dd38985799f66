import { isEventKind } from '#server/events/words.ts'
import type { BoardFilter } from '#server/events/board/schema.ts'
import { isIsoDate } from '#server/kit/calendar.ts'
import { isId } from '#server/kit/id.ts'

export const MONTH_NAMES = ['kato', 'kind', 'programme'] as const

export type Moved = { id: string; days: number; version: number; changeId: string | undefined }

/** A move that was made, as a link keeps it so that it can be taken back: `id.days.version.change`. */
export const writeMoved = ({ id, days, version, changeId }: Moved) =>
  [id, days, version, changeId ?? ''].join('.')

export function readMoved(text: string | null): Moved | undefined {
  const [, id = '', days, version, change = ''] =
    /^([0-9a-f-]{36})\.(-?\d{1,3})\.(\d{1,9})\.([0-9a-f-]{36}|)$/i.exec(text ?? '') ?? []
  if (!isId(id) || (change && !isId(change))) return undefined
  return { id, days: Number(days), version: Number(version), changeId: change || undefined }
}

/** What a link asks of the month; what cannot be read is left out. */
export function readMonthQuery(search: URLSearchParams, today: string) {
  const text = (name: string, isReadable: (value: string) => boolean) => {
    const value = search.get(name)
    return value && isReadable(value) ? value : undefined
  }
  const kind = search.get('kind')
  const filter: BoardFilter = {
    month: text('month', (value) => /^20\d{2}-(0[1-9]|1[0-2])$/.test(value)) ?? today.slice(0, 7),
    kato: text('kato', (value) => /^\d{9}$/.test(value)),
    kind: isEventKind(kind) ? kind : undefined,
    programme: text('programme', isId),
  }
  const [day, to] = [search.get('day'), search.get('to')]
  return {
    filter,
    day: isIsoDate(day) ? day : undefined,
    moving: text('move', isId),
    to: isIsoDate(to) ? to : undefined,
    moved: readMoved(search.get('moved')),
    isUndone: search.get('done') === 'undone',
  }
}
