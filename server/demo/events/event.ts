import type { EventKind } from '#server/events/words.ts'
import type { TargetGroup } from '#server/people/target-groups.ts'
import type { ProgrammeKey } from '../programmes.ts'

/** Days from today, and the hours of a session on the clock in Almaty. */
type DemoSession = {
  day: number
  start: string
  end: string
  /** on the Monday of that week */
  isOnMonday?: boolean
}

export type DemoEvent = {
  kind: EventKind
  titleKk: string
  titleRu: string
  titleEn?: string
  descriptionKk: string
  descriptionRu: string
  descriptionEn?: string
  programme: ProgrammeKey
  holder: string
  venue: string
  phone: string
  groups: readonly TargetGroup[]
  sessions: readonly DemoSession[]
  capacity: number | null
  planned: number
  ages?: { min?: number; max?: number }
  /** people the demo registers; those of a past event mostly came */
  registered: number
  /** people counted without names, for events whose attendance was closed */
  headcount?: { group: TargetGroup | 'children' | 'everyone'; people: number }
  state?: 'draft' | 'submitted' | 'approved' | 'cancelled' | 'moved' | 'unclosed'
  /** repeated so many Mondays, its own one included */
  mondays?: number
}

/** A session so many days from today. */
export const on = (day: number, start: string, end: string): DemoSession => ({ day, start, end })
export const onMonday = (day: number, start: string, end: string): DemoSession => ({
  ...on(day, start, end),
  isOnMonday: true,
})

export const CAREER_KK =
  'Мамандар жұмысшы мамандықтары туралы айтады, колледждер мен кәсіпорындар таныстырылым жасайды, әр қатысушыға мансап бойынша кеңес беріледі.\n\nҚатысу тегін. Өзіңізбен бірге билетті (телефонда немесе қағазда) ала келіңіз.'
export const CAREER_RU =
  'Специалисты рассказывают о рабочих профессиях, колледжи и предприятия показывают себя, каждый участник получает консультацию по карьере.\n\nУчастие бесплатное. Возьмите с собой билет — на телефоне или на бумаге.'
export const CAREER_EN =
  'Specialists talk about working professions, colleges and companies present themselves, and everybody gets career advice.\n\nFree of charge. Bring your ticket on your phone or on paper.'
export const FAIR_KK =
  'Өңірдің жұмыс берушілері бос орындарын ұсынады, сұхбат сол жерде өтеді. Түйіндемеңізді ала келіңіз; оны орнында жазуға да көмектесеміз.'
export const FAIR_RU =
  'Работодатели региона предлагают вакансии и проводят собеседования на месте. Возьмите резюме; составить его поможем и на ярмарке.'
export const FAIR_EN =
  'Employers of the region offer vacancies and interview on the spot. Bring a CV; we also help to write one there.'
export const SKILLS_KK =
  'Құзыреттіліктер: дәнекерлеу, электр монтажы, аспаздық, веб-технологиялар, токарлық іс. Көрермендерге кіру еркін.'
export const SKILLS_RU =
  'Компетенции: сварка, электромонтаж, поварское дело, веб-технологии, токарное дело. Вход для зрителей свободный.'
export const SKILLS_EN =
  'Skills: welding, electrical installation, cooking, web technologies, turning. Spectators are welcome.'
