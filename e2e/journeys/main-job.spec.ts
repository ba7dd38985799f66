import { expect, expectAccessible, test } from '../fixtures.ts'
import { labelled, ownWord, visitor, wordsIn } from '../forms.ts'
import {
  admit,
  appoint,
  audit,
  close,
  codeOf,
  DISTRICTS,
  drillDown,
  HEADCOUNT,
  organise,
  qrOf,
  readReach,
  register,
  TYPED,
  type Walk,
} from '../main-job.ts'
import { eventDesk } from '../../server/kit/messages/events-desk.ts'
import { eventForm } from '../../server/kit/messages/events-form.ts'
import { eventFields } from '../../server/kit/messages/events.ts'
import { LOCALES } from '../../server/kit/messages/message.ts'
import { ticketMessages } from '../../server/kit/messages/tickets.ts'

for (const language of LOCALES) {
  test(`one event from its draft to the akimat's figures (${language})`, async ({
    as,
    browser,
  }, testInfo) => {
    test.setTimeout(420_000)
    const district = DISTRICTS[testInfo.project.name]?.[language]
    if (!district) throw new Error('a walk has its district')
    const own = ownWord()
    const title = `Қарлығаш ${own.cyrillic}`
    const typed = `${TYPED[language]} ${language === 'ru' ? own.cyrillic : own.latin}`
    const walk: Walk = { language, t: wordsIn(language), district, title, typed, as, browser }
    const { t } = walk
    const [first, second, third, walkIn] = [
      visitor('Айгүл'),
      visitor('Болат'),
      visitor('Ғалия'),
      visitor('Дәурен'),
    ]

    const reviewer = await as('reviewer')
    const before = await readReach(reviewer, walk)
    const organiser = await as('organiser')
    const eventId = await organise(organiser, walk)

    // One of the languages is walked without scripts, the others look at every page on the way.
    const firstTicket = await register(walk, first, {
      hasScripts: language !== 'ru',
      isAccessible: language !== 'ru',
    })
    await expect(firstTicket.getByText(t(ticketMessages.confirmed))).toBeVisible()
    await expect(qrOf(firstTicket, walk)).toBeVisible()
    const secondTicket = await register(walk, second, { isAccessible: language === 'ru' })
    await expect(secondTicket.getByText(t(ticketMessages.confirmed))).toBeVisible()
    const thirdTicket = await register(walk, third, {})
    await expect(thirdTicket.getByText(t(ticketMessages.waiting, { position: 1 }))).toBeVisible()
    await expectAccessible(thirdTicket)
    await expect(qrOf(thirdTicket, walk)).toHaveCount(0)
    await secondTicket.getByRole('link', { name: t(ticketMessages.cancel) }).click()
    await expectAccessible(secondTicket)
    await secondTicket.getByRole('button', { name: t(ticketMessages.cancelYes) }).click()
    await expect(secondTicket.getByText(t(ticketMessages.cancelledBySelf))).toBeVisible()
    await thirdTicket.reload()
    await expect(thirdTicket.getByText(t(ticketMessages.confirmed))).toBeVisible()
    await expect(qrOf(thirdTicket, walk)).toBeVisible()
    const picture = await (await thirdTicket.request.get(`${thirdTicket.url()}/ticket.png`)).body()

    await organiser.goto(`/${language}/desk/events/${eventId}/edit`)
    await labelled(organiser, t(eventFields.capacity)).fill('3')
    await organiser.getByRole('button', { name: t(eventForm.saveChanges) }).click()
    await expect(organiser.getByText(t(eventDesk.saved))).toBeVisible()

    const admin = await as('admin')
    await appoint(admin, walk)
    await admit(await as('door'), walk, {
      typed: { visitor: first, code: await codeOf(firstTicket) },
      scanned: third,
      picture,
      walkIn,
    })
    await close(organiser, walk, eventId)

    const after = await readReach(reviewer, walk)
    expect(after).toEqual({
      planned: before.planned + 1,
      held: before.held + 1,
      visits: before.visits + 3,
      people: before.people + 3,
      headcount: before.headcount + HEADCOUNT,
      residents: before.residents + 3,
    })
    await drillDown(reviewer, walk, [first, third, walkIn])
    await audit(admin, walk, { eventId, written: third })
    await Promise.all([firstTicket, secondTicket, thirdTicket].map((ticket) => ticket.context().close()))
  })
}
