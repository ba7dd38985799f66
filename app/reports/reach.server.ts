import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireSignedIn } from '#app/lib/auth.server.ts'
import { read } from '#app/lib/caller.server.ts'
import { inLocale } from '#app/lib/in-locale.ts'
import { localeOf } from '#app/lib/locale.ts'
import { readReachQuery } from '#app/reports/reach-query.ts'
import type { SignedInActor } from '#server/access/actor.ts'
import { covers, mayAnywhere, scopeFor } from '#server/access/scope.ts'
import { katoContains, katoPrefix } from '#server/access/territory.ts'
import { localDate } from '#server/kit/zone.ts'

/** The widest territory whose reports somebody may see; undefined for who answers for an organisation only. */
function widest(actor: SignedInActor): string | undefined {
  if (!mayAnywhere(actor, 'reports.view')) throw refusal('not_allowed', 403)
  return scopeFor(actor, 'reports.view').katos.toSorted(
    (a, b) => katoPrefix(a).length - katoPrefix(b).length || a.localeCompare(b),
  )[0]
}

const refusal = (code: string, status: number) => Response.json({ code, details: {} }, { status })

/** What the address asks of reach, for who is signed in. */
export async function askedReach(args: LoaderFunctionArgs) {
  const actor = await requireSignedIn(args)
  const kato = widest(actor)
  if (kato === undefined) throw refusal('not_allowed', 403)
  const search = new URL(args.request.url).searchParams
  return { actor, search, ...readReachQuery(search, { kato, today: localDate(new Date()) }) }
}

/** Names behind figures are for those with the permission over the territory. */
export function maySeePeople(actor: SignedInActor, kato: string): boolean {
  return (
    mayAnywhere(actor, 'reports.people') &&
    scopeFor(actor, 'reports.people').katos.some((own) => katoContains(own, kato))
  )
}

/** A view of reach with the choices of its filter: for the page, for paper and for files. */
export async function loadReach(args: LoaderFunctionArgs) {
  const { actor, filter, isWrong } = await askedReach(args)
  const locale = localeOf(args.params)
  const loaded = await read(args.context, async (caller) => {
    const [view, divisions, programmes] = await Promise.all([
      caller.reports.reach(filter),
      caller.regions.list(),
      caller.programmes.choices(),
    ])
    return { view, divisions, programmes }
  })
  const scope = scopeFor(actor, 'reports.view')
  const inScope = (kato: string) => covers(scope, { districtKato: kato })
  return {
    ...loaded.view,
    ancestors: loaded.view.ancestors
      .filter(({ kato }) => scope.katos.some((own) => katoContains(own, kato)))
      .toReversed(),
    isWrong,
    person: actor.name,
    maySeePeople: maySeePeople(actor, filter.kato),
    mayImport: mayAnywhere(actor, 'reports.import'),
    territories: loaded.divisions
      .filter(({ kato }) => inScope(kato))
      .map((unit) => ({ value: unit.kato, label: inLocale(unit, locale), level: unit.level })),
    programmes: loaded.programmes.map((row) => ({ value: row.id, label: inLocale(row, locale) })),
  }
}

export type ReachView = Awaited<ReturnType<typeof loadReach>>
