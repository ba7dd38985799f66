import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import type { z } from 'zod'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { inLocale } from '#app/lib/in-locale.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { CheckboxField } from '#app/ui/choice-field.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { FormActions, FormSection } from '#app/ui/form-actions.tsx'
import { SelectField } from '#app/ui/select-field.tsx'
import { NumberField, TextField } from '#app/ui/text-field.tsx'
import type { Locale } from '#server/kit/messages/message.ts'
import { uiMessages } from '#server/kit/messages/ui.ts'
import { spaceMessages as m, venueMessages } from '#server/kit/messages/venues.ts'
import { SPACE_NAME_MAX, type spaceSchema } from '#server/venues/spaces/schema.ts'

type SpaceValues = z.input<typeof spaceSchema>
type Named = { nameKk: string; nameRu: string; nameEn: string | null; depth: number }

/** A space with a dash for each level it lies below the top. */
export function spaceLabel(space: Named, locale: Locale): string {
  return `${'— '.repeat(space.depth)}${inLocale(space, locale)}`
}

/** One part of a venue. */
export function SpaceForm({
  parents,
  lastResult,
  values,
  cancelHref,
  submitLabel,
  nameLabels,
}: {
  parents: readonly (Named & { id: string })[]
  lastResult: SubmissionResult<string[]> | undefined
  values?: Partial<SpaceValues>
  cancelHref: string
  submitLabel: string
  nameLabels: Record<Locale, string>
}) {
  const t = useT()
  const locale = useLocale()
  const [form, fields] = useForm<SpaceValues, SpaceValues, string[]>({
    id: 'space',
    lastResult,
    defaultValue: values ?? { minutesBefore: 0, minutesAfter: 0 },
  })
  return (
    <Form method="post" {...getFormProps(form)} noValidate>
      <ErrorSummary form={form} />
      <FormSection>
        <TextField
          field={fields.nameKk}
          label={nameLabels.kk}
          lang="kk"
          maxLength={SPACE_NAME_MAX}
          required
        />
        <TextField
          field={fields.nameRu}
          label={nameLabels.ru}
          lang="ru"
          maxLength={SPACE_NAME_MAX}
          required
        />
        <TextField
          field={fields.nameEn}
          label={nameLabels.en}
          lang="en"
          maxLength={SPACE_NAME_MAX}
          isOptional
        />
        <SelectField
          field={fields.parentId}
          label={t(m.parent)}
          emptyLabel={t(m.whole)}
          options={parents.map((space) => ({ value: space.id, label: spaceLabel(space, locale) }))}
        />
        <NumberField field={fields.capacity} label={t(venueMessages.capacity)} maxLength={6} isOptional />
        <CheckboxField field={fields.isShared} label={t(m.shared)} hint={t(m.sharedHint)} />
        <div className="form-row">
          <NumberField field={fields.minutesBefore} label={t(m.minutesBefore)} maxLength={4} />
          <NumberField field={fields.minutesAfter} label={t(m.minutesAfter)} maxLength={4} />
        </div>
      </FormSection>
      <FormActions>
        <Button name="intent" value="save">
          {submitLabel}
        </Button>
        <ButtonLink variant="quiet" href={cancelHref}>
          {t(uiMessages.cancel)}
        </ButtonLink>
      </FormActions>
    </Form>
  )
}
