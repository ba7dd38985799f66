import { z } from 'zod'
import { optionalText, typedTime } from '#server/kit/input.ts'
import { SESSION_TITLE_MAX } from '../schema.ts'

/** How one takes part: on the spot, over the network, or either way. */
export const EVENT_MODES = ['onsite', 'online', 'hybrid'] as const

export const JOIN_LINK_MAX = 500
export const ACCESSIBILITY_MAX = 1000
export const PARTNER_NAME_MAX = 200
export const PARTNERS_MAX = 30
export const SPEAKER_MAX = 200
/** Three days of twenty talks. */
export const AGENDA_MAX = 60

const id = z.uuid().optional()

/** A partner from the register of organisations, or by name; a row without either is no partner. */
const partnerSchema = z
  .object({ institutionId: id, name: optionalText(PARTNER_NAME_MAX) })
  .superRefine(({ institutionId, name }, context) => {
    if (institutionId && name) context.addIssue({ code: 'custom', message: 'one_of_two', path: ['name'] })
  })

/** One point of the agenda; a row in which nothing is said is none. */
const itemSchema = z
  .object({
    sessionId: z.uuid(),
    starts: typedTime.optional(),
    titleKk: optionalText(SESSION_TITLE_MAX),
    titleRu: optionalText(SESSION_TITLE_MAX),
    titleEn: optionalText(SESSION_TITLE_MAX),
    speaker: optionalText(SPEAKER_MAX),
    resourceId: id,
    spaceId: id,
  })
  .superRefine((item, context) => {
    const complain = (message: string, path: string) =>
      context.addIssue({ code: 'custom', message, path: [path] })
    const { titleKk, titleRu, titleEn, starts, speaker, resourceId, spaceId } = item
    if (speaker && resourceId) complain('one_of_two', 'speaker')
    const isSaid = Boolean(starts ?? speaker ?? resourceId ?? spaceId)
    if (isSaid && !titleKk && !titleRu && !titleEn) complain('required', 'titleKk')
  })

/** All that may be said of an event beside its own form; `version` as its editor saw it, 0 while nothing was said. */
export const extrasSchema = z
  .object({
    id: z.uuid(),
    version: z.number().int().min(0).default(0),
    mode: z.enum(EVENT_MODES).default('onsite'),
    joinLink: z
      .url({ protocol: /^https$/, error: 'link_wrong' })
      .max(JOIN_LINK_MAX)
      .optional(),
    accessibilityKk: optionalText(ACCESSIBILITY_MAX),
    accessibilityRu: optionalText(ACCESSIBILITY_MAX),
    partners: z
      .array(partnerSchema)
      .max(PARTNERS_MAX)
      .default([])
      .transform((rows) => rows.filter(({ institutionId, name }) => institutionId ?? name)),
    agenda: z
      .array(itemSchema)
      .max(AGENDA_MAX)
      .default([])
      .transform((rows) => rows.filter(({ titleKk, titleRu, titleEn }) => titleKk ?? titleRu ?? titleEn)),
    /** writes to everyone registered that a published event was changed */
    isToldToRegistered: z.boolean().default(false),
  })
  .superRefine(({ mode, joinLink, partners }, context) => {
    if (mode === 'onsite' && joinLink) {
      context.addIssue({ code: 'custom', message: 'link_for_onsite', path: ['joinLink'] })
    }
    for (const [index, { institutionId }] of partners.entries()) {
      const first = partners.findIndex((other) => other.institutionId === institutionId)
      if (!institutionId || first === index) continue
      context.addIssue({
        code: 'custom',
        message: 'chosen_twice',
        path: ['partners', index, 'institutionId'],
      })
    }
  })
export type ExtrasInput = z.output<typeof extrasSchema>
