import { formatMessage } from '#server/kit/messages/format.ts'
import { defineMessages, type Locale, type Message } from '#server/kit/messages/message.ts'

/** Stages of a bracket; `roundOf16`, `lower3`, `place5`, `places5-8` take their numbers from the code. */
export const stageNames = defineMessages({
  final: { kk: 'Ақтық кездесу', ru: 'Финал', en: 'Final' },
  semifinal: { kk: 'Жартылай финал', ru: 'Полуфинал', en: 'Semi-final' },
  quarterfinal: { kk: 'Ширек финал', ru: 'Четвертьфинал', en: 'Quarter-final' },
  roundOf: { kk: '1/{half} финал', ru: '1/{half} финала', en: 'Round of {first}' },
  place: { kk: '{first}-орын үшін кездесу', ru: 'Матч за {first}-е место', en: 'Match for place {first}' },
  places: {
    kk: '{first}–{last}-орындар үшін кезең',
    ru: 'Игры за {first}–{last}-е места',
    en: 'Matches for places {first} to {last}',
  },
  upper: {
    kk: 'Жоғарғы кесте, {first}-кезең',
    ru: 'Верхняя сетка, круг {first}',
    en: 'Upper bracket, round {first}',
  },
  upperFinal: { kk: 'Жоғарғы кестенің ақтық кездесуі', ru: 'Финал верхней сетки', en: 'Upper bracket final' },
  lower: {
    kk: 'Төменгі кесте, {first}-кезең',
    ru: 'Нижняя сетка, круг {first}',
    en: 'Lower bracket, round {first}',
  },
  lowerFinal: { kk: 'Төменгі кестенің ақтық кездесуі', ru: 'Финал нижней сетки', en: 'Lower bracket final' },
  grandFinal: { kk: 'Басты ақтық кездесу', ru: 'Главный финал', en: 'Grand final' },
  secondFinal: { kk: 'Қайталама ақтық кездесу', ru: 'Повторный финал', en: 'Second grand final' },
  repechage: {
    kk: 'Жұбаныш кезеңі, {first}-айналым',
    ru: 'Утешительные схватки, круг {first}',
    en: 'Repechage, round {first}',
  },
  bronze: { kk: 'Қола медаль үшін кездесу', ru: 'Встреча за бронзу', en: 'Bronze medal match' },
})

/** The stage in the reader's words; a published name that is no code of ours is shown as it is. */
export function stageText(stage: string, locale: Locale): string {
  const code = /^([a-zA-Z]+?)(\d+)?(?:-(\d+))?$/.exec(stage)
  const name = code?.[1] ?? stage
  const names: Readonly<Record<string, Message>> = stageNames
  const message = names[name]
  if (!message) return stage
  const [first, last] = [Number(code?.[2] ?? 0), Number(code?.[3] ?? 0)]
  return formatMessage(message, locale, { first, last, half: first / 2 })
}
