import type { Db } from '#db/client.ts'
import { SYSTEM_ACTOR } from '#server/access/actor.ts'
import { scopeFor } from '#server/access/scope.ts'
import { REPUBLIC } from '#server/access/territory.ts'
import { rolloutSchema } from '#server/events/templates/rollouts/schema.ts'
import { rollOut } from '#server/events/templates/rollouts/service.ts'
import { templateSchema } from '#server/events/templates/schema.ts'
import { saveTemplate } from '#server/events/templates/service.ts'
import { addDays } from '#server/kit/calendar.ts'
import { newId } from '#server/kit/id.ts'
import { localDate } from '#server/kit/zone.ts'

const DAY_MS = 86_400_000
const ORDERED_DAYS_AGO = 20
/** Karaganda, Almaty, Zhambyl and Abai: the regions that the demo has events of. */
const REGIONS = ['350000000', '750000000', '310000000', '100000000']

const TEMPLATE = {
  owner: REPUBLIC,
  kind: 'career_day',
  titleKk: 'Республикалық мансап күні',
  titleRu: 'Республиканский день карьеры',
  titleEn: 'National Career Day',
  descriptionKk:
    'Мектеп бітірушілер колледждермен, жұмыс берушілермен танысып, шеберлік сабақтарына қатысады. Кіру тегін.',
  descriptionRu:
    'Выпускники школ знакомятся с колледжами и работодателями, участвуют в мастер-классах. Вход бесплатный.',
  descriptionEn: 'School leavers meet colleges and employers and join workshops. Free entry.',
  targetGroups: ['pupil', 'student'],
  languages: ['kk', 'ru'],
  ageMin: 14,
  plannedPeople: 400,
  usualStart: '10:00',
  durationMinutes: 240,
  entryTypes: [
    { kind: 'visitor', capacity: 400, hasWaitingList: true },
    { kind: 'exhibitor', capacity: 30, hasWaitingList: false },
  ],
  notesKk:
    'Кемінде бес колледж пен он жұмыс беруші шақырыңыз. Мүгедектігі бар адамдарға қолжетімді алаң таңдаңыз.',
  notesRu:
    'Пригласите не менее пяти колледжей и десяти работодателей. Выберите площадку, доступную для людей с инвалидностью.',
  tasks: [
    {
      textKk: 'Колледждер мен жұмыс берушілердің қатысуы расталды',
      textRu: 'Участие колледжей и работодателей подтверждено',
      isRequired: true,
    },
    {
      textKk: 'Алаңның қолжетімділігі тексерілді',
      textRu: 'Доступность площадки проверена',
      isRequired: true,
    },
    { textKk: 'БАҚ өкілдері шақырылды', textRu: 'Приглашены СМИ' },
  ],
  checklist: ['description_kk', 'description_ru', 'programme', 'venue', 'when', 'capacity', 'planned_people'],
}

/** A national template and its roll-out to the regions of the demo, whose deadline passed a few days ago. */
export async function makeDemoTemplates(
  db: Db,
  { now, publicUrl }: { now: Date; publicUrl: string },
): Promise<void> {
  const then = new Date(now.getTime() - ORDERED_DAYS_AGO * DAY_MS)
  const by = (permission: Parameters<typeof scopeFor>[1]) => ({
    actor: SYSTEM_ACTOR,
    scope: scopeFor(SYSTEM_ACTOR, permission),
    now: then,
  })
  const { id } = await saveTemplate(db, by('templates.edit'), {
    ...templateSchema.parse(TEMPLATE),
    isDemo: true,
  })
  const today = localDate(now)
  const input = rolloutSchema.parse({
    rolloutId: newId(),
    templateId: id,
    periodFrom: addDays(today, 20),
    periodTo: addDays(today, 80),
    deadline: addDays(today, -4),
    targets: REGIONS.map((kato) => ({
      kato,
      ...(kato === '750000000' ? { deadline: addDays(today, 10) } : {}),
    })),
  })
  await rollOut(db, by('templates.roll_out'), { input, publicUrl })
}
