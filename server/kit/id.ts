import { uuidv7 } from 'uuidv7'

/** A new identifier, sortable by time (UUID version 7); PostgreSQL 15 cannot make them itself. */
export function newId(): string {
  return uuidv7()
}
