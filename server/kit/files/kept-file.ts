// I/O: node:crypto. What is kept of a file somebody gives: the same for events and for measures of a plan.
import { createHash } from 'node:crypto'
import { Problem } from '../problem.ts'
import { endingOf, fileType, whyNotFile, type FileKind, type FileType } from './content.ts'
import { withoutMetadata } from './metadata.ts'
import { photoType } from './picture.ts'

/** A file as it is stored. */
export type KeptFile = { type: FileType; name: string; digest: string; bytes: Uint8Array }

/** A name without the ending, which the content gives, and without what a path would hold. */
const bareName = (name: string | undefined, fallback: string) =>
  (name ?? '')
    .replace(/\.(pdf|docx|xlsx|jpe?g|png|webp)$/i, '')
    .replaceAll(/[\\/:*?"<>|]/g, ' ')
    .trim() || fallback

/** What a file is called: the given name with the ending of what the file is. */
export const storedName = (name: string | undefined, { kind, type }: { kind: FileKind; type: FileType }) =>
  `${bareName(name, kind)}.${endingOf(type)}`

/**
 * What is kept of given bytes: what they are by their content, a name with the ending of that, a picture freed of what
 * the camera wrote beside it, and their fingerprint (the first 32 digits of SHA-256). Problems, all at `file`:
 * file_missing, file_too_large, file_wrong.
 */
export function keptFile(given: { bytes: Uint8Array; kind: FileKind; name?: string | undefined }): KeptFile {
  const refusal = whyNotFile(given.bytes, given.kind)
  if (refusal) throw new Problem(refusal.code, refusal.max ? { max: refusal.max } : {}, 'file')
  const type = fileType(given.bytes)
  if (!type) throw new Problem('file_wrong', {}, 'file')
  const picture = photoType(given.bytes)
  const bytes = picture ? withoutMetadata(given.bytes, picture) : given.bytes
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 32)
  return { type, name: storedName(given.name, { kind: given.kind, type }), digest, bytes }
}
