import { MATCH_DECISIONS, type DecisionErrors, type DecisionValues } from '#app/competitions/decide.ts'
import type { ExplainedTable } from '#app/competitions/explain.ts'
import { useT } from '#app/lib/i18n.tsx'
import { Button } from '#app/ui/button.tsx'
import { FormActions, FormSection } from '#app/ui/form-actions.tsx'
import { Details } from '#app/ui/menu.tsx'
import { SelectField } from '#app/ui/select-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { competitionTable as m } from '#server/kit/messages/competition-table.ts'

type DecisionFieldsProps = {
  shown: Pick<ExplainedTable, 'matches' | 'entrants'>
  values: DecisionValues
  errors: DecisionErrors
}

function listed(error: string | undefined): string[] | undefined {
  return error === undefined ? undefined : [error]
}

/** Fields that write a decision into the pasted results: each group has its own button, and no script is needed. */
export function DecisionFields({ shown, values, errors }: DecisionFieldsProps) {
  const t = useT()
  const decisions = MATCH_DECISIONS.map((value) => ({ value, label: t(m[value]) }))
  const entrants = shown.entrants.map((entrant) => ({ value: entrant, label: entrant }))
  return (
    <Details summary={t(m.decide)} isOpen={Object.keys(errors).length > 0}>
      <div className="stack">
        <p className="muted">{t(m.decideHint)}</p>
        <FormSection title={t(m.ofMatch)} columns={2}>
          <SelectField
            name="match"
            label={t(m.match)}
            options={shown.matches}
            defaultValue={values.match}
            errors={listed(errors.match)}
          />
          <SelectField
            name="decision"
            label={t(m.decision)}
            options={decisions}
            emptyLabel={false}
            defaultValue={values.decision ?? MATCH_DECISIONS[0]}
          />
          <TextField
            name="score"
            label={t(m.awardedScore)}
            hint={t(m.awardedScoreHint)}
            width="short"
            defaultValue={values.score}
            errors={listed(errors.score)}
          />
          <ReasonField name="matchReason" value={values.matchReason} />
        </FormSection>
        <ApplyButton of="match" />
        <FormSection title={t(m.ofPoints)} columns={2}>
          <SelectField
            name="entrant"
            label={t(m.entrant)}
            options={entrants}
            defaultValue={values.entrant}
            errors={listed(errors.entrant)}
          />
          <TextField
            name="change"
            label={t(m.change)}
            hint={t(m.changeHint)}
            width="short"
            defaultValue={values.change}
            errors={listed(errors.change)}
          />
          <ReasonField name="reason" value={values.reason} />
        </FormSection>
        <ApplyButton of="points" />
      </div>
    </Details>
  )
}

function ReasonField({ name, value }: { name: 'matchReason' | 'reason'; value: string | undefined }) {
  const t = useT()
  return <TextField name={name} label={t(m.reason)} maxLength={200} defaultValue={value} isOptional />
}

function ApplyButton({ of }: { of: 'match' | 'points' }) {
  const t = useT()
  return (
    <FormActions>
      <Button variant="secondary" name="do" value={of}>
        {t(m.apply)}
      </Button>
    </FormActions>
  )
}
