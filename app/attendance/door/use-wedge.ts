import { useEffect, useRef } from 'react'

/** A scanner that is a keyboard types a code in a burst and ends it with Enter. */
const BURST_GAP_MS = 120
const SHORTEST = 6

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null

/** Hears hand-held scanners wherever the focus is, without opening the phone's keyboard. */
export function useWedge(onText: (text: string) => void): void {
  const heard = useRef({ text: '', at: 0 })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isTyping(event.target) || event.ctrlKey || event.altKey || event.metaKey) return
      const isBurst = event.timeStamp - heard.current.at < BURST_GAP_MS
      const text = isBurst ? heard.current.text : ''
      if (event.key === 'Enter') {
        heard.current = { text: '', at: 0 }
        if (text.length < SHORTEST) return
        event.preventDefault()
        onText(text)
      } else if (event.key.length === 1) {
        // The space bar of a burst must not press the button that has the focus.
        if (text !== '') event.preventDefault()
        heard.current = { text: text + event.key, at: event.timeStamp }
      }
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [onText])
}
