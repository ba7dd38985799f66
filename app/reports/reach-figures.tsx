import { withQuery } from '#app/events/calendar-query.ts'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { paths } from '#app/paths.ts'
import { reachSearch } from '#app/reports/reach-query.ts'
import { periodWords } from '#app/reports/reach-words.ts'
import type { ReachView } from '#app/reports/reach.server.ts'
import { Stat, StatGrid, type StatChange } from '#app/ui/stat.tsx'
import { formatDate } from '#server/kit/dates.ts'
import { reachFigures, reachMessages as m } from '#server/kit/messages/reports.ts'
import { formatNumber, formatPercent } from '#server/kit/numbers.ts'
import { coverage } from '#server/reports/reach.ts'

const EVENTS = ['planned', 'held', 'overdue'] as const
const VISITORS = ['visits', 'people', 'residents'] as const

/** The head figures of a view, each with its change against the period before and where it comes from. */
export function ReachFigures({ view }: { view: ReachView }) {
  const t = useT()
  const locale = useLocale()
  const { total } = view.reach
  const own = reachSearch(view.filter)
  const against = t(m.against, { period: periodWords(view.before, locale) })
  const number = (value: number | undefined) => formatNumber(value, { locale })
  const change = (name: (typeof EVENTS)[number] | (typeof VISITORS)[number]): StatChange => {
    const by = total[name] - view.totalBefore[name]
    const direction = by === 0 ? 'none' : by > 0 ? 'up' : 'down'
    const isGood = by === 0 || name === 'planned' ? undefined : name === 'overdue' ? by < 0 : by > 0
    return { direction, amount: number(Math.abs(by)), isGood }
  }
  const whyPeople = (figure: string) =>
    view.maySeePeople ? paths.reachPeople(locale, withQuery(own, { figure })) : '#definitions'
  const whySessions = (figure: string) => paths.reachSessions(locale, withQuery(own, { figure }))
  const share = coverage(total)
  const source = view.populations.find(({ kato }) => kato === view.filter.kato)
  return (
    <>
      <StatGrid>
        {EVENTS.map((name) => (
          <Stat
            key={name}
            label={t(reachFigures[name])}
            value={number(total[name])}
            change={change(name)}
            whyHref={whySessions(name)}
          />
        ))}
        {VISITORS.map((name) => (
          <Stat
            key={name}
            label={t(reachFigures[name])}
            value={number(total[name])}
            change={change(name)}
            whyHref={name === 'visits' ? whySessions('all') : whyPeople(name)}
          />
        ))}
        <Stat
          label={t(reachFigures.headcount)}
          value={number(total.headcount)}
          whyHref={whySessions('all')}
        />
        <Stat
          label={t(reachFigures.coverage)}
          value={formatPercent(share, { locale, digits: 2 })}
          whyHref="#definitions"
        >
          <p className="muted">
            {total.population === undefined
              ? t(m.populationMissing)
              : t(m.covered, { covered: number(total.covered), population: number(total.population) })}
            {source && (
              <>
                {'. '}
                {t(m.populationOn, {
                  definition: source.definition,
                  date: formatDate(source.asOf),
                })}
              </>
            )}
            {!source && total.population !== undefined && ` (${t(m.populationSum)})`}
          </p>
        </Stat>
      </StatGrid>
      <p className="muted">{against}</p>
    </>
  )
}
