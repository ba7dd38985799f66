type DatabaseError = { code: string; constraint?: string }

function databaseError(error: unknown): DatabaseError | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error) || typeof error.code !== 'string')
    return
  const constraint =
    'constraint' in error && typeof error.constraint === 'string' ? error.constraint : undefined
  return { code: error.code, ...(constraint ? { constraint } : {}) }
}

/** Name of the unique or exclusion constraint that refused a write, if that is what happened. */
export function violatedUnique(error: unknown): string | undefined {
  const found = databaseError(error)
  return found && (found.code === '23505' || found.code === '23P01') ? found.constraint : undefined
}

/** A lock was not had in time, or a deadlock was broken: nothing was written and the caller may try again. */
export function isBusy(error: unknown): boolean {
  const code = databaseError(error)?.code
  return code === '55P03' || code === '40P01' || code === '40001'
}

/** Name of the foreign key that refused a write, if that is what happened: a row it points to does not exist. */
export function violatedReference(error: unknown): string | undefined {
  const found = databaseError(error)
  return found?.code === '23503' ? found.constraint : undefined
}
