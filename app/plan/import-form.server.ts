import { Problem } from '#server/kit/problem.ts'

async function bytesOf(formData: FormData): Promise<Uint8Array<ArrayBuffer>> {
  const file = formData.get('file')
  if (file instanceof File && file.size > 0) return new Uint8Array(await file.arrayBuffer())
  const content = formData.get('content')
  if (typeof content === 'string' && content !== '') return new Uint8Array(Buffer.from(content, 'base64'))
  throw new Problem('file_missing')
}

/** The file of an import as it was chosen or carried along, where it goes, and the columns as they were corrected. */
export async function readImport(formData: FormData) {
  const bytes = await bytesOf(formData)
  const year = Number(formData.get('year'))
  const region = formData.get('region')
  if (!Number.isInteger(year) || year < 2000 || year > 2100) throw new Problem('invalid_input')
  const choice = Object.fromEntries(
    [...formData].flatMap(([name, value]) =>
      name.startsWith('column:') && typeof value === 'string' ? [[name.slice('column:'.length), value]] : [],
    ),
  )
  return { bytes, region: typeof region === 'string' ? region : '', year, choice }
}
