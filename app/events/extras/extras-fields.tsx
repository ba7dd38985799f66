import type { FormMetadata } from '@conform-to/react'
import type { ExtrasValues } from '#app/events/extras/extras-values.ts'
import { useT } from '#app/lib/i18n.tsx'
import { Button } from '#app/ui/button.tsx'
import { TimeField } from '#app/ui/date-field.tsx'
import { FormSection } from '#app/ui/form-actions.tsx'
import { SelectField, type SelectOption } from '#app/ui/select-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { AGENDA_MAX, PARTNER_NAME_MAX, PARTNERS_MAX, SPEAKER_MAX } from '#server/events/extras/schema.ts'
import { SESSION_TITLE_MAX } from '#server/events/schema.ts'
import { extrasMessages as m } from '#server/kit/messages/extras.ts'

type ExtrasForm = FormMetadata<ExtrasValues, string[]>
type ExtrasFieldset = Required<ReturnType<ExtrasForm['getFieldset']>>

/** Points of the agenda; rows are added and taken away without a script too. */
export function AgendaFields({
  form,
  fields,
  sessions,
  people,
  spaces,
}: {
  form: ExtrasForm
  fields: ExtrasFieldset
  sessions: SelectOption[]
  people: SelectOption[]
  spaces: SelectOption[]
}) {
  const t = useT()
  const items = fields.agenda.getFieldList()
  return (
    <FormSection title={t(m.agendaSection)} hint={t(m.agendaHint)}>
      {items.map((item, index) => {
        const own = item.getFieldset()
        const number = index + 1
        return (
          <fieldset className="form-rows" key={item.key}>
            <legend className="form-rows__legend">{t(m.itemLegend, { number })}</legend>
            <div className="form-row">
              {sessions.length > 1 ? (
                <SelectField
                  field={own.sessionId}
                  label={t(m.itemSession)}
                  emptyLabel={false}
                  options={sessions}
                />
              ) : (
                <input type="hidden" name={own.sessionId.name} value={sessions[0]?.value ?? ''} />
              )}
              <TimeField field={own.starts} label={t(m.itemStarts)} />
            </div>
            <TextField field={own.titleKk} label={t(m.itemTitleKk)} lang="kk" maxLength={SESSION_TITLE_MAX} />
            <TextField field={own.titleRu} label={t(m.itemTitleRu)} lang="ru" maxLength={SESSION_TITLE_MAX} />
            <TextField field={own.titleEn} label={t(m.itemTitleEn)} lang="en" maxLength={SESSION_TITLE_MAX} />
            <div className="form-row">
              <TextField
                field={own.speaker}
                label={t(m.itemSpeaker)}
                maxLength={SPEAKER_MAX}
                autoComplete="off"
              />
              {people.length > 0 && (
                <SelectField
                  field={own.resourceId}
                  label={t(m.itemResource)}
                  emptyLabel={t(m.nobody)}
                  options={people}
                />
              )}
              {spaces.length > 0 && (
                <SelectField
                  field={own.spaceId}
                  label={t(m.itemSpace)}
                  emptyLabel={t(m.nobody)}
                  options={spaces}
                />
              )}
            </div>
            <Button
              {...form.remove.getButtonProps({ name: fields.agenda.name, index })}
              variant="quiet"
              size="small"
              icon="trash"
            >
              {t(m.removeItem, { number })}
            </Button>
          </fieldset>
        )
      })}
      {items.length < AGENDA_MAX && (
        <p>
          <Button
            {...form.insert.getButtonProps({
              name: fields.agenda.name,
              defaultValue: { sessionId: sessions[0]?.value ?? '' },
            })}
            variant="secondary"
            size="small"
            icon="plus"
          >
            {t(m.addItem)}
          </Button>
        </p>
      )}
    </FormSection>
  )
}

/** Partners: an organisation of the register, or a name. */
export function PartnerFields({
  form,
  fields,
  institutions,
}: {
  form: ExtrasForm
  fields: ExtrasFieldset
  institutions: SelectOption[]
}) {
  const t = useT()
  const partners = fields.partners.getFieldList()
  return (
    <FormSection title={t(m.partnersSection)} hint={t(m.partnersHint)}>
      {partners.map((partner, index) => {
        const own = partner.getFieldset()
        const number = index + 1
        return (
          <fieldset className="form-rows" key={partner.key}>
            <legend className="form-rows__legend">{t(m.partnerLegend, { number })}</legend>
            <div className="form-row">
              <SelectField
                field={own.institutionId}
                label={t(m.partnerInstitution)}
                emptyLabel={t(m.nobody)}
                options={institutions}
              />
              <TextField
                field={own.name}
                label={t(m.partnerName)}
                maxLength={PARTNER_NAME_MAX}
                autoComplete="off"
              />
            </div>
            <Button
              {...form.remove.getButtonProps({ name: fields.partners.name, index })}
              variant="quiet"
              size="small"
              icon="trash"
            >
              {t(m.removePartner, { number })}
            </Button>
          </fieldset>
        )
      })}
      {partners.length < PARTNERS_MAX && (
        <p>
          <Button
            {...form.insert.getButtonProps({ name: fields.partners.name, defaultValue: {} })}
            variant="secondary"
            size="small"
            icon="plus"
          >
            {t(m.addPartner)}
          </Button>
        </p>
      )}
    </FormSection>
  )
}
