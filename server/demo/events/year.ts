import { AHEAD } from './ahead.ts'
import { DRAFTS } from './drafts.ts'
import type { DemoEvent } from './event.ts'
import { HELD } from './held.ts'
import { TODAY } from './today.ts'

/** The year in progress: past events that were held, today's, those ahead, and drafts. */
export const DEMO_EVENTS: readonly DemoEvent[] = [...HELD, ...TODAY, ...AHEAD, ...DRAFTS]
