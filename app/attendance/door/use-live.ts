import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import { useKept } from '#app/attendance/use-kept.ts'
import { ask, type LiveClient } from '#app/lib/trpc.ts'
import { newId } from '#server/kit/id.ts'
import { recentScan, type DoorAnswer, type DoorNumbers, type RecentScan } from './door-facts.ts'

const POLL_MS = 15_000
const POLL_LIMIT_MS = 10_000
const RECENT_SHOWN = 8

export type LiveNumbers = { numbers: DoorNumbers; recent: readonly RecentScan[]; at: Date }

/** The numbers and last checks of the whole door, asked for now and then while the page is looked at. */
export function useLiveNumbers(
  first: LiveNumbers,
  { client, eventId, sessionId }: { client: LiveClient | undefined; eventId: string; sessionId: string },
) {
  const [live, setLive] = useState(first)

  const refresh = useCallback(async () => {
    if (!client) return
    const input = { eventId, sessionId }
    const asked = await ask((stop) => client.attendance.door.query(input, { signal: stop }), POLL_LIMIT_MS)
    if (asked.kind !== 'answer' || !asked.value.counts) return
    setLive({
      numbers: asked.value.counts,
      recent: asked.value.recent.map(recentScan),
      at: new Date(asked.value.now),
    })
  }, [client, eventId, sessionId])

  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void refresh()
    }, POLL_MS)
    return () => clearInterval(timer)
  }, [refresh])

  /** What this phone has just been told, before the door is asked again. */
  const note = useCallback((answer: DoorAnswer) => {
    const isIn = answer.outcome === 'green'
    setLive(({ numbers, recent, at }) => ({
      numbers: isIn
        ? {
            ...numbers,
            came: numbers.came + 1,
            children: numbers.children + answer.childrenCount,
            registered: Math.max(numbers.registered, numbers.came + 1),
          }
        : numbers,
      recent: [recentOf(answer), ...recent].slice(0, RECENT_SHOWN),
      at,
    }))
  }, [])

  return { live, refresh, note }
}

const recentOf = (answer: DoorAnswer): RecentScan => ({
  id: newId(),
  outcome: answer.outcome,
  reason: answer.reason,
  at: new Date(),
  name: answer.name,
  undoableId: answer.outcome === 'green' ? answer.attendanceId : null,
  isUndone: false,
})

function subscribeToNetwork(listener: () => void): () => void {
  window.addEventListener('online', listener)
  window.addEventListener('offline', listener)
  return () => {
    window.removeEventListener('online', listener)
    window.removeEventListener('offline', listener)
  }
}

/** Whether the phone itself says that it has no network. */
export function useIsOffline(): boolean {
  return useSyncExternalStore(
    subscribeToNetwork,
    () => !navigator.onLine,
    () => false,
  )
}

const nothingToHear = () => () => undefined

/** True once scripts run; the first drawing is the server's. */
export function useIsLive(): boolean {
  return useSyncExternalStore(
    nothingToHear,
    () => true,
    () => false,
  )
}

/** Whether sounds are off on this phone. */
export function useMuted(): [boolean, (isMuted: boolean) => void] {
  const [kept, keep] = useKept('qamtu.door.muted')
  return [kept === '1', (isMuted) => keep(isMuted ? '1' : '')]
}
