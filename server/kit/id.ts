import { uuidv7 } from 'uuidv7'

/** A new identifier, sortable by time (UUID version 7); PostgreSQL 15 cannot make them itself. */
export function newId(): string {
  return uuidv7()
}

// RFC 9562, as `z.uuid()` reads it. Written out, because pages and phones that make ids carry no Zod.
const UUID =
  /^(?:[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}|0{8}-0{4}-0{4}-0{4}-0{12}|f{8}-f{4}-f{4}-f{4}-f{12})$/i

/** Whether a text of a link or a form can be an identifier: what the schemas of procedures take, and nothing else. */
export function isId(text: string): boolean {
  return UUID.test(text)
}
