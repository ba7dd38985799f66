import { photoType, PHOTO_MAX_BYTES, type PhotoType } from './picture.ts'

/** Five megabytes; the table's check says the same. Photos keep the limit of a venue's. */
export const DOCUMENT_MAX_BYTES = 5 * 1024 * 1024
export const FILES_MAX = 30

export const FILE_KINDS = ['document', 'photo'] as const
export type FileKind = (typeof FILE_KINDS)[number]

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
export type FileType = PhotoType | 'application/pdf' | typeof WORD | typeof SHEET

const ENDINGS = {
  'application/pdf': 'pdf',
  [WORD]: 'docx',
  [SHEET]: 'xlsx',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
} as const satisfies Readonly<Record<FileType, string>>

/** The ending that belongs to what the file is, whatever its name said. */
export const endingOf = (type: FileType) => ENDINGS[type]

const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d]
const ZIP = [0x50, 0x4b, 0x03, 0x04]
const startsWith = (bytes: Uint8Array, signature: readonly number[]) =>
  signature.every((byte, index) => bytes[index] === byte)

/** Whether a name stands in the bytes as ASCII: names inside a ZIP are never packed. */
function holds(bytes: Uint8Array, name: string): boolean {
  const first = name.charCodeAt(0)
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if ([...name].every((letter, index) => bytes[at + index] === letter.charCodeAt(0))) return true
  }
  return false
}

/**
 * What a file really is, told by its bytes: PDF, DOCX, XLSX or a photo. Undefined for anything else, and for a document
 * with macros.
 */
export function fileType(bytes: Uint8Array): FileType | undefined {
  if (startsWith(bytes, PDF)) return 'application/pdf'
  if (!startsWith(bytes, ZIP)) return photoType(bytes)
  if (!holds(bytes, '[Content_Types].xml') || holds(bytes, 'vbaProject.bin')) return undefined
  if (holds(bytes, 'word/document.xml')) return WORD
  return holds(bytes, 'xl/workbook.xml') ? SHEET : undefined
}

type FileRefusal = { code: 'file_missing' | 'file_too_large' | 'file_wrong'; max?: number }

/** Why bytes are not taken as a document or a photo; `max` in megabytes. */
export function whyNotFile(bytes: Uint8Array, kind: FileKind): FileRefusal | undefined {
  const max = kind === 'photo' ? PHOTO_MAX_BYTES : DOCUMENT_MAX_BYTES
  if (bytes.length === 0) return { code: 'file_missing' }
  if (bytes.length > max) return { code: 'file_too_large', max: max / 1024 / 1024 }
  const isTaken = kind === 'photo' ? photoType(bytes) : fileType(bytes)
  return isTaken ? undefined : { code: 'file_wrong' }
}
