import type { Db } from '#db/client.ts'
import type { Actor, Grant } from '#server/access/actor.ts'
import { realEmail } from './temporary-email.ts'

const ACTOR_COLUMNS = [
  'u.id as userId',
  'u.name',
  'u.email',
  'u.phoneNumber',
  'u.isDemo',
  'u.twoFactorEnabled',
  'g.id as grantId',
  'g.role',
  'g.kato',
  'g.institutionId',
  'g.eventId',
] as const

function usersWithGrants(db: Db) {
  return db
    .selectFrom('authUsers as u')
    .leftJoin('roleGrants as g', (join) => join.onRef('g.userId', '=', 'u.id').on('g.revokedAt', 'is', null))
    .where('u.disabledAt', 'is', null)
}

type ActorRow = Awaited<ReturnType<typeof findActorRows>>[number]
const findActorRows = (db: Db, userId: string) =>
  usersWithGrants(db).where('u.id', '=', userId).select(ACTOR_COLUMNS).execute()

/** The person behind a user id with the roles in force; undefined when disabled or unknown. */
export async function findActor(db: Db, userId: string): Promise<Actor | undefined> {
  return actorOf(await findActorRows(db, userId))
}

/** The same by the tokens of sessions, each with the time when it ends; none for a session that is not in force. */
export async function findActorsOfSessions(
  db: Db,
  { tokens, now }: { tokens: readonly string[]; now: Date },
): Promise<Map<string, { actor: Actor; expiresAt: Date }>> {
  const rows = await usersWithGrants(db)
    .innerJoin('authSessions as s', 's.userId', 'u.id')
    .where('s.token', 'in', tokens)
    .where('s.expiresAt', '>', now)
    .select(ACTOR_COLUMNS)
    .select(['s.token', 's.expiresAt'])
    .execute()
  const found = new Map<string, { actor: Actor; expiresAt: Date }>()
  for (const token of tokens) {
    const own = rows.filter((row) => row.token === token)
    const actor = actorOf(own)
    if (actor && own[0]) found.set(token, { actor, expiresAt: own[0].expiresAt })
  }
  return found
}

function actorOf(rows: readonly ActorRow[]): Actor | undefined {
  const [first] = rows
  if (!first) return undefined
  const grants: Grant[] = rows.flatMap((row) =>
    row.grantId && row.role
      ? [
          {
            id: row.grantId,
            role: row.role,
            kato: row.kato,
            institutionId: row.institutionId,
            eventId: row.eventId,
          },
        ]
      : [],
  )
  const email = realEmail(first.email)
  return {
    kind: 'user',
    userId: first.userId,
    // Who came by a code has told no name yet.
    name: first.name || email || first.phoneNumber || '',
    email,
    phone: first.phoneNumber,
    isDemo: first.isDemo,
    hasSecondFactor: first.twoFactorEnabled ?? false,
    grants,
  }
}
