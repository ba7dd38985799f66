import { useEffect, type RefObject } from 'react'
import { daysBetween } from '#server/kit/calendar.ts'

/** Below this a press is a click on the event. */
const THRESHOLD = 6
const EDGE = 48

export type Drop = { id: string; version: string; days: number }

type Held = { part: HTMLElement; x: number; y: number; ghost: HTMLElement | undefined; over: Element | null }

const dayUnder = (x: number, y: number) => document.elementFromPoint(x, y)?.closest('[data-day]') ?? null

function pickUp(held: Held): HTMLElement {
  const ghost = held.part.cloneNode(true) as HTMLElement
  ghost.className += ' desk-month__ghost'
  ghost.setAttribute('aria-hidden', 'true')
  ghost.style.width = `${held.part.offsetWidth}px`
  document.body.append(ghost)
  held.part.classList.add('is-held')
  return ghost
}

/**
 * Carries a `[data-part]` to another `[data-day]`: a mouse takes it anywhere, a finger by its grip, so that the page can
 * still be scrolled. Escape puts it back. The same is done by the link beside every event, without a pointer and without
 * a script.
 */
export function useDrag(box: RefObject<HTMLElement>, onDrop: (drop: Drop) => void): void {
  useEffect(() => {
    const place = box.current
    let held: Held | undefined
    const letGo = () => {
      held?.ghost?.remove()
      held?.part.classList.remove('is-held')
      held?.over?.classList.remove('is-target')
      held = undefined
    }
    const take = (event: PointerEvent) => {
      if (!(event.target instanceof Element) || event.button !== 0) return
      const part = event.target.closest<HTMLElement>('[data-part]')
      const isTaken = event.pointerType === 'mouse' || event.target.closest('[data-grip]')
      if (part && isTaken) held = { part, x: event.clientX, y: event.clientY, ghost: undefined, over: null }
    }
    const carry = (event: PointerEvent) => {
      if (!held) return
      const [x, y] = [event.clientX, event.clientY]
      if (!held.ghost && Math.hypot(x - held.x, y - held.y) < THRESHOLD) return
      held.ghost ??= pickUp(held)
      held.ghost.style.transform = `translate(${x + 8}px, ${y + 8}px)`
      if (y < EDGE) window.scrollBy(0, -EDGE / 4)
      if (y > window.innerHeight - EDGE) window.scrollBy(0, EDGE / 4)
      const over = dayUnder(x, y)
      if (over === held.over) return
      held.over?.classList.remove('is-target')
      over?.classList.add('is-target')
      held.over = over
    }
    const drop = (event: PointerEvent) => {
      if (!held?.ghost) return letGo()
      const { dataset } = held.part
      const to = dayUnder(event.clientX, event.clientY)?.getAttribute('data-day')
      const days = to && dataset['on'] ? daysBetween(dataset['on'], to) : 0
      letGo()
      // The press that carried is no click on the event.
      const swallow = (click: MouseEvent) => click.preventDefault()
      window.addEventListener('click', swallow, { capture: true, once: true })
      setTimeout(() => window.removeEventListener('click', swallow, { capture: true }), 0)
      if (days !== 0) onDrop({ id: dataset['part'] ?? '', version: dataset['version'] ?? '', days })
    }
    const cancel = (event: KeyboardEvent) => event.key === 'Escape' && letGo()
    // The browser's own dragging of links would take the pointer away.
    const refuse = (event: DragEvent) => event.preventDefault()
    place?.addEventListener('pointerdown', take)
    place?.addEventListener('dragstart', refuse)
    window.addEventListener('pointermove', carry)
    window.addEventListener('pointerup', drop)
    window.addEventListener('pointercancel', letGo)
    window.addEventListener('keydown', cancel)
    return () => {
      letGo()
      place?.removeEventListener('pointerdown', take)
      place?.removeEventListener('dragstart', refuse)
      window.removeEventListener('pointermove', carry)
      window.removeEventListener('pointerup', drop)
      window.removeEventListener('pointercancel', letGo)
      window.removeEventListener('keydown', cancel)
    }
  }, [box, onDrop])
}
