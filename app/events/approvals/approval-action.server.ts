import { redirect, type AppLoadContext } from '@remix-run/node'
import { submit } from '#app/lib/form.server.ts'
import { paths } from '#app/paths.ts'
import { decideApprovalSchema, submitSchema } from '#server/events/approvals/schema.ts'
import { eventVersionSchema } from '#server/events/schema.ts'
import { eventProblems } from '#server/kit/messages/events-form.ts'
import type { Locale } from '#server/kit/messages/message.ts'

type Asked = { request: Request; context: AppLoadContext; locale: Locale; id: string; formData: FormData }

const withdrawSchema = eventVersionSchema.pick({ version: true })
const submitFormSchema = submitSchema.omit({ id: true })

/** The buttons of approval on the page of an event; undefined when another was pressed. */
export async function approvalAction({ request, context, locale, id, formData }: Asked) {
  const back = (done: string) => redirect(paths.deskEvent(locale, id, `?done=${done}`))
  const shared = { request, context, locale, formData, problems: eventProblems }
  if (formData.has('decision')) {
    formData.set('id', id)
    return submit({
      ...shared,
      schema: decideApprovalSchema,
      work: async (values, caller) => {
        await caller.events.approvals.decide(values)
        return back(values.decision === 'approve' ? 'approved' : 'returned')
      },
    })
  }
  if (formData.get('intent') === 'withdraw') {
    return submit({
      ...shared,
      schema: withdrawSchema,
      work: async ({ version }, caller) => {
        await caller.events.approvals.withdraw({ id, version })
        return back('withdrawn')
      },
    })
  }
  if (formData.get('intent') !== 'submit') return undefined
  return submit({
    ...shared,
    schema: submitFormSchema,
    work: async (values, caller) => {
      await caller.events.approvals.submit({ id, ...values })
      return back('submitted')
    },
  })
}
