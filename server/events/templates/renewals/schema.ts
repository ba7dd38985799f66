import { z } from 'zod'

/** `version` is the template as its reader saw the differences. */
export const renewalSchema = z.object({ id: z.uuid(), version: z.number().int().min(1) })
