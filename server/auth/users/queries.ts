import { sql } from 'kysely'
import type { Db } from '#db/client.ts'
import { inScope } from '#server/access/queries.ts'
import type { Scope } from '#server/access/scope.ts'
import { katoPrefix } from '#server/access/territory.ts'
import { findPlace, grantPlaces, listGrants } from '#server/auth/grants/queries.ts'
import { realEmail } from '#server/auth/temporary-email.ts'
import { searchFold } from '#server/kit/search-fold.ts'
import type { ManagedAccount } from './manage.ts'
import type { UserListInput } from './schema.ts'

export const USERS_PER_PAGE = 50

const lastSeen = sql<Date | null>`(select max(s.updated_at) from auth_sessions s where s.user_id = u.id)`
const hasPassword = sql<boolean>`exists (
  select 1 from auth_accounts a where a.user_id = u.id and a.password is not null)`

/** Staff whose account or one of whose roles in force lies in the scope. */
function staffInside(db: Db, scope: Scope) {
  return db
    .selectFrom('authUsers as u')
    .where('u.homeKato', 'is not', null)
    .where((eb) =>
      eb.or([
        inScope(scope, { district: 'u.home_kato' }),
        eb.exists(
          eb
            .selectFrom(grantPlaces(db).as('p'))
            .select('p.id')
            .whereRef('p.userId', '=', 'u.id')
            .where('p.revokedAt', 'is', null)
            .where(inScope(scope, { district: 'p.place' })),
        ),
      ]),
    )
}

function filtered(db: Db, scope: Scope, { q, role, state, kato }: UserListInput) {
  let query = staffInside(db, scope)
  for (const token of searchFold(q).tokens) query = query.where('u.searchText', 'like', `%${token}%`)
  if (role || kato) {
    let held = grantPlaces(db).where('g.revokedAt', 'is', null)
    if (role) held = held.where('g.role', '=', role)
    query = query.where((eb) => {
      let match = eb.selectFrom(held.as('p')).select('p.id').whereRef('p.userId', '=', 'u.id')
      if (kato) match = match.where('p.place', 'like', `${katoPrefix(kato)}%`)
      return eb.exists(match)
    })
  }
  if (state === 'disabled') return query.where('u.disabledAt', 'is not', null)
  if (state) query = query.where('u.disabledAt', 'is', null)
  if (state === 'invited') return query.where(sql<boolean>`not ${hasPassword}`)
  return state === 'active' ? query.where(hasPassword) : query
}

const columns = [
  'u.id',
  'u.name',
  'u.email',
  'u.phoneNumber',
  'u.locale',
  'u.homeKato',
  'u.isDemo',
  'u.twoFactorEnabled',
  'u.invitedAt',
  'u.disabledAt',
  'u.createdAt',
] as const

/** One page of the staff inside the scope with their roles, and how many there are in all. */
export async function listUsers(db: Db, scope: Scope, input: UserListInput) {
  const base = filtered(db, scope, input)
  const rows = await base
    .select([...columns, lastSeen.as('lastSeenAt'), hasPassword.as('hasPassword')])
    .orderBy(sql`u.name collate qamtu_kk`)
    .orderBy('u.id')
    .limit(USERS_PER_PAGE)
    .offset((input.page - 1) * USERS_PER_PAGE)
    .execute()
  const { total } = await base.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const grants = await listGrants(
    db,
    rows.map((row) => row.id),
  )
  return {
    rows: rows.map((row) => ({
      ...row,
      email: realEmail(row.email),
      grants: grants.filter(({ userId }) => userId === row.id),
    })),
    total,
    pageSize: USERS_PER_PAGE,
  }
}

/** One of them with the roles in force; undefined for those outside the scope. */
export async function findUser(db: Db, scope: Scope, id: string) {
  const row = await staffInside(db, scope)
    .where('u.id', '=', id)
    .select([...columns, lastSeen.as('lastSeenAt'), hasPassword.as('hasPassword')])
    .executeTakeFirst()
  if (!row) return undefined
  const home = row.homeKato && (await findPlace(db, { kind: 'territory', id: row.homeKato }))
  return {
    ...row,
    email: realEmail(row.email),
    homeName: home ? home.name : null,
    grants: await listGrants(db, [id]),
  }
}

/** What decides who may change the account; undefined when there is none. */
export async function findManagedAccount(db: Db, userId: string) {
  const user = await db
    .selectFrom('authUsers')
    .select(['id', 'name', 'email', 'locale', 'homeKato', 'isDemo', 'disabledAt', 'twoFactorEnabled'])
    .where('id', '=', userId)
    .executeTakeFirst()
  if (!user) return undefined
  const grants = await grantPlaces(db)
    .where('g.userId', '=', userId)
    .where('g.revokedAt', 'is', null)
    .execute()
  const account: ManagedAccount = {
    userId,
    homeKato: user.homeKato,
    grantKatos: grants.map(({ place }) => place),
  }
  return { user, account }
}

/** An account by its address, whatever the case of the letters. */
export function findByEmail(db: Db, email: string) {
  return db
    .selectFrom('authUsers')
    .select(['id', 'name', 'email', 'locale', 'homeKato', 'isDemo', 'disabledAt', 'twoFactorEnabled'])
    .where(sql<string>`lower(email)`, '=', email.toLowerCase())
    .executeTakeFirst()
}
