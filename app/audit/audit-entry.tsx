import { useAuditWords, type AuditNames } from '#app/audit/audit-value.ts'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { paths } from '#app/paths.ts'
import { Details } from '#app/ui/menu.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import type { Difference } from '#server/audit/differences.ts'
import { formatDateTime } from '#server/kit/dates.ts'
import {
  auditActions,
  auditMessages as m,
  auditSubjects,
  type AuditAction,
  type AuditSubject,
} from '#server/kit/messages/audit.ts'
import type { Locale } from '#server/kit/messages/message.ts'

export type ShownEntry = {
  id: string
  at: Date
  actorUserId: string | null
  actorKind: 'user' | 'public' | 'system'
  actorName: string | null
  action: string
  subjectKind: string
  subjectId: string
  kato: string | null
  reason: string | null
  differences: Difference[]
}

const isAction = (text: string): text is AuditAction => Object.hasOwn(auditActions, text)
const isSubject = (text: string): text is AuditSubject => Object.hasOwn(auditSubjects, text)

/** Where the thing itself is seen. */
const SUBJECT_PAGES: Partial<Record<AuditSubject, (lang: Locale, id: string) => string>> = {
  event: paths.deskEvent,
  institution: paths.institution,
  venue: paths.venue,
  programme: paths.programme,
  user: paths.staffMember,
}

function Subject({ entry, names }: { entry: ShownEntry; names: AuditNames }) {
  const t = useT()
  const locale = useLocale()
  const { subjectKind, subjectId } = entry
  const kind = isSubject(subjectKind) ? t(auditSubjects[subjectKind]) : subjectKind
  const name = names[subjectId]?.[locale]
  const page = isSubject(subjectKind) ? SUBJECT_PAGES[subjectKind] : undefined
  return (
    <>
      {kind}
      {name && ': '}
      {name && (page ? <TextLink href={page(locale, subjectId)}>{name}</TextLink> : name)}
    </>
  )
}

/** The values side by side; of something new or gone only the side that exists. */
function Differences({ differences, names }: { differences: Difference[]; names: AuditNames }) {
  const t = useT()
  const words = useAuditWords(names)
  const hasBefore = differences.some(({ before }) => before !== null)
  const hasAfter = differences.some(({ after }) => after !== null)
  return (
    <table className="audit-entry__differences">
      <caption className="visually-hidden">{t(m.difference)}</caption>
      <thead>
        <tr>
          <th scope="col">{t(m.field)}</th>
          {hasBefore && <th scope="col">{t(m.before)}</th>}
          {hasAfter && <th scope="col">{t(m.after)}</th>}
        </tr>
      </thead>
      <tbody>
        {differences.map(({ field, before, after }) => (
          <tr key={field}>
            <th scope="row">{words.field(field)}</th>
            {hasBefore && <td>{words.value(field, before)}</td>}
            {hasAfter && <td>{words.value(field, after)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

// What the program counts for itself says nothing to a reader.
const TECHNICAL = new Set(['id', 'sequence', 'version'])

const isTechnical = (field: string) => TECHNICAL.has(field.split('.').at(-1) ?? field)

// Of a new thing every field is a difference: longer ones open when asked, so that a page can be read through.
const SHOWN_AT_ONCE = 4

/** One entry: who did what to what and where, why, and the values before and after. */
export function AuditEntry({ entry, names }: { entry: ShownEntry; names: AuditNames }) {
  const t = useT()
  const locale = useLocale()
  const differences = entry.differences.filter(({ field }) => !isTechnical(field))
  const count = differences.length
  const nobody = entry.actorKind === 'system' ? t(m.system) : t(m.public)
  return (
    <li className="audit-entry">
      <p className="audit-entry__line">
        <time className="numeric muted" dateTime={entry.at.toISOString()}>
          {formatDateTime(entry.at)}
        </time>{' '}
        <strong>{isAction(entry.action) ? t(auditActions[entry.action]) : entry.action}</strong>
      </p>
      <p className="audit-entry__line">
        <Subject entry={entry} names={names} />
        {entry.kato && names[entry.kato] && <span className="muted"> · {names[entry.kato]?.[locale]}</span>}
      </p>
      <p className="audit-entry__line muted">
        {t(m.who)}: {entry.actorName ?? (entry.actorKind === 'user' ? t(m.participant) : nobody)}
      </p>
      {entry.reason && <p className="audit-entry__line">{t(m.reason, { reason: entry.reason })}</p>}
      {count > SHOWN_AT_ONCE ? (
        <Details summary={t(m.changedFields, { count })}>
          <Differences differences={differences} names={names} />
        </Details>
      ) : (
        count > 0 && <Differences differences={differences} names={names} />
      )}
    </li>
  )
}
