import { useSyncExternalStore } from 'react'

const never = () => () => {}

/** True once scripts run; the first drawing is the server's. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
}
