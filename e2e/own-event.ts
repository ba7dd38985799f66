import { expect, type Page } from '@playwright/test'
import { ownWord } from './forms.ts'

type Given = { capacity: number; districtKato?: string; isDraft?: boolean; registrationClosesAt?: string }

/** An event of the organiser's, published unless told, made through the procedures of the desk. */
export async function makeEvent(page: Page, given: Given): Promise<string> {
  await page.goto('/kk/desk/events/new')
  const firstOf = async (name: string) =>
    (await page
      .locator(`[id="event-${name}"] option[value]:not([value=""])`)
      .first()
      .getAttribute('value')) ?? ''
  const institutionId = await firstOf('institutionId')
  const call = async (procedure: string, input: object) => {
    const answer = await page.request.post(`/api/trpc/${procedure}`, {
      data: input,
      headers: { origin: new URL(page.url()).origin },
    })
    expect(answer.status(), await answer.text()).toBe(200)
    return ((await answer.json()) as { result: { data: { id: string; version?: number } } }).result.data
  }
  const day = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)
  const title = `Мансап күні ${ownWord().cyrillic}`
  const { id } = await call('events.create', {
    kind: 'career_day',
    institutionId,
    contactPhone: '87212421010',
    titleKk: title,
    titleRu: `День карьеры ${title}`,
    descriptionKk: 'Мамандықтар туралы',
    descriptionRu: 'О профессиях',
    districtKato: given.districtKato ?? '352400000',
    newVenue: {
      nameKk: `Мәдениет үйі ${ownWord().cyrillic}`,
      nameRu: 'Дом культуры',
      addressRu: 'улица Мира, 1',
      kind: 'hall',
    },
    sessions: [{ on: day, start: '10:00', end: '13:00' }],
    entryTypes: [{ kind: 'visitor', capacity: given.capacity, hasWaitingList: true }],
    registrationClosesAt: given.registrationClosesAt,
  })
  if (!given.isDraft) await call('events.publish', { id, version: 1 })
  return id
}
