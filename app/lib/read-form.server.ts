/** Rows that the longest form has, with room: a series of a year has 366 dates. */
const ROWS_MAX = 500
/** Where a form says which button was pressed; it may name a row too. */
const INTENT = '__intent__'

const isIntent = (text: string) => {
  try {
    const intent: unknown = JSON.parse(text)
    return typeof intent === 'object' && intent !== null && 'type' in intent
  } catch {
    return false
  }
}

const refused = (status: number, code: string) => Response.json({ code, details: {} }, { status })

const hasRowTooFar = (text: string) =>
  [...text.matchAll(/\[\s*(\d+)\s*\]/g)].some(([, row]) => Number(row) >= ROWS_MAX)

/**
 * What a form sent. The one door: a body that is no form is refused with 415, one that cannot be read with 400, and so
 * is a field of a row further than any form goes, for which a list of that length would have to be made, and a button
 * that no form has.
 */
export async function readForm(request: Request): Promise<FormData> {
  const type = (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/x-www-form-urlencoded' && type !== 'multipart/form-data')
    throw refused(415, 'form_unreadable')
  const form = await request.formData().catch(() => {
    throw refused(400, 'form_unreadable')
  })
  for (const [name, value] of form) {
    const intent = name === INTENT && typeof value === 'string' && value !== '' ? value : undefined
    const isWrong = intent !== undefined && (!isIntent(intent) || hasRowTooFar(intent))
    if (isWrong || hasRowTooFar(name)) throw refused(400, 'form_unreadable')
  }
  return form
}
