import { DOCUMENT_MAX_BYTES } from '#server/kit/files/content.ts'
import { FILE_NAME_MAX } from '#server/kit/files/schema.ts'

/**
 * Takes the field `file` out of a form: its bytes stand beside the form's own fields, because a form that goes back
 * cannot bring a file along. Without a file there are no bytes; of one too large only enough to be told so.
 */
export async function takeGivenFile(
  formData: FormData,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; name: string | undefined }> {
  const file = formData.get('file')
  formData.delete('file')
  if (!(file instanceof File)) return { bytes: new Uint8Array(0), name: undefined }
  const bytes = new Uint8Array(await file.slice(0, DOCUMENT_MAX_BYTES + 1).arrayBuffer())
  return { bytes, name: file.name.slice(0, FILE_NAME_MAX) }
}
