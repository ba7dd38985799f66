export const DOOR_VIEWS = ['scan', 'search', 'new', 'more', 'undo'] as const
export type DoorView = (typeof DOOR_VIEWS)[number]

export function doorView(text: string | null): DoorView {
  return DOOR_VIEWS.find((view) => view === text) ?? 'scan'
}

/** The address of a part of the scanner, for browsers without scripts; with them the parts change in place. */
export function viewHref(view: DoorView, sessionId: string, more: Record<string, string> = {}): string {
  return `?${new URLSearchParams({ session: sessionId, ...(view === 'scan' ? {} : { view }), ...more }).toString()}`
}
