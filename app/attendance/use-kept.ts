import { useCallback, useSyncExternalStore } from 'react'

// Small things that a phone keeps by itself. A browser that keeps nothing holds them until the page is closed.
const held = new Map<string, string>()
const listeners = new Set<() => void>()

function readKept(key: string): string {
  try {
    return localStorage.getItem(key) ?? held.get(key) ?? ''
  } catch {
    return held.get(key) ?? ''
  }
}

function writeKept(key: string, value: string): void {
  held.set(key, value)
  try {
    if (value === '') localStorage.removeItem(key)
    else localStorage.setItem(key, value)
  } catch {
    // held in memory
  }
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  window.addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('storage', listener)
  }
}

const nothingOnServer = () => ''

/** A text kept on this phone under a key, the same in all its tabs; empty when there is none. */
export function useKept(key: string): [string, (value: string) => void] {
  const value = useSyncExternalStore(subscribe, () => readKept(key), nothingOnServer)
  const write = useCallback((next: string) => writeKept(key, next), [key])
  return [value, write]
}
