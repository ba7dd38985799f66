import type { SpaceInput } from '#server/venues/spaces/schema.ts'
import type { ResourceInput } from '#server/venues/resources/schema.ts'

type DemoSpace = Pick<SpaceInput, 'nameKk' | 'nameRu' | 'nameEn'> &
  Partial<Pick<SpaceInput, 'isShared' | 'capacity' | 'minutesBefore' | 'minutesAfter'>> & {
    key: string
    venue: string
    parent?: string
  }

/** Parts of some demo venues, invented; a parent comes before its parts. */
export const DEMO_SPACES: readonly DemoSpace[] = [
  {
    key: 'miners-hall',
    venue: 'kar-miners',
    nameKk: 'Үлкен зал',
    nameRu: 'Большой зал',
    nameEn: 'Great hall',
    capacity: 700,
    minutesBefore: 60,
    minutesAfter: 30,
  },
  {
    key: 'miners-small',
    venue: 'kar-miners',
    nameKk: 'Кіші зал',
    nameRu: 'Малый зал',
    nameEn: 'Small hall',
    capacity: 120,
    minutesBefore: 30,
    minutesAfter: 30,
  },
  {
    key: 'miners-foyer',
    venue: 'kar-miners',
    nameKk: 'Фойе',
    nameRu: 'Фойе',
    nameEn: 'Foyer',
    capacity: 300,
    isShared: true,
  },
  {
    key: 'shakhter-field',
    venue: 'kar-shakhter',
    nameKk: 'Алаңқай',
    nameRu: 'Поле',
    nameEn: 'Pitch',
    capacity: 1500,
  },
  {
    key: 'shakhter-a',
    venue: 'kar-shakhter',
    parent: 'shakhter-field',
    nameKk: 'Алаңқайдың А жартысы',
    nameRu: 'Половина поля А',
    nameEn: 'Half A',
    capacity: 200,
  },
  {
    key: 'shakhter-b',
    venue: 'kar-shakhter',
    parent: 'shakhter-field',
    nameKk: 'Алаңқайдың Б жартысы',
    nameRu: 'Половина поля Б',
    nameEn: 'Half B',
    capacity: 200,
  },
  {
    key: 'tech-weld',
    venue: 'kar-tech',
    nameKk: 'Дәнекерлеу шеберханасы',
    nameRu: 'Сварочная мастерская',
    nameEn: 'Welding workshop',
    capacity: 40,
    minutesAfter: 60,
  },
  {
    key: 'tech-electric',
    venue: 'kar-tech',
    nameKk: 'Электр монтажы шеберханасы',
    nameRu: 'Мастерская электромонтажа',
    nameEn: 'Electrical workshop',
    capacity: 30,
  },
  {
    key: 'temir-hall',
    venue: 'kar-temir',
    nameKk: 'Көрме залы',
    nameRu: 'Выставочный зал',
    nameEn: 'Exhibition hall',
    capacity: 250,
    minutesBefore: 30,
  },
]

/** Which spaces a demo event books for each of its sessions, by its Russian title. */
export const DEMO_BOOKED: Readonly<Record<string, readonly string[]>> = {
  'День выбора профессии: площадка колледжей': ['miners-hall', 'miners-foyer'],
  'Караганда: ярмарка «Жұмыс тап»': ['miners-hall'],
  'День карьеры в Темиртау': ['temir-hall'],
  'Мастер-класс электромонтажника': ['tech-electric'],
  'Абилимпикс: отбор Карагандинской области': ['tech-weld', 'tech-electric'],
  'Зимний слёт отрядов «Жасыл ел»': ['shakhter-field'],
  'Лига рабочей молодёжи: настольный теннис': ['shakhter-a'],
}

/** Venues whose owner wants to be asked, with the organisation that keeps them. */
export const DEMO_OWNERS: Readonly<Record<string, string>> = { 'kar-tech': 'kar-tech' }

type DemoResource = Pick<ResourceInput, 'kind' | 'nameKk' | 'nameRu' | 'nameEn' | 'districtKato'>

export const DEMO_RESOURCES: readonly DemoResource[] = [
  {
    kind: 'equipment',
    nameKk: 'Жылжымалы сахна мен дыбыс жабдығы',
    nameRu: 'Передвижная сцена со звуком',
    nameEn: 'Mobile stage with sound',
    districtKato: '351000000',
  },
  {
    kind: 'equipment',
    nameKk: 'Көрме стендтері, 20 дана',
    nameRu: 'Выставочные стенды, 20 штук',
    nameEn: 'Exhibition stands, 20',
    districtKato: '351000000',
  },
  {
    kind: 'expert',
    nameKk: 'WorldSkills сарапшысы, дәнекерлеу',
    nameRu: 'Эксперт WorldSkills, сварка',
    nameEn: 'WorldSkills expert, welding',
    districtKato: '352400000',
  },
  {
    kind: 'referee',
    nameKk: 'Футбол төрешісі',
    nameRu: 'Рефери по футболу',
    nameEn: 'Football referee',
    districtKato: '351000000',
  },
  {
    kind: 'speaker',
    nameKk: 'Мансап кеңесшісі',
    nameRu: 'Консультант по карьере',
    nameEn: 'Career adviser',
    districtKato: '351000000',
  },
]

/** Monday to Saturday, as a palace of culture keeps; other venues have said nothing of their hours. */
export const DEMO_HOURS: Readonly<Record<string, { opens: string; closes: string; days: number }>> = {
  'kar-miners': { opens: '08:00', closes: '22:00', days: 7 },
  'kar-tech': { opens: '08:00', closes: '19:00', days: 6 },
  'kar-temir': { opens: '09:00', closes: '20:00', days: 6 },
}
