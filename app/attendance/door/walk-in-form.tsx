import { useRef, useState, type FormEvent } from 'react'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { Button } from '#app/ui/button.tsx'
import { CheckboxField } from '#app/ui/choice-field.tsx'
import { TypedDateField } from '#app/ui/date-field.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Details } from '#app/ui/menu.tsx'
import { SelectField, type SelectOption, type SelectOptionGroup } from '#app/ui/select-field.tsx'
import { NumberField, PhoneField, TextField } from '#app/ui/text-field.tsx'
import type { WalkInInput } from '#server/attendance/schema.ts'
import { newId } from '#server/kit/id.ts'
import { doorMessages as m } from '#server/kit/messages/door.ts'
import { targetGroupNames } from '#server/kit/messages/people.ts'
import { TARGET_GROUPS } from '#server/people/target-groups.ts'
import { readWalkIn, type FieldErrors } from './walk-in-input.ts'

export type WalkInState = { values: Record<string, string>; errors: FieldErrors }

const RARE = ['birthOn', 'childrenCount', 'guardianName', 'guardianPhone', 'guardianConsent']

/**
 * Somebody who came unregistered: a name is enough. `onWalkIn` gives the errors of the server back; it is missing
 * until the page lives.
 */
export function WalkInForm({
  sessionId,
  attemptId,
  districts,
  given,
  onWalkIn,
}: {
  sessionId: string
  attemptId: string
  districts: (SelectOption | SelectOptionGroup)[]
  given: WalkInState
  onWalkIn: ((input: WalkInInput) => Promise<FieldErrors>) | undefined
}) {
  const t = useT()
  const locale = useLocale()
  const [errors, setErrors] = useState(given.errors)
  const last = useRef({ text: '', attemptId })
  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    if (!onWalkIn) return
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    form.delete('attemptId')
    const text = JSON.stringify([...form])
    // The same words pressed twice are the same attempt; other words are somebody else.
    if (text !== last.current.text) last.current = { text, attemptId: newId() }
    form.set('attemptId', last.current.attemptId)
    const read = readWalkIn(form, locale)
    setErrors(read.input ? await onWalkIn(read.input) : read.errors)
  }
  const { values } = given
  const fieldOf = (name: string) => ({
    name,
    id: `walk-in-${name}`,
    errors: errors[name] ?? null,
    defaultValue: values[name],
  })
  const summary = Object.entries(errors).flatMap(([name, texts]) =>
    texts.map((text) => (name ? { text, fieldId: `walk-in-${name}` } : { text })),
  )
  const isRareOpen = RARE.some((name) => errors[name] ?? values[name])
  return (
    <form className="door-form" method="post" noValidate onSubmit={(event) => void onSubmit(event)}>
      <h2>{t(m.walkInTitle)}</h2>
      <ErrorSummary errors={summary} />
      <input type="hidden" name="intent" value="walk-in" />
      <input type="hidden" name="view" value="new" />
      <input type="hidden" name="sessionId" value={sessionId} />
      <input type="hidden" name="attemptId" value={attemptId} />
      <p className="door__note">{t(m.walkInConsent)}</p>
      <TextField
        label={t(m.surname)}
        {...fieldOf('surname')}
        autoComplete="off"
        autoCapitalize="words"
        required
      />
      <TextField
        label={t(m.givenName)}
        {...fieldOf('givenName')}
        autoComplete="off"
        autoCapitalize="words"
        required
      />
      <PhoneField label={t(m.phone)} {...fieldOf('phone')} autoComplete="off" isOptional />
      <SelectField
        label={t(m.group)}
        {...fieldOf('targetGroups')}
        isOptional
        options={TARGET_GROUPS.map((group) => ({ value: group, label: t(targetGroupNames[group]) }))}
      />
      <SelectField label={t(m.district)} {...fieldOf('residence')} isOptional options={districts} />
      <Details summary={t(m.walkInMore)} isOpen={isRareOpen}>
        <TypedDateField label={t(m.birthOn)} {...fieldOf('birthOn')} autoComplete="off" isOptional />
        <NumberField label={t(m.childrenCount)} {...fieldOf('childrenCount')} isOptional />
        <TextField label={t(m.guardianName)} {...fieldOf('guardianName')} autoComplete="off" isOptional />
        <PhoneField label={t(m.guardianPhone)} {...fieldOf('guardianPhone')} autoComplete="off" isOptional />
        <CheckboxField
          label={t(m.guardianConsent)}
          name="guardianConsent"
          id="walk-in-guardianConsent"
          errors={errors['guardianConsent'] ?? null}
          defaultChecked={values['guardianConsent'] === 'on'}
        />
      </Details>
      <Button size="large" isWide>
        {t(m.writeDown)}
      </Button>
    </form>
  )
}
