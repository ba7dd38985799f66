import { addDays, type IsoDate } from '#server/kit/calendar.ts'
import type { TargetGroup } from '#server/people/target-groups.ts'

// Names are put together at random from two lists, and every phone lies in a range that no operator has given out.
const SURNAMES = [
  'Алтынбеков',
  'Байтасов',
  'Ғабдуллин',
  'Дәуренов',
  'Ерғалиев',
  'Жұмабаев',
  'Қасенов',
  'Мұқашев',
  'Нұрпейісов',
  'Оспанов',
  'Өмірзақов',
  'Рахымжанов',
  'Сейітқазин',
  'Тілеубеков',
  'Ұзақбаев',
  'Хамзин',
  'Шәріпов',
  'Ысқақов',
  'Иванов',
  'Петренко',
  'Ким',
  'Шмидт',
  'Ахметов',
  'Кәрімов',
]
const MALE = [
  'Айбек',
  'Бауыржан',
  'Данияр',
  'Ерасыл',
  'Жандос',
  'Қайрат',
  'Мирас',
  'Нұрлан',
  'Олжас',
  'Санжар',
  'Тимур',
  'Әлихан',
  'Артём',
  'Денис',
]
const FEMALE = [
  'Айгүл',
  'Аружан',
  'Гүлнұр',
  'Динара',
  'Жанна',
  'Көркем',
  'Мадина',
  'Нұргүл',
  'Сабина',
  'Томирис',
  'Әсел',
  'Назерке',
  'Анна',
  'Виктория',
]

/** A repeatable stream of numbers 0..1 (mulberry32); the demo is the same each time. */
export function makeRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

export type DemoPerson = {
  surname: string
  givenName: string
  phone: string
  birthOn: IsoDate
  residence: string
  targetGroups: TargetGroup[]
}

const feminine = (surname: string) => (/(ов|ев|ин)$/.test(surname) ? `${surname}а` : surname)

const AGES: Partial<Record<TargetGroup, readonly [number, number]>> = {
  pupil: [15, 17],
  student: [17, 21],
  working_youth: [20, 34],
  not_working_or_studying: [18, 30],
  unemployed: [19, 45],
  market_worker: [19, 45],
  specialist: [24, 50],
  with_disability: [18, 40],
  parent_of_many: [26, 44],
  pensioner: [61, 72],
}

/** A made-up person of a group who lives in one of the districts; `today` anchors the age. */
export function makePerson(
  random: () => number,
  {
    number,
    group,
    residences,
    today,
  }: { number: number; group: TargetGroup; residences: readonly string[]; today: IsoDate },
): DemoPerson {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const isFemale = random() < 0.5
  const surname = pick(SURNAMES)
  const [youngest, oldest] = AGES[group] ?? [16, 40]
  const age = youngest + Math.floor(random() * (oldest - youngest + 1))
  return {
    surname: isFemale ? feminine(surname) : surname,
    givenName: pick(isFemale ? FEMALE : MALE),
    phone: `+7700000${String(number).padStart(4, '0')}`,
    birthOn: addDays(today, -Math.floor(age * 365.25 + 20 + random() * 300)),
    residence: pick(residences),
    targetGroups: [group],
  }
}
