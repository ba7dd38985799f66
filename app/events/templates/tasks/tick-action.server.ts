import { redirect, type AppLoadContext } from '@remix-run/node'
import { submit } from '#app/lib/form.server.ts'
import { paths } from '#app/paths.ts'
import { tickSchema } from '#server/events/templates/tasks/schema.ts'
import { eventProblems } from '#server/kit/messages/events-form.ts'
import type { Locale } from '#server/kit/messages/message.ts'

type Asked = { request: Request; context: AppLoadContext; locale: Locale; id: string; formData: FormData }

const formSchema = tickSchema.pick({ taskId: true })

/** The buttons of the list of tasks on the page of an event; undefined when another was pressed. */
export async function tickAction({ request, context, locale, id, formData }: Asked) {
  const intent = formData.get('intent')
  if (intent !== 'tick' && intent !== 'untick') return undefined
  return submit({
    request,
    context,
    locale,
    formData,
    schema: formSchema,
    problems: eventProblems,
    work: async ({ taskId }, caller) => {
      await caller.events.templates.tick({ eventId: id, taskId, isDone: intent === 'tick' })
      return redirect(paths.deskEvent(locale, id, '#tasks'))
    },
  })
}
