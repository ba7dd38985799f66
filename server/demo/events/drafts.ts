import { FAIR_RU, on, type DemoEvent } from './event.ts'

/** Drafts, with gaps as drafts have. */
export const DRAFTS: readonly DemoEvent[] = [
  {
    kind: 'forum',
    titleKk: 'Тәлімгерлер жиыны',
    titleRu: 'Слёт наставников',
    descriptionKk: '',
    descriptionRu: '',
    programme: 'year',
    holder: 'kar-youth',
    venue: 'kar-miners',
    phone: '',
    groups: ['specialist'],
    sessions: [],
    capacity: 200,
    planned: 150,
    registered: 0,
    state: 'draft',
  },
  {
    kind: 'job_fair',
    titleKk: '',
    titleRu: 'Весенняя ярмарка вакансий',
    descriptionKk: '',
    descriptionRu: FAIR_RU,
    programme: 'jumys',
    holder: 'kar-youth',
    venue: 'kar-temir',
    phone: '+77212420202',
    groups: ['unemployed'],
    sessions: [on(95, '10:00', '15:00')],
    capacity: 250,
    planned: 200,
    registered: 0,
    state: 'draft',
  },
]
