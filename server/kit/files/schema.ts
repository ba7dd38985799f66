import { z } from 'zod'
import { DOCUMENT_MAX_BYTES } from './content.ts'

export const FILE_NAME_MAX = 150

/** A little more than may be kept, so that a file too large is told so and not cut. */
export const givenBytes = z
  .instanceof(Uint8Array)
  .refine((given) => given.length <= 2 * DOCUMENT_MAX_BYTES, 'wrong')
