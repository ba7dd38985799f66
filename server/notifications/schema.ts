import { z } from 'zod'
import { pageNumber, searchText } from '#server/kit/input.ts'
import { CHANNELS } from './templates.ts'

export const OUTBOX_STATES = ['queued', 'sending', 'sent', 'failed', 'unconfigured'] as const
export type OutboxState = (typeof OUTBOX_STATES)[number]
export const OUTBOX_PAGE = 50

export const outboxListSchema = z.object({
  state: z.enum(OUTBOX_STATES).optional().catch(undefined),
  channel: z.enum(CHANNELS).optional().catch(undefined),
  q: searchText,
  page: pageNumber,
})
export type OutboxListInput = z.output<typeof outboxListSchema>

export const outboxIdSchema = z.object({ id: z.uuid() })
