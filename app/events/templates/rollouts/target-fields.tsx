import { useT } from '#app/lib/i18n.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { CheckboxField } from '#app/ui/choice-field.tsx'
import { DateField } from '#app/ui/date-field.tsx'
import { FieldErrors } from '#app/ui/field.tsx'
import { FormSection } from '#app/ui/form-actions.tsx'
import { NumberField } from '#app/ui/text-field.tsx'
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx'
import { rolloutMessages as m } from '#server/kit/messages/templates.ts'

type Target = { kato: string; name: string; isGiven: boolean }
export type TypedTarget = { kato?: string; deadline?: string; plannedPeople?: string } | undefined

/**
 * The territories that may get a draft, a row each: all ticked at first, `typed` once the form has come back. A row says
 * its own deadline and figure only where they differ.
 */
export function TargetFields({
  targets,
  id,
  typed,
  errors,
}: {
  targets: Target[]
  id: string
  typed: TypedTarget[] | undefined
  errors: Readonly<Record<string, string[]>>
}) {
  const t = useT()
  const errorsOf = (name: string) => errors[name] ?? []
  return (
    <FormSection title={t(m.placesSection)} hint={t(m.placesHint)}>
      <div id={id} tabIndex={-1}>
        <FieldErrors id={`${id}-error`} errors={errorsOf('targets')} />
        <div className="targets__row targets__head" aria-hidden="true">
          <span>{t(m.place)}</span>
          <span>{t(m.ownDeadline)}</span>
          <span>{t(m.ownPeople)}</span>
        </div>
        {targets.map((target, index) => {
          const name = (field: string) => `targets[${index}].${field}`
          const own = typed?.[index]
          return (
            <div className="targets__row" key={target.kato}>
              <CheckboxField
                name={name('kato')}
                id={`${id}-${index}-kato`}
                value={target.kato}
                defaultChecked={typed ? own?.kato === target.kato : !target.isGiven}
                errors={errorsOf(name('kato'))}
                label={
                  <>
                    {target.name} {target.isGiven && <Badge>{t(m.alreadyGiven)}</Badge>}
                  </>
                }
              />
              <DateField
                name={name('deadline')}
                id={`${id}-${index}-deadline`}
                label={<Own label={t(m.ownDeadline)} place={target.name} />}
                defaultValue={own?.deadline}
                errors={errorsOf(name('deadline'))}
              />
              <NumberField
                name={name('plannedPeople')}
                id={`${id}-${index}-plannedPeople`}
                label={<Own label={t(m.ownPeople)} place={target.name} />}
                defaultValue={own?.plannedPeople}
                errors={errorsOf(name('plannedPeople'))}
                maxLength={7}
              />
            </div>
          )
        })}
      </div>
    </FormSection>
  )
}

/** Where there is room the head of the column says it once, and the label is only heard. */
function Own({ label, place }: { label: string; place: string }) {
  return (
    <span className="targets__label">
      {label}
      <VisuallyHidden>: {place}</VisuallyHidden>
    </span>
  )
}
