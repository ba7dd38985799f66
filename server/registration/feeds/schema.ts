import { z } from 'zod'
import { plainText } from '#server/kit/input.ts'

/** What a private calendar holds: what a person is registered for, or the events they work with. */
export const FEED_KINDS = ['registrations', 'work'] as const
export type FeedKind = (typeof FEED_KINDS)[number]

export const feedKindSchema = z.object({ kind: z.enum(FEED_KINDS) })
export const feedTokenSchema = z.object({ token: plainText(200) })
