import { useEffect, useState } from 'react'

/** True once scripts run; the first drawing is the server's. */
export function useHydrated(): boolean {
  const [isHydrated, setHydrated] = useState(false)
  useEffect(() => setHydrated(true), [])
  return isHydrated
}
