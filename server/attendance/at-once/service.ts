import type { Db } from '#db/client.ts'
import { batcherPerDatabase, readNetwork } from '#server/kit/batching.ts'
import { insertAdmissions, type Admission, type AdmissionResult } from '../ledger/queries.ts'
import { findAtDoor, type SessionRow, type ShownKey, type ShownRow } from '../queries.ts'

// Many doors of one session at once: what waits for the same statement goes together, each with its own answer. What is
// read was read after it was asked, so that nobody sees a state from before their own scan.

const MOST = 64

type Look = { sessionId: string; key: ShownKey }
type Seen = { session: SessionRow; shown: ShownRow | undefined }

const lookers = batcherPerDatabase<Db, Look, { seen: Seen | undefined }>((db) => ({
  limit: MOST,
  keysOf: () => [],
  pause: readNetwork,
  run: async (_group, looks) => {
    const [first] = looks
    const found = first && (await findAtDoor(db, first.sessionId, keysOf(looks)))
    return looks.map(({ key }) => ({
      seen: found && { session: found.session, shown: found.shown.find((row) => isShown(row, key)) },
    }))
  },
}))

/** All looks of a group have the same kind of key. */
function keysOf(looks: readonly Look[]) {
  const registrationIds = looks.flatMap(({ key }) =>
    key && 'registrationId' in key ? key.registrationId : [],
  )
  if (registrationIds.length > 0) return { registrationIds }
  const codes = looks.flatMap(({ key }) => (key && 'code' in key ? key.code : []))
  return codes.length > 0 ? { codes } : undefined
}

function isShown(row: ShownRow, key: ShownKey): boolean {
  if (!key) return false
  return 'registrationId' in key ? row.registrationId === key.registrationId : row.code === key.code
}

function kindOf(key: ShownKey): string {
  if (!key) return 'nothing'
  return 'registrationId' in key ? 'registration' : 'code'
}

/** A session and what is shown at its door; undefined when there is no such session. */
export async function lookAtDoor(db: Db, sessionId: string, key: ShownKey): Promise<Seen | undefined> {
  return (await lookers(db)(`${sessionId} ${kindOf(key)}`, { sessionId, key })).seen
}

const admitters = batcherPerDatabase<Db, Admission, { written: AdmissionResult | undefined }>((db) => ({
  limit: MOST,
  keysOf: ({ registrationId, attemptId }) => [registrationId, attemptId],
  pause: readNetwork,
  run: async (sessionId, admissions) => {
    const rows = await insertAdmissions(db, sessionId, admissions)
    return admissions.map(({ attemptId }) => {
      const written = rows.find((row) => row.attemptId === attemptId)
      if (!written) return { written: undefined }
      const { attemptId: _attempt, ...result } = written
      return { written: result }
    })
  },
}))

/** Writes one admission, see `insertAdmissions`; undefined when nothing was written. */
export async function admit(db: Db, admission: Admission): Promise<AdmissionResult | undefined> {
  return (await admitters(db)(admission.sessionId, admission)).written
}
