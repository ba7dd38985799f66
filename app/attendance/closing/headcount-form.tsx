import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { useState } from 'react'
import { useTally } from '#app/attendance/use-tally.ts'
import { useT } from '#app/lib/i18n.tsx'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import { Details } from '#app/ui/menu.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { SelectField } from '#app/ui/select-field.tsx'
import { NumberField } from '#app/ui/text-field.tsx'
import { HEADCOUNT_GROUPS, HEADCOUNT_METHODS, type HeadcountInput } from '#server/attendance/schema.ts'
import { headcountMethods } from '#server/kit/messages/attendance.ts'
import { closingMessages as m } from '#server/kit/messages/closing.ts'
import { useGroupName } from './group-names.ts'
import type { Headcount } from './session-section.tsx'

/** People counted without names, by group; what this phone has counted at the door is offered. */
export function HeadcountForm({
  sessionId,
  headcounts,
  lastResult,
}: {
  sessionId: string
  headcounts: Headcount[]
  lastResult: SubmissionResult<string[]> | undefined
}) {
  const t = useT()
  const groupName = useGroupName()
  const [tally, keepTally] = useTally(sessionId)
  const [taken, setTaken] = useState(0)
  const [form, fields] = useForm<HeadcountInput>({ id: `headcount-${sessionId}`, lastResult })
  const counted = new Map(headcounts.map(({ targetGroup, people }) => [targetGroup, people]))
  const groups = fields.groups.getFieldList()
  return (
    <>
      {tally > 0 && taken === 0 && (
        <Notice
          title={t(m.tallyHere, { count: tally })}
          actions={
            <Button type="button" variant="secondary" onClick={() => setTaken(tally)}>
              {t(m.takeTally)}
            </Button>
          }
        />
      )}
      <Details summary={t(m.headcountTitle)} isOpen={taken > 0 || lastResult !== undefined}>
        <Form
          method="post"
          {...getFormProps(form)}
          noValidate
          className="closing__form stack"
          key={taken}
          onSubmit={() => {
            if (taken > 0) keepTally(0)
          }}
        >
          <ErrorSummary form={form} />
          <p className="muted">{t(m.headcountHint)}</p>
          <input type="hidden" name="intent" value="headcount" />
          <input type="hidden" name="sessionId" value={sessionId} />
          <div className="closing__groups">
            {HEADCOUNT_GROUPS.map((group, index) => {
              const name = `groups[${index}].people`
              const before = counted.get(group)
              const own = group === 'everyone' && taken > 0 ? (before ?? 0) + taken : before
              const sent = groups[index]?.getFieldset().people
              return (
                <div key={group}>
                  <input type="hidden" name={`groups[${index}].targetGroup`} value={group} />
                  <NumberField
                    label={groupName(group)}
                    id={`${form.id}-${name}`}
                    name={name}
                    defaultValue={sent?.initialValue ?? own}
                    errors={sent?.errors}
                  />
                </div>
              )
            })}
          </div>
          <SelectField
            label={t(m.method)}
            field={fields.method}
            defaultValue={fields.method.initialValue ?? headcounts[0]?.method ?? 'counter'}
            options={HEADCOUNT_METHODS.map((value) => ({ value, label: t(headcountMethods[value]) }))}
            emptyLabel={false}
          />
          <FormActions>
            <Button variant="secondary">{t(m.saveHeadcount)}</Button>
          </FormActions>
        </Form>
      </Details>
    </>
  )
}
