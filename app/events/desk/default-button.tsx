import { useHydrated } from '#app/events/desk/use-hydrated.ts'

/**
 * What Enter in a field does: the first button of a form is pressed, and that must not be one that adds a row. Saves
 * where scripts run; without them it shows the form again with its lists narrowed, which harms nothing.
 */
export function DefaultButton({ intent }: { intent: string }) {
  const isHydrated = useHydrated()
  return (
    <button
      className="visually-hidden"
      type="submit"
      name="intent"
      value={isHydrated ? intent : 'refresh'}
      tabIndex={-1}
      aria-hidden="true"
    />
  )
}
